import type { DeviceProfile, NotificationRule, Notifications, TextRule } from '#protocol';
import { filter, fromEvent, map, takeUntil, type Observable } from 'rxjs';
import { checksumOf, checksumSize } from './checksum.ts';
import { fieldOf, numberAt, textField } from './report-fields.ts';
import { bytesOfHex } from './hex.ts';
import type { Decoded, NotificationReader, Report } from './notifications.contract.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { createTextPieces } from './text-pieces.ts';

/**
 * Makes a reader for one link by the rules of a profile that `compileProfile` let through. Texts that come in pieces are
 * put together for each endpoint, so a new link needs a new reader.
 */
export function createNotificationReader({
  notifications = [],
}: Pick<DeviceProfile, 'notifications'>): NotificationReader {
  const readers = new Map(notifications.map((each) => [each.endpoint, readerOf(each)]));
  return { read: (endpoint, bytes) => readers.get(endpoint)?.(bytes) ?? [] };
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

/** A copy of the bytes that a view really shows: its buffer may be longer, and may be used again. */
function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

type Read = (bytes: Uint8Array) => readonly Decoded[];

function readerOf(each: Notifications): Read {
  if (!('delimiter' in each)) return (bytes) => [decodeBytes(each.rules, bytes)];
  const pieces = createTextPieces(each.delimiter);
  const rules = each.rules.flatMap((rule) => {
    const pattern = compilePattern(rule.matches);
    return pattern.ok ? [{ rule, pattern: pattern.value }] : [];
  });
  return (bytes) =>
    pieces
      .take(bytes)
      .map((text) => (text === null ? { ok: false, reason: 'too long' } : decodeText(rules, text)));
}

function decodeBytes(rules: readonly NotificationRule[], bytes: Uint8Array): Decoded {
  const rule = rules.find((each) => isMeant(each, bytes));
  if (!rule) return { ok: false, reason: 'unknown' };
  if (bytes.length < rule.minLength) return { ok: false, reason: 'too short' };
  if (!isWhole(rule, bytes)) return { ok: false, reason: 'checksum' };
  return { ok: true, fields: joined(rule.fields.map((field) => fieldOf(field, numberAt(field, bytes)))) };
}

function decodeText(
  rules: readonly { readonly rule: TextRule; readonly pattern: Pattern }[],
  text: string,
): Decoded {
  for (const { rule, pattern } of rules) {
    const groups = pattern.match(text);
    if (groups)
      return { ok: true, fields: joined(rule.fields.map((field) => textField(field, groups[field.group]))) };
  }
  return { ok: false, reason: 'unknown' };
}

function joined(reports: readonly Report[]): Report {
  return Object.assign({}, ...reports) as Report;
}

function isMeant({ prefix, where }: NotificationRule, bytes: Uint8Array): boolean {
  const begins = prefix === undefined || bytesOfHex(prefix).every((byte, at) => bytes[at] === byte);
  return begins && (!where || bytes[where.at] === where.equals);
}

function isWhole({ checksum }: NotificationRule, bytes: Uint8Array): boolean {
  if (!checksum) return true;
  const { kind, at, from } = checksum;
  const to = from > at ? bytes.length : at;
  const there = bytes.slice(at, at + checksumSize(kind));
  return checksumOf(kind, [...bytes.slice(from, to)]).every((byte, index) => there[index] === byte);
}
