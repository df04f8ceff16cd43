import type { DeviceProfile, NotificationRule } from '#protocol';
import { fromEvent, map, type Observable, filter, takeUntil } from 'rxjs';
import { checksumOf, checksumSize } from './checksum.ts';

/** What a notification says, by field name; or why it was dropped. */
export type Decoded =
  | { readonly ok: true; readonly fields: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly reason: 'unknown' | 'too short' | 'checksum' };

/** Reads one notification of `endpoint` by the rules of a profile. Pure: foreign bytes give a reason, never an error. */
export function decodeNotification(profile: DeviceProfile, endpoint: string, bytes: Uint8Array): Decoded {
  const rules = profile.notifications
    ?.filter((each) => each.endpoint === endpoint)
    .flatMap((each) => each.rules);
  const rule = rules?.find((each) => isMeant(each, bytes));
  if (!rule) return { ok: false, reason: 'unknown' };
  if (bytes.length < rule.minLength) return { ok: false, reason: 'too short' };
  if (!isWhole(rule, bytes)) return { ok: false, reason: 'checksum' };
  return {
    ok: true,
    fields: Object.fromEntries(rule.fields.map((field) => [field.name, valueAt(field, bytes)])),
  };
}

/**
 * The notifications of a characteristic as bytes of their own. Cold; completes when the link ends.
 * Notifications have to be started apart, because that is a GATT operation and has to wait its turn.
 */
export function valuesOf(characteristic: BluetoothRemoteGATTCharacteristic): Observable<Uint8Array> {
  return fromEvent(characteristic, 'characteristicvaluechanged').pipe(
    map(() => characteristic.value),
    filter((value) => value !== undefined),
    map(bytesOf),
    takeUntil(fromEvent(characteristic.service.device, 'gattserverdisconnected')),
  );
}

/** Says a version number that is written as one: 216 is 2.1.6. */
export function versionOf(value: number): string {
  return `${Math.floor(value / 100)}.${Math.floor((value % 100) / 10)}.${value % 10}`;
}

/** A copy of the bytes that a view really shows: its buffer may be longer, and may be used again. */
function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

function isMeant({ prefix, where }: NotificationRule, bytes: Uint8Array): boolean {
  const first = prefix.split(' ').map((pair) => Number.parseInt(pair, 16));
  return first.every((byte, at) => bytes[at] === byte) && (!where || bytes[where.at] === where.equals);
}

function isWhole({ checksum }: NotificationRule, bytes: Uint8Array): boolean {
  if (!checksum) return true;
  const { kind, at, from } = checksum;
  const to = from > at ? bytes.length : at;
  const there = bytes.slice(at, at + checksumSize(kind));
  return checksumOf(kind, [...bytes.slice(from, to)]).every((byte, index) => there[index] === byte);
}

function valueAt({ at, type }: NotificationRule['fields'][number], bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'u8') return view.getUint8(at);
  return view.getUint16(at, type === 'u16le');
}
