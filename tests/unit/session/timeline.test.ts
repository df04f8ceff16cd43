import { intensityOf, segmentAt } from '#session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heard, ofKind } from '../../support/heard.ts';
import { anyTimeline } from '../../support/session-events.ts';
import { aSession, still, timelineOf, work } from '../../support/timelines.ts';

describe('segments', () => {
  test('follow each other without a gap, each knowing the next work', () => {
    const { segments, durationMs } = aSession();
    expect(segments.map(({ startMs, endMs, nextWorkIndex }) => [startMs, endMs, nextWorkIndex])).toEqual([
      [0, 20_000, 1],
      [20_000, 60_000, 3],
      [60_000, 70_000, 3],
      [70_000, 110_000, 4],
      [110_000, 130_000, undefined],
      [130_000, 140_000, undefined],
    ]);
    expect(durationMs).toBe(140_000);
  });

  test('a step runs from its start up to, not including, its end', () => {
    const timeline = aSession();
    expect([-5, 0, 19_999.9, 20_000, 69_999, 70_000, 139_999, 140_000, 1e9].map((ms) => segmentAt(timeline, ms)?.index)) // prettier-ignore
      .toEqual([0, 0, 0, 1, 2, 3, 5, 5, 5]);
    expect(segmentAt(timelineOf(), 0)).toBeUndefined();
  });

  test('are found at any moment of any timeline', () => {
    fc.assert(
      fc.property(
        anyTimeline,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (timeline, part) => {
          const ms = part * timeline.durationMs;
          const found = segmentAt(timeline, ms);
          expect(found).toBe(timeline.segments.find(({ startMs, endMs }) => startMs <= ms && ms < endMs));
        },
      ),
    );
  });

  test('the planned intensity is that of the step, and 0 where no motor runs', () => {
    const planned = [10_000, 30_000, 65_000, 80_000, 120_000].map((ms) =>
      intensityOf(segmentAt(aSession(), ms), { offsetPct: 0 }),
    );
    expect(planned).toEqual([0, 30, 0, 30, 20]);
  });
});

test('a step is heard from its first tone to its last tick, and the end of the session has its own', () => {
  const timeline = timelineOf(
    work({ seconds: 60, cues: [{ atSec: 0, text: 'Left buttock. Small circles.' }] }),
    still('switch', 10, { cues: [{ atSec: 0, text: 'Change hands.' }] }),
    work({ seconds: 30, side: 'right' }),
  );
  expect(heard(timeline, 0)).toEqual([
    '+0 step-start',
    '+0 instruction Left buttock. Small circles.',
    '+30 halfway Halfway.',
    '+50 ten-seconds Change sides in ten.',
    '+57 tick 3',
    '+58 tick 2',
    '+59 tick 1',
  ]);
  expect(heard(timeline, 1)).toEqual([
    '+0 side-change',
    '+0 instruction Change hands.',
    '+5 next Next: Buttock, right.',
    '+7 tick 3',
    '+8 tick 2',
    '+9 tick 1',
  ]);
  expect(heard(timeline, 2)).toEqual([
    '+0 step-start',
    '+27 tick 3',
    '+28 tick 2',
    '+29 tick 1',
    '+30 complete',
  ]);
});

test('words for those who set the massager by hand are kept beside the others', () => {
  const cue = { atSec: 3, text: 'It starts softly.', byHandText: 'Lowest speed.' };
  const [instruction] = ofKind(timelineOf(still('prepare', 20, { cues: [cue] })), 'instruction');
  expect(instruction).toEqual({
    atMs: 3_000,
    segment: 0,
    kind: 'instruction',
    text: 'It starts softly.',
    byHandText: 'Lowest speed.',
  });
});

describe('the side change', () => {
  test('is heard at the switch between two sides, once', () => {
    expect(ofKind(aSession(), 'side-change').map(({ segment }) => segment)).toEqual([2]);
  });

  test('is heard at the work itself where no switch comes before it', () => {
    const timeline = timelineOf(work(), still('check', 15), work({ side: 'right' }));
    expect(ofKind(timeline, 'side-change').map(({ segment }) => segment)).toEqual([2]);
  });

  test('is not heard where the side stays the same', () => {
    const timeline = timelineOf(work(), still('switch', 10), work({ zone: 'lumbar-erector' }));
    expect(ofKind(timeline, 'side-change')).toEqual([]);
  });

  test('is heard between stretches too', () => {
    const timeline = timelineOf(still('stretch', 30, { side: 'left' }), still('switch', 4), still('stretch', 30, { side: 'right' })); // prettier-ignore
    expect(ofKind(timeline, 'side-change').map(({ segment }) => segment)).toEqual([1]);
  });

  test('each step begins with exactly one tone', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        for (const { index, startMs } of timeline.segments) {
          const tones = timeline.cues.filter(
            ({ atMs, segment, kind }) =>
              segment === index && atMs === startMs && (kind === 'step-start' || kind === 'side-change'),
          );
          expect(tones).toHaveLength(1);
        }
      }),
    );
  });
});
