import { transition, type SessionOutput } from '#session';
import { describe, expect, test } from 'vitest';
import { completed, end, tell } from '../../support/tell.ts';
import { aSession, endedAt, leadInAt, pausedAt, ready, runningAt } from '../../support/timelines.ts';

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
