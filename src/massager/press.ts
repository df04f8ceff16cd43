import { AS_SET, DIP, GRACE_MS } from './limits.ts';

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
  /** Of a motor that is to run: since when, whatever its level, and what was heard of it. */
  readonly run?: Run;
}

/** From the first level after a standstill to the next standstill. */
interface Run {
  readonly sinceMs: number;
  /** Whether a report was asked for since; one that comes earlier may describe the time before it. */
  readonly asked: boolean;
  /** Whether it reported that it runs. */
  readonly ran: boolean;
  /** The speed of the last report, if a level was set since. */
  readonly before?: number;
  /** The speed of the last report. */
  readonly last?: number;
}

/** What the hand on the device did. */
export type Touch = { readonly kind: 'off' } | { readonly kind: 'on' | 'level'; readonly level?: number };

/** What is expected before anything was set. */
export const NOTHING_EXPECTED: Expectation = { running: false, level: 0, sinceMs: 0, agreed: false };

/** We set a level, or 0 for a stop. */
export function afterSetting(before: Expectation, level: number, nowMs: number): Expectation {
  const expected = { running: level > 0, level, sinceMs: nowMs, agreed: false };
  if (level <= 0) return expected;
  const { last, ...run } = before.run ?? { sinceMs: nowMs, asked: false, ran: false };
  return { ...expected, run: { ...run, ...(last !== undefined && { before: last }) } };
}

/** A report is being asked for, or comes unasked. */
export function afterAsking(before: Expectation): Expectation {
  return before.run ? { ...before, run: { ...before.run, asked: true } } : before;
}

/** Its own button was pressed, by what it says itself. */
export function afterButton(button: 'on' | 'off', nowMs: number): Expectation {
  return { running: button === 'on', level: button === 'on' ? undefined : 0, sinceMs: nowMs, agreed: false };
}

/**
 * A report came. It shows a press if an earlier one had told of what was set, and the motor had its time to follow: it
 * stands still unasked, it runs unasked, or two reports in a row tell of the same other level. One that never did what
 * it was told was not touched: a stop that is not obeyed is something else.
 *
 * Off is known sooner, while the level still changes: a motor that ran, and was told nothing but to run, stands still by
 * the hand alone. One that was told to run and never did is taken for off once it had its time to spin up.
 */
export function afterReading(
  before: Expectation,
  reading: Reading,
  nowMs: number,
): { readonly expected: Expectation; readonly touch?: Touch } {
  if (isSwitchedOff(before, reading, nowMs)) return { expected: standing(nowMs), touch: { kind: 'off' } };
  const { other, ...expected } = afterHearing(before, reading);
  if (isAsExpected(reading, before)) return { expected: { ...expected, agreed: true } };
  if (!before.agreed || nowMs - before.sinceMs < GRACE_MS) return { expected };
  const { level } = reading;
  if (!reading.running) return { expected: standing(nowMs), touch: { kind: 'off' } };
  const run = { sinceMs: nowMs, asked: true, ran: true };
  const found: Expectation = { running: true, level, sinceMs: nowMs, agreed: true, run };
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

/** Whether nothing moves, by all that is told. */
export function isStill({ running, level }: Reading): boolean {
  return !running && !level;
}

function standing(nowMs: number): Expectation {
  return { running: false, level: 0, sinceMs: nowMs, agreed: true };
}

function isSwitchedOff({ level, run }: Expectation, reading: Reading, nowMs: number): boolean {
  if (!run) return false;
  if (!run.ran) return run.asked && isStill(reading) && nowMs - run.sinceMs >= GRACE_MS;
  if (!reading.running) return true;
  if (reading.level === undefined || run.before === undefined) return false;
  return reading.level < DIP * Math.min(run.before, level ?? run.before);
}

/** A report that was on its way before the first level tells nothing of this run. */
function afterHearing(before: Expectation, { running, level }: Reading): Expectation {
  const { run } = before;
  if (!run?.asked || !running) return before;
  return {
    ...before,
    run: { sinceMs: run.sinceMs, asked: true, ran: true, ...(level !== undefined && { last: level }) },
  };
}

function isAsExpected(reading: Reading, { running, level }: Expectation): boolean {
  if (reading.running !== running) return false;
  return reading.level === undefined || level === undefined || isNear(reading.level, level);
}
