import { describe, expect, test } from 'vitest';
import { Strands } from '../../../../src/app/rehearsal/strands.ts';

const many = (count: number, pct: (at: number) => number): Strands => {
  const strands = new Strands();
  for (let at = 0; at < count; at++) strands.add({ atMs: at * 250, pct: pct(at) });
  return strands;
};

describe('a line kept in bounded memory', () => {
  test('a level stretch is its two ends, whatever its ripple', () => {
    const { lines } = many(1_000, (at) => 30 + (at % 2));
    expect(lines).toEqual([
      [
        { atMs: 0, pct: 30 },
        { atMs: 999 * 250, pct: 30 },
      ],
    ]);
  });

  test('a motor that stands still is told from one that hardly runs', () => {
    expect(many(40, (at) => (at < 20 ? 0 : 0.1)).lines[0]!.length).toBe(4);
  });

  test('of an hour that never rests it keeps both ends, and what stands out', () => {
    const [line, ...others] = many(14_400, (at) => (at === 7_001 ? 90 : (at % 10) * 3)).lines;
    expect(others).toEqual([]);
    expect(line!.length).toBeLessThanOrEqual(800);
    expect(line!.length).toBeGreaterThan(390);
    expect(line![0]!.atMs).toBe(0);
    expect(line!.at(-1)!.atMs).toBe(14_399 * 250);
    expect(Math.max(...line!.map(({ pct }) => pct))).toBe(90);
  });

  test('of a thousand pieces the oldest go first', () => {
    const strands = new Strands();
    for (let at = 0; at < 1_000; at++) {
      strands.break();
      strands.add({ atMs: at, pct: 0 });
      strands.add({ atMs: at + 0.5, pct: 50 });
    }
    const { lines } = strands;
    expect(lines.flat().length).toBeLessThanOrEqual(800);
    expect(lines.at(-1)).toEqual([
      { atMs: 999, pct: 0 },
      { atMs: 999.5, pct: 50 },
    ]);
  });

  test('a piece of one point gives way to the next', () => {
    const strands = new Strands();
    for (let at = 0; at < 50; at++) {
      strands.break();
      strands.add({ atMs: at * 1_000, pct: 10 });
    }
    expect(strands.lines).toEqual([[{ atMs: 49_000, pct: 10 }]]);
  });
});
