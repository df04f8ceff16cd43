import { msg, str } from '@lit/localize';

/** What one write carries at the smallest MTU. Source: massagers.md 3, point 7. */
const LONGEST = 20;

/** Bytes typed by hand, `AA 10 ff`; or in words what is wrong with them. */
export type TypedBytes =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };

/** Reads bytes as they are typed: pairs of hexadecimal digits, with or without spaces between. */
export function bytesIn(text: string): TypedBytes {
  const digits = text.replaceAll(/[\s,:]+/g, '');
  const strange = /[^0-9a-f]/i.exec(digits)?.[0];
  if (strange) return wrong(msg(str`“${strange}” is no hexadecimal digit: they are 0 to 9 and A to F.`));
  if (digits.length === 0) return wrong(msg('Bytes as pairs, such as AA 10 FF.'));
  if (digits.length % 2 === 1) return wrong(msg('One digit is left over: a byte has two.'));
  if (digits.length > 2 * LONGEST) return wrong(msg(str`At most ${LONGEST} bytes fit into one write.`));
  const pairs = digits.match(/../g) ?? [];
  return { ok: true, bytes: Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)) };
}

/** Bytes as text, where all of them are printable: `4F 4B 3B` is `OK;`. */
export function asText(hex: string): string | undefined {
  const codes = hex.split(' ').map((pair) => Number.parseInt(pair, 16));
  const isText = codes.length > 1 && codes.every((code) => code >= 0x20 && code < 0x7f);
  return isText ? String.fromCharCode(...codes) : undefined;
}

/** One byte as a number: `52` is 82. A longer one may be anything. */
export function asNumber(hex: string): number | undefined {
  return /^[0-9A-F]{2}$/.test(hex) ? Number.parseInt(hex, 16) : undefined;
}

function wrong(why: string): TypedBytes {
  return { ok: false, why };
}
