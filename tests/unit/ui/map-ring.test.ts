import { expect, test } from 'vitest';
import { lineCount, lineWidth, linesGone, ringPaths, secondsPerLine } from '../../../src/ui/map/ring.ts';

/** Where the lines of a path begin, in words. */
const lines = (d: string): readonly string[] => d.split('M').slice(1);

const MARKS = { off: '.', head: 'o', on: '|' } as const;

/** What is seen of a ring when its upper drawing has turned by `turned` lines: one mark for each, from the top. */
function seen(seconds: number, gone: number, turned = 0): string {
  const { off, on, head, ahead } = ringPaths(seconds, gone);
  const look = MARKS.off.repeat(lines(off).length) + MARKS.on.repeat(lines(on).length);
  const upper = MARKS.head.repeat(lines(head).length) + MARKS.on.repeat(lines(ahead).length);
  const from = Math.min(gone, look.length) + turned;
  return look.slice(0, from) + upper + look.slice(from + upper.length);
}

/** As a ring has to look of which so many lines are spent. */
function due(seconds: number, gone: number): string {
  const ahead = lineCount(seconds) - gone;
  if (ahead <= 0) return MARKS.off.repeat(lineCount(seconds));
  return MARKS.off.repeat(gone) + MARKS.head + MARKS.on.repeat(ahead - 1);
}

test.each([1, 2, 3, 5, 45, 60, 99, 100])(
  'of %i lines, those that are off are the seconds gone, drawn anew or turned there',
  (seconds) => {
    const wrong: string[] = [];
    for (let gone = 0; gone <= seconds; gone++)
      for (let turned = 0; turned <= ringPaths(seconds, gone).turns; turned++)
        if (seen(seconds, gone, turned) !== due(seconds, gone + turned)) wrong.push(`${gone} ${turned}`);
    expect(wrong).toEqual([]);
  },
);

test('it turns on by itself for about half of what is left', () => {
  expect(ringPaths(60, 0).turns).toBe(30);
  expect(ringPaths(60, 30).turns).toBe(15);
  expect(ringPaths(60, 59).turns).toBe(0);
  expect(ringPaths(60, 0).turnDeg).toBe(6);
});

test.each([
  [1, 1],
  [100, 1],
  [120, 2],
  [300, 3],
  [540, 10],
  [600, 10],
  [3600, 60],
])('a step of %i s has a line for every %i s', (seconds, each) => {
  expect(secondsPerLine(seconds)).toBe(each);
  expect(lineCount(seconds)).toBeLessThanOrEqual(100);
});

test('a line of several seconds goes out when all of them have', () => {
  expect(linesGone(120, 119)).toBe(0);
  expect(linesGone(120, 118)).toBe(1);
});

test('the lines begin at the top and go clockwise', () => {
  const [first, second] = lines(ringPaths(4, 4).off).map((line) => line.split(/[ L]/).map(Number));
  expect(first![0]).toBeGreaterThan(175);
  expect(first![1]).toBeLessThan(175);
  expect(second![1]).toBeGreaterThan(175);
});

test('no time, too much of it and time below zero draw no nonsense', () => {
  expect(ringPaths(0, 0)).toMatchObject({ off: '', on: '', head: '', ahead: '', turns: 0, turnDeg: 360 });
  expect(linesGone(10, 15)).toBe(0);
  expect(linesGone(10, -3)).toBe(10);
  expect(seen(10, 10)).toEqual(due(10, 10));
});

test('lines are thinner where they stand closer, never thicker than the design', () => {
  expect(lineWidth(20)).toBe(5);
  expect(lineWidth(60)).toBe(5);
  expect(lineWidth(100)).toBeLessThan(5);
});
