import { createSessionPlayer } from '#session';
import { expect, test } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { aPlayer } from '../../support/player-rig.ts';
import { aSession, still, timelineOf, work } from '../../support/timelines.ts';

test('a session runs from its start to its end by itself', () => {
  const { clock, player, outputs } = aPlayer();
  player.start();
  clock.advance(145_000);
  expect(player.state).toMatchObject({ status: 'ended', reason: 'completed', activeMs: 140_000 });
  expect(outputs.map(({ type }) => type)).toEqual([
    'segment',
    'go',
    'intensity',
    'segment',
    'intensity',
    'intensity',
    'segment',
    'segment',
    'intensity',
    'intensity',
    'segment',
    'intensity',
    'intensity',
    'segment',
    'halt',
    'ended',
  ]);
});

test('steps end on time, wherever the ticks fall', () => {
  const { clock, player, outputs } = aPlayer({ leadTimes: { startLeadInSec: 0.437, resumeLeadInSec: 3 } });
  player.start();
  clock.advance(70_000);
  const atMs = outputs.filter(({ type }) => type === 'segment').map((output) => output.atMs - 1_437);
  expect(atMs).toEqual([-437, 20_000, 60_000]);
});

test('steps end at most a millisecond late where the clock shows fractions', () => {
  const clock = new ManualClock(1_000.123_456);
  const player = createSessionPlayer({ timeline: aSession(), clock });
  const atMs: number[] = [];
  player.outputs$.subscribe(({ type }) => {
    if (type === 'segment') atMs.push(clock.now() - 6_000.123_456);
  });
  player.start();
  clock.advance(80_000);
  expect(atMs.slice(1).map((ms) => Math.floor(ms))).toEqual([20_000, 60_000, 70_000]);
});

test('nothing wakes before the start, while paused, and after the end', () => {
  const { clock, player } = aPlayer();
  expect(clock.pending).toBe(0);
  player.start();
  expect(clock.pending).toBe(2);
  clock.advance(25_000);
  player.pause();
  expect(clock.pending).toBe(0);
  player.resume();
  clock.advance(10_000);
  expect(clock.pending).toBe(2);
  player.stop();
  expect(clock.pending).toBe(0);
});

test('while it runs there is a new state at least each tenth of a second', () => {
  const { clock, player } = aPlayer();
  player.start();
  clock.advance(5_000);
  const positions: number[] = [];
  player.state$.subscribe(({ positionMs }) => positions.push(positionMs));
  clock.advance(300);
  expect(positions).toEqual([0, 100, 200, 300]);
});

test('a page frozen for minutes is at the place that the clock says', () => {
  const timeline = timelineOf(
    work({ seconds: 600 }),
    still('switch', 60),
    work({ seconds: 600, side: 'right' }),
  );
  const { clock, player, outputs } = aPlayer({ timeline });
  player.start();
  clock.advance(15_000);
  clock.sleep(720_000);
  expect(player.state).toMatchObject({ status: 'running', positionMs: 730_000, activeMs: 730_000 });
  expect(outputs.slice(-4)).toMatchObject([
    { type: 'intensity', pct: 0 },
    { type: 'segment', index: 1 },
    { type: 'segment', index: 2 },
    { type: 'intensity', pct: 30 },
  ]);
});

test('with a motor, a page frozen for minutes is held where it was last seen', () => {
  const { clock, player, outputs } = aPlayer({ holdAfterMs: 2_000 });
  player.start();
  clock.advance(70_000);
  clock.sleep(720_000);
  expect(player.state).toMatchObject({ status: 'paused', cause: 'watchdog', positionMs: 65_000 });
  expect(outputs.at(-1)).toMatchObject({ type: 'halt', why: 'hold', reason: 'watchdog' });
});

test('a pause stands still for as long as it lasts', () => {
  const { clock, player } = aPlayer();
  player.start();
  clock.advance(35_000);
  player.pause();
  clock.sleep(3_600_000);
  player.resume();
  clock.advance(4_000);
  expect(player.state).toMatchObject({ status: 'running', positionMs: 31_000, activeMs: 31_000 });
});

test('the lead-ins are those of the content where they are given', () => {
  const { clock, player } = aPlayer({ leadTimes: { startLeadInSec: 8, resumeLeadInSec: 2 } });
  player.start();
  clock.advance(7_999);
  expect(player.state.status).toBe('lead-in');
  clock.advance(1);
  expect(player.state.status).toBe('running');
  player.pause();
  player.resume();
  clock.advance(2_000);
  expect(player.state.status).toBe('running');
});
