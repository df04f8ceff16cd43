import { prescribe, withoutZone, type Protocol } from '#care';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aProtocolOf, builtInContent, builtInRoutine } from '../../support/routines.ts';

const content = builtInContent();
const { body } = content;
const rules = { body, limits: content.care.limits };
const person = { affectedSide: 'left' as const, maxIntensityPct: 100, completedSessions: 10 };

const of = (id: string): Protocol => aProtocolOf(content, builtInRoutine(content, id), person);

describe('a session without an area', () => {
  const left = (id: string, zone: string, fromStep: number, side?: 'left' | 'right'): Protocol =>
    withoutZone(of(id), { zone, fromStep, side }, rules);
  const places = ({ steps }: Protocol): readonly string[] =>
    steps.filter(({ kind }) => kind === 'work').map(({ zone, side }) => `${zone} ${side}`);

  test('has no later work on it, and no change of hands that would lead there', () => {
    const plan = left('lower-back-release-10', 'gluteus-maximus', 3);
    expect(places(plan).slice(0, 2)).toEqual(['gluteus-maximus left', 'lumbar-erector left']);
    expect(plan.steps.slice(2, 5).map(({ kind, cues }) => [kind, cues[0]?.text])).toEqual([
      ['work', 'Left buttock, upper half. Weight on your right leg. Small round circles.'],
      ['switch', 'Now the low back. Left hand behind you, beside the spine.'],
      ['work', 'Left muscle band, three fingers out from the spine. Five seconds up, five seconds down.'],
    ]);
    expect(plan.totalSeconds).toBe(600 - 55);
    expect(plan.motorSeconds).toBe(410 - 45);
    expect(plan.changes.at(-1)).toEqual({
      what: 'left-out',
      reason: 'Buttock is left alone for the rest of this session.',
    });
  });

  test('numbers its steps anew, and each keeps the key that it had', () => {
    const plan = left('lower-back-release-10', 'gluteus-maximus', 3);
    expect(plan.steps.map(({ index }) => index)).toEqual([...plan.steps.keys()]);
    expect(plan.steps.map(({ key }) => key)).toEqual([
      0,
      1,
      2,
      ...Array.from({ length: 18 }, (_, at) => at + 5),
    ]);
    expect(plan.parts).toMatchObject([{ firstStep: 0, stepCount: 21, totalSeconds: 545 }]);
  });

  test('on one side only keeps the other', () => {
    expect(places(left('lower-back-release-10', 'lumbar-erector', 5, 'right'))).toEqual(
      places(of('lower-back-release-10')).filter((place) => place !== 'lumbar-erector right'),
    );
  });

  test('leaves out zones over the same muscle too, with the head that was for them alone', () => {
    const rails = content.addOns.filter(({ id }) => id === 'fork-rails-2');
    const made = prescribe(builtInRoutine(content, 'desk-reset-4'), person, { ...rules, after: rails });
    if (!made.ok) throw new Error('needs a side');
    const plan = withoutZone(made.protocol, { zone: 'lumbar-erector', side: 'left', fromStep: 2 }, rules);
    expect(plan.parts.at(-1)).toMatchObject({ id: 'fork-rails-2', stepCount: 1 });
    expect(plan.steps.filter(({ technique }) => technique === 'rails')).toEqual([]);
    expect(plan.steps.at(-1)).toMatchObject({ kind: 'finish' });
  });

  test('with nothing of it to come is the same plan', () => {
    const plan = of('lower-back-release-10');
    expect(withoutZone(plan, { zone: 'gluteus-maximus', fromStep: 5 }, rules)).toBe(plan);
    expect(withoutZone(plan, { zone: 'sole', fromStep: 0 }, rules)).toBe(plan);
  });

  test('is sound from wherever it is left out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...content.routines.map(({ id }) => id)),
        fc.constantFrom(...body.zones.keys()),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom('left' as const, 'right' as const, undefined),
        (id, zone, fromStep, side) => {
          const before = of(id);
          const plan = left(id, zone, fromStep, side);
          expect(plan.steps.slice(0, fromStep)).toEqual(before.steps.slice(0, fromStep));
          expect(
            plan.steps.filter(
              (step) =>
                step.index >= fromStep && step.zone === zone && (side === undefined || step.side === side),
            ),
          ).toEqual([]);
          expect(plan.steps.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(plan.totalSeconds);
          for (const [at, step] of plan.steps.entries())
            if (at >= fromStep && step.kind === 'switch') expect(plan.steps[at + 1]?.kind).not.toBe('switch');
        },
      ),
      { numRuns: 300 },
    );
  });
});
