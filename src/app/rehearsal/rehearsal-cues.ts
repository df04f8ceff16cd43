import type { CueConductor } from '#cues';
import type { SessionState } from '#session';
import { map, type Observable } from 'rxjs';
import type { ScaledClock } from './scaled-clock.ts';

/** The part of the cues that a session uses. */
export type SessionCues = Pick<CueConductor, 'attach' | 'say' | 'warn'>;

/**
 * The cues of a rehearsal: as in a session at its own pace, and silent at any other, where sentences would run into
 * each other. The words are on the screen.
 */
export function createRehearsalCues(
  conductor: SessionCues,
  clock: ScaledClock,
  rate$: Observable<number>,
): SessionCues {
  const isHeard = (): boolean => clock.rate === 1;
  return {
    attach(player, options) {
      let detach = (): void => undefined;
      const state$ = player.state$.pipe(map((state) => inRealTime(state, clock)));
      const following = rate$.subscribe(() => {
        detach();
        detach = isHeard() ? conductor.attach({ state$ }, options) : () => undefined;
      });
      return () => {
        following.unsubscribe();
        detach();
      };
    },
    say(text) {
      if (isHeard()) conductor.say(text);
    },
    warn(text) {
      if (isHeard()) conductor.warn(text);
    },
  };
}

/** The same state as told by the real clock, which the loudspeaker goes by. Only at a rate of 1. */
function inRealTime(state: SessionState, clock: ScaledClock): SessionState {
  if (state.status !== 'running' && state.status !== 'lead-in') return state;
  return { ...state, anchorMs: clock.toReal(state.anchorMs) };
}
