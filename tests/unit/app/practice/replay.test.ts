import type { FaultSchedule } from '#protocol';
import type { VirtualBench } from '#ui';
import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig } from '../../../support/app-rig.ts';

/** The whole app on the simulator, and everything that its motor and its link did. */
async function aRun(run: FaultSchedule, startedMs = 0): Promise<{ rig: AppRig; trace: string[] }> {
  const rig = anAppRig();
  rig.clock.advance(startedMs);
  const { massagerDesk } = rig.app;
  await rig.finish(massagerDesk.useSimulator({ run }));
  const { faults, log$, state$ } = massagerDesk.bench!;
  // by the time of the run: what the page did before is nobody's matter
  const trace: string[] = [];
  const note = (what: unknown): void => {
    trace.push(`${Math.round(faults.ageMs)} ${JSON.stringify(what)}`);
  };
  state$.subscribe(note);
  log$.subscribe(({ did, detail, bytes }) => {
    note({ did, detail, bytes });
  });
  massagerDesk.state$.subscribe(({ link, motor, setLevel, error }) => {
    note({ link, motor, setLevel, error });
  });
  faults.on$.subscribe((on) => {
    note([...on]);
  });
  return { rig, trace };
}

/** A person who always does the same. */
async function person(rig: AppRig): Promise<void> {
  const { app } = rig;
  const advance = (seconds: number): Promise<void> => rig.advance(seconds);
  app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
  await advance(70);
  app.massagerDesk.bench!.setPressure(60);
  await advance(40);
  app.sessionDesk.current!.player.resume();
  await advance(60);
  app.massagerDesk.bench!.faults.turn('slow-link', 'on');
  await advance(20);
  app.sessionDesk.stop();
  await advance(20);
}

const bench = ({ rig }: { rig: AppRig }): VirtualBench => rig.app.massagerDesk.bench!;

describe('a run of faults', () => {
  test('a file that was saved plays the same again, to the millisecond, whenever it is begun', async () => {
    const first = await aRun({ schema: 1, seed: 4711, entries: [] });
    bench(first).faults.turn('jittery-link', 'on');
    await first.rig.advance(64);
    bench(first).faults.turn('lose-link', 'on');
    await first.rig.advance(9);
    bench(first).faults.turn('lose-link', 'off');
    const read = bench(first).faults.read(bench(first).faults.file().text);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value).toMatchObject({ seed: 4711, profile: 'theragun-gen4', model: 'gun' });
    const again = await aRun(read.value);
    const later = await aRun(read.value, 83_457);
    for (const { rig } of [again, later]) await person(rig);
    expect(later.trace).toEqual(again.trace);
    expect(again.trace.length).toBeGreaterThan(100);
    expect(again.trace.some((line) => line.includes('"reconnecting"'))).toBe(true);
    expect(bench(later).faults.file()).toEqual(bench(again).faults.file());
  });

  test('another seed is another run', async () => {
    const traces = await Promise.all(
      [1, 2].map(async (seed) => {
        const run = await aRun({
          schema: 1,
          seed,
          entries: [{ atMs: 1_000, fault: 'jittery-link', turn: 'on' }],
        });
        await person(run.rig);
        return run.trace;
      }),
    );
    expect(traces[0]).not.toEqual(traces[1]);
  });

  test('plays until nothing is to come, or until it is ended', async () => {
    const run: FaultSchedule = {
      schema: 1,
      seed: 3,
      entries: [
        { atMs: 5_000, fault: 'slow-link', turn: 'on' },
        { atMs: 9_000, fault: 'slow-link', turn: 'off' },
        { atMs: 12_000, fault: 'low-battery', turn: 'on' },
      ],
    };
    const playing: boolean[] = [];
    const { rig } = await aRun(run);
    bench({ rig }).faults.isPlaying$.subscribe((is) => playing.push(is));
    await rig.advance(8);
    expect(playing).toEqual([true]);
    await rig.advance(5);
    expect(playing).toEqual([true, false]);
    const ended = await aRun(run);
    await ended.rig.advance(6);
    bench(ended).faults.endRun();
    await ended.rig.advance(10);
    expect(JSON.parse(bench(ended).faults.file().text)).toMatchObject({
      entries: [{ fault: 'slow-link', turn: 'on' }],
    });
  });

  test('a file for a massager or a body that is not here is refused, by place', async () => {
    const { rig } = await aRun({ schema: 1, seed: 3, entries: [] });
    const read = bench({ rig }).faults.read(
      JSON.stringify({ schema: 1, profile: 'nobodys-gun', model: 'hammer', seed: 3, entries: [] }),
    );
    expect(read).toMatchObject({
      ok: false,
      issues: [
        { path: 'profile', found: '"nobodys-gun"' },
        { path: 'model', found: '"hammer"', expected: expect.stringContaining('wand') as string },
      ],
    });
    expect(bench({ rig }).faults.read('{"schema":1,"seed":-1,"entries":[]}').ok).toBe(false);
    expect(bench({ rig }).faults.read('nonsense').ok).toBe(false);
  });

  test('a run brings its own massager, with the body it was saved with', async () => {
    const { rig } = await aRun({ schema: 1, seed: 3, profile: 'lovense', model: 'belt', entries: [] });
    expect(bench({ rig })).toMatchObject({ profileId: 'lovense', modelId: 'belt' });
    expect(bench({ rig }).bodyOf('lovense')).toBe('wand');
  });

  test('breaking the link for a while is a fault as any, and in the file', async () => {
    const { rig } = await aRun({ schema: 1, seed: 3, entries: [] });
    rig.app.massagerDesk.loseLink(20_000);
    await rig.advance(25);
    const { entries } = JSON.parse(bench({ rig }).faults.file().text) as FaultSchedule;
    expect(entries).toMatchObject([
      { fault: 'lose-link', turn: 'on' },
      { fault: 'lose-link', turn: 'off' },
    ]);
    expect(entries[1]!.atMs - entries[0]!.atMs).toBe(20_000);
  });
});

describe('faults at random', () => {
  test.each(['quiet', 'rough', 'worst'] as const)(
    '%s: equal seeds are equal, in order, and all off at the end',
    async (roughness) => {
      const { rig } = await aRun({ schema: 1, seed: 3, entries: [] });
      const { faults } = bench({ rig });
      for (const seed of [0, 1, 77, 4_294_967_295]) {
        const plan = faults.random(seed, roughness);
        expect(plan).toEqual(faults.random(seed, roughness));
        expect(faults.read(JSON.stringify(plan)).ok).toBe(true);
        const atMs = plan.entries.map((entry) => entry.atMs);
        expect(atMs).toEqual(atMs.toSorted((a, b) => a - b));
        expect(atMs[0]).toBeGreaterThanOrEqual(30_000);
        const open = new Set<string>();
        for (const { fault, turn } of plan.entries) {
          if (turn === 'off') expect(open.delete(fault)).toBe(true);
          else if (fault !== 'bumped-button' && fault !== 'die-in-write') {
            expect(open.has(fault)).toBe(false);
            open.add(fault);
          }
        }
        expect([...open]).toEqual([]);
      }
      expect(faults.random(1, roughness)).not.toEqual(faults.random(2, roughness));
    },
  );

  test('the rougher, the more', async () => {
    const { rig } = await aRun({ schema: 1, seed: 3, entries: [] });
    const { faults } = bench({ rig });
    const [quiet, rough, worst] = (['quiet', 'rough', 'worst'] as const).map(
      (roughness) => faults.random(5, roughness).entries.length,
    );
    expect(quiet).toBeLessThan(rough!);
    expect(rough).toBeLessThan(worst!);
  });
});

test('the log says what the simulator made of each frame', async () => {
  const { rig } = await aRun({ schema: 1, seed: 3, entries: [] });
  let lines: readonly string[] = [];
  rig.app.massagerDesk.log$.subscribe((log) => (lines = log.map(({ what }) => what)));
  rig.app.massagerDesk.test();
  await rig.advance(2);
  bench({ rig }).pressPower();
  await rig.advance(2);
  expect(lines.some((line) => /^simulator: read as speed \d+$/.test(line))).toBe(true);
  expect(lines).toContain('simulator: read as stop');
  expect(lines).toContain('simulator: power button');
});
