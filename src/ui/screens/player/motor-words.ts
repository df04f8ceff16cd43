import type { MassagerState } from '#massager';
import type { StopCertainty } from '#safety';
import type { PauseCause, StopReason } from '#session';
import type { SessionMode } from '#storage';
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../format.ts';

/** What may be said of the motor after a stop, and how sure it is. */
export interface MotorWords {
  readonly text: string;
  /** `known`: the massager said so. `open`: the person has to look. `by-hand`: there is nothing to know. */
  readonly sure: 'known' | 'open' | 'by-hand';
}

/** What is known of the motor while the session is held or over: never more than that. */
export function motorWords(
  mode: SessionMode,
  massager: MassagerState,
  certainty: StopCertainty | undefined,
): MotorWords {
  // By hand there is nothing to know, but for a massager that was let go in doubt.
  if (mode === 'by-hand') return certainty === 'unknown' ? unseen() : { text: '', sure: 'by-hand' };
  switch (massager.motor) {
    case 'stopped':
      return { text: stoppedWords(massager), sure: 'known' };
    case 'running':
      return { text: msg('It still reports that it runs. Stop is on its way.'), sure: 'open' };
    case 'stop-sent':
      return certainty === 'confirmed'
        ? { text: stoppedWords(massager), sure: 'known' }
        : { text: msg('Stop sent. Check that it is still.'), sure: 'open' };
    case 'unknown':
      return unseen();
  }
}

function unseen(): MotorWords {
  return { text: msg('I cannot see the massager. Switch it off by hand.'), sure: 'open' };
}

function stoppedWords({ measured }: MassagerState): string {
  return measured && !measured.running && measured.level === 0
    ? msg(str`The massager has stopped. It reports ${formatNumber(0)}.`)
    : msg('The massager has stopped.');
}

/** Why a session is held, where it was not the person; empty if it was. */
export function pauseWords(cause: PauseCause): string {
  switch (cause) {
    case 'user':
      return '';
    case 'page-hidden':
      return msg('Paused because the page was hidden.');
    case 'massager-off':
      return msg('Paused because the massager went off, by its own button or by itself.');
    case 'massager-fault':
      return msg('Paused because the massager did not take its commands.');
    case 'massager-lost':
      return msg('Paused because the connection was lost.');
    case 'watchdog':
      return msg('Paused because the app was held up.');
  }
}

/** How a session ended: a heading and a sentence. */
export function endWords(reason: StopReason): { readonly title: string; readonly text: string } {
  switch (reason) {
    case 'completed':
      return { title: msg('Finished'), text: msg('That was the last step.') };
    case 'user':
      return { title: msg('Stopped'), text: msg('You stopped the session.') };
    case 'device-fault':
      return { title: msg('Stopped'), text: msg('The massager reported a fault.') };
    case 'watchdog':
      return { title: msg('Stopped'), text: msg('The app was held up, so it stopped.') };
    case 'replaced':
      return { title: msg('Stopped'), text: msg('Another session was started.') };
  }
}
