import type { LinkEvent } from './link.ts';
import type { FrameLogEntry } from './massager.contract.ts';

/** Gives the line that an event makes in the frame log; undefined for those that another line tells. */
export function logLineOf(event: LinkEvent, atMs: number): FrameLogEntry | undefined {
  switch (event.type) {
    case 'written':
      return { atMs, direction: 'sent', what: event.what, bytes: hexOf(event.bytes) };
    case 'failed':
      return noteOf(`${event.what} failed: ${event.code}`, atMs);
    case 'note':
      return noteOf(event.what, atMs);
    case 'level-refused':
      return noteOf('levels are refused: stopping', atMs);
    case 'lost':
      return noteOf(`link lost: ${event.code}`, atMs);
    default:
      return undefined;
  }
}

/** Gives a line in words. */
export function noteOf(what: string, atMs: number): FrameLogEntry {
  return { atMs, direction: 'note', what, bytes: '' };
}

/** Gives bytes as they are written in profiles and vectors: `AA 10 10 00`. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
}
