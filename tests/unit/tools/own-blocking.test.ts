import { expect, it } from 'vitest';
import { ownBlockingMs, type TraceEvent } from '../../bench/own-blocking.ts';

const PAINTED: TraceEvent = { name: 'firstContentfulPaint', pid: 1, tid: 1, ts: 1_000 };
const aTask = (over: Partial<TraceEvent>): TraceEvent => ({
  name: 'RunTask',
  pid: 1,
  tid: 1,
  ts: 2_000,
  dur: 90_000,
  tdur: 20_000,
  ...over,
});

it('counts what is over 50 ms of a phone four times slower, by processor time', () => {
  expect(ownBlockingMs([PAINTED, aTask({})])).toBe(30);
  expect(ownBlockingMs([PAINTED, aTask({ tdur: 12_000 })])).toBe(0);
});

it('leaves out what came before the first paint, on other threads, and within another task', () => {
  const outside = [aTask({ ts: 500 }), aTask({ tid: 2 }), aTask({ pid: 2 }), aTask({ name: 'Layout' })];
  expect(ownBlockingMs([PAINTED, ...outside])).toBe(0);
  expect(ownBlockingMs([PAINTED, aTask({ ts: 3_000, dur: 1_000 }), aTask({})])).toBe(30);
});

it('has no number where nothing was painted', () => {
  expect(ownBlockingMs([aTask({})])).toBeNaN();
});
