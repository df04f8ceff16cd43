import { createMassager } from '#massager';
import { parseFaultSchedule, type FaultName, type FaultSchedule } from '#protocol';
import { createSimulator, type VirtualMassagerState } from '#virtual';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { builtInProfile } from '../../support/massager-files.ts';
import { aBody } from '../../support/virtual-massagers.ts';

/** The driver and a virtual gun, as in a session, and everything that was seen of them. */
async function aPair(seed = 1) {
  const clock = new ManualClock();
  const profile = builtInProfile('theragun-gen4');
  const simulator = createSimulator({ clock, profile, model: aBody('gun'), seed, faults: { jitterMs: 15 } });
  const massager = createMassager({
    bluetooth: simulator.bluetooth,
    clock,
    profiles: [profile],
    random: () => 0.5,
  });
  const trace: string[] = [];
  simulator.massager.log$.subscribe((event) => trace.push(JSON.stringify(event)));
  simulator.massager.state$.subscribe((state) => trace.push(`${clock.now()} ${JSON.stringify(state)}`));
  massager.log$.subscribe((entry) => trace.push(JSON.stringify(entry)));
  void massager.connect();
  await clock.advanceAsync(2_000);
  return {
    ...simulator,
    clock,
    driver: massager,
    trace,
    virtual: (): VirtualMassagerState => simulator.massager.state,
    end: async () => {
      massager.dispose();
      await clock.advanceAsync(2_000);
      simulator.dispose();
    },
  };
}

async function aRunningPair() {
  const pair = await aPair();
  pair.driver.setLevel(40);
  await pair.clock.advanceAsync(3_000);
  expect(pair.virtual()).toMatchObject({ targetPpm: 2000, running: true });
  return pair;
}

describe('each fault, as the driver meets it', () => {
  test('lose-link: unknown, and back only when it is off', async () => {
    const { clock, driver, faults, virtual, end } = await aRunningPair();
    faults.turn('lose-link', 'on');
    await clock.advanceAsync(5_000);
    expect(driver.state.motor).toBe('unknown');
    expect(virtual()).toMatchObject({ running: true, linked: false });
    faults.turn('lose-link', 'off');
    await clock.advanceAsync(20_000);
    driver.reconnect();
    await clock.advanceAsync(5_000);
    expect(driver.state.link).toBe('ready');
    expect(virtual()).toMatchObject({ running: false, linked: true });
    await end();
  });

  test('refuse-writes and hang-writes: no level comes through', async () => {
    for (const fault of ['refuse-writes', 'hang-writes'] as const) {
      const { clock, driver, faults, virtual, end } = await aRunningPair();
      faults.turn(fault, 'on');
      driver.setLevel(50);
      await clock.advanceAsync(3_000);
      expect(driver.state.motor === 'running' && driver.state.setLevel === 2200, fault).toBe(
        fault === 'hang-writes' && virtual().targetPpm === 2200 && driver.state.link === 'ready',
      );
      faults.turn(fault, 'off');
      await end();
    }
  });

  test('slow-link: a write takes as long as the link does', async () => {
    const { clock, driver, faults, virtual, end } = await aRunningPair();
    faults.turn('slow-link', 'on');
    driver.setLevel(50);
    await clock.advanceAsync(400);
    expect(virtual().targetPpm).toBe(2000);
    await clock.advanceAsync(2_000);
    expect(virtual().targetPpm).toBe(2200);
    faults.turn('slow-link', 'off');
    await end();
  });

  test('die-in-write: the link is gone, the motor runs on; then it is over', async () => {
    const { clock, driver, faults, massager, end } = await aRunningPair();
    const seen: (readonly FaultName[])[] = [];
    const unlinked: VirtualMassagerState[] = [];
    faults.on$.subscribe((on) => seen.push([...on]));
    massager.state$.subscribe((state) => {
      if (!state.linked) unlinked.push(state);
    });
    faults.turn('die-in-write', 'on');
    driver.setLevel(50);
    await clock.advanceAsync(3_000);
    expect(unlinked[0]?.running).toBe(true);
    expect(unlinked[0]?.targetPpm).toBeGreaterThanOrEqual(2000);
    expect(seen).toEqual([[], ['die-in-write'], []]);
    await end();
  });

  test('bumped-button: the motor is off, and the driver hears it', async () => {
    const { clock, driver, faults, virtual, end } = await aRunningPair();
    faults.turn('bumped-button', 'on');
    await clock.advanceAsync(2_000);
    expect(virtual()).toMatchObject({ running: false, why: 'power-button' });
    expect(driver.state.motor).toBe('stopped');
    await end();
  });

  test('low-battery, overheat: felt at once, and mended', async () => {
    const { clock, faults, virtual, end } = await aRunningPair();
    faults.turn('low-battery', 'on');
    expect(virtual().batteryPct).toBe(5);
    faults.turn('low-battery', 'off');
    expect(virtual().batteryPct).toBeGreaterThan(95);
    faults.turn('overheat', 'on');
    await clock.advanceAsync(2_000);
    expect(virtual()).toMatchObject({ running: false, why: 'cut-out' });
    faults.turn('overheat', 'off');
    expect(virtual().heatC).toBeLessThan(30);
    await end();
  });

  test('stuck-motor: a stop is sent and not confirmed', async () => {
    const { clock, driver, faults, virtual, end } = await aRunningPair();
    faults.turn('stuck-motor', 'on');
    const stopping = driver.stop();
    await clock.advanceAsync(6_000);
    expect(await stopping).not.toBe('confirmed');
    expect(virtual()).toMatchObject({ running: true, why: 'stuck' });
    faults.turn('stuck-motor', 'off');
    await end();
  });

  test('drop-reports: what was measured grows old', async () => {
    const { clock, driver, faults, end } = await aRunningPair();
    faults.turn('drop-reports', 'on');
    await clock.advanceAsync(6_000);
    expect(driver.state.measured).toBeUndefined();
    faults.turn('drop-reports', 'off');
    await clock.advanceAsync(3_000);
    expect(driver.state.measured).toMatchObject({ running: true });
    await end();
  });
});

test('a run that was recorded is a file, and plays the same again to the byte and the millisecond', async () => {
  const live = await aPair(9);
  const acts: readonly (readonly [number, FaultName, 'on' | 'off'])[] = [
    [400, 'slow-link', 'on'],
    [900, 'repeat-reports', 'on'],
    [1_100, 'slow-link', 'off'],
    [300, 'lose-link', 'on'],
    [2_500, 'lose-link', 'off'],
    [700, 'bumped-button', 'on'],
  ];
  live.driver.setLevel(40);
  for (const [afterMs, fault, turn] of acts) {
    await live.clock.advanceAsync(afterMs);
    live.faults.turn(fault, turn);
  }
  await live.clock.advanceAsync(8_000);
  const file: unknown = JSON.parse(JSON.stringify(live.faults.recorded()));
  const parsed = parseFaultSchedule(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const played = await aPair(parsed.value.seed);
  const shifted = parsed.value.entries.map((entry) => ({ ...entry, atMs: entry.atMs - 2_000 }));
  played.driver.setLevel(40);
  played.faults.play({ entries: shifted });
  await played.clock.advanceAsync(acts.reduce((sum, [ms]) => sum + ms, 8_000));
  expect(played.trace).toEqual(live.trace);
  expect(played.faults.recorded()).toEqual(live.faults.recorded());
  await live.end();
  await played.end();
});

const FAULTS = [
  'lose-link',
  'slow-link',
  'jittery-link',
  'refuse-writes',
  'hang-writes',
  'hang-connect',
  'die-in-write',
  'drop-reports',
  'repeat-reports',
  'late-reports',
  'bumped-button',
  'low-battery',
  'overheat',
  'stuck-motor',
] as const satisfies readonly FaultName[];

const aSchedule: fc.Arbitrary<FaultSchedule> = fc.record({
  schema: fc.constant(1 as const),
  seed: fc.nat(10_000),
  entries: fc.array(
    fc.record({
      atMs: fc.nat(10_000),
      fault: fc.constantFrom(...FAULTS),
      turn: fc.constantFrom('on' as const, 'off' as const),
    }),
    { maxLength: 12 },
  ),
});

test('any schedule, played twice with its seed, gives one trace; and all off again leaves nothing on', async () => {
  await fc.assert(
    fc.asyncProperty(aSchedule, async (schedule) => {
      const traces: (readonly string[])[] = [];
      for (let time = 0; time < 2; time++) {
        const { clock, control, driver, faults, trace, end } = await aPair(schedule.seed);
        driver.setLevel(30);
        faults.play(schedule);
        await clock.advanceAsync(10_000);
        for (const fault of FAULTS) faults.turn(fault, 'off');
        let on: ReadonlySet<FaultName> = new Set(FAULTS);
        faults.on$.subscribe((now) => {
          on = now;
        });
        expect([...on]).toEqual([]);
        expect(control.faults).toMatchObject({
          latencyMs: 30,
          jitterMs: 15,
          hangConnect: false,
          failWrites: 0,
        });
        traces.push([...trace]);
        await end();
      }
      expect(traces[1]).toEqual(traces[0]);
    }),
    { numRuns: 20 },
  );
});

test('a schedule ends with its simulator, and leaves nothing on the clock', () => {
  const clock = new ManualClock();
  const simulator = createSimulator({ clock });
  simulator.faults.play({ entries: [{ atMs: 5_000, fault: 'slow-link', turn: 'on' }] });
  expect(clock.pending).toBe(1);
  simulator.dispose();
  expect(clock.pending).toBe(0);
});

test('a file that is no schedule says what is wrong with it', () => {
  const entries = [{ atMs: -1, fault: 'gremlins', turn: 'on' }];
  const parsed = parseFaultSchedule({ schema: 1, seed: 1, entries });
  expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([
    'entries.0.atMs',
    'entries.0.fault',
  ]);
});
