import { effectiveIntensity, transition, type SessionOutput, type SessionState } from '#session';
import { describe, expect, test } from 'vitest';
import {
  aSession,
  endedAt,
  leadInAt,
  pausedAt,
  ready,
  runningAt,
  still,
  timelineOf,
  work,
  type Said,
} from '../../support/timelines.ts';

const off: SessionOutput = { type: 'intensity', pct: 0, ceilingPct: 45 };
const aim = (pct: number): SessionOutput => ({ type: 'intensity', pct, ceilingPct: 45 });
const segment = (index: number): SessionOutput => ({ type: 'segment', index });
const hold = { type: 'halt', why: 'hold', reason: 'user' } as const;
const end = { type: 'halt', why: 'end', reason: 'user' } as const;
const completed: readonly SessionOutput[] = [
  { type: 'halt', why: 'end', reason: 'completed' },
  { type: 'ended', reason: 'completed' },
];

/** What a session does when told something at `nowMs`. */
function tell(state: SessionState, event: Said, nowMs = 0): ReturnType<typeof transition> {
  return transition(state, { ...event, nowMs });
}

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

describe('a session that a motor follows', () => {
  const rules = { startLeadInMs: 5_000, resumeLeadInMs: 3_000, holdAfterMs: 2_000 };
  const held: SessionOutput = { type: 'halt', why: 'hold', reason: 'watchdog' };

  test('that nobody looked at for longer than the watchdog waits is held where it was last seen', () => {
    const [state, outputs] = transition(runningAt(65_000), { type: 'tick', nowMs: 720_000 }, rules);
    expect(state).toMatchObject({
      status: 'paused',
      cause: 'watchdog',
      positionMs: 65_000,
      activeMs: 65_000,
    });
    expect(outputs).toEqual([held]);
  });

  test('never begins from a count-down that nobody watched', () => {
    const [state, outputs] = transition(leadInAt(30_000), { type: 'tick', nowMs: 720_000 }, rules);
    expect(state).toMatchObject({ status: 'paused', cause: 'watchdog', positionMs: 30_000 });
    expect(outputs).toEqual([held]);
  });

  test('goes on through shorter gaps', () => {
    expect(transition(runningAt(30_000), { type: 'tick', nowMs: 2_000 }, rules)[0]).toMatchObject({
      status: 'running',
      positionMs: 32_000,
    });
  });
});

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

describe('stop', () => {
  test.each([
    ['ready', ready()],
    ['lead-in', leadInAt(30_000)],
    ['running', runningAt(30_000)],
    ['paused', pausedAt(30_000)],
  ])('while %s halts first and ends the session', (_, state) => {
    const [ended, outputs] = tell(state, { type: 'stop', reason: 'user' });
    expect(ended).toMatchObject({ status: 'ended', reason: 'user', positionMs: state.positionMs });
    expect(outputs).toEqual([end, { type: 'ended', reason: 'user' }]);
  });

  test('after the end halts once more, and says nothing else', () => {
    expect(tell(endedAt(30_000), { type: 'stop', reason: 'user' })).toEqual([endedAt(30_000), [end]]);
  });

  test('halts with an unreadable clock', () => {
    expect(tell(runningAt(30_000), { type: 'stop', reason: 'user' }, NaN)[1]).toEqual([
      end,
      { type: 'ended', reason: 'user' },
    ]);
  });

  test('of a session that reached its end by the clock halts, and calls it completed', () => {
    expect(tell(runningAt(139_000), { type: 'stop', reason: 'user' }, 5_000)).toMatchObject([
      { status: 'ended', reason: 'completed', positionMs: 140_000 },
      [end, { type: 'ended', reason: 'completed' }],
    ]);
  });
});

test('a lead-in that ends in the same moment as the session gives no go', () => {
  expect(tell(leadInAt(135_000), { type: 'skip' }, 3_000)).toMatchObject([{ status: 'ended' }, completed]);
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

describe('a clock that misbehaves', () => {
  test.each([NaN, Infinity, -Infinity])('showing %s moves nothing', (nowMs) => {
    expect(tell(runningAt(30_000), { type: 'tick' }, nowMs)).toEqual([runningAt(30_000), []]);
  });

  test('going back moves nothing, and going on again counts no time twice', () => {
    const [back] = tell(runningAt(30_000, aSession(), 5_000), { type: 'tick' }, 1_000);
    expect(back).toMatchObject({ status: 'running', positionMs: 30_000 });
    expect(tell(back, { type: 'tick' }, 6_000)[0]).toMatchObject({ positionMs: 31_000, activeMs: 31_000 });
  });
});
