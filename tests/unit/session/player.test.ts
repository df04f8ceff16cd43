import {
  createSessionPlayer,
  segmentAt,
  type SessionOutput,
  type SessionPlayer,
  type SessionPlayerOptions,
} from '#session';
import fc from 'fast-check';
import { config } from 'rxjs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { anySaid, anyTimeline, ObedientMotor } from '../../support/session-events.ts';
import { aSession, still, timelineOf, work, type Said } from '../../support/timelines.ts';

interface Rig {
  readonly clock: ManualClock;
  readonly player: SessionPlayer;
  /** Everything that was put out, each with its time. */
  readonly outputs: readonly (SessionOutput & { readonly atMs: number })[];
}

function aPlayer(options: Partial<SessionPlayerOptions> = {}): Rig {
  const clock = new ManualClock();
  const player = createSessionPlayer({ timeline: aSession(), clock, ...options });
  const outputs: (SessionOutput & { readonly atMs: number })[] = [];
  player.outputs$.subscribe((output) => outputs.push({ ...output, atMs: clock.now() }));
  return { clock, player, outputs };
}

function tell(player: SessionPlayer, said: Said): void {
  switch (said.type) {
    case 'tick':
      return;
    case 'set-intensity':
      player.setIntensity(said.pct);
      return;
    case 'pause':
      player.pause(said.cause);
      return;
    case 'stop':
      player.stop(said.reason);
      return;
    case 'replan':
      player.replan(said.timeline, said.positionMs);
      return;
    default:
      player[said.type]();
  }
}

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

test('a stop from within the start comes last: nothing of the start is told after it', () => {
  const { player, outputs } = aPlayer();
  player.state$.subscribe(({ status }) => {
    if (status === 'lead-in') player.stop();
  });
  player.start();
  expect(player.state).toMatchObject({ status: 'ended', reason: 'user' });
  expect(outputs.map(({ type }) => type)).toEqual(['segment', 'halt', 'ended']);
});

test('a stop from within the go leaves the motor off', () => {
  const { clock, player } = aPlayer({ timeline: timelineOf(work()) });
  const motor = new ObedientMotor();
  player.outputs$.subscribe((output) => {
    if (output.type === 'go') player.stop();
    motor.obey(output);
  });
  player.start();
  clock.advance(10_000);
  expect(player.state.status).toBe('ended');
  expect(motor).toMatchObject({ levelPct: 0, isLatched: true });
});

test('a stop overtakes commands that wait', () => {
  const { clock, player, outputs } = aPlayer();
  player.start();
  clock.advance(30_000);
  player.outputs$.subscribe(({ type }) => {
    if (type !== 'intensity' || player.state.status === 'ended') return;
    player.stronger();
    player.skip();
    player.stop();
  });
  const from = outputs.length;
  player.softer();
  expect(outputs.slice(from).map(({ type }) => type)).toEqual(['intensity', 'halt', 'ended']);
});

test('the halt is told before the state that it belongs to, everything else after it', () => {
  const { clock, player } = aPlayer();
  player.start();
  clock.advance(30_000);
  const told: string[] = [];
  player.outputs$.subscribe(({ type }) => told.push(type));
  player.state$.subscribe(({ status }) => told.push(status));
  told.length = 0;
  player.stop();
  expect(told).toEqual(['halt', 'ended', 'ended']);
  expect(player.state.status).toBe('ended');
});

test('a listener that throws keeps nobody from stopping', () => {
  // RxJS reports what a listener throws from a timer of its own.
  vi.useFakeTimers();
  onTestFinished(() => {
    config.onUnhandledError = null;
    vi.useRealTimers();
  });
  const thrown: unknown[] = [];
  config.onUnhandledError = (error: unknown) => thrown.push(error);
  const { clock, player, outputs } = aPlayer();
  player.state$.subscribe(() => {
    throw new Error('drawing failed');
  });
  player.start();
  clock.advance(30_000);
  player.stop();
  vi.runAllTimers();
  expect(thrown.length).toBeGreaterThan(300);
  expect(outputs.slice(-2).map(({ type }) => type)).toEqual(['halt', 'ended']);
});

test('disposing of a running session stops it first, ends both streams and leaves no timer', () => {
  const { clock, player, outputs } = aPlayer();
  const ended: string[] = [];
  player.state$.subscribe({ complete: () => ended.push('state') });
  player.outputs$.subscribe({ complete: () => ended.push('outputs') });
  player.start();
  clock.advance(30_000);
  player.dispose();
  player.dispose();
  player.start();
  expect(outputs.slice(-2)).toMatchObject([
    { type: 'halt', why: 'end', reason: 'replaced' },
    { type: 'ended' },
  ]);
  expect(ended).toEqual(['state', 'outputs']);
  expect(clock.pending).toBe(0);
});

test('disposing from within a command lets the stop through', () => {
  const { clock, player, outputs } = aPlayer();
  player.outputs$.subscribe(({ type }) => {
    if (type === 'go') player.dispose();
  });
  player.start();
  clock.advance(10_000);
  expect(outputs.slice(-2).map(({ type }) => type)).toEqual(['halt', 'ended']);
  expect(clock.pending).toBe(0);
});

test('whatever a person does, whenever: the motor follows, and a stop leaves it off for good', () => {
  const anyScript = fc.array(fc.tuple(anySaid, fc.double({ min: 0, max: 8_000, noNaN: true })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(anyTimeline, anyScript, anyScript, (timeline, script, later) => {
      const { clock, player } = aPlayer({ timeline });
      const motor = new ObedientMotor();
      player.outputs$.subscribe((output) => {
        motor.obey(output);
      });
      player.start();
      for (const [said, waitMs] of script) {
        clock.advance(waitMs);
        tell(player, said);
        const { status, timeline: now, positionMs } = player.state;
        const ceilingPct = status === 'running' ? (segmentAt(now, positionMs)?.step.ceilingPct ?? 0) : 0;
        expect(motor.levelPct).toBeLessThanOrEqual(ceilingPct);
      }
      player.stop();
      for (const [said, waitMs] of later) {
        tell(player, said);
        clock.advance(waitMs);
        expect(motor).toMatchObject({ levelPct: 0, isLatched: true });
      }
      expect(clock.pending).toBe(0);
    }),
    { numRuns: 1_000 },
  );
});
