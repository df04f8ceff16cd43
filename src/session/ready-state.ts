import type { SessionState } from './state.ts';
import type { Timeline } from './timeline.ts';

/** Where a session that was cut off stood. */
export interface StandingPlace {
  readonly positionMs: number;
  readonly activeMs: number;
  readonly offsetPct: number;
}

/**
 * A session that stands ready: at the start, or where it was cut off. The place comes from what was kept, so it is
 * brought into the timeline; what can't be read counts as nothing.
 */
export function readyState(timeline: Timeline, from?: StandingPlace): SessionState {
  const { positionMs = 0, activeMs = 0, offsetPct = 0 } = from ?? {};
  return {
    status: 'ready',
    timeline,
    positionMs: within(Math.floor(positionMs), 0, timeline.durationMs),
    activeMs: within(Math.floor(activeMs), 0, Number.MAX_SAFE_INTEGER),
    offsetPct: within(offsetPct, -100, 100),
  };
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : 0;
}
