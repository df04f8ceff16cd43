import { addOnChoices, prescribe, standsAlone, type Person, type Protocol } from '#care';
import type { AddOn, Routine } from '#protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInContent, builtInRoutine } from '../../support/routines.ts';
import { speechMs } from '../../support/speech.ts';

const content = builtInContent();
const { body } = content;
const { limits } = content.care;
const anyone: Person = { maxIntensityPct: 100, affectedSide: 'left', completedSessions: 10 };

const addOn = (id: string): AddOn => {
  const found = content.addOns.find((one) => one.id === id);
  if (!found) throw new Error(`no add-on ${id}`);
  return found;
};
const routine = (id: string): Routine => builtInRoutine(content, id);

interface Around {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

function planned(main: Routine | AddOn, { before = [], after = [] }: Around = {}, person = anyone): Protocol {
  const prescription = prescribe(main, person, {
    body,
    limits,
    before: before.map(addOn),
    after: after.map(addOn),
  });
  if (!prescription.ok) throw new Error(`needs ${prescription.needs}`);
  return prescription.protocol;
}

const refusals = (main: Routine | AddOn, person: Person = anyone): Record<string, string | undefined> =>
  Object.fromEntries(
    addOnChoices(main, content.addOns, { body, limits, person }).map(({ addOn: one, where, refusal }) => [
      `${one.id} ${where}`,
      refusal,
    ]),
  );

const seconds = (steps: readonly { readonly seconds: number }[]): number =>
  steps.reduce((sum, step) => sum + step.seconds, 0);

describe('a session with add-ons', () => {
  const protocol = planned(routine('lower-back-release-10'), {
    before: ['heat-first-10', 'breathing-3'],
    after: ['stretch-after-4', 'walk-5'],
  });

  test('is one plan: its parts in order, steps numbered through, totals of the whole', () => {
    expect(
      protocol.parts.map(({ role, id, firstStep, stepCount }) => [role, id, firstStep, stepCount]),
    ).toEqual([
      ['before', 'heat-first-10', 0, 3],
      ['before', 'breathing-3', 3, 1],
      ['routine', 'lower-back-release-10', 4, 23],
      ['after', 'stretch-after-4', 27, 12],
      ['after', 'walk-5', 39, 1],
    ]);
    expect(protocol.steps.map(({ index }) => index)).toEqual([...protocol.steps.keys()]);
    expect(protocol.steps.map(({ key }) => key)).toEqual([...protocol.steps.keys()]);
    expect(protocol.totalSeconds).toBe(600 + 180 + 600 + 240 + 300);
    expect(protocol.motorSeconds).toBe(410);
    expect(protocol).toMatchObject({ routineId: 'lower-back-release-10', name: 'Lower-back release' });
    expect(protocol.changes).toEqual([]);
  });

  test('keeps the name and level of the routine', () => {
    expect(protocol).toMatchObject({ level: 'standard', ceilingPct: 35 });
  });

  test('may have breathing both before and after, but nothing twice in one place', () => {
    const { parts } = planned(routine('desk-reset-4'), {
      before: ['breathing-3', 'breathing-3'],
      after: ['breathing-3'],
    });
    expect(parts.map(({ role }) => role)).toEqual(['before', 'routine', 'after']);
  });

  test('leaves out what cannot stand there and says why', () => {
    const { parts, changes } = planned(routine('desk-reset-4'), { before: ['walk-5'] });
    expect(parts).toHaveLength(1);
    expect(changes).toEqual([
      { what: 'left-out', reason: "Short walk is left out. It isn't made to come before a session." },
    ]);
  });
});

describe('fork rails', () => {
  const rails = ({ steps }: Protocol) => steps.find(({ technique }) => technique === 'rails');

  test('stand whole where the low back has had little', () => {
    const protocol = planned(routine('desk-reset-4'), { after: ['fork-rails-2'] });
    expect(rails(protocol)).toMatchObject({ seconds: 60, strokes: 10, intensityPct: 20, ceilingPct: 30 });
    expect(protocol.changes).toEqual([]);
  });

  test('are shortened, by whole strokes, to what is left of the muscle that they share', () => {
    const protocol = planned(routine('lower-back-release-10'), { after: ['fork-rails-2'] });
    expect(rails(protocol)).toMatchObject({ seconds: 30, strokes: 5 });
    expect(protocol.totalSeconds).toBe(600 + 90);
    const stepIndex = rails(protocol)?.index;
    expect(protocol.changes).toEqual([
      {
        what: 'shortened',
        stepIndex,
        reason:
          'Both low-back bands together is shortened to half a minute. Two minutes on one muscle is the most, and two areas here share it.',
      },
    ]);
  });

  test('keep every word when shortened, each with time to be said', () => {
    const step = rails(planned(routine('lower-back-release-10'), { after: ['fork-rails-2'] }));
    const cues = step?.cues ?? [];
    expect(cues.map(({ text }) => text)).toEqual(
      addOn('fork-rails-2').steps[1]?.cues.map(({ text }) => text),
    );
    cues.forEach(({ atSec, text }, at) => {
      const endMs = (cues[at + 1]?.atSec ?? step?.seconds ?? 0) * 1000;
      expect(atSec * 1000 + speechMs(text)).toBeLessThanOrEqual(endMs);
    });
  });

  test('never run above the routine that they follow, or the person', () => {
    const soft = { ...routine('desk-reset-4'), intensityCapPct: 15 };
    expect(rails(planned(soft, { after: ['fork-rails-2'] }))).toMatchObject({
      intensityPct: 15,
      ceilingPct: 15,
    });
    const person = { ...anyone, maxIntensityPct: 12 };
    expect(rails(planned(routine('desk-reset-4'), { after: ['fork-rails-2'] }, person))).toMatchObject({
      intensityPct: 12,
      ceilingPct: 12,
    });
  });

  test.each([
    ['a gentle routine', routine('morning-loosen-6'), anyone, 'It goes with standard routines only.'],
    ['a firm routine', routine('deep-tissue-15'), anyone, 'It goes with standard routines only.'],
    ['breathing', addOn('breathing-3'), anyone, 'It goes with standard routines only.'],
    [
      'too few sessions',
      routine('desk-reset-4'),
      { ...anyone, completedSessions: 4 },
      'It comes after 5 finished sessions. So far: 4.',
    ],
    [
      'an unknown number of sessions',
      routine('desk-reset-4'),
      { maxIntensityPct: 100 },
      'It comes after 5 finished sessions. So far: 0.',
    ],
  ])('are refused with %s', (_, main, person, why) => {
    expect(refusals(main, person)['fork-rails-2 after']).toBe(why);
    expect(
      planned(main, { after: ['fork-rails-2'] }, { affectedSide: 'left', ...person }).steps,
    ).toHaveLength(main.steps.length);
  });

  test('are refused where the muscle has had all that it takes', () => {
    const full = routine('desk-reset-4');
    const steps = full.steps.map((step) =>
      step.kind === 'work' && step.zone === 'lumbar-erector' ? { ...step, seconds: 110 } : step,
    );
    expect(refusals({ ...full, steps })['fork-rails-2 after']).toBe(
      'Two minutes on one muscle is the most, and two areas here share it.',
    );
  });

  test('are refused where the session has all the motor time that there is', () => {
    const long = routine('desk-reset-4');
    const [work] = long.steps.filter((step) => step.kind === 'work');
    const steps = Array.from({ length: 8 }, () => ({ ...work!, zone: 'gluteus-maximus', seconds: 110 }));
    expect(refusals({ ...long, steps })['fork-rails-2 after']).toBe(
      'Fifteen minutes of motor in one session is the most.',
    );
  });
});

describe('the choice of add-ons', () => {
  test('has each place that an add-on is made for, in the order of the content', () => {
    expect(refusals(routine('desk-reset-4'))).toEqual({
      'breathing-3 before': undefined,
      'breathing-3 after': undefined,
      'fork-rails-2 after': undefined,
      'heat-first-10 before': undefined,
      'stretch-after-4 after': undefined,
      'walk-5 after': undefined,
    });
  });

  test('has no second heat: one use, then let the skin cool', () => {
    expect(refusals(routine('evening-wind-down-20'))['heat-first-10 before']).toBe(
      'There is heat in this session already. One use is enough.',
    );
  });

  test('is there before the side that hurts is known', () => {
    expect(refusals(routine('sciatic-side-gentle-7'), { maxIntensityPct: 100 })).toMatchObject({
      'walk-5 after': undefined,
    });
  });

  test('beside an add-on done by itself has not the same again', () => {
    expect(refusals(addOn('breathing-3'))).toMatchObject({
      'breathing-3 before': 'It is the session itself.',
      'walk-5 after': undefined,
    });
  });
});

describe('an add-on by itself', () => {
  test('is a session where it may stand instead of one', () => {
    expect(content.addOns.filter(standsAlone).map(({ id }) => id)).toEqual(['breathing-3']);
    const protocol = planned(addOn('breathing-3'));
    expect(protocol).toMatchObject({
      routineId: 'breathing-3',
      name: 'Breathing only',
      level: 'gentle',
      totalSeconds: 180,
      motorSeconds: 0,
      parts: [{ role: 'routine', id: 'breathing-3' }],
    });
  });
});

test('whatever is put together, no step is above its limits, no muscle and no session gets more than it may', () => {
  const ids = content.addOns.map(({ id }) => id);
  const some = fc.array(fc.constantFrom(...ids), { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.constantFrom(...content.routines),
      some,
      some,
      fc.integer({ min: 0, max: 100 }),
      fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      (main, before, after, maxIntensityPct, completedSessions) => {
        const person: Person = {
          affectedSide: 'right',
          maxIntensityPct,
          ...(completedSessions === undefined ? {} : { completedSessions }),
        };
        const protocol = planned(main, { before, after }, person);
        expect(seconds(protocol.steps)).toBe(protocol.totalSeconds);
        expect(seconds(protocol.parts.map(({ totalSeconds }) => ({ seconds: totalSeconds })))).toBe(
          protocol.totalSeconds,
        );
        expect(protocol.motorSeconds).toBeLessThanOrEqual(limits.motorSecondsPerSession.standard);
        const rails = protocol.steps.filter(({ technique }) => technique === 'rails');
        for (const side of ['left', 'right']) {
          const shared = protocol.steps.filter(
            (step) =>
              step.kind === 'work' &&
              (step.zone === 'lumbar-erectors-both' ||
                (step.zone === 'lumbar-erector' && step.side === side)),
          );
          expect(seconds(shared)).toBeLessThanOrEqual(limits.secondsPerZoneSide.max);
        }
        for (const step of rails) {
          expect(step.seconds).toBeGreaterThanOrEqual(20);
          expect(step.ceilingPct).toBeLessThanOrEqual(
            Math.min(30, main.intensityCapPct, limits.intensityCapPct.standard, maxIntensityPct),
          );
        }
        expect(protocol.steps.filter(({ kind }) => kind === 'heat').length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 300 },
  );
});
