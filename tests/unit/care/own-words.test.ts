import { handLevelOf, inOwnWords, nameSides, prescribe, type OwnWords, type Protocol } from '#care';
import type { AddOn, Routine } from '#protocol';
import { buildTimeline } from '#session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInContent } from '../../support/routines.ts';
import { speechMs } from '../../support/speech.ts';

const content = builtInContent();
const { body } = content;
const { limits, cueing } = content.care;
const all: readonly (Routine | AddOn)[] = [...content.routines, ...content.addOns];
const names = { left: 'Watch side', right: 'ring hand side' };
const nobody = { left: '', right: '' };

function planOf(main: Routine | AddOn): Protocol {
  const made = prescribe(main, { maxIntensityPct: 100, affectedSide: 'left' }, { body, limits });
  if (!made.ok) throw new Error(`needs ${made.needs}`);
  return made.protocol;
}

const inWords = (main: Routine | AddOn, words: Partial<OwnWords>): Protocol =>
  inOwnWords(planOf(main), { sideNames: nobody, ...words });

/** Fails where an instruction would still be said when the next one begins. */
function expectSayable({ steps }: Protocol): void {
  for (const { cues, seconds } of steps)
    cues.forEach(({ atSec, text, byHandText = '' }, at) => {
      const untilMs = (cues[at + 1]?.atSec ?? seconds) * 1000;
      const longestMs = Math.max(speechMs(text), speechMs(byHandText));
      expect(atSec * 1000 + longestMs, `${text} / ${byHandText}`).toBeLessThanOrEqual(untilMs);
    });
}

describe('sides by their own names', () => {
  test.each([
    ['Left buttock, upper half. Weight on your right leg.', 'Watch side buttock, upper half. Weight on your ring hand side leg.'],
    ['Change hands. Same again on the right side.', 'Change hands. Same again on the ring hand side.'],
    ['Left side. Upper outer hip.', 'Watch side. Upper outer hip.'],
    ['Half a minute left.', 'Half a minute left.'],
    ['Ten seconds left.', 'Ten seconds left.'],
    ['Two minutes of warmth left.', 'Two minutes of warmth left.'],
    ['The area is left alone. All right, right away.', 'The area is left alone. All right, right away.'],
    ['Draw the right thigh toward you until the left buttock stretches.', 'Draw the ring hand side thigh toward you until the watch side buttock stretches.'],
  ])('%s', (text, named) => {
    expect(nameSides(text, names)).toBe(named);
  }); // prettier-ignore

  test('one of them only leaves the other as it is, and no names leave all', () => {
    expect(nameSides('Left, then right.', { left: 'Door', right: '' })).toBe('Door, then right.');
    expect(nameSides('Left, then right.', nobody)).toBe('Left, then right.');
  });

  test('that are the words of the other side are swapped, not turned round twice', () => {
    expect(nameSides('Left, then right.', { left: 'right', right: 'left' })).toBe('Right, then left.');
  });

  test('in every text of the content: each side is named, and nothing else', () => {
    const spoken = all.flatMap(({ steps }) =>
      steps.flatMap(({ cues }) => cues.flatMap(({ text, byHandText }) => [text, byHandText ?? ''])),
    );
    const marked = { left: 'L1', right: 'R1' };
    const notSides = spoken
      .map((text) => nameSides(text, marked))
      .filter((text) => /\b(left|right)\b/i.test(text));
    expect(new Set(notSides)).toEqual(new Set(['Two minutes of warmth left.', 'Half a minute left.']));
    for (const text of spoken) {
      const back = nameSides(text, marked).toLowerCase().replaceAll('l1', 'left').replaceAll('r1', 'right');
      expect(back).toBe(text.toLowerCase());
    }
  });

  test.each(all.map((main) => ({ id: main.id, main })))(
    'in $id leave time for every instruction',
    ({ main }) => {
      expectSayable(inWords(main, { sideNames: { left: 'Watch side', right: 'Ring side' } }));
    },
  );

  test('are said in the calls too', () => {
    const { cues } = buildTimeline(planOf(content.routines[0]!), cueing, { sideNames: names });
    const calls = cues.filter(({ text }) => text?.startsWith('Next:')).map(({ text }) => text);
    expect(calls).toContain('Next: Buttock, Watch side.');
    expect(calls.some((text) => /, (left|right)\./.test(text ?? ''))).toBe(false);
  });
});

describe('the level by hand', () => {
  const levelsSaid = (plan: Protocol): readonly string[] =>
    plan.steps.flatMap(({ index, cues }) =>
      cues.flatMap(({ byHandText }) => {
        const level = /Level \w+ of \w+\./.exec(byHandText ?? '')?.[0];
        return level === undefined ? [] : [`${index} ${level}`];
      }),
    );
  const release = content.routines.find(({ id }) => id === 'lower-back-release-10')!;

  test('is said where it changes, and again after a change of heads', () => {
    expect(levelsSaid(inWords(release, { handLevels: 5 }))).toEqual([
      '2 Level two of five.',
      '11 Level one of five.',
    ]);
    expect(levelsSaid(inWords(release, { handLevels: 20 }))).toEqual([
      '2 Level six of twenty.',
      '11 Level three of twenty.',
      '15 Level four of twenty.',
    ]);
  });

  test('is said after the instruction, and only by hand', () => {
    const cue = inWords(release, { handLevels: 5 }).steps[2]?.cues[0];
    expect(cue?.text).toBe('Left buttock, upper half. Weight on your right leg. Small round circles.');
    expect(cue?.byHandText).toBe(`${cue?.text ?? ''} Level two of five.`);
  });

  test.each([0, undefined])('is not said with %s levels', (handLevels) => {
    const plan = planOf(release);
    expect(inOwnWords(plan, { sideNames: nobody, handLevels })).toBe(plan);
  });

  test('follows Softer and Stronger, under the ceiling of the step', () => {
    expect(levelsSaid(inWords(release, { handLevels: 5, offsetPct: -20 }))[0]).toBe('2 Level one of five.');
    expect(levelsSaid(inWords(release, { handLevels: 20, offsetPct: 50 }))[0]).toBe(
      '2 Level seven of twenty.',
    );
    expect(inWords(release, { handLevels: 5, offsetPct: -30 }).steps[2]?.cues[0]?.byHandText).toContain(
      'Massager off.',
    );
  });

  test('is said in every routine whenever it changes, with time to be heard', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: 1, max: 30 }), (main, handLevels) => {
        const plan = inWords(main, { handLevels });
        expectSayable(plan);
        let told: number | undefined;
        for (const { intensityPct, ceilingPct, cues } of plan.steps) {
          if (ceilingPct === 0) continue;
          const level = handLevelOf(intensityPct, handLevels);
          const isTold = cues.some(({ byHandText }) => /Level \w+ of \w+\.$/.test(byHandText ?? ''));
          if (level !== told) expect(isTold).toBe(true);
          told = level;
        }
      }),
    );
  });
});
