import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatClock,
  formatDay,
  formatLength,
  formatMinutes,
  formatNumber,
  formatPace,
  formatPercent,
  formatTime,
} from '../../../src/ui/format.ts';
import { formatDuration } from '../../../src/ui/format-duration.ts';
import { formatLogTime } from '../../../src/ui/format-log-time.ts';
import { formatLocale } from '../../../src/ui/localize.ts';

const EVENING = new Date(2026, 2, 12, 18, 40);

describe('times and numbers on screen', () => {
  it('writes a length as a clock', () => {
    expect(formatClock(640)).toBe('10:40');
    expect(formatClock(5)).toBe('0:05');
    expect(formatClock(59.6)).toBe('1:00');
    expect(formatClock(-3)).toBe('0:00');
  });

  it('writes a length in words', () => {
    expect(formatDuration(640)).toBe('10 minutes 40');
    expect(formatDuration(60)).toBe('1 minute');
    expect(formatDuration(45)).toBe('45 seconds');
    expect(formatDuration(1)).toBe('1 second');
  });

  it('never calls a short session no minutes, or a whole one', () => {
    expect(formatMinutes(600)).toBe('10 min');
    expect(formatMinutes(12)).toBe('12 s');
    expect(formatMinutes(59.7)).toBe('1 min');
    expect(formatMinutes(0)).toBe('0 min');
  });

  it('groups thousands and keeps one decimal', () => {
    expect(formatNumber(1900)).toBe('1,900');
    expect(formatNumber(1.54)).toBe('1.5');
    expect(formatNumber(0.5, new Intl.NumberFormat('en-ZA', { maximumFractionDigits: 1 }))).toBe('0,5');
    expect(formatPercent(82.4)).toBe('82\u00a0%');
  });

  it('names the day, and the year only when it is another', () => {
    expect(formatDay(EVENING, { locale: 'en-GB', now: EVENING })).toBe('Thursday 12 March');
    expect(formatDay(EVENING, { locale: 'en-GB', now: new Date(2027, 0, 2) })).toContain('March 2026');
  });

  it('keeps the clock of the person', () => {
    expect(formatTime(EVENING, 'en-GB')).toBe('18:40');
    expect(formatTime(EVENING, 'en-US')).toMatch(/^6:40\sPM$/);
  });

  it('writes lengths and paces in the units of the person', () => {
    expect(formatLength(12, 'metric')).toBe('12 cm');
    expect(formatLength(12, 'imperial')).toBe('4.7 in');
    expect(formatPace(3, 'metric')).toBe('3 cm/s');
    expect(formatPace(3, 'imperial')).toBe('1.2 in/s');
  });

  it('writes sizes in the unit in which they are small numbers', () => {
    expect(formatBytes(0)).toBe('0\u00a0kB');
    expect(formatBytes(12_300)).toBe('12.3\u00a0kB');
    expect(formatBytes(400_000)).toBe('0.4\u00a0MB');
    expect(formatBytes(1_000_000_000)).toBe('1\u00a0GB');
    expect(formatBytes(64_000_000_000_000)).toBe('64,000\u00a0GB');
  });

  it('takes the first English the browser asks for, British English else', () => {
    expect(formatLocale(['de-DE', 'en-US', 'en'])).toBe('en-US');
    expect(formatLocale(['de-DE'])).toBe('en-GB');
    expect(formatLocale([])).toBe('en-GB');
  });

  it('writes log times to the millisecond', () => {
    expect(formatLogTime(2_412_318)).toBe('40:12.318');
    expect(formatLogTime(0)).toBe('00:00.000');
  });
});
