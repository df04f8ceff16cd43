import type { Routine } from '#protocol';
import type { SessionRecord } from '#storage';

/** The first one ever, and the one after that, until plans are kept. */
const FIRST = 'gentle-first-5';
const USUAL = 'lower-back-release-10';

/** Sessions that count: really done, to the end. Practice with the simulator never counts. */
export function completedSessions(records: readonly SessionRecord[]): number {
  return records.filter(({ mode, endReason }) => mode !== 'simulator' && endReason === 'completed').length;
}

/**
 * One routine for today: the gentle first session until one was completed, then the usual one. Where that
 * could not be read, the first that is open; undefined without any routine.
 */
export function suggest(
  routines: readonly Routine[],
  records: readonly SessionRecord[],
): Routine | undefined {
  const wanted = completedSessions(records) === 0 ? FIRST : USUAL;
  return routines.find(({ id }) => id === wanted) ?? openRoutines(routines, records)[0] ?? routines[0];
}

/** Routines that ask for no more completed sessions than there are. */
export function openRoutines(
  routines: readonly Routine[],
  records: readonly SessionRecord[],
): readonly Routine[] {
  const completed = completedSessions(records);
  return routines.filter(({ gate }) => (gate?.minCompletedSessions ?? 0) <= completed);
}
