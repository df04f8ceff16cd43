import type { DeviceProfile } from '#protocol';

/** The part of a profile that says what a level is. */
export type Actuator = Pick<DeviceProfile, 'actuator'>;

/**
 * Gives the massager's own level for a percentage: the one place where percent becomes level.
 * Above 0 it lies on the line from `min` to `max`, rounded to the step, never under `min` nor over the clamp. Where there
 * are but a few levels, the line goes from the first of them to the last, and the next lower one is taken: the nearest
 * could be half the range above what was allowed.
 * @returns 0 for 0 and for anything that is no percentage: the stop frame, never a level.
 */
export function levelOf({ actuator }: Actuator, pct: number): number {
  if (Number.isNaN(pct) || pct <= 0) return 0;
  const { min, max, step, clamp, levels } = actuator;
  const part = Math.min(100, pct) / 100;
  if (levels) return onLadder(levels, part, clamp);
  return Math.max(min, Math.min(clamp, max, min + Math.round((part * (max - min)) / step) * step));
}

/**
 * Gives the percentage of one of the massager's own levels, to a tenth, for what is shown as set.
 * @returns 0 for level 0 only: a level that runs is at least 0.1, so it can't be taken for off. The only level there is
 * is 100.
 */
export function pctOf({ actuator }: Actuator, level: number): number {
  if (level <= 0) return 0;
  const { min, max, levels } = actuator;
  const part = levels ? rungOf(levels, level) / (levels.length - 1) : (level - min) / (max - min);
  if (Number.isNaN(part)) return 100;
  return Math.min(100, Math.max(0.1, Math.round(part * 1000) / 10));
}

function onLadder(levels: readonly number[], part: number, clamp: number): number {
  const allowed = levels.filter((level) => level <= clamp);
  const rung = Math.min(Math.floor(part * (levels.length - 1) + A_HAIR), allowed.length - 1);
  return allowed[rung] ?? 0;
}

/** What a float may fall short of a whole number. */
const A_HAIR = 1e-6;

/** The nearest rung, from 0. */
function rungOf(levels: readonly number[], level: number): number {
  const distances = levels.map((each) => Math.abs(each - level));
  return distances.indexOf(Math.min(...distances));
}

/** Says a level in a few words, for the frame log: `level 1900`, or `stop` for 0. */
export function describeLevel(level: number): string {
  return level === 0 ? 'stop' : `level ${level}`;
}
