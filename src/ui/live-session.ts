import type { StopCertainty } from '#safety';
import type { SessionState } from '#session';
import { combineLatest, distinctUntilChanged, map, of, switchMap, type Observable } from 'rxjs';
import type { RunningSession, SessionDesk } from './ports.ts';

/** The current session and where it is, without its clock: changes only when something happens. */
export interface LiveSession {
  readonly session: RunningSession;
  readonly status: SessionState['status'];
  readonly certainty: StopCertainty | undefined;
}

/** The current session as it begins, pauses, goes on and ends; `undefined` where there is none. */
export function liveSession$(desk: SessionDesk): Observable<LiveSession | undefined> {
  return desk.current$.pipe(
    switchMap((session): Observable<LiveSession | undefined> => {
      if (!session) return of(undefined);
      const status$ = session.player.state$.pipe(
        map(({ status }) => status),
        distinctUntilChanged(),
      );
      return combineLatest([status$, session.stopCertainty$]).pipe(
        map(([status, certainty]) => ({ session, status, certainty })),
      );
    }),
  );
}

/** True from the moment a session is made until it ended. */
export function isLive(live: LiveSession | undefined): live is LiveSession {
  return live !== undefined && live.status !== 'ended';
}
