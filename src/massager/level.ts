import type { DeviceProfile } from '#protocol';

/** The part of a profile that says what a level is. */
export type Actuator = Pick<DeviceProfile, 'actuator'>;

/**
 * Gives the massager's own level for a percentage: the one place where percent becomes level.
 * Above 0 it lies on the line from `min` to `max`, rounded to the step, never under `min` nor over the clamp.
 * @returns 0 for 0 and for anything that is no percentage: the stop frame, never a level.
 */
export function levelOf({ actuator }: Actuator, pct: number): number {
  if (Number.isNaN(pct) || pct <= 0) return 0;
  const { min, max, step, clamp } = actuator;
  const along = (Math.min(100, pct) / 100) * (max - min);
  return Math.max(min, Math.min(clamp, max, min + Math.round(along / step) * step));
}

/**
 * Gives the percentage of one of the massager's own levels, to a tenth, for what is shown as set.
 * @returns 0 for level 0 only: a level that runs is at least 0.1, so it can't be taken for off.
 */
export function pctOf({ actuator }: Actuator, level: number): number {
  if (level <= 0) return 0;
  const { min, max } = actuator;
  const pct = Math.round(((level - min) / (max - min)) * 1000) / 10;
  return Math.min(100, Math.max(0.1, pct));
}

/** Says a level in a few words, for the frame log: `level 1900`, or `stop` for 0. */
export function describeLevel(level: number): string {
  return level === 0 ? 'stop' : `level ${level}`;
}
