import type { NotificationRule, TextRule } from '#protocol';
import { CHECK_BYTES, checkBytes } from './check-values.ts';
import { exampleText } from './example-text.ts';
import { type SpokenProfile } from './spoken.ts';

/** What a massager has to say of itself, by the names of fields. */
export interface Facts {
  readonly running: boolean;
  /** In the unit of its levels. */
  readonly speed: number;
  readonly battery: number;
  /** `2.1.6` as 216, as far as a profile has a number for it. */
  readonly firmware: number;
  readonly force: number;
  /** Only right after its power button was pressed. */
  readonly button?: 'on' | 'off';
}

export type FactName = keyof Facts;

/** Bytes to be notified. */
export interface Notice {
  readonly endpoint: string;
  readonly bytes: Uint8Array;
}

type ByteField = NotificationRule['fields'][number];
type Scaled = { readonly scale?: number; readonly add?: number };

/** Every notification of a profile that says something of `names`, made the other way round from how it is read. */
export function noticesOf(
  profile: SpokenProfile,
  names: readonly FactName[],
  facts: Facts,
): readonly Notice[] {
  const isMeant = ({ fields }: NotificationRule | TextRule): boolean =>
    fields.some(({ name }) => names.includes(name));
  return (profile.notifications ?? []).flatMap((each) => {
    const { endpoint } = each;
    if (!('delimiter' in each))
      return each.rules
        .filter(isMeant)
        .map((rule) => bytesOf(rule, facts))
        .filter((bytes) => bytes !== undefined)
        .map((bytes) => ({ endpoint, bytes }));
    return each.rules
      .filter(isMeant)
      .map((rule) => textOf(rule, facts))
      .filter((text) => text !== undefined)
      .map((text) => ({ endpoint, bytes: asBytes(text + each.delimiter) }));
  });
}

/** What says that a frame was understood: a text without anything in it. */
export function acknowledgementOf({ notifications = [] }: SpokenProfile): Notice | undefined {
  for (const each of notifications) {
    if (!('delimiter' in each)) continue;
    const empty = each.rules.find(({ fields }) => fields.length === 0);
    const text = empty && exampleText(empty.matches, new Map());
    if (text !== undefined) return { endpoint: each.endpoint, bytes: asBytes(text + each.delimiter) };
  }
  return undefined;
}

/** What the step of a beginning that waits is waiting for, after the write before it; undefined if none waits. */
export function awaitedAfter(profile: SpokenProfile, step: number, facts: Facts): Notice | undefined {
  const next = profile.init?.[step + 1];
  if (!next || !('await' in next)) return undefined;
  const { endpoint, prefix, matches } = next.await;
  if (prefix !== undefined)
    return { endpoint, bytes: Uint8Array.from(prefix.split(' '), (pair) => Number.parseInt(pair, 16)) };
  const talk = profile.notifications?.find((each) => each.endpoint === endpoint);
  const [said] = noticesOf(profile, ['firmware'], facts).filter((notice) => notice.endpoint === endpoint);
  if (said) return said;
  const text = matches === undefined ? undefined : exampleText(matches, new Map());
  const end = talk && 'delimiter' in talk ? talk.delimiter : '';
  return text === undefined ? undefined : { endpoint, bytes: asBytes(text + end) };
}

function textOf({ matches, fields }: TextRule, facts: Facts): string | undefined {
  const groups = new Map(
    fields.map(
      (field) => [field.group, String(Math.round(rawOf(field, factOf(field.name, facts))))] as const,
    ),
  );
  return exampleText(matches, groups);
}

function bytesOf(rule: NotificationRule, facts: Facts): Uint8Array | undefined {
  const { prefix, where, checksum, minLength, fields } = rule;
  const bytes = new Uint8Array(minLength);
  prefix?.split(' ').forEach((pair, at) => {
    bytes[at] = Number.parseInt(pair, 16);
  });
  if (where) bytes[where.at] = where.equals;
  for (const field of fields) {
    const raw = field.name === 'button' ? buttonOf(field, facts) : rawOf(field, factOf(field.name, facts));
    if (raw === undefined) return undefined;
    put(bytes, field, raw);
  }
  if (checksum) {
    const { kind, at, from } = checksum;
    const end = from > at ? bytes.length : at;
    bytes.set(checkBytes(kind, bytes.subarray(from, end)).slice(0, CHECK_BYTES[kind]), at);
  }
  return bytes;
}

function factOf(name: FactName, facts: Facts): number {
  const fact = facts[name];
  return typeof fact === 'number' ? fact : Number(fact === true);
}

/** The value of a button that means what was pressed; undefined where there is none. */
function buttonOf({ values = {} }: ByteField, { button }: Facts): number | undefined {
  const found = Object.entries(values).find(([, meaning]) => meaning === button);
  return found && Number(found[0]);
}

function rawOf({ scale = 1, add = 0 }: Scaled, value: number): number {
  return (value - add) / scale;
}

function put(bytes: Uint8Array, { at, type }: ByteField, raw: number): void {
  const view = new DataView(bytes.buffer);
  const most = type === 'u8' ? 0xff : 0xffff;
  const value = Math.min(most, Math.max(0, Math.round(raw)));
  if (type === 'u8') view.setUint8(at, value);
  else view.setUint16(at, value, type === 'u16le');
}

function asBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
