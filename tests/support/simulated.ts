import {
  type Faults,
  type Peripheral,
  type PeripheralLink,
  type PeripheralWrite,
  type Simulation,
  createSimulatedBluetooth,
} from '#simulator';
import { ManualClock, settle } from './manual-clock.ts';

export const SERVICE = '0000ffe0-0000-1000-8000-00805f9b34fb';
export const COMMAND = '0000ffe2-0000-1000-8000-00805f9b34fb';
export const REPORT = '0000ffe1-0000-1000-8000-00805f9b34fb';
export const ADDRESS = '09:09:09:09:09:09';

/** A peripheral that remembers what was done to it. */
export interface RecordingPeripheral extends Peripheral {
  readonly written: PeripheralWrite[];
  /** Of the newest connection. */
  readonly link: PeripheralLink | undefined;
}

export function aPeripheral(changes: Partial<Peripheral> = {}): RecordingPeripheral {
  const written: PeripheralWrite[] = [];
  let newest: PeripheralLink | undefined;
  return {
    address: ADDRESS,
    name: 'Elite',
    services: [
      {
        uuid: SERVICE,
        characteristics: [
          { uuid: COMMAND, properties: { write: true, writeWithoutResponse: true } },
          { uuid: REPORT, properties: { read: true, notify: true } },
        ],
      },
    ],
    onConnect(link) {
      newest = link;
    },
    onWrite(write) {
      written.push(write);
      return 0;
    },
    ...changes,
    written,
    get link() {
      return newest;
    },
  };
}

export interface SimulatedBench extends Simulation {
  readonly clock: ManualClock;
  readonly peripheral: RecordingPeripheral;
  /** Asks for the device and connects, letting as much time pass as that takes. */
  connect(): Promise<BluetoothRemoteGATTServer>;
  /** The characteristics of a fresh connection. */
  characteristics(): Promise<Record<'command' | 'report', BluetoothRemoteGATTCharacteristic>>;
  /** Lets time pass until `promise` is settled, and gives what it gives. */
  inTime<T>(promise: Promise<T>): Promise<T>;
  /** The same in words: `ok`, or the error's name and message. */
  outcome(promise: Promise<unknown>): Promise<string>;
}

/** A simulated Bluetooth with one peripheral in range, under a clock turned by hand. */
export function aBench(faults: Partial<Faults> = {}, peripheral = aPeripheral(), seed = 1): SimulatedBench {
  const clock = new ManualClock();
  const simulation = createSimulatedBluetooth({ clock, faults, seed });
  simulation.control.simulatePreconnectedPeripheral(peripheral);
  const inTime = async <T>(promise: Promise<T>): Promise<T> => {
    const state = { settled: false };
    const done = (): void => {
      state.settled = true;
    };
    promise.then(done, done);
    await settle();
    for (let turns = 0; !state.settled && turns < 200; turns++) await clock.advanceAsync(10);
    if (!state.settled) throw new Error('Still not settled after 2 s.');
    return promise;
  };
  const connect = async (): Promise<BluetoothRemoteGATTServer> => {
    const device = await inTime(simulation.bluetooth.requestDevice({ filters: [{ services: [SERVICE] }] }));
    return inTime(device.gatt!.connect());
  };
  return {
    ...simulation,
    clock,
    peripheral,
    connect,
    inTime,
    async characteristics() {
      const gatt = await connect();
      const service = await inTime(gatt.getPrimaryService(SERVICE));
      const command = await inTime(service.getCharacteristic(COMMAND));
      return { command, report: await inTime(service.getCharacteristic(REPORT)) };
    },
    outcome: (promise) =>
      inTime(
        promise.then(
          () => 'ok',
          (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'no error'),
        ),
      ),
  };
}

/** Spaced hexadecimal, upper case. */
export function hex(bytes: Iterable<number>): string {
  return [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** Bytes of spaced hexadecimal. */
export function bytes(spaced: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(spaced.split(' '), (pair) => Number.parseInt(pair, 16));
}
