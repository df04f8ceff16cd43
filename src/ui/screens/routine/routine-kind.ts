import { needsAffectedSide, type Protocol } from '#care';
import type { AddOn, Routine } from '#protocol';

/** True if it asks which side hurts. */
export function isOneSided(what: Routine | AddOn): boolean {
  return 'level' in what && needsAffectedSide(what);
}

/** True if something is done to the body: then there are reasons not to. */
export function isTouch(steps: Protocol['steps']): boolean {
  return steps.some(({ kind }) => kind === 'work' || kind === 'heat' || kind === 'stretch');
}
