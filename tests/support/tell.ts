import { transition, type SessionOutput, type SessionState } from '#session';
import type { Said } from './timelines.ts';

/** The motor off, as a step with the ceiling of `work()` is left. */
export const off: SessionOutput = { type: 'intensity', pct: 0, ceilingPct: 45 };
/** The motor aimed, under the ceiling of `work()`. */
export const aim = (pct: number): SessionOutput => ({ type: 'intensity', pct, ceilingPct: 45 });
export const segment = (index: number): SessionOutput => ({ type: 'segment', index });
/** Held by the person. */
export const hold: SessionOutput = { type: 'halt', why: 'hold', reason: 'user' };
/** Ended by the person. */
export const end: SessionOutput = { type: 'halt', why: 'end', reason: 'user' };
/** What a session puts out when it is through. */
export const completed: readonly SessionOutput[] = [
  { type: 'halt', why: 'end', reason: 'completed' },
  { type: 'ended', reason: 'completed' },
];

/** What a session does when told something at `nowMs`. */
export function tell(state: SessionState, event: Said, nowMs = 0): ReturnType<typeof transition> {
  return transition(state, { ...event, nowMs });
}
