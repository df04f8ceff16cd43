/** What short UUIDs are short for. Source: Bluetooth Core, Vol 3 Part B 2.5.1. */
const BASE = '-0000-1000-8000-00805f9b34fb';
const WHOLE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHORT = /^(0x)?[0-9a-f]{4}$/;
const BARE = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The 128-bit UUID that was meant by `FFE0`, `0xffe0`, or one with or without dashes; undefined where it is none. */
export function wholeUuid(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  if (SHORT.test(typed)) return `0000${typed.slice(-4)}${BASE}`;
  const whole = typed.replace(BARE, '$1-$2-$3-$4-$5');
  return WHOLE.test(whole) ? whole : undefined;
}

/** As people write it: `FFE0` where it is short for one, else whole. */
export function shortUuid(uuid: string): string {
  return uuid.startsWith('0000') && uuid.endsWith(BASE) ? uuid.slice(4, 8).toUpperCase() : uuid;
}

/** All that stand in a text, one a line or with commas or spaces between; and the first piece that is none. */
export function uuidsIn(text: string): { readonly uuids: readonly string[]; readonly wrong?: string } {
  const pieces = text.split(/[\s,;]+/).filter(Boolean);
  const wrong = pieces.find((piece) => wholeUuid(piece) === undefined);
  const uuids = [...new Set(pieces.flatMap((piece) => wholeUuid(piece) ?? []))];
  return wrong === undefined ? { uuids } : { uuids, wrong };
}
