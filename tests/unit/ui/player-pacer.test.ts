import { expect, test } from 'vitest';
import type { ProtocolStep } from '../../../src/care/index.ts';
import type { Segment, Timeline } from '../../../src/session/index.ts';
import { buildPacer } from '../../../src/ui/screens/player/picture.ts';

/** Holds of 24 s on one place of the neck, with what stands between them. */
function holds(...kinds: readonly ('hold' | 'rest' | 'other side')[]): Timeline {
  const segments = kinds.map((kind, index): Segment => {
    const step: ProtocolStep = {
      kind: kind === 'rest' ? 'rest' : 'work',
      index,
      seconds: 24,
      intensityPct: 0,
      ceilingPct: 0,
      cues: [],
      ...(kind === 'rest'
        ? {}
        : {
            zone: 'neck-shoulder-angle',
            side: kind === 'hold' ? 'left' : 'right',
            technique: 'finger-hold',
          }),
    };
    return { index, startMs: index * 24_000, endMs: (index + 1) * 24_000, step };
  });
  return { segments, cues: [], durationMs: segments.length * 24_000 };
}

/** On which of two places the dot rests all through a step: its motion takes one pass for each. */
function placesIn(timeline: Timeline, index: number): readonly number[] {
  return [0, 12_000, 23_999].map((elapsedMs) => {
    const motion = buildPacer({ timeline }, timeline.segments[index], { running: true, elapsedMs });
    expect(motion?.figure).toBe('hold');
    const passMs = (motion?.strokeSeconds ?? 0) * 1000;
    const inPass = (motion?.elapsedMs ?? 0) % passMs;
    // The last twelfth of a pass is on the way to the other place.
    expect(inPass / passMs).toBeLessThan(0.92);
    return Math.floor((motion?.elapsedMs ?? 0) / passMs);
  });
}

test('a hold rests on the first place for the whole step', () => {
  expect(placesIn(holds('hold'), 0)).toEqual([0, 0, 0]);
});

test('the hold after it, a rest between, rests on the second place', () => {
  const timeline = holds('hold', 'rest', 'hold');
  expect(placesIn(timeline, 0)).toEqual([0, 0, 0]);
  expect(placesIn(timeline, 2)).toEqual([1, 1, 1]);
});

test('the other side begins at its first place', () => {
  expect(placesIn(holds('hold', 'rest', 'hold', 'other side'), 3)).toEqual([0, 0, 0]);
});

test('a rest has no dot', () => {
  const timeline = holds('hold', 'rest');
  expect(buildPacer({ timeline }, timeline.segments[1], { running: true, elapsedMs: 0 })).toBeUndefined();
  expect(buildPacer({ timeline }, undefined, { running: true, elapsedMs: 0 })).toBeUndefined();
});
