import { needsAffectedSide, prescribe, type CareLimits, type Person, type Protocol } from '#care';
import type { Routine, RoutineStep, WorkStep } from '#protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aProtocolOf, builtInContent, builtInRoutine } from '../../support/routines.ts';

const content = builtInContent();
const { body } = content;
const { limits } = content.care;
const base = builtInRoutine(content, 'lower-back-release-10');
const anyone: Person = { maxIntensityPct: 100 };

/** A step of work: the left buttock by motor at 30 %. */
function aStep(change: Partial<WorkStep> = {}): WorkStep {
  const step = base.steps.find((one): one is WorkStep => one.kind === 'work');
  if (!step) throw new Error('a routine without work');
  return { ...step, zone: 'gluteus-maximus', side: 'left', intensityPct: 30, ...change };
}

/** A firm routine of these steps, which leaves the ceilings to zone and person. */
function aRoutine(steps: readonly RoutineStep[], change: Partial<Routine> = {}): Routine {
  return { ...base, level: 'firm', intensityCapPct: 60, ...change, steps: [...steps] };
}

function prescribed(routine: Routine, person: Person = anyone, ruled: CareLimits = limits): Protocol {
  const prescription = prescribe(routine, person, { body, limits: ruled });
  if (!prescription.ok) throw new Error(`needs ${prescription.needs}`);
  return prescription.protocol;
}

describe('names', () => {
  test('of zone, technique, attachment and position are resolved', () => {
    expect(prescribed(aRoutine([aStep()])).steps[0]).toMatchObject({
      index: 0,
      zoneName: 'Buttock',
      techniqueName: 'Circles',
      attachmentName: 'Ball',
      positionName: 'Standing, weight on the other leg',
      side: 'left',
    });
  });

  test('that the body files do not know are shown as their id, and what is absent stays absent', () => {
    const [step] = prescribed(
      aRoutine([{ kind: 'rest', seconds: 5, cues: [], position: 'float-in-water' }]),
    ).steps;
    expect(step).toEqual({
      kind: 'rest',
      index: 0,
      key: 0,
      seconds: 5,
      intensityPct: 0,
      ceilingPct: 0,
      position: 'float-in-water',
      positionName: 'float-in-water',
      cues: [],
    });
  });

  test('of heat and stretch keep their side and breath', () => {
    const breath = { inSec: 4, outSec: 6, count: 3 };
    const heat: RoutineStep = {
      kind: 'heat',
      seconds: 30,
      cues: [],
      zone: 'whole-low-back',
      side: 'both',
      breath,
    };
    const stretch: RoutineStep = { kind: 'stretch', seconds: 30, cues: [], side: 'right' };
    expect(prescribed(aRoutine([heat, stretch])).steps).toMatchObject([
      { zoneName: 'Whole low back (heat only)', side: 'both', breath },
      { side: 'right' },
    ]);
  });
});

describe('the ceiling of a step', () => {
  const ceilingOf = (
    step: Partial<WorkStep>,
    routine: Partial<Routine> = {},
    person = anyone,
  ): number | undefined => prescribed(aRoutine([aStep(step)], routine), person).steps[0]?.ceilingPct;

  test.each([
    ['the zone', ceilingOf({ zone: 'upper-hamstrings' }), 55],
    ['the routine', ceilingOf({}, { intensityCapPct: 35 }), 35],
    ['the level', ceilingOf({}, { level: 'gentle' }), 30],
    ['the waist', ceilingOf({ zone: 'quadratus-lumborum' }), 30],
    ['the deep buttock', ceilingOf({ zone: 'piriformis-region' }), 30],
    ['the neck', ceilingOf({ zone: 'neck-shoulder-angle' }), 0],
    ['the person', ceilingOf({}, {}, { maxIntensityPct: 12 }), 12],
  ])('is the least of all limits: %s', (_, ceilingPct, expected) => {
    expect(ceilingPct).toBe(expected);
  });

  test('of waist, deep buttock and neck holds even where the zone allowed more', () => {
    const strict = { ...limits, intensityCapPct: { ...limits.intensityCapPct, waist: 11, deepButtock: 12 } };
    const steps = [aStep({ zone: 'quadratus-lumborum' }), aStep({ zone: 'piriformis-region' })];
    expect(prescribed(aRoutine(steps), anyone, strict).steps.map(({ ceilingPct }) => ceilingPct)).toEqual([
      11, 12,
    ]);
  });

  test.each([NaN, -5, -Infinity])('is 0 for a maximum of %s', (maxIntensityPct) => {
    expect(ceilingOf({}, {}, { maxIntensityPct })).toBe(0);
  });

  test('is 0 in a place that nobody described', () => {
    expect(ceilingOf({ zone: 'left-ear' })).toBe(0);
  });

  test.each(['off', 'optional'] as const)(
    'is 0 where the motor is %s, and nothing is said of it',
    (motor) => {
      const protocol = prescribed(aRoutine([aStep({ motor })]));
      expect(protocol.steps[0]).toMatchObject({ intensityPct: 0, ceilingPct: 0 });
      expect(protocol.changes).toEqual([]);
    },
  );

  test('is 0 for a technique of the hand', () => {
    expect(ceilingOf({ technique: 'knead-hand' })).toBe(0);
  });

  test('is 0 in every kind of step that is listed as one without motor', () => {
    expect(
      prescribed(aRoutine([aStep()]), anyone, { ...limits, ramp: { motorOffDuring: ['work'] } }).steps[0]
        ?.ceilingPct,
    ).toBe(0);
  });
});

describe('changes', () => {
  test('say what was lowered, from what to what, and why', () => {
    const steps = [aStep(), aStep({ intensityPct: 20 })];
    expect(prescribed(aRoutine(steps), { maxIntensityPct: 25 }).changes).toEqual([
      { what: 'capped', stepIndex: 0, fromPct: 30, toPct: 25, reason: 'Your own maximum is 25 percent.' },
    ]);
  });

  test('name the limit that is the least', () => {
    const reasonFor = (step: Partial<WorkStep>, routine: Partial<Routine> = {}): string | undefined =>
      prescribed(aRoutine([aStep({ intensityPct: 60, ...step })], routine)).changes[0]?.reason;
    expect(reasonFor({ zone: 'upper-hamstrings' })).toBe(
      'Back of the upper thigh is worked at 55 percent at most.',
    );
    expect(reasonFor({}, { intensityCapPct: 40 })).toBe('This routine stays at 40 percent or less.');
    expect(reasonFor({}, { level: 'gentle' })).toBe('A gentle routine stays at 30 percent or less.');
    expect(reasonFor({ zone: 'left-ear' })).toBe('This place is not described, so the motor stays off.');
  });

  test('are empty for the built-in routines as they are written, but for the chosen side', () => {
    for (const routine of content.routines) {
      const { changes } = aProtocolOf(content, routine);
      expect(changes.filter(({ what }) => what === 'capped')).toEqual([]);
    }
  });
});

describe('the affected side', () => {
  const sciatic = builtInRoutine(content, 'sciatic-side-gentle-7');

  test('is asked for exactly by the routine that treats it', () => {
    expect(content.routines.filter(needsAffectedSide).map(({ id }) => id)).toEqual(['sciatic-side-gentle-7']);
  });

  test('that is missing is a value that says so', () => {
    expect(prescribe(sciatic, anyone, { body, limits })).toEqual({ ok: false, needs: 'affected-side' });
  });

  test('that is not needed is not taken over', () => {
    expect(prescribed(base, { ...anyone, affectedSide: 'right' })).toMatchObject({ changes: [] });
    expect(prescribed(base, { ...anyone, affectedSide: 'right' }).affectedSide).toBeUndefined();
  });

  test.each(['left', 'right'] as const)('%s stands in every step that treats it, by name', (affectedSide) => {
    const protocol = prescribed(sciatic, { ...anyone, affectedSide });
    const name = affectedSide === 'left' ? 'Left' : 'Right';
    const work = protocol.steps.filter(({ kind }) => kind === 'work');
    expect(work).toHaveLength(5);
    for (const step of work) {
      expect(step.side).toBe(affectedSide);
      expect(step.hand).toBe(`${affectedSide} hand, on top`);
      expect(step.cues[0]?.text).toMatch(new RegExp(`^${name} side\\. `));
      for (const { text } of step.cues) expect(text.split(' ').length).toBeLessThanOrEqual(18);
    }
    expect(protocol.affectedSide).toBe(affectedSide);
    expect(protocol.changes).toEqual([
      { what: 'side-chosen', reason: `On your ${affectedSide} side, as you said.` },
    ]);
  });

  const firstCue = (cues: WorkStep['cues']): unknown =>
    prescribed(aRoutine([aStep({ side: 'affected', cues })]), { ...anyone, affectedSide: 'left' }).steps[0]
      ?.cues;

  test('is named in one word where two would make a cue longer than 18', () => {
    const text =
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen.';
    expect(firstCue([{ atSec: 0, text }])).toEqual([{ atSec: 0, text: `Left. ${text}` }]);
  });

  test('is named in the words for those who set the massager by hand, too', () => {
    expect(firstCue([{ atSec: 0, text: 'Hip.', byHandText: 'Hip, lowest speed.' }])).toEqual([
      { atSec: 0, text: 'Left side. Hip.', byHandText: 'Left side. Hip, lowest speed.' },
    ]);
  });

  test('is named once, by the cue that comes first', () => {
    expect(
      firstCue([
        { atSec: 9, text: 'Lighter.' },
        { atSec: 1, text: 'Hip.' },
      ]),
    ).toEqual([
      { atSec: 9, text: 'Lighter.' },
      { atSec: 1, text: 'Left side. Hip.' },
    ]);
  });

  test('is not named twice', () => {
    expect(firstCue([{ atSec: 0, text: 'Left hip.' }])).toEqual([{ atSec: 0, text: 'Left hip.' }]);
  });

  test('is named in a step without words', () => {
    expect(firstCue([])).toEqual([{ atSec: 0, text: 'Left side. Buttock.' }]);
  });
});

test.each(content.routines.map((routine) => ({ id: routine.id, routine })))(
  '$id keeps its times, and its motor runs as long as the author says',
  ({ routine }) => {
    const protocol = aProtocolOf(content, routine);
    expect(protocol.totalSeconds).toBe(routine.totalSeconds);
    expect(protocol.motorSeconds).toBe(routine.motorSeconds);
    expect(protocol.steps.map(({ index }) => index)).toEqual(routine.steps.map((_, index) => index));
  },
);

test('no step is ever stronger than its ceiling, nor a ceiling higher than any of its limits', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...content.routines),
      fc.oneof(fc.integer({ min: -20, max: 120 }), fc.constant(NaN)),
      (routine, maxIntensityPct) => {
        const protocol = prescribed(routine, { maxIntensityPct, affectedSide: 'right' });
        for (const { kind, intensityPct, ceilingPct, zone, index } of protocol.steps) {
          const authored = routine.steps[index];
          const runs = authored?.kind === 'work' && authored.motor === 'on';
          const person = Number.isNaN(maxIntensityPct) ? 0 : Math.max(0, maxIntensityPct);
          const highest = body.zones.get(zone ?? '')?.intensityPct[1] ?? 0;
          expect(intensityPct).toBeLessThanOrEqual(ceilingPct);
          expect(ceilingPct).toBeLessThanOrEqual(
            runs
              ? Math.min(person, highest, routine.intensityCapPct, limits.intensityCapPct[routine.level])
              : 0,
          );
          if (kind !== 'work') expect([intensityPct, ceilingPct]).toEqual([0, 0]);
        }
      },
    ),
  );
});
