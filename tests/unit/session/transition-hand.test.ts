import { effectiveIntensity, transition, type SessionState } from '#session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aim, tell } from '../../support/tell.ts';
import { endedAt, leadInAt, pausedAt, ready, runningAt, timelineOf, work } from '../../support/timelines.ts';

/** Two areas side by side, 40 s each. */
const TWO = timelineOf(work({ intensityPct: 30 }), work({ intensityPct: 20 }));
const byHand = (state: SessionState, pct: number) => tell(state, { type: 'set-by-hand', pct });

describe('what the hand sets at the massager', () => {
  test('is aimed at, up to the ceiling of the step', () => {
    expect(byHand(runningAt(30_000), 38)[1]).toEqual([aim(38)]);
    expect(byHand(runningAt(30_000), 70)[1]).toEqual([aim(45)]);
    expect(effectiveIntensity(byHand(runningAt(30_000), 70)[0])).toBe(45);
  });

  test('holds for the rest of the step and no longer', () => {
    const [held] = byHand(runningAt(0, TWO), 12);
    expect(effectiveIntensity(tell(held, { type: 'tick' }, 20_000)[0])).toBe(12);
    const [next, outputs] = tell(held, { type: 'tick' }, 41_000);
    expect(outputs).toContainEqual(aim(20));
    expect(effectiveIntensity(next)).toBe(20);
    const [back] = tell(next, { type: 'seek', positionMs: 0 }, 41_000);
    expect(effectiveIntensity(back)).toBe(30);
  });

  test('holds over a pause', () => {
    const [held] = byHand(runningAt(30_000), 12);
    const [paused] = tell(held, { type: 'pause', cause: 'user' });
    expect(effectiveIntensity(paused)).toBe(12);
    const [leadIn] = tell(paused, { type: 'resume' });
    expect(tell(leadIn, { type: 'tick' }, 3_100)[1]).toContainEqual(aim(12));
  });

  test('is where Softer and Stronger begin; the rest of the session follows by as much and no more', () => {
    const next = (state: SessionState) => effectiveIntensity(tell(state, { type: 'tick' }, 41_000)[0]);
    const [held] = byHand(runningAt(0, TWO), 12);
    const [stronger] = tell(held, { type: 'stronger' });
    expect([effectiveIntensity(stronger), next(stronger)]).toEqual([22, 30]);
    const [softer] = tell(held, { type: 'softer' });
    expect([effectiveIntensity(softer), next(softer)]).toEqual([2, 10]);
    const [strong] = byHand(runningAt(0, TWO), 45);
    expect(tell(strong, { type: 'stronger' })).toEqual([strong, []]);
    expect(effectiveIntensity(tell(strong, { type: 'softer' })[0])).toBe(35);
  });

  test('gives way to the slider', () => {
    const [held] = byHand(runningAt(0, TWO), 12);
    expect(effectiveIntensity(tell(held, { type: 'set-intensity', pct: 40 })[0])).toBe(40);
    expect(tell(held, { type: 'set-intensity', pct: NaN })).toEqual([held, []]);
  });

  test('stays with the step where the plan changes around it', () => {
    const [held] = byHand(runningAt(0, TWO), 12);
    const longer = timelineOf(work({ intensityPct: 30, seconds: 60 }), work({ intensityPct: 20 }));
    const [same] = tell(held, { type: 'replan', timeline: longer, positionMs: 5_000 });
    expect(effectiveIntensity(same)).toBe(12);
    const lower = timelineOf(
      work({ intensityPct: 5, ceilingPct: 10 }),
      work({ intensityPct: 5, ceilingPct: 10 }),
    );
    expect(effectiveIntensity(tell(held, { type: 'replan', timeline: lower, positionMs: 0 })[0])).toBe(10);
  });

  test.each([
    ['before the start', ready()],
    ['in a lead-in', leadInAt(30_000)],
    ['in a pause', pausedAt(30_000)],
    ['where no motor runs', runningAt(65_000)],
    ['after the end', endedAt(30_000)],
  ])('%s changes nothing', (_when, state) => {
    expect(byHand(state, 12)).toEqual([state, []]);
  });

  test.each([0, -1, NaN])('of %s is no level', (pct) => {
    expect(byHand(runningAt(30_000), pct)).toEqual([runningAt(30_000), []]);
  });

  test('of any strength is never more than the ceiling, and leaves what is planned elsewhere', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 0, max: 39_999 }), (pct, atMs) => {
        const [state] = transition(runningAt(atMs, TWO), { type: 'set-by-hand', pct, nowMs: 0 });
        expect(effectiveIntensity(state)).toBeLessThanOrEqual(45);
        expect(state.offsetPct).toBe(0);
        expect(effectiveIntensity({ ...state, positionMs: 50_000 })).toBe(20);
      }),
    );
  });
});
