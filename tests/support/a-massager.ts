import { createMassager, type FrameLogEntry, type MassagerPress, type MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import { FakeBluetooth, type FakeGattTraits } from './fake-gatt.ts';
import { ManualClock } from './manual-clock.ts';
import { statusFrame, STOP_FRAME, theragunProfile } from './profiles.ts';

/** A driver on a fake device, the first of its profiles, with all that it said. */
export function aDriver(
  profiles: readonly [DeviceProfile, ...DeviceProfile[]],
  traits: Partial<FakeGattTraits> = {},
  clock = new ManualClock(10_000),
) {
  const bluetooth = new FakeBluetooth(clock, profiles[0], traits);
  const massager = createMassager({ bluetooth: bluetooth.port, profiles, clock, random: () => 0 });
  const states: MassagerState[] = [];
  const log: FrameLogEntry[] = [];
  const presses: MassagerPress[] = [];
  massager.presses$.subscribe((press) => presses.push(press));
  massager.state$.subscribe((state) => states.push(state));
  massager.log$.subscribe((entry) => log.push(entry));
  const links = (): readonly string[] =>
    states.map(({ link }) => link).filter((link, at, all) => link !== all[at - 1]);
  return { clock, bluetooth, massager, states, log, presses, links };
}

/** The same with a Theragun that answers status questions. */
export function aMassager(traits: Partial<FakeGattTraits> = {}, clock = new ManualClock(10_000)) {
  const made = aDriver([theragunProfile()], traits, clock);
  const { bluetooth } = made;
  /** What the device would report; `undefined` keeps it silent. */
  const device: { rpm: number | undefined } = { rpm: 0 };
  bluetooth.onWrite = (bytes) => {
    if (device.rpm !== undefined && bytes === 'AA 10 10 00') bluetooth.notify(statusFrame(device.rpm));
  };
  return { ...made, device };
}

/** The same, connected, with a motor that does what it is told at once. */
export async function aReadyMassager(traits: Partial<FakeGattTraits> = {}, onClock?: ManualClock) {
  const made = aMassager(traits, onClock);
  const { massager, clock, bluetooth, device } = made;
  const answer = bluetooth.onWrite;
  bluetooth.onWrite = (bytes) => {
    if (device.rpm !== undefined && bytes.endsWith('03')) device.rpm = speedIn(bytes);
    answer(bytes);
  };
  void massager.connect();
  await clock.advanceAsync(600);
  return made;
}

function speedIn(bytes: string): number {
  return bytes === STOP_FRAME ? 0 : Number.parseInt(bytes.split(' ').slice(4, 6).join(''), 16);
}
