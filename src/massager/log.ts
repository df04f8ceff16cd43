import type { LinkEvent } from './link-event.ts';
import type { FrameLogEntry } from './massager.contract.ts';
import type { Decoded, Report } from './notifications.contract.ts';

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

/** One notification, and what it was read as. */
export interface Received {
  readonly atMs: number;
  readonly endpoint: string;
  readonly bytes: Uint8Array;
  readonly said: readonly Decoded[];
}

/** Gives the line of a notification: what it says, why it was dropped, or just where it came from. */
export function receivedLineOf({ atMs, endpoint, bytes, said }: Received): FrameLogEntry {
  const words = said.map((decoded) => (decoded.ok ? wordsOf(decoded.fields) : `dropped: ${decoded.reason}`));
  const what = words.filter((each) => each !== '').join('; ') || endpoint;
  return { atMs, direction: 'received', what, bytes: hexOf(bytes) };
}

/** Gives a line in words. */
export function noteOf(what: string, atMs: number): FrameLogEntry {
  return { atMs, direction: 'note', what, bytes: '' };
}

/** Gives bytes as they are written in profiles and vectors: `AA 10 10 00`. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
}

function wordsOf(fields: Report): string {
  return Object.entries(fields as Readonly<Record<string, unknown>>)
    .map(([name, value]) => `${name} ${typeof value === 'boolean' ? Number(value) : String(value)}`)
    .join(', ');
}
