import { excerpt, loweredTo } from '#care';
import { buildTimeline } from '#session';
import { describe, expect, test } from 'vitest';
import { aProtocolOf, builtInContent, builtInRoutine } from '../../support/routines.ts';
import { speechMs } from '../../support/speech.ts';

const content = builtInContent();
const { cueing } = content.care;

describe('a taste of one minute', () => {
  const whole = aProtocolOf(content, builtInRoutine(content, 'gentle-first-5'));
  const taste = excerpt(whole, 60);

  test('gets ready, then works one area on both sides, at the strength of the routine', () => {
    expect(taste.steps.map(({ kind, seconds, zone, side, intensityPct }) => [kind, seconds, zone, side, intensityPct])).toEqual([
      ['prepare', 8, undefined, undefined, 0],
      ['work', 21, 'gluteus-maximus', 'left', 15],
      ['switch', 10, undefined, undefined, 0],
      ['work', 21, 'gluteus-maximus', 'right', 15],
    ]); // prettier-ignore
    expect(taste).toMatchObject({ totalSeconds: 60, motorSeconds: 42, routineId: 'gentle-first-5' });
    expect(taste.parts).toMatchObject([{ role: 'routine', firstStep: 0, stepCount: 4, totalSeconds: 60 }]);
  });

  test('says at once what stops everything, and nothing of a massager to fit', () => {
    expect(taste.steps[0]?.cues).toEqual([
      { atSec: 0, text: 'The bar at the bottom of the screen stops everything.' },
    ]);
  });

  test.each(content.routines.map(({ id }) => id))(
    'of %s is at most a minute and never talks over itself',
    (id) => {
      const plan = excerpt(aProtocolOf(content, builtInRoutine(content, id)), 60);
      expect(plan.totalSeconds).toBeLessThanOrEqual(60);
      expect(plan.totalSeconds).toBeGreaterThan(20);
      const { cues } = buildTimeline(plan, cueing);
      const spoken = cues.filter(({ text }) => text !== undefined);
      for (const call of spoken)
        for (const other of cues) {
          if (other === call || other.text === undefined) continue;
          const isApart =
            other.atMs >= call.atMs + speechMs(call.text ?? '') ||
            call.atMs >= other.atMs + speechMs(other.text);
          expect(isApart).toBe(true);
        }
    },
  );
});

describe('a lower maximum', () => {
  const plan = aProtocolOf(content, builtInRoutine(content, 'deep-tissue-15'));

  test('lowers every step and says so, and leaves the rest of the plan alone', () => {
    const lowered = loweredTo(plan, 40);
    expect(lowered.ceilingPct).toBe(40);
    expect(Math.max(...lowered.steps.map(({ ceilingPct }) => ceilingPct))).toBe(40);
    expect(lowered.steps.map(({ intensityPct }) => intensityPct)).toEqual(
      plan.steps.map(({ intensityPct }) => Math.min(40, intensityPct)),
    );
    expect(lowered.steps.map(({ seconds, key }) => [seconds, key])).toEqual(
      plan.steps.map(({ seconds, key }) => [seconds, key]),
    );
    expect(lowered.changes.every(({ reason }) => reason === 'Your own maximum is 40 percent.')).toBe(true);
    expect(lowered.changes).toHaveLength(plan.steps.filter(({ intensityPct }) => intensityPct > 40).length);
  });

  test('of nothing, or of no number, stops the motor; a higher one changes nothing', () => {
    expect(loweredTo(plan, 0).motorSeconds).toBe(0);
    expect(loweredTo(plan, NaN).motorSeconds).toBe(0);
    expect(loweredTo(plan, 60)).toBe(plan);
  });
});
