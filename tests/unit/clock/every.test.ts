import { every } from '#clock';
import { expect, test } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';

test('a repeating wake-up goes on until it is cancelled, and then leaves no timer', () => {
  const clock = new ManualClock();
  const at: number[] = [];
  const cancel = every(clock, 100, () => at.push(clock.now()));
  clock.advance(350);
  cancel();
  clock.advance(1_000);
  expect(at).toEqual([1_100, 1_200, 1_300]);
  expect(clock.pending).toBe(0);
});

test('a wake-up may cancel itself', () => {
  const clock = new ManualClock();
  let runs = 0;
  const cancel = every(clock, 100, () => {
    runs++;
    cancel();
  });
  clock.advance(1_000);
  expect(runs).toBe(1);
  expect(clock.pending).toBe(0);
});
