import type { Routine } from '#protocol';
import type { SessionRecord } from '#storage';

/** The first one ever, and the one after that, until plans are kept. */
const FIRST = 'gentle-first-5';
const USUAL = 'lower-back-release-10';

/** From the gentlest to the firmest. */
export const LEVELS: readonly Routine['level'][] = ['gentle', 'standard', 'firm'];

/** Sessions that count: really done, to the end. Practice with the simulator never counts. */
export function completedSessions(records: readonly SessionRecord[]): number {
  return records.filter(({ mode, endReason }) => mode !== 'simulator' && endReason === 'completed').length;
}

/**
 * One routine for today: the gentle first session until one was completed, then the usual one. Where that
 * could not be read, the gentlest that is open; undefined without any routine.
 */
export function suggest(
  routines: readonly Routine[],
  records: readonly SessionRecord[],
): Routine | undefined {
  const wanted = completedSessions(records) === 0 ? FIRST : USUAL;
  return (
    routines.find(({ id }) => id === wanted) ??
    inOrder(openRoutines(routines, records))[0] ??
    inOrder(routines)[0]
  );
}

/** The gentlest first, and the shortest of those: nobody should meet the firmest one at the top. */
export function inOrder(routines: readonly Routine[]): readonly Routine[] {
  return routines.toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.totalSeconds - b.totalSeconds,
  );
}

/** Routines that ask for no more completed sessions than there are. */
export function openRoutines(
  routines: readonly Routine[],
  records: readonly SessionRecord[],
): readonly Routine[] {
  const completed = completedSessions(records);
  return routines.filter(({ gate }) => (gate?.minCompletedSessions ?? 0) <= completed);
}
