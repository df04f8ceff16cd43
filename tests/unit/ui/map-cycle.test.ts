import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PacerFigure } from '../../../src/ui/map/body-map.types.ts';
import { type CycleRequest, buildCycle, softTurn } from '../../../src/ui/map/pacer-cycle.ts';

/** A straight stroke of 100 units along x. */
const aRequest = (over: Partial<CycleRequest> = {}): CycleRequest => ({
  figure: 'line',
  strokeSeconds: 5,
  returns: true,
  length: 100,
  at: (fraction) => ({ x: 100 * Math.min(1, Math.max(0, fraction)), y: 0 }),
  ...over,
});

describe('a stroke that returns', () => {
  test('takes its time from one end to the other, and the same way back', () => {
    const { durationMs, alternate, frames } = buildCycle(aRequest());
    expect(durationMs).toBe(5000);
    expect(alternate).toBe(true);
    expect(frames[0]).toMatchObject({ x: 0, offset: 0 });
    expect(frames.at(-1)).toMatchObject({ x: 100, offset: 1 });
  });

  test('keeps one speed between soft turns', () => {
    const { frames } = buildCycle(aRequest());
    const speeds = frames.slice(1).map((frame, index) => frame.x - frames[index]!.x);
    const middle = speeds.slice(Math.ceil(speeds.length * 0.25), Math.floor(speeds.length * 0.75));
    expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(0.01);
    expect(speeds[0]).toBeLessThan(middle[0]! / 2);
    expect(Math.max(...speeds)).toBeLessThan((100 / speeds.length) * 1.25);
  });
});

describe('a stroke that does not return', () => {
  test('lifts at the end and starts again in the time of one stroke', () => {
    const { durationMs, alternate, frames } = buildCycle(aRequest({ returns: false }));
    expect(durationMs).toBe(5000);
    expect(alternate).toBe(false);
    expect(frames[0]).toMatchObject({ x: 0, opacity: 0 });
    expect(frames.at(-1)).toMatchObject({ x: 100, opacity: 0 });
    const seen = frames.filter(({ opacity }) => opacity === 1);
    expect(seen.at(-1)).toMatchObject({ x: 100 });
    expect(seen[0]).toMatchObject({ x: 0 });
  });
});

describe('circles', () => {
  test('go round once in each stroke time and creep along the whole stroke', () => {
    const { durationMs, frames } = buildCycle(aRequest({ figure: 'circles', strokeSeconds: 3, strokes: 15 }));
    expect(durationMs).toBe(45_000);
    const top = frames.filter(({ y }, index) => y < -8.9 && index > 0);
    expect(top).toHaveLength(15);
    expect(top.at(-1)!.x).toBeGreaterThan(top[0]!.x + 50);
  });
});

describe('passes across', () => {
  test('cross the stroke once in each stroke time', () => {
    const { durationMs, frames } = buildCycle(aRequest({ figure: 'across', strokeSeconds: 2, strokes: 8 }));
    expect(durationMs).toBe(16_000);
    const crossings = frames
      .slice(1)
      .filter((frame, index) => Math.sign(frame.y) !== Math.sign(frames[index]!.y));
    expect(crossings.length).toBeGreaterThanOrEqual(8);
  });
});

test('a hold rests at the start, then at the end, one stroke time each', () => {
  const { durationMs, frames } = buildCycle(aRequest({ figure: 'hold', strokeSeconds: 12 }));
  expect(durationMs).toBe(24_000);
  expect(frames.map(({ x }) => x)).toEqual([0, 0, 100, 100, 0]);
});

test('every cycle is one that a browser takes: offsets rise from 0 to 1, nothing is NaN', () => {
  const figure = fc.constantFrom<PacerFigure>('line', 'circles', 'across', 'hold');
  const request = fc.record({
    figure,
    returns: fc.boolean(),
    strokeSeconds: fc.double({ min: 0, max: 60, noNaN: true }),
    strokes: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    length: fc.double({ min: 0, max: 400, noNaN: true }),
  });
  fc.assert(
    fc.property(request, (over) => {
      const { durationMs, frames } = buildCycle(aRequest(over));
      expect(durationMs).toBeGreaterThan(0);
      expect(frames[0]?.offset).toBe(0);
      expect(frames.at(-1)?.offset).toBe(1);
      const sound = frames.every(
        ({ x, y, offset }, index) =>
          Number.isFinite(x) && Number.isFinite(y) && offset >= (frames[index - 1]?.offset ?? 0),
      );
      expect(sound).toBe(true);
    }),
  );
});

test('a soft turn starts at 0, ends at 1 and never goes back', () => {
  const steps = Array.from({ length: 101 }, (_, index) => softTurn(index / 100));
  expect(steps[0]).toBe(0);
  expect(steps.at(-1)).toBe(1);
  expect(softTurn(0.5)).toBeCloseTo(0.5);
  for (const [index, step] of steps.entries()) expect(step).toBeGreaterThanOrEqual(steps[index - 1] ?? 0);
});
