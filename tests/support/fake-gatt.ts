import type { Clock } from '#clock';
import type { BluetoothPort } from '#massager';
import type { DeviceProfile } from '#protocol';
import { FakeDevice, type FakeGattTraits, type FakeRadio, type FakeWrite } from './fake-gatt-device.ts';

export type { FakeGattTraits };

const TRAITS: FakeGattTraits = {
  latencyMs: 0,
  connectMs: 0,
  connect: 'up',
  chooser: 'choose',
  write: () => 'ok',
  lacks: [],
  discoveryFailures: 0,
  name: 'Elite',
  values: {},
  startNotifications: 'ok',
  properties: {},
};

/** A Bluetooth with one device that has the endpoints of a profile, in the shape that the driver uses. */
export class FakeBluetooth implements FakeRadio {
  readonly traits: FakeGattTraits;
  readonly device: FakeDevice;
  /** Begun, whether or not they came to anything. */
  readonly tried: FakeWrite[] = [];
  /** Those that arrived. */
  readonly written: FakeWrite[] = [];
  /** What the driver did, in order: `connect`, `disconnect`, `find …`, `notify on`, `read …`, `write …`. */
  readonly did: string[] = [];
  /** Operations refused because another was under way. */
  refused = 0;
  readonly requests: RequestDeviceOptions[] = [];
  /** Called with each write that arrived. */
  onWrite: (bytes: string) => void = () => undefined;

  constructor(
    readonly clock: Clock,
    readonly profile: DeviceProfile,
    traits: Partial<FakeGattTraits> = {},
  ) {
    this.traits = { ...TRAITS, ...traits };
    this.device = new FakeDevice(this);
  }

  get port(): BluetoothPort {
    return {
      requestDevice: (options?: RequestDeviceOptions) => {
        if (options) this.requests.push(options);
        if (this.traits.chooser === 'hang') return new Promise<never>(() => undefined);
        return this.traits.chooser === 'cancel'
          ? Promise.reject(new DOMException('User cancelled the requestDevice() chooser.', 'NotFoundError'))
          : Promise.resolve(this.device as unknown as BluetoothDevice);
      },
    };
  }

  /** Sends a notification, as bytes in hexadecimal, from the middle of a larger buffer. */
  notify(hex: string, endpoint = 'status'): void {
    const bytes = hex.split(' ').map((pair) => Number.parseInt(pair, 16));
    const buffer = Uint8Array.from([0xbb, 0xff, ...bytes, 0xff]).buffer;
    const { gatt } = this.device;
    gatt.characteristic(endpoint)?.push(new DataView(buffer, 2, bytes.length));
  }

  /** As a radio would: the device is gone, and everything found on it is stale. */
  loseLink(): void {
    this.device.gatt.drop();
  }

  /** Writes that set a level or stop, without status and version questions. */
  get commands(): readonly string[] {
    return this.written
      .map(({ bytes }) => bytes)
      .filter((bytes) => bytes.startsWith('AA') && bytes.endsWith('03'));
  }
}
