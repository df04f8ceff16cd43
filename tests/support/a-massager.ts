import { createMassager, type FrameLogEntry, type MassagerState } from '#massager';
import { FakeBluetooth, type FakeGattTraits } from './fake-gatt.ts';
import { ManualClock } from './manual-clock.ts';
import { statusFrame, STOP_FRAME, theragunProfile } from './profiles.ts';

/** A driver on a fake device that answers status questions, with all that it said. */
export function aMassager(traits: Partial<FakeGattTraits> = {}, clock = new ManualClock(10_000)) {
  const profile = theragunProfile();
  const bluetooth = new FakeBluetooth(clock, profile, traits);
  const massager = createMassager({ bluetooth: bluetooth.port, profile, clock });
  const states: MassagerState[] = [];
  const log: FrameLogEntry[] = [];
  massager.state$.subscribe((state) => states.push(state));
  massager.log$.subscribe((entry) => log.push(entry));
  /** What the device would report; `undefined` keeps it silent. */
  const device: { rpm: number | undefined } = { rpm: 0 };
  bluetooth.onWrite = (bytes) => {
    if (device.rpm !== undefined && bytes === 'AA 10 10 00') bluetooth.notify(statusFrame(device.rpm));
  };
  const links = (): readonly string[] =>
    states.map(({ link }) => link).filter((link, at, all) => link !== all[at - 1]);
  return { clock, bluetooth, massager, states, log, links, device };
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
