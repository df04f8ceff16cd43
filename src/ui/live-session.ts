import type { StopCertainty } from '#safety';
import type { PauseCause, SessionState } from '#session';
import { combineLatest, distinctUntilChanged, map, of, switchMap, type Observable } from 'rxjs';
import type { RunningSession, SessionDesk } from './ports.ts';

/** The current session and where it is, without its clock: changes only when something happens. */
export interface LiveSession {
  readonly session: RunningSession;
  readonly status: SessionState['status'];
  /** Why it is held; undefined unless it is. */
  readonly cause: PauseCause | undefined;
  readonly certainty: StopCertainty | undefined;
}

/** The current session as it begins, pauses, goes on and ends; `undefined` where there is none. */
export function liveSession$(desk: SessionDesk): Observable<LiveSession | undefined> {
  return desk.current$.pipe(
    switchMap((session): Observable<LiveSession | undefined> => {
      if (!session) return of(undefined);
      const where$ = session.player.state$.pipe(
        map((state) => ({
          status: state.status,
          cause: state.status === 'paused' ? state.cause : undefined,
        })),
        distinctUntilChanged((a, b) => a.status === b.status && a.cause === b.cause),
      );
      return combineLatest([where$, session.stopCertainty$]).pipe(
        map(([where, certainty]) => ({ session, ...where, certainty })),
      );
    }),
  );
}

/** True if the session is held because its massager was lost: that has to be seen wherever the person is. */
export function isLost(live: LiveSession | undefined): boolean {
  return live?.cause === 'massager-lost';
}

/** True from the moment a session is made until it ended. */
export function isLive(live: LiveSession | undefined): live is LiveSession {
  return live !== undefined && live.status !== 'ended';
}
