import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Device } from '../../support/a-device.ts';
import { cutOffAnywhere, goesOn } from '../../support/cut-off-anywhere.ts';

/** What a person may do before the cut, each so many seconds after the one before. */
const acts = fc.array(
  fc.record({
    do: fc.constantFrom(
      'pause',
      'resume',
      'skip',
      'back',
      'softer',
      'stronger',
      'longer',
      'shorter',
      'skin',
      'by-hand',
    ),
    afterS: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 6 },
);

describe('wherever a session is cut off', () => {
  test('going on starts no motor before get-ready is over, stays under the ceiling, and one record has both halves', async () => {
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.boolean(),
        async (all, lastS, isLeft) => {
          const device = new Device({});
          const before = await cutOffAnywhere(device, { acts: all, lastS, isLeft });
          await goesOn(device, before);
        },
      ),
      { numRuns: 12 },
    );
    expect.hasAssertions();
  }, 60_000);
});
