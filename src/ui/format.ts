import { msg, str } from '@lit/localize';
import { formatLocale } from './localize.ts';

export { formatBytes, formatLength, formatNumber, formatPace, type Units } from './format-number.ts';

const MINUTE = 60;

/** Seconds as `10:40`; whole seconds, never below zero. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / MINUTE).toString()}:${(whole % MINUTE).toString().padStart(2, '0')}`;
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
