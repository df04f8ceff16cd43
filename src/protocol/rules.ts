import type { Body } from './body.ts';
import type { Cueing } from './cueing.ts';
import type { Limits } from './limits.ts';
import type { AddOn, Routine } from './routine.ts';

/** Everything a routine is held against. */
export interface RoutineRules {
  readonly body: Body;
  readonly limits: Limits;
  readonly cueing: Cueing;
}

/** What the rules look at: a routine, or an add-on, which has neither level nor cap of its own. */
export type Stepped = Routine | AddOn;

/** Two numbers that should be equal but for the rounding of decimals such as 0.75. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

/** `a, b, c`, for messages that list what may stand somewhere. */
export function oneOf(ids: Iterable<string>): string {
  return `one of ${[...ids].join(', ')}`;
}
