import type { BluetoothPort } from '#massager';
import type { SpokenProfile } from '#virtual';
import { readsOf, type Reader } from './frames.ts';
import type { Trace } from './trace.ts';

type Characteristic = BluetoothRemoteGATTCharacteristic;
type Operation = 'writeValueWithResponse' | 'writeValueWithoutResponse' | 'readValue' | 'startNotifications';

const WRITES: readonly Operation[] = ['writeValueWithResponse', 'writeValueWithoutResponse'];
const OTHERS: readonly Operation[] = ['readValue', 'startNotifications'];

/** Watches what an app does to a Bluetooth from the side of the app: links, writes, what is under way at a time. */
export class WatchedBluetooth {
  readonly #trace: Trace;
  readonly #seen = new WeakSet();
  readonly #reader: Reader;
  #underWay = 0;
  /** The app itself ends the link. */
  #isCutting = false;

  constructor(trace: Trace, profile: SpokenProfile) {
    this.#trace = trace;
    this.#reader = readsOf(profile);
  }

  /** What the app is given. */
  portOf<T extends BluetoothPort & Pick<Bluetooth, 'getDevices' | 'getAvailability'> & EventTarget>(
    real: T,
  ): T {
    const watch = (device: BluetoothDevice): BluetoothDevice => this.#device(device);
    return Object.assign(Object.create(real) as T, {
      requestDevice: async (options: RequestDeviceOptions) => watch(await real.requestDevice(options)),
      getDevices: async () => (await real.getDevices()).map(watch),
      getAvailability: () => real.getAvailability(),
      addEventListener: real.addEventListener.bind(real),
      removeEventListener: real.removeEventListener.bind(real),
    });
  }

  #device(device: BluetoothDevice): BluetoothDevice {
    const { gatt } = device;
    if (!gatt || !this.#isNew(device)) return device;
    device.addEventListener('gattserverdisconnected', () => {
      this.#reader.forget();
      this.#trace.note({ kind: 'link', is: this.#isCutting ? 'cut' : 'lost' });
    });
    const [connect, disconnect] = [gatt.connect.bind(gatt), gatt.disconnect.bind(gatt)];
    const [oneService, services] = [gatt.getPrimaryService.bind(gatt), gatt.getPrimaryServices.bind(gatt)];
    gatt.connect = async () => {
      const was = gatt.connected;
      const server = await connect();
      if (!was) this.#trace.note({ kind: 'link', is: 'up' });
      return server;
    };
    gatt.disconnect = () => {
      this.#isCutting = true;
      disconnect();
      this.#isCutting = false;
    };
    gatt.getPrimaryService = async (uuid) => this.#service(await oneService(uuid));
    gatt.getPrimaryServices = async (uuid?: BluetoothServiceUUID) =>
      (await services(uuid)).map((service) => this.#service(service));
    return device;
  }

  #service(service: BluetoothRemoteGATTService): BluetoothRemoteGATTService {
    if (!this.#isNew(service)) return service;
    const [one, all] = [service.getCharacteristic.bind(service), service.getCharacteristics.bind(service)];
    service.getCharacteristic = async (uuid) => this.#characteristic(await one(uuid));
    service.getCharacteristics = async (uuid?: BluetoothCharacteristicUUID) =>
      (await all(uuid)).map((characteristic) => this.#characteristic(characteristic));
    return service;
  }

  #characteristic(characteristic: Characteristic): Characteristic {
    if (!this.#isNew(characteristic)) return characteristic;
    for (const name of WRITES)
      this.#watch(characteristic, name, (value, before) => {
        this.#trace.note({
          kind: 'write',
          ...this.#reader.read(characteristic.uuid, value as Uint8Array),
          before,
          ...(name === 'writeValueWithoutResponse' && { isUnanswered: true as const }),
        });
      });
    for (const name of OTHERS)
      this.#watch(characteristic, name, (_, before) => {
        this.#trace.note({ kind: 'operation', before });
      });
    return characteristic;
  }

  #watch(
    characteristic: Characteristic,
    name: Operation,
    note: (value: unknown, before: number) => void,
  ): void {
    const real = (characteristic[name] as (value?: unknown) => Promise<unknown>).bind(characteristic);
    const watched = async (value?: unknown): Promise<unknown> => {
      note(value, this.#underWay);
      this.#underWay++;
      try {
        return await real(value);
      } finally {
        this.#underWay--;
      }
    };
    Object.assign(characteristic, { [name]: watched });
  }

  #isNew(thing: object): boolean {
    if (this.#seen.has(thing)) return false;
    this.#seen.add(thing);
    return true;
  }
}
