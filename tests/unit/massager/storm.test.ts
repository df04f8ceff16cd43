import { describe, expect, it } from 'vitest';
import { storm, type StormResult, type StormTraits } from '../../support/storm.ts';

const LINKS_MS = [7.5, 30, 50, 100];
const GAP_MS = 100;

/** Twenty storms, each from another moment. */
function storms(traits: Omit<StormTraits, 'seed'>): Promise<readonly StormResult[]> {
  return Promise.all(Array.from({ length: 20 }, (_, at) => storm({ ...traits, seed: at + 1 })));
}

/** The median and the 95th percentile of what it took as a share of the limit. */
function shares(results: readonly StormResult[], moreMs = 0): readonly [number, number] {
  const sorted = results.map(({ tookMs, limitMs }) => tookMs / (limitMs + moreMs)).sort((a, b) => a - b);
  return [sorted[9] ?? Infinity, sorted[18] ?? Infinity];
}

describe.each(LINKS_MS)('a thousand levels in two seconds on a link of %s ms', (linkMs) => {
  it.each([
    ['paced', GAP_MS],
    ['unpaced', 0],
  ])('and then a stop, %s: it is there within the write in flight and one more', async (_how, minGapMs) => {
    const results = await storms({ linkMs, minGapMs, end: 'stop' });
    const [median, p95] = shares(results);
    expect(median).toBeLessThanOrEqual(1.05);
    expect(p95).toBeLessThanOrEqual(1.15);
    expect(results.map(({ answer }) => answer)).toEqual(Array(20).fill('sent'));
    expect(results.map(({ levelsAfter }) => levelsAfter)).toEqual(Array(20).fill(0));
  });

  it('leave the last one there as soon, if they are not paced', async () => {
    const [median, p95] = shares(await storms({ linkMs, minGapMs: 0, end: 'last level' }));
    expect(median).toBeLessThanOrEqual(1.05);
    expect(p95).toBeLessThanOrEqual(1.15);
  });

  it('leave the last one there a gap later at most, if they are paced, and take up the air sparingly', async () => {
    const results = await storms({ linkMs, minGapMs: GAP_MS, end: 'last level' });
    const [median, p95] = shares(results, GAP_MS);
    expect(median).toBeLessThanOrEqual(1.05);
    expect(p95).toBeLessThanOrEqual(1.15);
    expect(Math.max(...results.map(({ writes }) => writes))).toBeLessThanOrEqual(22);
    expect(results.map(({ refused }) => refused)).toEqual(Array(20).fill(0));
  });

  it('end in a stop each of twenty times, though a fifth of all writes fail', async () => {
    const results = await storms({ linkMs, minGapMs: GAP_MS, failing: 0.2, end: 'stop' });
    const [median, p95] = shares(results);
    expect(median).toBeLessThanOrEqual(1.05);
    expect(p95).toBeLessThanOrEqual(1.15);
    expect(results.map(({ answer }) => answer)).toEqual(Array(20).fill('sent'));
    expect(results.map(({ levelsAfter }) => levelsAfter)).toEqual(Array(20).fill(0));
  });

  it.each([
    ['paced', GAP_MS],
    ['unpaced', 0],
  ])(
    'end in the last one each of twenty times, though a fifth of all writes fail, %s',
    async (_how, gapMs) => {
      const results = await storms({ linkMs, minGapMs: gapMs, failing: 0.2, end: 'last level' });
      const [median, p95] = shares(results, gapMs);
      expect(median).toBeLessThanOrEqual(1.05);
      expect(p95).toBeLessThanOrEqual(1.15);
      expect(Math.max(...results.map(({ tookMs }) => tookMs))).toBeLessThan(Infinity);
      if (gapMs > 0)
        expect(Math.max(...results.map(({ writes, failed }) => writes - failed))).toBeLessThanOrEqual(22);
    },
  );
});

describe('a finger on the slider', () => {
  it('sixty times a second is no storm, and a stop is there as soon', async () => {
    const results = await storms({ linkMs: 30, everyMs: 16, minGapMs: GAP_MS, failing: 0.2, end: 'stop' });
    expect(shares(results)[1]).toBeLessThanOrEqual(1.15);
    expect(results.map(({ levelsAfter }) => levelsAfter)).toEqual(Array(20).fill(0));
  });
});
