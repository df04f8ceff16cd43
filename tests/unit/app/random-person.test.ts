import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acts, type Act } from '../../support/random-acts.ts';
import { RandomPerson } from '../../support/random-person.ts';
import { faultsOf } from '../../support/record-faults.ts';

/** Everything that went wrong in one life of the app. */
async function live(begins: Act['do'], life: readonly Act[]): Promise<readonly string[]> {
  const person = new RandomPerson();
  await person.do({ do: begins, ms: 600, pct: 0 });
  for (const act of life) await person.do(act);
  const records = await person.end();
  return [...person.wrongs, ...records.flatMap(faultsOf)];
}

describe('whatever a person, a phone and a massager do', () => {
  const unhandled: unknown[] = [];
  const remember = (reason: unknown): void => {
    unhandled.push(reason);
  };
  beforeEach(() => {
    process.on('unhandledRejection', remember);
    process.on('uncaughtException', remember);
  });
  afterEach(() => {
    process.off('unhandledRejection', remember);
    process.off('uncaughtException', remember);
    expect(unhandled.splice(0)).toEqual([]);
  });

  test.each(['useSimulator', 'connect', 'byHand'] as const)(
    'the motor stays where it may be, and nothing untrue is claimed (begun with %s)',
    async (begins) => {
      await fc.assert(
        fc.asyncProperty(acts(), async (life) => {
          expect(await live(begins, life)).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );
});
