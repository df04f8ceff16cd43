import { describe, expect, test } from 'vitest';
import { aim, completed, off, segment, tell } from '../../support/tell.ts';
import {
  endedAt,
  leadInAt,
  pausedAt,
  ready,
  runningAt,
  still,
  timelineOf,
  work,
} from '../../support/timelines.ts';

describe('skip', () => {
  test('while running stops the motor, goes to the next step and aims anew', () => {
    const [state, outputs] = tell(runningAt(80_000), { type: 'skip' });
    expect(state).toMatchObject({ status: 'running', positionMs: 110_000, activeMs: 80_000 });
    expect(outputs).toEqual([off, segment(4), aim(20)]);
  });

  test('while paused goes to the next step and stays paused', () => {
    expect(tell(pausedAt(30_000), { type: 'skip' })).toEqual([
      { ...pausedAt(60_000), activeMs: 30_000 },
      [segment(2)],
    ]);
  });

  test('during a lead-in goes to the next step and goes on counting', () => {
    const [state, outputs] = tell(leadInAt(30_000), { type: 'skip' }, 1_000);
    expect(state).toMatchObject({ status: 'lead-in', positionMs: 60_000, leadInMs: 2_000 });
    expect(outputs).toEqual([segment(2)]);
  });

  test.each([
    ['running', runningAt(135_000)],
    ['paused', pausedAt(135_000)],
    ['lead-in', leadInAt(135_000)],
  ])('of the last step while %s completes the session', (_, state) => {
    expect(tell(state, { type: 'skip' })).toMatchObject([
      { status: 'ended', reason: 'completed', positionMs: 140_000, activeMs: 135_000 },
      completed,
    ]);
  });

  test.each([
    ['ready', ready()],
    ['ended', endedAt(30_000)],
  ])('changes nothing while %s', (_, state) => {
    expect(tell(state, { type: 'skip' })).toEqual([state, []]);
  });

  test('skips the step that the clock says, not one that is over', () => {
    const [state, outputs] = tell(runningAt(69_900), { type: 'skip' }, 200);
    expect(state).toMatchObject({ positionMs: 110_000 });
    expect(outputs).toEqual([segment(3), off, segment(4), aim(20)]);
  });
});

describe('back', () => {
  test('restarts the step, with the motor stopped and aimed anew', () => {
    const [state, outputs] = tell(runningAt(73_000), { type: 'back' });
    expect(state).toMatchObject({ status: 'running', positionMs: 70_000, activeMs: 73_000 });
    expect(outputs).toEqual([off, segment(3), aim(30)]);
  });

  test('within three seconds of its start goes to the step before', () => {
    const [state, outputs] = tell(runningAt(72_999), { type: 'back' });
    expect(state).toMatchObject({ status: 'running', positionMs: 60_000 });
    expect(outputs).toEqual([off, segment(2)]);
  });

  test('in the first step restarts it', () => {
    expect(tell(runningAt(1_000), { type: 'back' })).toMatchObject([{ positionMs: 0 }, [segment(0)]]);
  });

  test('while paused and during a lead-in moves without starting anything', () => {
    expect(tell(pausedAt(80_000), { type: 'back' })).toMatchObject([
      { status: 'paused', positionMs: 70_000 },
      [segment(3)],
    ]);
    expect(tell(leadInAt(71_000), { type: 'back' })).toMatchObject([
      { status: 'lead-in', positionMs: 60_000 },
      [segment(2)],
    ]);
  });

  test.each([
    ['ready', ready()],
    ['ended', endedAt(30_000)],
  ])('changes nothing while %s', (_, state) => {
    expect(tell(state, { type: 'back' })).toEqual([state, []]);
  });
});

describe('a changed plan', () => {
  const longer = timelineOf(still('prepare', 20), work({ seconds: 60 }), still('finish', 10));

  test('with a longer step lets the motor go on, under the ceiling of the new plan', () => {
    expect(tell(runningAt(30_000), { type: 'replan', timeline: longer, positionMs: 30_000 })).toMatchObject([
      { status: 'running', timeline: longer, positionMs: 30_000 },
      [aim(30)],
    ]);
  });

  test('with a jump to another place stops the motor in between', () => {
    expect(tell(runningAt(80_000), { type: 'replan', timeline: longer, positionMs: 30_000 })[1]).toEqual([
      off,
      segment(1),
      aim(30),
    ]);
  });

  test.each([
    ['paused', pausedAt(65_000)],
    ['lead-in', leadInAt(65_000)],
  ])('while %s moves no motor', (_, state) => {
    const [changed, outputs] = tell(state, { type: 'replan', timeline: longer, positionMs: 30_000 });
    expect(changed).toMatchObject({ status: state.status, timeline: longer, positionMs: 30_000 });
    expect(outputs).toEqual([segment(1)]);
  });

  test('before the start is a new plan to start from', () => {
    expect(tell(ready(), { type: 'replan', timeline: longer, positionMs: 25_000 })).toEqual([
      { ...ready(longer), positionMs: 25_000 },
      [],
    ]);
  });

  test('after the end changes nothing', () => {
    const ended = endedAt(30_000);
    expect(tell(ended, { type: 'replan', timeline: longer, positionMs: 0 })).toEqual([ended, []]);
  });

  test('that ends before the place completes the session', () => {
    const short = timelineOf(still('finish', 5));
    expect(tell(runningAt(30_000), { type: 'replan', timeline: short, positionMs: 9_000 })).toMatchObject([
      { status: 'ended', reason: 'completed', positionMs: 5_000 },
      completed,
    ]);
  });

  test('with an unreadable place stays where it was', () => {
    expect(tell(runningAt(30_000), { type: 'replan', timeline: longer, positionMs: NaN })[0]).toMatchObject({
      positionMs: 30_000,
    });
  });
});

describe('seek', () => {
  test('while running stops the motor, goes there and aims anew', () => {
    const [state, outputs] = tell(runningAt(30_000), { type: 'seek', positionMs: 115_000 });
    expect(state).toMatchObject({ status: 'running', positionMs: 115_000, activeMs: 30_000 });
    expect(outputs).toEqual([off, segment(4), aim(20)]);
  });

  test('within the same step too stops the motor on the way', () => {
    const [state, outputs] = tell(runningAt(30_000), { type: 'seek', positionMs: 50_000 });
    expect(state).toMatchObject({ status: 'running', positionMs: 50_000 });
    expect(outputs).toEqual([off, segment(1), aim(30)]);
  });

  test('while paused stays paused, and going on aims where it went', () => {
    const [paused, outputs] = tell(pausedAt(30_000), { type: 'seek', positionMs: 80_000 });
    expect(paused).toEqual({ ...pausedAt(80_000), activeMs: 30_000 });
    expect(outputs).toEqual([segment(3)]);
    const [leadIn] = tell(paused, { type: 'resume' });
    expect(tell(leadIn, { type: 'tick' }, 3_000)[1]).toEqual([{ type: 'go' }, aim(30)]);
  });

  test('during a lead-in goes there and goes on counting', () => {
    const [state, outputs] = tell(leadInAt(30_000), { type: 'seek', positionMs: 75_000 }, 1_000);
    expect(state).toMatchObject({ status: 'lead-in', positionMs: 75_000, leadInMs: 2_000 });
    expect(outputs).toEqual([segment(3)]);
  });

  test('before the start goes to the start, and past the end completes the session', () => {
    expect(tell(pausedAt(30_000), { type: 'seek', positionMs: -5 })[0]).toMatchObject({ positionMs: 0 });
    expect(tell(runningAt(30_000), { type: 'seek', positionMs: 1e9 })).toMatchObject([
      { status: 'ended', reason: 'completed', positionMs: 140_000, activeMs: 30_000 },
      completed,
    ]);
  });

  test.each([
    ['to nowhere', pausedAt(30_000), NaN],
    ['while ready', ready(), 50_000],
    ['when ended', endedAt(30_000), 50_000],
  ])('%s changes nothing', (_, state, positionMs) => {
    expect(tell(state, { type: 'seek', positionMs })).toEqual([state, []]);
  });
});
