import { msg, str } from '@lit/localize';
import { formatLocale } from './localize.ts';

export { formatBytes, formatLength, formatNumber, formatPace, type Units } from './format-number.ts';

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

/**
 * `82 %`, as the design writes it. Whole numbers this small are written alike in every kind of English, so that no
 * formatter has to be made for them before the first screen.
 */
export function formatPercent(value: number): string {
  return `${Math.round(value).toString()}\u00a0%`;
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
