import type { AddOn, Level, Routine } from '#protocol';
import type { CareLimits, Strength } from './ceiling.ts';

/**
 * How strong a part may be. An add-on has no level of its own: it keeps to the gentlest of the routines it goes
 * with, else to the gentle ones; and beside a routine it is never allowed more than that routine.
 */
export function strengthOf(
  part: Routine | AddOn,
  { intensityCapPct }: Pick<CareLimits, 'intensityCapPct'>,
  beside?: Strength,
): Strength {
  if ('level' in part) return { level: part.level, intensityCapPct: part.intensityCapPct };
  const beneath = (gentlest: Level, level: Level): Level =>
    intensityCapPct[level] < intensityCapPct[gentlest] ? level : gentlest;
  const [first = 'gentle', ...others] = part.besideLevels ?? [];
  const level = others.reduce(beneath, first);
  const own = intensityCapPct[level];
  return { level, intensityCapPct: beside ? Math.min(own, beside.intensityCapPct) : own };
}
