import { createSessionPlayer, positionAt, segmentAt, type SessionState } from '#session';
import fc from 'fast-check';
import { skip } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { aPlayer, type PlayerRig } from '../../support/player-rig.ts';
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
  expect(clock.pending).toBe(1);
  clock.advance(25_000);
  player.pause();
  expect(clock.pending).toBe(0);
  player.resume();
  clock.advance(10_000);
  expect(clock.pending).toBe(1);
  player.stop();
  expect(clock.pending).toBe(0);
});

/** The states of the next `forMs`, with the moments at which they came. */
function statesOf({ clock, player }: Pick<PlayerRig, 'clock' | 'player'>, forMs: number) {
  const seen: { readonly atMs: number; readonly state: SessionState }[] = [];
  const subscription = player.state$.pipe(skip(1)).subscribe((state) => {
    seen.push({ atMs: clock.now(), state });
  });
  clock.advance(forMs);
  subscription.unsubscribe();
  return seen;
}

describe('while time matters', () => {
  test('it wakes once a second, just when another second is shown', () => {
    const { clock, player } = aPlayer();
    player.start();
    const countDown = statesOf({ clock, player }, 4_000);
    expect(countDown.map(({ state }) => state.status === 'lead-in' && state.leadInMs)).toEqual([
      4_000, 3_000, 2_000, 1_000,
    ]);
    clock.advance(1_000);
    const running = statesOf({ clock, player }, 3_000);
    expect(running.map(({ state }) => state.positionMs)).toEqual([1_000, 2_000, 3_000]);
  });

  test('with a motor it wakes at least each half second, twice a second and not more', () => {
    const { clock, player } = aPlayer({ holdAfterMs: 2_000 });
    player.start();
    clock.advance(5_000);
    const running = statesOf({ clock, player }, 10_000);
    expect(running).toHaveLength(20);
    expect(running.slice(0, 4).map(({ state }) => state.positionMs)).toEqual([500, 1_000, 1_500, 2_000]);
  });

  test('a motor that comes and goes while it runs is reckoned with', () => {
    let holdAfterMs: number | undefined = 2_000;
    const { clock, player } = aPlayer({ holdAfterMs: () => holdAfterMs });
    player.start();
    clock.advance(10_000);
    holdAfterMs = undefined;
    clock.advance(1_000);
    clock.sleep(5_000);
    expect(player.state.status).toBe('running');
    holdAfterMs = 2_000;
    clock.advance(1_000);
    clock.sleep(5_000);
    expect(player.state).toMatchObject({ status: 'paused', cause: 'watchdog' });
  });

  test('however it got out of step with whole seconds, what is shown is never more than a millisecond late', () => {
    const shown = ({ timeline, positionMs }: SessionState): number[] => [
      Math.ceil(((segmentAt(timeline, positionMs)?.endMs ?? 0) - positionMs) / 1_000),
      Math.ceil((timeline.durationMs - positionMs) / 1_000),
    ];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 130_000, noNaN: true }), fc.boolean(), (positionMs, hasMotor) => {
        const { clock, player } = aPlayer({
          timeline: timelineOf(work({ seconds: 40.3 }), still('switch', 9.9), work({ seconds: 90 })),
          ...(hasMotor ? { holdAfterMs: 2_000 } : {}),
        });
        player.start();
        clock.advance(5_000);
        player.seek(positionMs);
        for (let look = 0; look < 40 && player.state.status === 'running'; look++) {
          clock.advance(50);
          const lateMs = 1.001;
          const { positionMs: seenMs, timeline } = player.state;
          const nowMs = positionAt(player.state, clock.now()) - lateMs;
          if (nowMs > seenMs)
            expect(shown(player.state)).toEqual(shown({ ...player.state, timeline, positionMs: nowMs }));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a command in between moves no second', () => {
    const { clock, player } = aPlayer();
    player.start();
    clock.advance(7_300);
    player.softer();
    const seen = statesOf({ clock, player }, 2_000);
    expect(seen.map(({ state }) => state.positionMs)).toEqual([3_000, 4_000]);
  });
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
