import type { SessionMode, SessionRecord } from '#storage';
import { msg } from '@lit/localize';

/** The three ways to run a session, in words. */
export function modeWords(mode: SessionMode): string {
  switch (mode) {
    case 'massager':
      return msg('Massager');
    case 'simulator':
      return msg('Simulator');
    case 'by-hand':
      return msg('By hand');
  }
}

/** How a session ended. What a later version wrote is said plainly, not hidden. */
export function endWords(reason: string): string {
  const words: Readonly<Record<string, () => string>> = {
    completed: () => msg('Finished'),
    user: () => msg('Stopped by you'),
    unfinished: () => msg('Not finished'),
    interrupted: () => msg('Cut off'),
    'device-fault': () => msg('Stopped: the massager reported a fault'),
    watchdog: () => msg('Stopped by itself: the page had stood still'),
    replaced: () => msg('Stopped for another session'),
  };
  return Object.hasOwn(words, reason) ? (words[reason]?.() ?? reason) : reason;
}

/** How it felt afterwards, in the person's choice of four words. */
export function feelingWords(feeling: NonNullable<SessionRecord['feeling']>): string {
  switch (feeling) {
    case 'looser':
      return msg('Looser');
    case 'same':
      return msg('Same');
    case 'sore':
      return msg('Sore');
    case 'tender':
      return msg('Tender');
  }
}
