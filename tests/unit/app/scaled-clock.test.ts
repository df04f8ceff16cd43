import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScaledClock } from '../../../src/app/rehearsal/scaled-clock.ts';
import { ManualClock } from '../../support/manual-clock.ts';

/** Lets time pass, changes the rate, sets a timer or cancels the last one. */
const acts = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('pass' as const), ms: fc.double({ min: 0, max: 5_000, noNaN: true }) }),
    fc.record({ do: fc.constant('rate' as const), rate: fc.constantFrom(1, 4, 16, 0.5) }),
    fc.record({ do: fc.constant('after' as const), ms: fc.double({ min: 0, max: 20_000, noNaN: true }) }),
    fc.record({ do: fc.constant('cancel' as const) }),
  ),
  { maxLength: 40 },
);

/** As close as sums of decimals come. */
const HAIR_MS = 0.01;

describe('a scaled clock', () => {
  test('is the real one until it is told otherwise', () => {
    const real = new ManualClock();
    const clock = createScaledClock(real);
    expect(clock.now()).toBe(real.now());
    real.advance(1_234);
    expect(clock.now()).toBe(real.now());
    expect(clock.epochMs()).toBe(real.epochMs());
  });

  test('shows what has passed at each rate, without a leap and without going back', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const real = new ManualClock();
        const clock = createScaledClock(real);
        let wantedMs = clock.now();
        let shownMs = clock.now();
        for (const act of all) {
          const rate = clock.rate;
          if (act.do === 'pass') {
            real.advance(act.ms);
            wantedMs += act.ms * rate;
          }
          if (act.do === 'rate') clock.setRate(act.rate);
          expect(clock.now()).toBeGreaterThanOrEqual(shownMs);
          expect(Math.abs(clock.now() - wantedMs)).toBeLessThan(HAIR_MS);
          shownMs = clock.now();
        }
      }),
    );
  });

  test('wakes each timer once, when it is due and not before, whatever the rate did meanwhile', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const real = new ManualClock();
        const clock = createScaledClock(real);
        const timers: { dueMs: number; wokenMs: number[]; cancelled: boolean; cancel: () => void }[] = [];
        for (const act of all) {
          if (act.do === 'pass') real.advance(act.ms);
          if (act.do === 'rate') clock.setRate(act.rate);
          if (act.do === 'after') {
            const timer = { dueMs: clock.now() + act.ms, wokenMs: [] as number[], cancelled: false };
            const cancel = clock.after(act.ms, () => timer.wokenMs.push(clock.now()));
            timers.push(Object.assign(timer, { cancel }));
          }
          const last = timers.at(-1);
          if (act.do === 'cancel' && last && last.wokenMs.length === 0) {
            last.cancel();
            last.cancelled = true;
          }
        }
        real.advance(60_000);
        for (const { dueMs, wokenMs, cancelled } of timers) {
          expect(wokenMs).toHaveLength(cancelled ? 0 : 1);
          for (const ms of wokenMs) {
            expect(ms).toBeGreaterThanOrEqual(dueMs);
            expect(ms - dueMs).toBeLessThan(HAIR_MS * 16);
          }
        }
        expect(real.pending).toBe(0);
      }),
    );
  });

  test('waits for a page that was busy, where it goes faster than the real one', () => {
    const real = new ManualClock();
    const clock = createScaledClock(real);
    clock.setRate(16);
    let woken = 0;
    const beganMs = clock.now();
    const cancel = clock.after(500, () => woken++);
    clock.after(10_000, () => woken++);
    real.sleep(5_000);
    expect(clock.now() - beganMs).toBe(620);
    real.advance(0);
    expect(woken).toBe(1);
    cancel();
    const leftMs = beganMs + 10_000 - clock.now();
    real.advance(leftMs / 16 - 1);
    expect(woken).toBe(1);
    real.advance(1.1);
    expect(woken).toBe(2);
  });

  test('takes no rate that time could not go at', () => {
    const clock = createScaledClock(new ManualClock());
    for (const rate of [0, -1, Number.NaN, Infinity]) clock.setRate(rate);
    expect(clock.rate).toBe(1);
  });

  test('tells when the real clock shows a moment', () => {
    const real = new ManualClock();
    const clock = createScaledClock(real);
    real.advance(1_000);
    clock.setRate(4);
    real.advance(1_000);
    const dueMs = clock.now() + 8_000;
    expect(clock.toReal(dueMs)).toBeCloseTo(real.now() + 2_000, 6);
  });
});
