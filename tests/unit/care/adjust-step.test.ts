import { adjustStep, prescribe, type Protocol } from '#care';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { aProtocolOf, builtInContent, builtInRoutine } from '../../support/routines.ts';
import { speechMs } from '../../support/speech.ts';

// Many plans take their time on a machine that does other things too.
vi.setConfig({ testTimeout: 30_000 });

const content = builtInContent();
const { body } = content;
const { limits } = content.care;
const rules = { body, limits };
const person = { affectedSide: 'left' as const, maxIntensityPct: 100, completedSessions: 10 };

const of = (id: string): Protocol => aProtocolOf(content, builtInRoutine(content, id), person);
const alone = (id: string): Protocol => {
  const addOn = content.addOns.find((one) => one.id === id);
  const made = addOn && prescribe(addOn, person, rules);
  if (!made?.ok) throw new Error(`no add-on ${id}`);
  return made.protocol;
};

/** The plan after it; throws the reason if it was refused. */
function adjusted(protocol: Protocol, stepIndex: number, bySeconds: number, elapsedSeconds = 0): Protocol {
  const adjustment = adjustStep(protocol, { stepIndex, bySeconds, elapsedSeconds }, rules);
  if (!adjustment.ok) throw new Error(adjustment.why);
  return adjustment.protocol;
}

const why = (protocol: Protocol, stepIndex: number, bySeconds: number, elapsedSeconds = 0): string => {
  const adjustment = adjustStep(protocol, { stepIndex, bySeconds, elapsedSeconds }, rules);
  return adjustment.ok ? 'done' : adjustment.why;
};

const find = ({ steps }: Protocol, technique: string): number =>
  steps.findIndex((step) => step.technique === technique);

describe('a step made longer', () => {
  test('fills its time with strokes, and the totals follow', () => {
    const before = of('lower-back-release-10');
    const after = adjusted(before, 2, 15);
    expect(after.steps[2]).toMatchObject({ seconds: 60, strokes: 20, strokeSeconds: 3 });
    expect([after.totalSeconds, after.motorSeconds]).toEqual([615, 425]);
    expect(after.parts[0]?.totalSeconds).toBe(615);
    expect(after.steps.filter((_, at) => at !== 2)).toEqual(before.steps.filter((_, at) => at !== 2));
  });

  test('has whole strokes and whole breaths only', () => {
    expect(adjusted(of('morning-loosen-6'), 2, 15).steps[2]).toMatchObject({ seconds: 51, strokes: 12 });
    expect(adjusted(alone('breathing-3'), 0, 15).steps[0]).toMatchObject({
      seconds: 195,
      breath: { count: 19 },
    });
  });

  test('has what speaks of its end nearer its end, halfway at the half, and the rest where it was', () => {
    const { steps } = adjusted(of('evening-wind-down-20'), 1, 60);
    expect(steps[1]?.cues.map(({ atSec, text }) => [atSec, text])).toEqual([
      [0, 'Warm, never hot. Breathe in for four, out for six.'],
      [120, 'Let the jaw and the shoulders go.'],
      [330, 'Halfway. Touch the skin: if it feels hot, add a layer of cloth.'],
      [540, 'Two minutes of warmth left.'],
      [645, 'Nearly time to take the pack away.'],
    ]);
  });

  test('says nothing again that was said', () => {
    const { steps } = adjusted(of('evening-wind-down-20'), 1, 60, 310);
    expect(steps[1]?.cues.map(({ atSec }) => atSec)).toEqual([0, 120, 300, 540, 645]);
  });

  test.each([
    [
      'two minutes on one side of a muscle',
      'lower-back-release-10',
      6,
      60,
      'Two minutes on one area is the most.',
    ],
    ['what the place takes', 'lower-back-release-10', 11, 31, 'One minute on one area is the most.'],
    ['a hold of half a minute', 'deep-tissue-15', 'hold', 15, 'Half a minute on one spot is the most.'],
    ['twenty minutes of heat', 'evening-wind-down-20', 1, 601, 'Twenty minutes on one area is the most.'],
    ['three minutes to change hands', 'lower-back-release-10', 3, 171, 'Three minutes is the most here.'],
  ])('is never more than %s', (_, id, step, bySeconds, reason) => {
    const protocol = of(id);
    const index = typeof step === 'number' ? step : find(protocol, step);
    expect(why(protocol, index, bySeconds)).toBe(reason);
  });

  test('shares what is left of a muscle with the other steps on it, before and after', () => {
    const protocol = of('lower-back-release-10');
    const longer = adjusted(protocol, 6, 30);
    expect(why(longer, 19, 1)).toBe('Two minutes on one area is the most.');
    expect(why(longer, 21, 15)).toBe('done');
  });

  test('shares it with the fork, which runs on both sides', () => {
    const rails = content.addOns.filter(({ id }) => id === 'fork-rails-2');
    const made = prescribe(builtInRoutine(content, 'desk-reset-4'), person, { ...rules, after: rails });
    if (!made.ok) throw new Error('needs a side');
    expect(why(made.protocol, 1, 20)).toBe('done');
    expect(why(made.protocol, 1, 21)).toBe(
      'Two minutes on one muscle is the most, and two areas here share it.',
    );
  });

  test('is refused where the session has all the motor time there is', () => {
    const strict = { ...limits, motorSecondsPerSession: { ...limits.motorSecondsPerSession, standard: 420 } };
    const adjustment = adjustStep(
      of('lower-back-release-10'),
      { stepIndex: 2, bySeconds: 15 },
      { body, limits: strict },
    );
    expect(adjustment).toEqual({ ok: false, why: 'Seven minutes of motor in one session is the most.' });
  });

  test('is refused sooner in the first session of all', () => {
    const first = { ...rules, completedSessions: 0 };
    const plan = of('gentle-first-5');
    expect(adjustStep(plan, { stepIndex: 3, bySeconds: 71 }, first)).toEqual({
      ok: false,
      why: 'This is the most motor time for a first session.',
    });
    expect(adjustStep(plan, { stepIndex: 3, bySeconds: 70 }, first).ok).toBe(true);
  });
});

describe('a step made shorter', () => {
  test('loses the words that come after its end', () => {
    const { steps } = adjusted(of('lower-back-release-10'), 6, -15);
    expect(steps[6]).toMatchObject({ seconds: 45, strokes: 9 });
    expect(steps[6]?.cues.map(({ atSec }) => atSec)).toEqual([0, 22]);
  });

  test('keeps five seconds of what has not run', () => {
    const protocol = of('lower-back-release-10');
    expect(adjusted(protocol, 6, -15, 40).steps[6]?.seconds).toBe(45);
    expect(why(protocol, 6, -15, 40.1)).toBe('This step is nearly over. Skip goes to the next one.');
  });

  test('keeps one whole stroke and one whole breath', () => {
    const foot = of('foot-heel-to-toe-6');
    expect(foot.steps[4]).toMatchObject({ seconds: 40, strokes: 2, strokeSeconds: 20 });
    const once = adjusted(foot, 4, -15);
    expect(once.steps[4]).toMatchObject({ seconds: 25, strokes: 1 });
    expect(why(once, 4, -15)).toBe('One whole stroke is the least.');
    expect(why(alone('breathing-3'), 0, -171)).toBe('One whole breath is the least.');
  });

  test('may be shortened though the plan is above a limit', () => {
    const strict = { ...limits, motorSecondsPerSession: { ...limits.motorSecondsPerSession, standard: 60 } };
    const plan = of('lower-back-release-10');
    expect(adjustStep(plan, { stepIndex: 2, bySeconds: -15 }, { body, limits: strict }).ok).toBe(true);
  });
});

test.each([
  ['no such step', 99, 15],
  ['no number', 2, NaN],
  ['endless', 2, Infinity],
])('%s changes nothing', (_, stepIndex, bySeconds) => {
  expect(why(of('lower-back-release-10'), stepIndex, bySeconds)).toBe('There is no such step to change.');
});

describe('however often steps are changed', () => {
  const anyId = fc.constantFrom(...content.routines.map(({ id }) => id));
  const anyWish = fc.record({
    stepIndex: fc.integer({ min: 0, max: 40 }),
    bySeconds: fc.constantFrom(15, 15, 15, -15, 60, -60, 7),
    elapsedSeconds: fc.double({ min: 0, max: 60, noNaN: true }),
  });

  test('no limit is passed, and steps, parts and totals agree', () => {
    fc.assert(
      fc.property(anyId, fc.array(anyWish, { maxLength: 30 }), (id, wishes) => {
        let plan = of(id);
        for (const wish of wishes) {
          const adjustment = adjustStep(plan, wish, rules);
          if (adjustment.ok) plan = adjustment.protocol;
        }
        expect(plan.steps.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(plan.totalSeconds);
        expect(plan.parts.reduce((sum, { totalSeconds }) => sum + totalSeconds, 0)).toBe(plan.totalSeconds);
        expect(plan.motorSeconds).toBeLessThanOrEqual(limits.motorSecondsPerSession.standard);
        for (const step of plan.steps) {
          expect(step.seconds).toBeGreaterThanOrEqual(5);
          for (const { atSec } of step.cues) expect(atSec >= 0 && atSec < step.seconds).toBe(true);
          if (step.kind !== 'work') continue;
          const onSide = plan.steps.filter(({ zone, side, kind }) => kind === 'work' && zone === step.zone && side === step.side); // prettier-ignore
          const motorised = onSide.filter(({ motor }) => motor !== 'off');
          const sum = (list: typeof onSide): number =>
            list.reduce((total, { seconds }) => total + seconds, 0);
          expect(sum(motorised)).toBeLessThanOrEqual(limits.secondsPerZoneSide.max);
          expect(sum(onSide)).toBeLessThanOrEqual(body.zones.get(step.zone ?? '')?.secondsPerSide[1] ?? 0);
          if (step.strokeSeconds && step.strokes)
            expect(step.strokes * step.strokeSeconds).toBeLessThanOrEqual(step.seconds + 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('fifteen more and fifteen less give back the seconds, the strokes and the breaths', () => {
    fc.assert(
      fc.property(anyId, fc.integer({ min: 0, max: 40 }), (id, stepIndex) => {
        const before = of(id);
        const longer = adjustStep(before, { stepIndex, bySeconds: 15 }, rules);
        const after = longer.ok ? adjusted(longer.protocol, stepIndex, -15) : before;
        const bare = ({ steps }: Protocol) => steps.map((step) => ({ ...step, cues: [] }));
        expect(bare(after)).toEqual(bare(before));
        expect(after.totalSeconds).toBe(before.totalSeconds);
      }),
      { numRuns: 200 },
    );
  });

  test('no two instructions are said at once, nor one into the next step', () => {
    const unheard = anyWish.map((wish) => ({ ...wish, elapsedSeconds: 0 }));
    fc.assert(
      fc.property(anyId, fc.array(unheard, { maxLength: 30 }), (id, wishes) => {
        let plan = of(id);
        for (const wish of wishes) {
          const adjustment = adjustStep(plan, wish, rules);
          if (adjustment.ok) plan = adjustment.protocol;
        }
        for (const { cues, seconds } of plan.steps)
          cues.slice(1).forEach(({ atSec, text }, before) => {
            const previous = cues[before];
            const untilSec = (previous?.atSec ?? 0) + speechMs(previous?.text ?? '') / 1000;
            expect(untilSec).toBeLessThanOrEqual(atSec);
            expect(atSec + speechMs(text) / 1000).toBeLessThanOrEqual(seconds);
          });
      }),
      { numRuns: 300 },
    );
  });
});
