import { segmentAt } from './places.ts';
import type { SessionState } from './state.ts';

/**
 * Where in the timeline a session is at `nowMs`: what the clock says while it runs, else where it stands.
 * Never before the place it was last seen at, never past the end, whatever `nowMs` is.
 */
export function positionAt(state: SessionState, nowMs: number): number {
  const runMs = runSince(state, nowMs);
  return Math.min(state.positionMs + runMs, Math.max(state.positionMs, state.timeline.durationMs));
}

/** Milliseconds left of the step in which the session was last seen: what *Time left* shows. */
export function stepLeftMs({ timeline, positionMs }: SessionState): number {
  const segment = segmentAt(timeline, positionMs);
  return segment ? Math.max(0, segment.endMs - positionMs) : 0;
}

/** Milliseconds left of the whole session. */
export function sessionLeftMs({ timeline, positionMs }: SessionState): number {
  return Math.max(0, timeline.durationMs - positionMs);
}

/** Milliseconds that the position has moved since the state was made. */
function runSince(state: SessionState, nowMs: number): number {
  if (!Number.isFinite(nowMs)) return 0;
  if (state.status === 'running') return Math.max(0, nowMs - state.anchorMs);
  if (state.status === 'lead-in') return Math.max(0, nowMs - state.anchorMs - state.leadInMs);
  return 0;
}
