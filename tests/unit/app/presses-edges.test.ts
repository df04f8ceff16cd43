import type { MassagerPress } from '#massager';
import type { Peripheral } from '#simulator';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';
import { FakeBluetooth } from '../../support/fake-gatt.ts';
import { builtInProfile } from '../../support/massager-files.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { levelFrame } from '../../support/profiles.ts';
import { bytes, COMMAND, SERVICE } from '../../support/simulated.ts';

// Loaded by the app when it is first asked for.
beforeAll(() => import('../../../src/app/motor.ts'));

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

const ppm = (rig: AppRig) => rig.real!.massager.state.targetPpm;

async function connected(): Promise<AppRig> {
  const rig = anAppRig({ air: {} });
  await rig.finish(rig.app.massagerDesk.connect());
  return rig;
}

type Obeying = Required<Pick<Peripheral, 'onWrite'>>;

/** The hand on the massager: no frame of ours. */
function handSets(rig: AppRig, level: number): void {
  (rig.real!.massager as unknown as Obeying).onWrite({
    serviceUuid: SERVICE,
    characteristicUuid: COMMAND,
    bytes: bytes(levelFrame(level)),
    response: false,
  });
}

/** From here on it takes note of a stop and goes on as it is. */
function defyStops(rig: AppRig): void {
  const end = rig.real!.massager as unknown as Obeying;
  const obey = end.onWrite.bind(end);
  end.onWrite = (write) => {
    const [, , , mode, high, low] = write.bytes;
    if (write.response && write.bytes.length === 7 && mode === 3 && high === 0 && low === 0) return undefined;
    return obey(write);
  };
}

describe('the hand in a session', () => {
  test('the lowest level set at the massager is a level: the motor goes on at it', async () => {
    const rig = await connected();
    const session = rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' })!;
    const presses: MassagerPress[] = [];
    session.presses$!.subscribe((press) => presses.push(press));
    await rig.advance(FIRST_WORK_S + 12);
    handSets(rig, 1_200);
    await rig.advance(6);
    expect(presses).toMatchObject([{ kind: 'level', level: 1_200 }]);
    expect(session.player.state.status).toBe('running');
    expect(ppm(rig)).toBe(1_200);
    expect(rig.app.massagerDesk.motor!.gate.state.setPct).toBeGreaterThan(0);
  });

  test('one that goes on running in spite of the stop was not switched on by anybody', async () => {
    const rig = await connected();
    const session = rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' })!;
    const presses: MassagerPress[] = [];
    session.presses$!.subscribe((press) => presses.push(press));
    await rig.advance(FIRST_WORK_S + 12);
    // It stalls under the hand for a moment and runs on; the stop that follows is not obeyed.
    rig.real!.massager.pressPower();
    const wait = async (): Promise<void> => {
      for (let at = 0; at < 60 && session.player.state.status === 'running'; at++) await rig.advance(0.05);
    };
    defyStops(rig);
    await wait();
    expect(session.player.state).toMatchObject({ status: 'paused', cause: 'massager-off' });
    handSets(rig, 1_900);
    const seen: string[] = [];
    for (let at = 0; at < 100; at++) {
      await rig.advance(0.05);
      seen.push(session.player.state.status);
    }
    expect(new Set(seen)).toEqual(new Set(['paused']));
    expect(session.player.state).toMatchObject({ cause: 'massager-fault' });
  });
});

describe('the hand in a gentle test', () => {
  test('off ends it: nothing is written but a stop', async () => {
    const clock = new ManualClock(10_000);
    const bluetooth = new FakeBluetooth(clock, builtInProfile('feelspace-navibelt'), { name: '' });
    bluetooth.onWrite = (written) => {
      if (written === '01 81 03') bluetooth.notify('01 01 03', 'answers');
    };
    const rig = anAppRig({ clock, bluetooth: bluetooth.port });
    await rig.finish(rig.app.massagerDesk.connect());
    expect(rig.app.massagerDesk.test()).toBe(true);
    await rig.advance(1.25);
    const before = bluetooth.written.length;
    bluetooth.notify('01 00 00 03 00', 'button');
    await rig.advance(5);
    expect(before).toBeGreaterThan(3);
    expect(bluetooth.written.slice(before).map(({ bytes: each }) => each)).toEqual(['30 FF']);
  });
});
