import type { NotificationRule, TextRule } from '#protocol';
import type { Report } from './notifications.contract.ts';

type ByteField = NotificationRule['fields'][number];
type TextField = TextRule['fields'][number];

/** Gives the number that stands at a field. The rule's `minLength` was made sure of before. */
export function numberAt({ at, type }: ByteField, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return type === 'u8' ? view.getUint8(at) : view.getUint16(at, type === 'u16le');
}

/** Gives what a number in bytes tells; nothing if it has no meaning, such as a button that is neither on nor off. */
export function fieldOf(field: ByteField, value: number): Report {
  if (field.name === 'button') {
    const button = field.values?.[value];
    return button ? { button } : {};
  }
  if (field.name === 'firmware')
    return { firmware: field.format ? versionOf(value) : String(scaled(field, value)) };
  return numberField(field.name, scaled(field, value));
}

/** Gives what a group of a text tells; nothing if it holds no number where one is needed. */
export function textField(field: TextField, text: string | undefined): Report {
  if (text === undefined || field.name === 'button') return {};
  if (field.name === 'firmware') return { firmware: text };
  const value = scaled(field, text.trim() === '' ? Number.NaN : Number(text));
  return Number.isFinite(value) ? numberField(field.name, value) : {};
}

function numberField(name: 'running' | 'speed' | 'force' | 'battery', value: number): Report {
  if (name === 'running') return { running: value !== 0 };
  if (name === 'battery') return { battery: Math.min(100, Math.max(0, Math.round(value))) };
  return { [name]: value };
}

function scaled(
  { scale = 1, add = 0 }: { readonly scale?: number; readonly add?: number },
  value: number,
): number {
  return value * scale + add;
}

/** Says a version number that is written as one: 216 is 2.1.6. */
function versionOf(value: number): string {
  return `${Math.floor(value / 100)}.${Math.floor((value % 100) / 10)}.${value % 10}`;
}
