import { AS_SET, GRACE_MS } from './limits.ts';

/** What a massager reports of its motor; without a level if it doesn't tell. */
export interface Reading {
  readonly running: boolean;
  /** In the massager's own unit. */
  readonly level: number | undefined;
}

/** What the massager is thought to do, and whether it ever said so. */
export interface Expectation {
  readonly running: boolean;
  /** Undefined where only the hand on the device knows. */
  readonly level: number | undefined;
  /** When it was set, by us or by a press (Clock ms). */
  readonly sinceMs: number;
  /** Whether a report told of it: only then can a later one be news. */
  readonly agreed: boolean;
  /** Another level that the last report told of; a second one makes it a press. */
  readonly other?: number;
}

/** What the hand on the device did. */
export type Touch = { readonly kind: 'off' } | { readonly kind: 'on' | 'level'; readonly level?: number };

/** What is expected before anything was set. */
export const NOTHING_EXPECTED: Expectation = { running: false, level: 0, sinceMs: 0, agreed: false };

/** We set a level, or 0 for a stop. */
export function afterSetting(level: number, nowMs: number): Expectation {
  return { running: level > 0, level, sinceMs: nowMs, agreed: false };
}

/** Its own button was pressed, by what it says itself. */
export function afterButton(button: 'on' | 'off', nowMs: number): Expectation {
  return { running: button === 'on', level: button === 'on' ? undefined : 0, sinceMs: nowMs, agreed: false };
}

/**
 * A report came. It shows a press if an earlier one had told of what was set, and the motor had its time to follow: it
 * stands still unasked, it runs unasked, or two reports in a row tell of the same other level. One that never did what
 * it was told was not touched: a stop that is not obeyed is something else.
 */
export function afterReading(
  before: Expectation,
  reading: Reading,
  nowMs: number,
): { readonly expected: Expectation; readonly touch?: Touch } {
  const { other, ...expected } = before;
  if (isAsExpected(reading, before)) return { expected: { ...expected, agreed: true } };
  if (!before.agreed || nowMs - before.sinceMs < GRACE_MS) return { expected };
  const { level } = reading;
  if (!reading.running)
    return { expected: { ...afterSetting(0, nowMs), agreed: true }, touch: { kind: 'off' } };
  const found: Expectation = { running: true, level, sinceMs: nowMs, agreed: true };
  const told = level === undefined ? {} : { level };
  if (!before.running) return { expected: found, touch: { kind: 'on', ...told } };
  if (level === undefined) return { expected };
  if (other === undefined || !isNear(level, other)) return { expected: { ...expected, other: level } };
  return { expected: found, touch: { kind: 'level', level } };
}

/** Whether a speed is what was wanted, as nearly as a motor under a hand keeps it. */
export function isNear(level: number, wanted: number): boolean {
  return Math.abs(level - wanted) <= AS_SET * wanted;
}

function isAsExpected(reading: Reading, { running, level }: Expectation): boolean {
  if (reading.running !== running) return false;
  return reading.level === undefined || level === undefined || isNear(reading.level, level);
}
