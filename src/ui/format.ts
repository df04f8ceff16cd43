import { msg, str } from '@lit/localize';
import { formatLocale } from './localize.ts';

const MINUTE = 60;

/** Seconds as `10:40`; whole seconds, never below zero. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / MINUTE).toString()}:${(whole % MINUTE).toString().padStart(2, '0')}`;
}

/** Seconds as words: `10 minutes 40`, `1 minute`, `45 seconds`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / MINUTE);
  const rest = whole % MINUTE;
  if (minutes === 0) return rest === 1 ? msg('1 second') : msg(str`${rest} seconds`);
  const words = minutes === 1 ? msg('1 minute') : msg(str`${minutes} minutes`);
  return rest === 0 ? words : `${words} ${rest.toString()}`;
}

/** Seconds as whole minutes, `10 min`; under a minute as they are, `12 s`. */
export function formatMinutes(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole > 0 && whole < MINUTE) return msg(str`${whole} s`, { desc: 'seconds, short' });
  const minutes = Math.round(whole / MINUTE);
  return msg(str`${minutes} min`);
}

/** Formats by locale and digits. Only a cache: making one costs as much as using it a hundred times. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${maximumFractionDigits.toString()}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits });
  numberFormats.set(key, known);
  return known;
}

/** `1,900`, or `1.5` where there is a fraction. */
export function formatNumber(value: number, locale = formatLocale()): string {
  return numberFormat(locale, 1).format(value);
}

/** `82 %`, as the design writes it. */
export function formatPercent(value: number, locale = formatLocale()): string {
  return `${numberFormat(locale, 0).format(value)}\u00a0%`;
}

/** In which units lengths and speeds are shown. */
export type Units = 'metric' | 'imperial';

/** By definition. */
const CM_PER_INCH = 2.54;

/** A length for reading: `12 cm`, or `4.7 in`. */
export function formatLength(cm: number, units: Units, locale = formatLocale()): string {
  return units === 'imperial'
    ? msg(str`${formatNumber(cm / CM_PER_INCH, locale)} in`, { desc: 'inches' })
    : msg(str`${formatNumber(cm, locale)} cm`);
}

/** How fast a hand travels: `3 cm/s`, or `1.2 in/s`. */
export function formatPace(cmPerS: number, units: Units, locale = formatLocale()): string {
  return units === 'imperial'
    ? msg(str`${formatNumber(cmPerS / CM_PER_INCH, locale)} in/s`, { desc: 'inches a second' })
    : msg(str`${formatNumber(cmPerS, locale)} cm/s`);
}

/** Bytes for reading, in steps of a thousand: `0.4 MB`, `1 GB`, `12 kB`. */
export function formatBytes(bytes: number, locale = formatLocale()): string {
  const kilo = 1_000;
  const steps = ['kB', 'MB', 'GB'];
  const inKilo = Math.max(0, bytes) / kilo;
  // From a tenth of the next unit on it reads better there: 0.4 MB.
  const step = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(1, inKilo * 10)) / 3)));
  return `${formatNumber(inKilo / kilo ** step, locale)}\u00a0${steps[step] ?? 'kB'}`;
}

/** `Thursday 12 March`; with the year where it is not this one. */
export function formatDay(date: Date, options: { now?: Date; locale?: string } = {}): string {
  const { now, locale = formatLocale() } = options;
  const thisYear = !now || now.getFullYear() === date.getFullYear();
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(thisYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** `18:40` or `6:40 PM`, by locale. */
export function formatTime(date: Date, locale = formatLocale()): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(date);
}

/** A moment of the monotonic clock for the frame log: `40:12.318`. */
export function formatLogTime(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const pad = (value: number, width: number): string => value.toString().padStart(width, '0');
  const minutes = Math.floor(whole / 60_000);
  return `${pad(minutes, 2)}:${pad(Math.floor(whole / 1000) % MINUTE, 2)}.${pad(whole % 1000, 3)}`;
}
