import type { MassagerPress } from '#massager';
import type { Peripheral } from '#simulator';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAppRig, type AppRig, type AppRigOptions } from '../../support/app-rig.ts';
import { levelFrame } from '../../support/profiles.ts';
import { bytes, COMMAND, SERVICE } from '../../support/simulated.ts';

// Loaded by the app when it is first asked for.
beforeAll(() => import('../../../src/app/motor.ts'));

const ROUTINE = { routineId: 'lower-back-release-10' };
/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

interface Scene {
  readonly rig: AppRig;
  readonly presses: MassagerPress[];
  /** Levels that were written since the last look, in percussions a minute. */
  readonly written: number[];
}

/** A session in the middle of its first area, at its planned strength. */
async function inTheFirstArea(options: AppRigOptions = {}): Promise<Scene> {
  const rig = anAppRig({ air: {}, ...options });
  const written: number[] = [];
  const end = rig.real!.massager as unknown as Required<Pick<Peripheral, 'onWrite'>>;
  const obey = end.onWrite.bind(rig.real!.massager);
  end.onWrite = (write) => {
    const [, , , mode, high = 0, low = 0] = write.bytes;
    if (write.bytes.length === 7 && mode === 3 && write.response) written.push(high * 256 + low);
    return obey(write);
  };
  await rig.finish(rig.app.massagerDesk.connect());
  const session = rig.app.sessionDesk.begin(ROUTINE)!;
  const presses: MassagerPress[] = [];
  session.presses$!.subscribe((press) => presses.push(press));
  await rig.advance(FIRST_WORK_S + 12);
  written.length = 0;
  return { rig, presses, written };
}

const session = ({ rig }: Scene) => rig.app.sessionDesk.current!;
const state = (scene: Scene) => session(scene).player.state;
const ppm = ({ rig }: Scene) => rig.real!.massager.state.targetPpm;
const gate = (scene: Scene) => scene.rig.app.massagerDesk.motor!.gate.state;

/** The hand on the massager: no frame of ours. */
function handSets({ rig }: Scene, level: number): void {
  const end = rig.real!.massager as unknown as Required<Pick<Peripheral, 'onWrite'>>;
  end.onWrite({
    serviceUuid: SERVICE,
    characteristicUuid: COMMAND,
    bytes: bytes(levelFrame(level)),
    response: false,
  });
}

describe('plus and minus at the massager', () => {
  test('set the strength for the rest of the step, and nothing is written against them', async () => {
    const scene = await inTheFirstArea();
    const planned = gate(scene).setPct;
    handSets(scene, 1_400);
    await scene.rig.advance(6);
    expect(scene.presses).toEqual([{ kind: 'level', level: 1_400, pct: 10 }]);
    expect(scene.written).toEqual([]);
    expect(ppm(scene)).toBe(1_400);
    expect(gate(scene)).toMatchObject({ setPct: 10, aimPct: 10 });
    session(scene).player.skip();
    await scene.rig.advance(40);
    expect(gate(scene).aimPct).not.toBe(10);
    expect(state(scene).offsetPct).toBe(0);
    expect(planned).not.toBe(10);
  });

  test('above the limit of the step are brought down to it at once, and the person is told', async () => {
    const scene = await inTheFirstArea();
    const { ceilingPct } = gate(scene);
    handSets(scene, 2_400);
    await scene.rig.advance(6);
    expect(scene.presses.map(({ kind }) => kind)).toEqual(['level']);
    expect(ppm(scene)).toBe(1_200 + 20 * ceilingPct);
    expect(scene.written).toEqual([1_200 + 20 * ceilingPct]);
    expect(scene.rig.said.at(-1)).toBe(
      `That is above the limit of this step. It goes back to ${ceilingPct} percent.`,
    );
    await scene.rig.advance(6);
    expect(ppm(scene)).toBe(1_200 + 20 * ceilingPct);
  });
});

describe('the power button at the massager', () => {
  test('off pauses; on goes on, led in and from 0', async () => {
    const scene = await inTheFirstArea();
    scene.rig.real!.massager.pressPower();
    await scene.rig.advance(3);
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-off' });
    await scene.rig.advance(20);
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-off' });
    handSets(scene, 1_900);
    await scene.rig.advance(1.6);
    expect(state(scene)).toMatchObject({ status: 'lead-in', cause: 'resume' });
    await scene.rig.advance(0.5);
    expect(ppm(scene)).toBe(0);
    await scene.rig.advance(3.4);
    expect(state(scene).status).toBe('running');
    expect(ppm(scene)).toBeGreaterThan(0);
    expect(ppm(scene)).toBeLessThan(1_500);
    expect(scene.presses.map(({ kind }) => kind)).toEqual(['off', 'on']);
    await scene.rig.advance(10);
    expect(state(scene).status).toBe('running');
  });

  test('on never goes on where nobody sees the page', async () => {
    let isHidden = false;
    const scene = await inTheFirstArea({ isHidden: () => isHidden });
    scene.rig.real!.massager.pressPower();
    await scene.rig.advance(3);
    isHidden = true;
    handSets(scene, 1_900);
    await scene.rig.advance(5);
    expect(state(scene).status).toBe('paused');
    expect(ppm(scene)).toBe(0);
  });

  test('on does not go on from a pause of the person', async () => {
    const scene = await inTheFirstArea();
    session(scene).player.pause();
    await scene.rig.advance(4);
    handSets(scene, 1_900);
    await scene.rig.advance(5);
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-fault' });
    expect(ppm(scene)).toBe(0);
  });
});
