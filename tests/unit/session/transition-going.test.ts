import { describe, expect, test } from 'vitest';
import { aim, completed, hold, off, segment, tell } from '../../support/tell.ts';
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

describe('start', () => {
  test('counts down five seconds with the motor off, then gives the go and the first aim', () => {
    const timeline = timelineOf(work(), still('finish', 10));
    const [counting, first] = tell(ready(timeline), { type: 'start' }, 1_000);
    expect(counting).toMatchObject({ status: 'lead-in', cause: 'start', anchorMs: 1_000, leadInMs: 5_000 });
    expect(first).toEqual([segment(0)]);
    const [still3, nothing] = tell(counting, { type: 'tick' }, 3_000);
    expect(still3).toMatchObject({ status: 'lead-in', anchorMs: 3_000, leadInMs: 3_000, positionMs: 0 });
    expect(nothing).toEqual([]);
    const [running, outputs] = tell(still3, { type: 'tick' }, 6_000);
    expect(running).toMatchObject({ status: 'running', positionMs: 0, activeMs: 0 });
    expect(outputs).toEqual([{ type: 'go' }, aim(30)]);
  });

  test('gives the go with an aim of 0 where the first step has no motor', () => {
    const [counting] = tell(ready(), { type: 'start' });
    expect(tell(counting, { type: 'tick' }, 5_000)[1]).toEqual([
      { type: 'go' },
      { type: 'intensity', pct: 0, ceilingPct: 0 },
    ]);
  });

  test('begins when the count-down ends, not when somebody looks', () => {
    const [counting] = tell(ready(), { type: 'start' });
    expect(tell(counting, { type: 'tick' }, 5_400)[0]).toMatchObject({ positionMs: 400, activeMs: 400 });
  });

  test.each([
    ['lead-in', leadInAt(30_000)],
    ['running', runningAt(30_000)],
    ['paused', pausedAt(30_000)],
    ['ended', endedAt(30_000)],
  ])('changes nothing while %s', (_, state) => {
    expect(tell(state, { type: 'start' })).toEqual([state, []]);
  });

  test('without a readable clock stays ready', () => {
    expect(tell(ready(), { type: 'start' }, NaN)).toEqual([ready(), []]);
  });

  test('of a timeline without steps completes after the count-down', () => {
    const [counting] = tell(ready(timelineOf()), { type: 'start' });
    expect(tell(counting, { type: 'tick' }, 5_000)).toMatchObject([{ status: 'ended' }, completed]);
  });
});

describe('pause', () => {
  test.each([
    ['running', runningAt(30_000)],
    ['lead-in', leadInAt(30_000)],
    ['paused', pausedAt(30_000)],
  ])('holds a session that is %s and halts the motor', (_, state) => {
    expect(tell(state, { type: 'pause', cause: 'user' })).toMatchObject([
      { status: 'paused', cause: 'user', positionMs: 30_000 },
      [hold],
    ]);
  });

  test('of a session that is ready halts too, and leaves it ready', () => {
    expect(tell(ready(), { type: 'pause', cause: 'user' })).toEqual([ready(), [hold]]);
  });

  test('after the end does nothing', () => {
    expect(tell(endedAt(5), { type: 'pause', cause: 'user' })).toEqual([endedAt(5), []]);
  });

  test('stands where the clock says, even if nobody looked for a while', () => {
    const [paused, outputs] = tell(runningAt(59_000), { type: 'pause', cause: 'user' }, 1_500);
    expect(paused).toMatchObject({ status: 'paused', positionMs: 60_500, activeMs: 60_500 });
    expect(outputs).toEqual([hold, segment(2)]);
  });

  test('crossing into work aims at nothing first', () => {
    expect(tell(runningAt(69_000), { type: 'pause', cause: 'user' }, 1_500)[1]).toEqual([hold, segment(3)]);
  });

  test('freezes: time goes by, nothing moves', () => {
    expect(tell(pausedAt(30_000), { type: 'tick' }, 720_000)).toEqual([pausedAt(30_000), []]);
  });

  test('for two reasons keeps the one that the person has to know first', () => {
    const [lost] = tell(runningAt(30_000), { type: 'pause', cause: 'massager-lost' });
    expect(tell(lost, { type: 'pause', cause: 'page-hidden' })[0]).toMatchObject({ cause: 'massager-lost' });
    const [user] = tell(runningAt(30_000), { type: 'pause', cause: 'user' });
    expect(tell(user, { type: 'pause', cause: 'massager-lost' })[0]).toMatchObject({
      cause: 'massager-lost',
    });
  });
});

describe('resume', () => {
  test('counts down three seconds with the motor off, then goes on where it stood', () => {
    const [counting, nothing] = tell(pausedAt(30_000), { type: 'resume' }, 100);
    expect(counting).toMatchObject({ status: 'lead-in', cause: 'resume', leadInMs: 3_000 });
    expect(nothing).toEqual([]);
    const [running, outputs] = tell(counting, { type: 'tick' }, 3_100);
    expect(running).toMatchObject({ status: 'running', positionMs: 30_000, activeMs: 30_000 });
    expect(outputs).toEqual([{ type: 'go' }, aim(30)]);
  });

  test.each([
    ['ready', ready()],
    ['lead-in', leadInAt(30_000)],
    ['running', runningAt(30_000)],
    ['ended', endedAt(30_000)],
  ])('changes nothing while %s', (_, state) => {
    expect(tell(state, { type: 'resume' })).toEqual([state, []]);
  });
});

describe('running into the next step', () => {
  test('stops the motor at the end of work', () => {
    expect(tell(runningAt(59_900), { type: 'tick' }, 100)[1]).toEqual([off, segment(2)]);
  });

  test('aims anew where work begins', () => {
    expect(tell(runningAt(69_900), { type: 'tick' }, 150)[1]).toEqual([segment(3), aim(30)]);
  });

  test('is silent between two steps of work that follow each other', () => {
    expect(tell(runningAt(109_900), { type: 'tick' }, 100)[1]).toEqual([off, segment(4), aim(20)]);
  });

  test('completes at the end, with the motor halted first', () => {
    const [ended, outputs] = tell(runningAt(139_000), { type: 'tick' }, 1_200);
    expect(ended).toMatchObject({
      status: 'ended',
      reason: 'completed',
      positionMs: 140_000,
      activeMs: 140_000,
    });
    expect(outputs).toEqual(completed);
  });

  test('after minutes without a look is where the clock says, and names every step on the way', () => {
    const [state, outputs] = tell(runningAt(10_000), { type: 'tick' }, 105_000);
    expect(state).toMatchObject({ status: 'running', positionMs: 115_000, activeMs: 115_000 });
    expect(outputs).toEqual([segment(1), segment(2), segment(3), segment(4), aim(20)]);
  });

  test('after minutes without a look in work stops the motor before it aims elsewhere', () => {
    expect(tell(runningAt(30_000), { type: 'tick' }, 50_000)[1]).toEqual([
      off,
      segment(2),
      segment(3),
      aim(30),
    ]);
  });
});
