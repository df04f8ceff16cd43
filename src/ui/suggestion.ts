import type { RoutineOutline } from '#care';
import type { Level } from '#protocol';
import type { SessionRecord } from '#storage';

/** As much of a routine, or of its outline, as it takes to choose one. */
export type Suggestible = Pick<RoutineOutline, 'id' | 'level' | 'totalSeconds' | 'gate'>;

/** The first one ever, and the one after that, until plans are kept. */
const FIRST = 'gentle-first-5';
const USUAL = 'lower-back-release-10';

/** From the gentlest to the firmest. */
export const LEVELS: readonly Level[] = ['gentle', 'standard', 'firm'];

/** Sessions that count: really done, to the end. Practice with the simulator never counts. */
export function completedSessions(records: readonly SessionRecord[]): number {
  return records.filter(({ mode, endReason }) => mode !== 'simulator' && endReason === 'completed').length;
}

/**
 * One routine for today: the gentle first session until one was completed, then the usual one. Where that
 * could not be read, the gentlest that is open; undefined without any routine.
 */
export function suggest<T extends Suggestible>(
  routines: readonly T[],
  records: readonly SessionRecord[],
): T | undefined {
  const wanted = completedSessions(records) === 0 ? FIRST : USUAL;
  return (
    routines.find(({ id }) => id === wanted) ??
    inOrder(openRoutines(routines, records))[0] ??
    inOrder(routines)[0]
  );
}

/** The gentlest first, and the shortest of those: nobody should meet the firmest one at the top. */
export function inOrder<T extends Suggestible>(routines: readonly T[]): readonly T[] {
  return routines.toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.totalSeconds - b.totalSeconds,
  );
}

/** Routines that ask for no more completed sessions than there are. */
export function openRoutines<T extends Suggestible>(
  routines: readonly T[],
  records: readonly SessionRecord[],
): readonly T[] {
  const completed = completedSessions(records);
  return routines.filter(({ gate }) => (gate?.minCompletedSessions ?? 0) <= completed);
}
