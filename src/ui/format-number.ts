import { msg, str } from '@lit/localize';
import { formatLocale } from './localize.ts';
import { once } from './once.ts';

/** Made once: making one costs fifteen times as much as using it. Not before it is used: not every screen has a number. */
const numbers = once(() => new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 1 }));

/** `1,900`, or `1.5` where there is a fraction; in the person's own kind of English without `format`. */
export function formatNumber(value: number, format = numbers()): string {
  return format.format(value);
}

/** In which units lengths and speeds are shown. */
export type Units = 'metric' | 'imperial';

/** By definition. */
const CM_PER_INCH = 2.54;

/** A length for reading: `12 cm`, or `4.7 in`. */
export function formatLength(cm: number, units: Units): string {
  return units === 'imperial'
    ? msg(str`${formatNumber(cm / CM_PER_INCH)} in`, { desc: 'inches' })
    : msg(str`${formatNumber(cm)} cm`);
}

/** How fast a hand travels: `3 cm/s`, or `1.2 in/s`. */
export function formatPace(cmPerS: number, units: Units): string {
  return units === 'imperial'
    ? msg(str`${formatNumber(cmPerS / CM_PER_INCH)} in/s`, { desc: 'inches a second' })
    : msg(str`${formatNumber(cmPerS)} cm/s`);
}

/** Bytes for reading, in steps of a thousand: `0.4 MB`, `1 GB`, `12 kB`. */
export function formatBytes(bytes: number): string {
  const kilo = 1_000;
  const steps = ['kB', 'MB', 'GB'];
  const inKilo = Math.max(0, bytes) / kilo;
  // From a tenth of the next unit on it reads better there: 0.4 MB.
  const step = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(1, inKilo * 10)) / 3)));
  return `${formatNumber(inKilo / kilo ** step)}\u00a0${steps[step] ?? 'kB'}`;
}
