import type { SessionDesk } from '#ui';
import { distinctUntilChanged, map, of, switchMap, type Observable } from 'rxjs';

/** Whether a session runs: from its start to its end, summary not included. Replays as the desk does. */
export function whileOneRuns({ current$ }: Pick<SessionDesk, 'current$'>): Observable<boolean> {
  return current$.pipe(
    switchMap((session) =>
      session ? session.player.state$.pipe(map(({ status }) => status !== 'ended')) : of(false),
    ),
    distinctUntilChanged(),
  );
}
