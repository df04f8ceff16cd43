import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelAt, wholePct, withoutHole } from '../../../src/safety/ramp.ts';

const LIMITS = { upPctPerSecond: 5, downPctPerSecond: 20 };

describe('a ramp', () => {
  it('rises five points a second and stays at its aim', () => {
    const ramp = { fromPct: 0, fromMs: 1_000, toPct: 30 };
    expect([1_000, 2_000, 4_000, 7_000, 60_000].map((ms) => levelAt(ramp, ms, LIMITS))).toEqual([
      0, 5, 15, 30, 30,
    ]);
  });

  it('falls twenty points a second', () => {
    const ramp = { fromPct: 60, fromMs: 0, toPct: 20 };
    expect([0, 500, 1_000, 2_000, 9_000].map((ms) => levelAt(ramp, ms, LIMITS))).toEqual([
      60, 50, 40, 20, 20,
    ]);
  });

  it('stands still if the clock were to go back', () => {
    expect(levelAt({ fromPct: 10, fromMs: 5_000, toPct: 30 }, 4_000, LIMITS)).toBe(10);
  });

  it('leaves out the time in which nobody looked, only while it rises', () => {
    const rising = { fromPct: 0, fromMs: 0, toPct: 50 };
    const falling = { fromPct: 50, fromMs: 0, toPct: 10 };
    expect(levelAt(withoutHole(rising, 1_250, 250), 1_250, LIMITS)).toBe(1.25);
    expect(levelAt(withoutHole(falling, 1_250, 250), 1_250, LIMITS)).toBe(25);
  });

  it('is always between where it was and where it goes', () => {
    const pct = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(pct, pct, fc.nat(100_000), (fromPct, toPct, ms) => {
        const level = levelAt({ fromPct, fromMs: 0, toPct }, ms, LIMITS);
        expect(level).toBeGreaterThanOrEqual(Math.min(fromPct, toPct));
        expect(level).toBeLessThanOrEqual(Math.max(fromPct, toPct));
      }),
    );
  });
});

describe('the whole point of a level', () => {
  it('is never above it, forgives binary fractions and takes nonsense for off', () => {
    expect([42.9, 29.999999999999996, -3, 250, Number.NaN, Infinity].map(wholePct)).toEqual([
      42, 30, 0, 100, 0, 0,
    ]);
  });
});
