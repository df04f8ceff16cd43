import type { FrameLogEntry } from '#massager';
import type { VirtualMassagerEvent } from '#virtual';

/** A line for the log: what a virtual massager made of what reached it, in the plain words of the log's other lines. */
export function noteOf({ atMs, did, detail }: VirtualMassagerEvent): FrameLogEntry {
  return { atMs, direction: 'note', what: `simulator: ${words(did, detail)}`, bytes: '' };
}

/** What needs other words than "read as" and its name. */
const WORDS: Partial<Record<VirtualMassagerEvent['did'], (detail: string) => string>> = {
  speed: (detail) => (detail === '0' ? 'read as stop' : `read as speed ${detail}`),
  ignored: (detail) => `not understood: ${detail}`,
  refused: (detail) => `understood, not done: ${detail}`,
  part: () => 'read as part of a frame',
  'power-button': () => 'power button',
  'plus-button': (detail) => `plus button: ${detail}`,
  'minus-button': (detail) => `minus button: ${detail}`,
  'battery-empty': () => 'battery empty',
  'cut-out': () => 'too hot, off',
  'auto-off': () => 'off by itself',
};

function words(did: VirtualMassagerEvent['did'], detail: string): string {
  return WORDS[did]?.(detail) ?? `read as ${did} ${detail}`.trimEnd();
}
