import type { Routine } from '#protocol';
import { LONGEST_NAME } from './edited.ts';

/** Longest id that a file may have. */
const LONGEST_ID = 64;

/**
 * A copy to change, under an id and a name that none of the others has. What its author says of the routine is no
 * longer said of the copy: what becomes of it has not been studied.
 */
export function ownCopyOf(routine: Routine, others: readonly Pick<Routine, 'id' | 'name'>[]): Routine {
  for (let count = 1; ; count++) {
    const number = count === 1 ? '' : `-${count}`;
    const id = `${routine.id.slice(0, LONGEST_ID - 10).replace(/-+$/, '')}-mine${number}`;
    const name = nameOf(routine.name, count === 1 ? '(mine)' : `(mine ${count})`);
    if (others.some((other) => other.id === id || other.name === name)) continue;
    const from = `Based on ${routine.name}, changed by you.`;
    return {
      ...routine,
      id,
      name,
      goal: from,
      tagline: from,
      bestFor: [],
      evidenceNote: `What is known of ${routine.name} may not hold for this one.`,
    };
  }
}

function nameOf(name: string, ending: string): string {
  return `${name.slice(0, LONGEST_NAME - ending.length - 1).trim()} ${ending}`;
}
