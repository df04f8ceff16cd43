import { effectiveIntensity, type SessionState } from '#session';
import { describe, expect, test } from 'vitest';
import { aim, off, segment, tell } from '../../support/tell.ts';
import { endedAt, leadInAt, pausedAt, ready, runningAt, timelineOf, work } from '../../support/timelines.ts';

describe('softer, stronger and the slider', () => {
  test('move the intensity by ten points, at once', () => {
    expect(tell(runningAt(30_000), { type: 'stronger' })[1]).toEqual([aim(40)]);
    expect(tell(runningAt(30_000), { type: 'softer' })[1]).toEqual([aim(20)]);
  });

  test('hold for the rest of the session', () => {
    const [softened] = tell(runningAt(30_000), { type: 'softer' });
    expect(tell(softened, { type: 'tick' }, 85_000)[1]).toEqual([
      off,
      segment(2),
      segment(3),
      segment(4),
      aim(10),
    ]);
  });

  test('stop at the ceiling, and one Softer is felt after any number of Strongers', () => {
    let state = runningAt(30_000);
    for (let press = 0; press < 20; press++) [state] = tell(state, { type: 'stronger' });
    expect(effectiveIntensity(state)).toBe(45);
    expect(tell(state, { type: 'softer' })[1]).toEqual([aim(35)]);
  });

  test('pressed against the ceiling are not saved up for a step with more room', () => {
    const timeline = timelineOf(work(), work({ intensityPct: 20, ceilingPct: 60 }));
    let state = runningAt(0, timeline);
    for (let press = 0; press < 20; press++) [state] = tell(state, { type: 'stronger' });
    expect(effectiveIntensity({ ...state, positionMs: 50_000 })).toBe(35);
  });

  test('stop at off, and one Stronger is felt after any number of Softers', () => {
    let state = runningAt(30_000);
    for (let press = 0; press < 20; press++) [state] = tell(state, { type: 'softer' });
    expect(effectiveIntensity(state)).toBe(0);
    expect(tell(state, { type: 'stronger' })[1]).toEqual([aim(10)]);
  });

  test('at the ceiling of a tender place, Softer is felt however strong the rest was made', () => {
    const timeline = timelineOf(work({ ceilingPct: 90 }), work({ intensityPct: 15, ceilingPct: 30 }));
    let state = runningAt(0, timeline);
    for (let press = 0; press < 6; press++) [state] = tell(state, { type: 'stronger' });
    expect(effectiveIntensity(state)).toBe(90);
    const [tender] = tell(state, { type: 'tick' }, 41_000);
    expect(effectiveIntensity(tender)).toBe(30);
    expect(effectiveIntensity(tell(tender, { type: 'softer' }, 41_000)[0])).toBe(20);
  });

  test('one Stronger makes no step of the session stronger by more than ten points', () => {
    const timeline = timelineOf(work({ intensityPct: 15 }), work({ intensityPct: 60, ceilingPct: 65 }));
    const softened: SessionState = { ...runningAt(0, timeline), offsetPct: -50 };
    const [state] = tell(softened, { type: 'stronger' });
    expect(effectiveIntensity({ ...state, positionMs: 41_000 })).toBe(20);
  });

  test.each([
    ['in a step without motor', runningAt(65_000)],
    ['while paused', pausedAt(65_000)],
    ['during a lead-in', leadInAt(65_000)],
    ['before the start', { ...ready(), positionMs: 65_000 }],
  ])('%s ask the motor for nothing and hold from the next work on', (_, state) => {
    const [changed, outputs] = tell(state, { type: 'stronger' });
    expect(outputs).toEqual([]);
    expect(effectiveIntensity(changed)).toBe(0);
    expect(effectiveIntensity({ ...changed, positionMs: 75_000 })).toBe(40);
  });

  test('do not wind up in a step without motor', () => {
    let state = runningAt(65_000);
    for (let press = 0; press < 20; press++) [state] = tell(state, { type: 'stronger' });
    [state] = tell(state, { type: 'softer' });
    expect(effectiveIntensity({ ...state, positionMs: 75_000 })).toBe(35);
  });

  test('the slider sets what is felt now, under the ceiling', () => {
    expect(tell(runningAt(30_000), { type: 'set-intensity', pct: 12 })[1]).toEqual([aim(12)]);
    expect(tell(runningAt(30_000), { type: 'set-intensity', pct: 100 })[1]).toEqual([aim(45)]);
    expect(tell(runningAt(30_000), { type: 'set-intensity', pct: -5 })[1]).toEqual([aim(0)]);
    expect(tell(runningAt(30_000), { type: 'set-intensity', pct: NaN })[1]).toEqual([]);
  });

  test('after the end change nothing', () => {
    expect(tell(endedAt(30_000), { type: 'stronger' })).toEqual([endedAt(30_000), []]);
    expect(tell(endedAt(30_000), { type: 'set-intensity', pct: 20 })).toEqual([endedAt(30_000), []]);
  });

  test('where no motor is left change nothing', () => {
    expect(tell(runningAt(135_000), { type: 'stronger' })).toEqual([runningAt(135_000), []]);
  });
});
