import { type FrameLogEntry, type Massager, createMassager } from '#massager';
import { createSimulatedBluetooth } from '#simulator';
import { THERAGUN_SERVICES } from '../../support/emulated-massager.ts';
import { ManualClock, settle } from '../../support/manual-clock.ts';
import { PROFILES } from '../../support/massager-files.ts';
import { ADDRESS, aPeripheral, bytes as bytesOf, hex } from '../../support/simulated.ts';
import { type Answer, type DriverRig, type Frame, has, type RigDevice } from './driver.ts';
import { peripheralServices } from './stage.ts';

/** How far a wait goes before it is in vain. */
const PATIENCE_MS = 60_000;
/** How much time a wait lets pass at once: less than any latency or gap. */
const STEP_MS = 5;

/** What only the simulator can play. */
export interface SimulatedRig extends DriverRig {
  /** The peripheral notifies; gives the lines that this makes in the log. */
  readonly notify: (what: Answer) => Promise<readonly FrameLogEntry[]>;
}

/** The driver on the simulator, under a clock turned by hand: waiting lets its time pass. */
export function openSimulatedRig({
  name = 'Elite',
  services = THERAGUN_SERVICES,
  values = {},
  answers = {},
}: RigDevice = {}): Promise<SimulatedRig> {
  const clock = new ManualClock();
  const written: Frame[] = [];
  const peripheral = aPeripheral({
    name,
    services: peripheralServices(services),
    onRead: ({ characteristicUuid }) => Uint8Array.from(values[characteristicUuid] ?? []),
    onWrite({ bytes, response, characteristicUuid: characteristic }) {
      const frame = { bytes: hex(bytes), response, characteristic };
      written.push(frame);
      const answer = answers[frame.bytes];
      if (!answer) return 0;
      const at = { serviceUuid: answer.service, characteristicUuid: answer.characteristic };
      peripheral.link?.notify(at, bytesOf(answer.bytes));
      return 0;
    },
  });
  const { bluetooth, control } = createSimulatedBluetooth({ clock, faults: { latencyMs: 5 } });
  control.simulatePreconnectedPeripheral(peripheral);
  const massager = createMassager({ bluetooth, clock, profiles: [...PROFILES.values()] });
  const frames = (): readonly Frame[] => [...written];
  const pass = passTime(clock);
  const log: FrameLogEntry[] = [];
  massager.log$.subscribe((entry) => log.push(entry));
  return Promise.resolve({
    async notify({ service, characteristic, bytes }) {
      const from = log.length;
      peripheral.link?.notify({ serviceUuid: service, characteristicUuid: characteristic }, bytesOf(bytes));
      await clock.advanceAsync(STEP_MS);
      return log.slice(from).filter(({ direction }) => direction === 'received');
    },
    connect: (how = {}) => pass.until(massager.connect(how)),
    setLevels(pcts, end) {
      for (const pct of pcts) massager.setLevel(pct);
      if (end) void massager.stop();
      return settle();
    },
    stop: () => pass.until(massager.stop()),
    reconnect() {
      massager.reconnect();
      return settle();
    },
    disconnect: () => pass.until(massager.disconnect()),
    async until(wanted) {
      await pass.while(() => !has(massager.state, wanted), describe(massager));
      return massager.state;
    },
    air: {
      frames,
      untilFrames: (condition) =>
        pass.while(
          () => !condition(frames()),
          () => JSON.stringify(frames(), null, 1),
        ),
      chooser(answer) {
        control.handleRequestDevicePrompt({ accept: answer === 'choose' });
      },
      loseLink() {
        control.simulateGattDisconnection({ address: ADDRESS });
        return settle();
      },
      refuseConnections(count) {
        for (let n = 0; n < count; n++)
          control.simulateGattConnectionResponse({ address: ADDRESS, code: 0x3e });
      },
      refuseWrites(count) {
        control.faults.failWrites = count;
      },
      answerDelay(ms) {
        control.faults.latencyMs = ms;
      },
      stall() {
        control.faults.hangWrites = Number.POSITIVE_INFINITY;
      },
      radio(state) {
        control.simulateAdapter({ state });
        return settle();
      },
    },
    dispose() {
      massager.dispose();
      return pass.until(clock.advanceAsync(1_000));
    },
  });
}

/** Lets a hand-turned clock go on until something has happened. */
export function passTime(clock: ManualClock) {
  const passWhile = async (open: () => boolean, what: () => string): Promise<void> => {
    const endMs = clock.now() + PATIENCE_MS;
    await settle();
    while (open()) {
      if (clock.now() >= endMs) throw new Error(`Waited ${PATIENCE_MS} ms in vain: ${what()}`);
      await clock.advanceAsync(STEP_MS);
    }
  };
  return {
    while: passWhile,
    async until<T>(promise: Promise<T>): Promise<T> {
      const state = { open: true };
      const close = (): void => {
        state.open = false;
      };
      promise.then(close, close);
      await passWhile(
        () => state.open,
        () => 'a promise never settled',
      );
      return promise;
    },
  };
}

function describe(massager: Massager): () => string {
  return () => JSON.stringify(massager.state);
}
