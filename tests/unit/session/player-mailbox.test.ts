import { segmentAt } from '#session';
import fc from 'fast-check';
import { config } from 'rxjs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aPlayer, command } from '../../support/player-rig.ts';
import { anySaid, anyTimeline, ObedientMotor } from '../../support/session-events.ts';
import { timelineOf, work } from '../../support/timelines.ts';

// A thousand sessions of several minutes each, played tick by tick.
vi.setConfig({ testTimeout: 30_000 });

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
  expect(thrown.length).toBeGreaterThan(30);
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
        command(player, said);
        const { status, timeline: now, positionMs } = player.state;
        const ceilingPct = status === 'running' ? (segmentAt(now, positionMs)?.step.ceilingPct ?? 0) : 0;
        expect(motor.levelPct).toBeLessThanOrEqual(ceilingPct);
      }
      player.stop();
      for (const [said, waitMs] of later) {
        command(player, said);
        clock.advance(waitMs);
        expect(motor).toMatchObject({ levelPct: 0, isLatched: true });
      }
      expect(clock.pending).toBe(0);
    }),
    { numRuns: 1_000 },
  );
});
