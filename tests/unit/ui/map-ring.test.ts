import { expect, test } from 'vitest';
import { lineWidth, ringLines, secondsPerLine } from '../../../src/ui/map/ring.ts';

const count = (seconds: number, left: number, state: string) =>
  ringLines(seconds, left).filter((line) => line.state === state).length;

test('one line a second: those that are off are the seconds gone', () => {
  for (let left = 60; left > 0; left--) {
    expect(count(60, left, 'off')).toBe(60 - left);
    expect(count(60, left, 'head')).toBe(1);
    expect(count(60, left, 'on')).toBe(left - 1);
  }
  expect(count(60, 0, 'off')).toBe(60);
  expect(count(60, 0, 'head')).toBe(0);
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
  expect(ringLines(seconds, seconds).length).toBeLessThanOrEqual(100);
});

test('a line of several seconds goes out when all of them have', () => {
  expect(count(120, 119, 'off')).toBe(0);
  expect(count(120, 118, 'off')).toBe(1);
});

test('the lines begin at the top and go clockwise', () => {
  const lines = ringLines(4, 4);
  expect(lines[0]!.x1).toBeGreaterThan(175);
  expect(lines[0]!.y1).toBeLessThan(175);
  expect(lines[1]!.y1).toBeGreaterThan(175);
});

test('no time, too much of it and time below zero draw no nonsense', () => {
  expect(ringLines(0, 0)).toEqual([]);
  expect(count(10, 15, 'off')).toBe(0);
  expect(count(10, -3, 'off')).toBe(10);
});

test('lines are thinner where they stand closer, never thicker than the design', () => {
  expect(lineWidth(20)).toBe(5);
  expect(lineWidth(60)).toBe(5);
  expect(lineWidth(100)).toBeLessThan(5);
});
