import { type FrameLogEntry, createMassager } from '#massager';
import type { Faults } from '#simulator';
import { createSimulator } from '#virtual';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ManualClock, settle } from '../support/manual-clock.ts';
import { theragunProfile } from './harness/profile.ts';
import { has, type Wanted } from './harness/driver.ts';
import { passTime } from './harness/simulated-driver.ts';

/** The driver and a virtual massager that answers: what Chromium's emulation cannot play. */
function aPair(faults: Partial<Faults> = {}, seed = 1) {
  const clock = new ManualClock();
  const { bluetooth, massager: virtual, control } = createSimulator({ clock, faults, seed });
  const massager = createMassager({ bluetooth, clock, profiles: [theragunProfile()] });
  const log: FrameLogEntry[] = [];
  massager.log$.subscribe((entry) => log.push(entry));
  const pass = passTime(clock);
  return {
    clock,
    control,
    virtual,
    massager,
    log,
    inTime: <T>(promise: Promise<T>) => pass.until(promise),
    until: (wanted: Wanted) =>
      pass.while(
        () => !has(massager.state, wanted),
        () => JSON.stringify(massager.state),
      ),
  };
}

async function aReadyPair(faults: Partial<Faults> = {}, seed = 1) {
  const pair = aPair(faults, seed);
  await pair.inTime(pair.massager.connect());
  await pair.until({ link: 'ready' });
  return pair;
}

test('reports say what the motor does, which firmware it has, and confirm a stop', async () => {
  const { clock, inTime, massager, until, virtual } = await aReadyPair();
  await until({ motor: 'stopped', firmware: '2.1.6' });
  massager.setLevel(30);
  await clock.advanceAsync(5_000);
  expect(massager.state).toMatchObject({ motor: 'running', setLevel: 1800 });
  expect(massager.state.measured).toMatchObject({ level: 1800, running: true });
  expect(virtual.state.ppm).toBe(1800);
  expect(await inTime(massager.stop())).toBe('confirmed');
  expect(virtual.state).toMatchObject({ targetPpm: 0, ppm: 0 });
});

test('its own power button shows as a motor that stands still', async () => {
  const { clock, massager, until, virtual } = await aReadyPair();
  massager.setLevel(30);
  await clock.advanceAsync(5_000);
  virtual.pressPower();
  await until({ motor: 'stopped' });
  expect(massager.state.measured).toMatchObject({ level: 0, running: false });
});

test('a stop whose reports are lost is sent, not confirmed', async () => {
  const { clock, control, inTime, massager } = await aReadyPair();
  massager.setLevel(30);
  await clock.advanceAsync(5_000);
  control.faults.dropNotifications = Number.POSITIVE_INFINITY;
  expect(await inTime(massager.stop())).toBe('sent');
  await clock.advanceAsync(5_000);
  expect(massager.state.measured).toBeUndefined();
});

test('levels, questions and stops share the one operation that a link allows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 90 })), {
        minLength: 20,
        maxLength: 40,
      }),
      fc.integer(),
      async (steps, seed) => {
        const { clock, log, massager, virtual } = await aReadyPair({ jitterMs: 40 }, seed);
        for (const [pct, afterMs] of steps) {
          massager.setLevel(pct);
          await clock.advanceAsync(afterMs);
        }
        const last = steps.at(-1)![0];
        await clock.advanceAsync(6_000);
        expect(log.filter(({ what }) => /failed|progress/.test(what))).toEqual([]);
        expect(massager.state.link).toBe('ready');
        expect(virtual.state.targetPpm).toBe(massager.state.setLevel);
        expect(virtual.state.targetPpm > 0).toBe(last > 0);
        massager.dispose();
        await clock.advanceAsync(2_000);
        expect(virtual.state).toMatchObject({ ppm: 0, targetPpm: 0 });
      },
    ),
    { numRuns: 15 },
  );
});

test('a link that flaps at any moment never brings an old level back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom('before', 'after'),
      async (ms, when) => {
        const { clock, control, massager, until, virtual } = await aReadyPair();
        massager.setLevel(30);
        await clock.advanceAsync(ms);
        control.faults.loseLinkInWrite = when;
        massager.setLevel(45);
        await until({ motor: 'unknown' });
        await clock.advanceAsync(10_000);
        expect(massager.state).toMatchObject({ link: 'ready', setLevel: 0 });
        expect(virtual.state).toMatchObject({ ppm: 0, targetPpm: 0 });
      },
    ),
    { numRuns: 15 },
  );
});

test('a connect that hangs comes to an end, and the next try may succeed', async () => {
  const { control, inTime, massager, until } = aPair({ hangConnect: true });
  await inTime(massager.connect());
  expect(massager.state).toMatchObject({ link: 'absent', error: 'timeout' });
  control.faults.hangConnect = false;
  await inTime(massager.connect());
  await until({ link: 'ready' });
});

test('a massager that was left running is stopped by the first frame of the next link', async () => {
  const { clock, massager, until, virtual } = await aReadyPair();
  massager.setLevel(60);
  await clock.advanceAsync(3_000);
  virtual.loseLink();
  await settle();
  expect(massager.state.motor).toBe('unknown');
  expect(virtual.state.targetPpm).toBe(2400);
  await until({ link: 'ready' });
  expect(virtual.state.targetPpm).toBe(0);
});
