import type { Clock } from '#clock';
import { bounded, CONNECT_MS, hexOf, MassagerFault, OPERATION_MS, type FrameLogEntry } from '#massager';
import type { FoundCharacteristic, FoundService } from '#ui';

/** What happens on a link to a device that is looked into. */
export interface ExploredLinkParts {
  readonly clock: Clock;
  readonly device: BluetoothDevice;
  readonly log: (line: FrameLogEntry) => void;
  /** What is known of its characteristics has changed. */
  readonly changed: () => void;
  /** The link broke by itself. Comes once. */
  readonly lost: () => void;
}

interface Found {
  readonly characteristic: BluetoothRemoteGATTCharacteristic;
  shown: FoundCharacteristic;
}

/** One link to one device without a profile: one operation at a time, each bounded in time. */
export class ExploredLink {
  readonly #parts: ExploredLinkParts;
  readonly #end = new AbortController();
  readonly #services: { readonly uuid: string; readonly found: readonly Found[] }[] = [];
  /** Settles with the operation before. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: ExploredLinkParts) {
    this.#parts = parts;
    const { signal } = this.#end;
    const onGone = (): void => {
      this.#end.abort(new MassagerFault('link-lost'));
      parts.lost();
    };
    parts.device.addEventListener('gattserverdisconnected', onGone, { signal });
  }

  get services(): readonly FoundService[] {
    return this.#services.map(({ uuid, found }) => ({
      uuid,
      characteristics: found.map(({ shown }) => shown),
    }));
  }

  /** @throws MassagerFault, or what the browser threw. */
  async connect(): Promise<BluetoothRemoteGATTServer> {
    const { gatt } = this.#parts.device;
    if (!gatt) throw new MassagerFault('wrong-device');
    return await this.#bounded(() => gatt.connect(), CONNECT_MS);
  }

  /** Lists what the person named and the device has. @throws as `connect`. */
  async look(server: BluetoothRemoteGATTServer): Promise<void> {
    for (const service of await this.#operate(() => server.getPrimaryServices())) {
      const characteristics = await this.#operate(() => service.getCharacteristics()).catch(
        (error: unknown) => {
          // A service may have none; anything else is trouble.
          if (error instanceof Error && error.name === 'NotFoundError') return [];
          throw error;
        },
      );
      const at = this.#services.length;
      this.#services.push({
        uuid: service.uuid,
        found: characteristics.map((characteristic, index) => ({
          characteristic,
          shown: foundOf(characteristic, `${at}-${index}`),
        })),
      });
    }
  }

  /** @throws as `connect`. */
  async read(key: string): Promise<void> {
    const found = this.#find(key);
    const value = await this.#operate(() => found.characteristic.readValue());
    this.#show(found, { value: hexOf(bytesIn(value)) });
    this.#note('received', `read ${shortOf(found.characteristic.uuid)}`, bytesIn(value));
  }

  /** From here on what it tells is shown and written down. @throws as `connect`. */
  async listen(key: string): Promise<void> {
    const found = this.#find(key);
    if (found.shown.isListening) return;
    const { characteristic } = found;
    let isOn = false;
    const onChange = (): void => {
      // A read fires it, too.
      if (!isOn || !characteristic.value) return;
      const bytes = bytesIn(characteristic.value);
      this.#show(found, { value: hexOf(bytes), heard: (found.shown.heard ?? 0) + 1 });
      this.#note('received', `told by ${shortOf(characteristic.uuid)}`, bytes);
    };
    characteristic.addEventListener('characteristicvaluechanged', onChange, { signal: this.#end.signal });
    await this.#operate(() => characteristic.startNotifications());
    isOn = true;
    this.#show(found, { isListening: true, heard: 0 });
  }

  /** @throws as `connect`. */
  async write(key: string, bytes: Uint8Array, how: 'with-response' | 'without-response'): Promise<void> {
    const { characteristic } = this.#find(key);
    const copy = bytes.slice();
    await this.#operate(() =>
      how === 'with-response'
        ? characteristic.writeValueWithResponse(copy)
        : characteristic.writeValueWithoutResponse(copy),
    );
    this.#note('sent', `written to ${shortOf(characteristic.uuid)}`, copy);
  }

  /** Cuts it, whatever it waits for. */
  close(): void {
    this.#end.abort(new MassagerFault('cancelled'));
    // Also when it isn't up: a connect that hangs is ended by a disconnect.
    this.#parts.device.gatt?.disconnect();
  }

  /** In its turn: browsers refuse a second operation while one is under way. */
  #operate<T>(work: () => Promise<T>): Promise<T> {
    const operation = this.#turn.then(() => this.#bounded(work, OPERATION_MS));
    this.#turn = operation.catch(() => undefined);
    return operation;
  }

  async #bounded<T>(work: () => Promise<T>, ms: number): Promise<T> {
    const { signal } = this.#end;
    signal.throwIfAborted();
    return await bounded(work(), { clock: this.#parts.clock, ms, signal });
  }

  #find(key: string): Found {
    const all = this.#services.flatMap(({ found }) => found);
    const found = all.find(({ shown }) => shown.key === key);
    if (!found) throw new MassagerFault('wrong-device');
    return found;
  }

  #show(found: Found, change: Partial<FoundCharacteristic>): void {
    found.shown = { ...found.shown, ...change };
    this.#parts.changed();
  }

  #note(direction: FrameLogEntry['direction'], what: string, bytes: Uint8Array): void {
    this.#parts.log({ atMs: this.#parts.clock.now(), direction, what, bytes: hexOf(bytes) });
  }
}

function foundOf({ uuid, properties }: BluetoothRemoteGATTCharacteristic, key: string): FoundCharacteristic {
  return {
    key,
    uuid,
    canRead: properties.read,
    canWrite: properties.write,
    canWriteWithoutResponse: properties.writeWithoutResponse,
    canNotify: properties.notify || properties.indicate,
    isListening: false,
  };
}

/** `FFE2` for a UUID that is short for one; all others whole. Source: Bluetooth Core, Vol 3 Part B 2.5.1. */
function shortOf(uuid: string): string {
  return /^0000([0-9a-f]{4})-0000-1000-8000-00805f9b34fb$/.exec(uuid)?.[1]?.toUpperCase() ?? uuid;
}

/** The bytes that a view really shows. */
function bytesIn({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
