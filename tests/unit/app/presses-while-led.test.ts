import type { MassagerPress } from '#massager';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';
import { aQuickRoutine } from '../../support/quick-routine.ts';

// A minute of virtual time in each run.
vi.setConfig({ testTimeout: 60_000 });

// Loaded by the app when it is first asked for.
beforeAll(() => import('../../../src/app/motor.ts'));

const LED = 'led';
/** Straight into work at 30 %, and long enough. */
const ROUTINE = aQuickRoutine(LED, [{ seconds: 60, intensityPct: 30 }]);
/** What a session begins with. */
const LEAD_IN_S = 5;
/** A question each half second, its answer, and the session's own. */
const KNOWN_MS = 500;

interface Scene {
  readonly rig: AppRig;
  readonly presses: readonly MassagerPress[];
  /** When levels came to the massager, without stops. */
  readonly levelsMs: readonly number[];
}

async function connected(latencyMs: number): Promise<Scene> {
  const rig = anAppRig({ air: { latencyMs }, routines: [ROUTINE] });
  const presses: MassagerPress[] = [];
  const levelsMs: number[] = [];
  rig.real!.massager.log$.subscribe(({ did, detail, atMs }) => {
    if (did === 'speed' && detail !== '0') levelsMs.push(atMs);
  });
  await rig.finish(rig.app.massagerDesk.connect());
  rig.app.massagerDesk.motor!.massager.presses$.subscribe((press) => presses.push(press));
  return { rig, presses, levelsMs };
}

const targetPpm = ({ rig }: Scene) => rig.real!.massager.state.targetPpm;
const state = ({ rig }: Scene) => rig.app.sessionDesk.current!.player.state;

/** @returns whether a level came after it: one that was on its way. */
async function pressOff(scene: Scene, thenMs: number): Promise<boolean> {
  scene.rig.real!.massager.pressPower();
  const pressedMs = scene.rig.clock.now();
  await scene.rig.advance(thenMs / 1_000);
  return scene.levelsMs.some((atMs) => atMs > pressedMs);
}

describe('off at the massager pauses a session', () => {
  test('at any moment while it is led up, on any link', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 7.5, 30, 50, 100),
        fc.integer({ min: 1_000, max: 6_000 }),
        async (linkMs, atMs) => {
          const scene = await connected(linkMs);
          scene.rig.app.sessionDesk.begin({ routineId: LED });
          await scene.rig.advance(LEAD_IN_S + atMs / 1_000);
          const wasLate = await pressOff(scene, KNOWN_MS + 4 * linkMs + 300);
          if (!wasLate) {
            expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-off' });
            await scene.rig.advance(20);
            expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-off' });
            expect(targetPpm(scene)).toBe(0);
            expect(scene.presses).toEqual([{ kind: 'off' }]);
          }
          scene.rig.app.sessionDesk.stop();
          await scene.rig.advance(1);
          expect(targetPpm(scene)).toBe(0);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('before it was heard to run: its second level does not come', async () => {
    const scene = await connected(30);
    scene.rig.app.sessionDesk.begin({ routineId: LED });
    await scene.rig.advance(LEAD_IN_S + 0.3);
    expect(scene.levelsMs).toHaveLength(1);
    expect(await pressOff(scene, 1_500)).toBe(false);
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-off' });
  });

  test('while it is led down to what the person made softer', async () => {
    const scene = await connected(30);
    scene.rig.app.sessionDesk.begin({ routineId: LED });
    await scene.rig.advance(LEAD_IN_S + 12);
    scene.rig.real!.massager.pressPower();
    scene.rig.app.sessionDesk.current!.player.softer();
    const pressedMs = scene.rig.clock.now();
    await scene.rig.advance(1);
    expect(scene.levelsMs.filter((atMs) => atMs > pressedMs)).toEqual([]);
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-off' });
  });

  test('and once the person has set it by hand at the screen', async () => {
    const scene = await connected(30);
    scene.rig.app.sessionDesk.begin({ routineId: LED });
    await scene.rig.advance(LEAD_IN_S + 12);
    scene.rig.app.sessionDesk.current!.player.setIntensity(45);
    // Half way between two levels.
    await scene.rig.advance(0.55);
    scene.rig.real!.massager.pressPower();
    scene.rig.app.sessionDesk.current!.player.setIntensity(50);
    const pressedMs = scene.rig.clock.now();
    await scene.rig.advance(1);
    expect(scene.levelsMs.filter((atMs) => atMs > pressedMs)).toEqual([]);
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-off' });
  });
});

test.each([300, 600, 1_000, 1_600])(
  'off at the massager ends a gentle test, %s ms after it began',
  async (atMs) => {
    const scene = await connected(30);
    expect(scene.rig.app.massagerDesk.test()).toBe(true);
    await scene.rig.advance(atMs / 1_000);
    const wasLate = await pressOff(scene, 1_500);
    expect(wasLate).toBe(false);
    expect(targetPpm(scene)).toBe(0);
    expect(scene.presses).toEqual([{ kind: 'off' }]);
    expect(scene.rig.app.massagerDesk.motor!.gate.state).toMatchObject({ latched: true, reason: 'stop' });
  },
);

test('off at the massager ends what is held at its lowest level', async () => {
  const scene = await connected(30);
  expect(scene.rig.app.massagerDesk.holdLowest()).toBeDefined();
  await scene.rig.advance(0.8);
  expect(await pressOff(scene, 1_500)).toBe(false);
  expect(targetPpm(scene)).toBe(0);
  expect(scene.rig.app.massagerDesk.motor!.gate.state).toMatchObject({ latched: true, reason: 'stop' });
});
