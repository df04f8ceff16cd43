import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';

/** How a fake link behaves. Change it at any time. */
export interface FakeGattTraits {
  /** How long each GATT operation takes. */
  latencyMs: number;
  connectMs: number;
  /** `stubborn` comes up although it was cancelled meanwhile. */
  connect: 'up' | 'refuse' | 'hang' | 'stubborn';
  chooser: 'choose' | 'cancel' | 'hang';
  /** What the n-th write does. */
  write: (count: number, bytes: string) => 'ok' | 'fail' | 'hang';
  /** Endpoint names that the device lacks. */
  lacks: readonly string[];
  /** How many times a service comes back without characteristics before it is whole. */
  discoveryFailures: number;
  /** What the device is called; it has none if empty. */
  name: string;
  /** What can be read, by endpoint name; all else reads as nothing. */
  values: Readonly<Record<string, readonly number[]>>;
  startNotifications: 'ok' | 'fail' | 'hang';
  properties: Partial<BluetoothCharacteristicProperties>;
}

/** One write as the device got it. */
export interface FakeWrite {
  readonly atMs: number;
  readonly bytes: string;
  readonly response: boolean;
  /** Endpoint name. */
  readonly to: string;
}

/** What a fake device reads and writes of the world that it is in. */
export interface FakeRadio {
  readonly clock: Clock;
  readonly profile: DeviceProfile;
  readonly traits: FakeGattTraits;
  readonly tried: FakeWrite[];
  readonly written: FakeWrite[];
  readonly did: string[];
  refused: number;
  onWrite: (bytes: string) => void;
}

/** One device, in the shape that the driver uses. */
export class FakeDevice extends EventTarget {
  readonly id = 'fake';
  readonly gatt: FakeServer;
  readonly #bluetooth: FakeRadio;

  constructor(bluetooth: FakeRadio) {
    super();
    this.#bluetooth = bluetooth;
    this.gatt = new FakeServer(bluetooth, this);
  }

  get name(): string | undefined {
    return this.#bluetooth.traits.name || undefined;
  }
}

class FakeServer {
  connected = false;
  /** Grows with each link, so that what belongs to an older one is stale. */
  link = 0;
  busy = false;
  readonly #characteristics = new Map<string, FakeCharacteristic>();
  #failures = 0;
  /** A connect in the same moment gets the link that is just dying, as in Chromium. */
  #droppedAtMs = -1;

  constructor(
    readonly bluetooth: FakeRadio,
    readonly device: FakeDevice,
  ) {}

  async connect(): Promise<this> {
    const { traits, did, clock } = this.bluetooth;
    did.push('connect');
    const link = this.link;
    if (this.#droppedAtMs === clock.now())
      throw new DOMException('Connection Error: the dying link was taken.', 'NetworkError');
    await new Promise<void>((resolve) => {
      if (traits.connect !== 'hang') clock.after(traits.connectMs, resolve);
    });
    if (traits.connect === 'refuse')
      throw new DOMException('Connection failed for unknown reason.', 'NetworkError');
    if (this.link !== link && traits.connect !== 'stubborn')
      throw new DOMException('Connection attempt was cancelled.', 'AbortError');
    this.connected = true;
    return this;
  }

  disconnect(): void {
    this.bluetooth.did.push('disconnect');
    this.drop();
  }

  drop(): void {
    this.link++;
    this.busy = false;
    this.#characteristics.clear();
    if (!this.connected) return;
    this.connected = false;
    this.#droppedAtMs = this.bluetooth.clock.now();
    this.device.dispatchEvent(new Event('gattserverdisconnected'));
  }

  characteristic(endpoint: string): FakeCharacteristic | undefined {
    return this.#characteristics.get(endpoint);
  }

  async getPrimaryServices(): Promise<unknown> {
    this.bluetooth.did.push('find services');
    await this.operate(() => 'ok');
    const services = new Set(Object.values(this.bluetooth.profile.endpoints).map((each) => each.services[0]));
    return [...services].map((uuid) => ({
      uuid,
      device: this.device,
      getCharacteristics: () => this.#find(uuid),
    }));
  }

  async #find(service: string | undefined): Promise<readonly FakeCharacteristic[]> {
    const { profile, traits, did } = this.bluetooth;
    did.push('find characteristics');
    await this.operate(() => 'ok');
    const names = Object.entries(profile.endpoints)
      .filter(([name, each]) => each.services[0] === service && !traits.lacks.includes(name))
      .map(([name]) => name);
    if (names.length === 0 || this.#failures++ < traits.discoveryFailures)
      throw new DOMException('No Characteristics found in service.', 'NotFoundError');
    return names.map((name) => {
      const uuid = profile.endpoints[name]?.characteristics[0] ?? '';
      const found = this.#characteristics.get(name) ?? new FakeCharacteristic(this, { name, uuid });
      this.#characteristics.set(name, found);
      return found;
    });
  }

  /** One GATT operation: refused while another is under way, ended by a lost link. */
  async operate(outcome: () => 'ok' | 'fail' | 'hang'): Promise<void> {
    if (!this.connected)
      throw new DOMException('GATT Server is disconnected. Cannot perform GATT operations.', 'NetworkError');
    if (this.busy) {
      this.bluetooth.refused++;
      throw new DOMException('GATT operation already in progress.', 'NetworkError');
    }
    this.busy = true;
    const { link } = this;
    const { clock, traits } = this.bluetooth;
    const comes = outcome();
    await new Promise<void>((resolve) => {
      if (comes !== 'hang') clock.after(traits.latencyMs, resolve);
    });
    if (this.link !== link)
      throw new DOMException('GATT Server is disconnected. Cannot perform GATT operations.', 'NetworkError');
    this.busy = false;
    if (comes === 'fail')
      throw new DOMException('GATT operation failed for unknown reason.', 'NotSupportedError');
  }
}

class FakeCharacteristic extends EventTarget {
  value: DataView | undefined;
  readonly uuid: string;
  readonly #name: string;
  readonly #server: FakeServer;
  readonly #link: number;
  #notifying = false;

  constructor(server: FakeServer, { name, uuid }: { readonly name: string; readonly uuid: string }) {
    super();
    this.#server = server;
    this.#link = server.link;
    this.#name = name;
    this.uuid = uuid;
  }

  get service(): unknown {
    return { device: this.#server.device };
  }

  get properties(): Partial<BluetoothCharacteristicProperties> {
    return {
      write: true,
      writeWithoutResponse: true,
      notify: true,
      indicate: false,
      ...this.#server.bluetooth.traits.properties,
    };
  }

  writeValueWithResponse(value: BufferSource): Promise<void> {
    return this.#write(value, true);
  }

  writeValueWithoutResponse(value: BufferSource): Promise<void> {
    return this.#write(value, false);
  }

  async startNotifications(): Promise<this> {
    this.#server.bluetooth.did.push('notify on');
    await this.#server.operate(() => this.#server.bluetooth.traits.startNotifications);
    this.#notifying = true;
    return this;
  }

  async readValue(): Promise<DataView> {
    const { did, traits } = this.#server.bluetooth;
    did.push(`read ${this.#name}`);
    await this.#server.operate(() => 'ok');
    return new DataView(Uint8Array.from(traits.values[this.#name] ?? []).buffer);
  }

  push(value: DataView): void {
    if (!this.#notifying) return;
    this.value = value;
    this.dispatchEvent(new Event('characteristicvaluechanged'));
  }

  async #write(value: BufferSource, response: boolean): Promise<void> {
    const { bluetooth } = this.#server;
    if (this.#link !== this.#server.link)
      throw new DOMException('GATT Characteristic no longer exists.', 'InvalidStateError');
    const view = ArrayBuffer.isView(value)
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      : new Uint8Array(value);
    const bytes = Array.from(view, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
    bluetooth.did.push(`write ${bytes}`);
    await this.#server.operate(() => {
      bluetooth.tried.push({ atMs: bluetooth.clock.now(), bytes, response, to: this.#name });
      return bluetooth.traits.write(bluetooth.tried.length, bytes);
    });
    bluetooth.written.push({ atMs: bluetooth.clock.now(), bytes, response, to: this.#name });
    bluetooth.onWrite(bytes);
  }
}
