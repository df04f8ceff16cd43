import { cannotNotify, notPermitted, operationFailed, tooLong } from './errors.ts';
import { type Handler, fireUp, obeyHandlers } from './event-tree.ts';
import type { GattLink, Place, WriteAtPeripheral } from './link.ts';
import type { PeripheralProperties } from './peripheral.ts';
import type { Station } from './station.ts';

/** The attribute protocol's limit, which Chromium checks. */
const MAX_VALUE_BYTES = 512;

/** What a characteristic needs of the service it belongs to. */
export interface CharacteristicHome {
  readonly service: EventTarget;
  readonly serviceUuid: string;
  readonly station: Station;
  /** Where events bubble to: service, device, bluetooth. */
  readonly parents: readonly EventTarget[];
  /** The link it was found on. @throws when that is gone, or was replaced. */
  link(uuid: string): GattLink;
}

/** `BluetoothRemoteGATTCharacteristic`. */
export class SimulatedCharacteristic extends EventTarget {
  readonly uuid: string;
  readonly properties: Readonly<Record<string, boolean>>;
  /** The last value read, written or notified. */
  value: DataView | null = null;
  oncharacteristicvaluechanged: Handler = null;
  readonly #home: CharacteristicHome;
  readonly #place: Place;
  #notifying = false;

  constructor(home: CharacteristicHome, uuid: string, properties: PeripheralProperties) {
    super();
    this.#home = home;
    this.uuid = uuid;
    this.#place = { serviceUuid: home.serviceUuid, characteristicUuid: uuid };
    this.properties = {
      broadcast: false,
      read: properties.read ?? false,
      writeWithoutResponse: properties.writeWithoutResponse ?? false,
      write: properties.write ?? false,
      notify: properties.notify ?? false,
      indicate: properties.indicate ?? false,
      authenticatedSignedWrites: false,
      reliableWrite: false,
      writableAuxiliaries: false,
    };
    obeyHandlers(this, ['characteristicvaluechanged']);
  }

  get service(): EventTarget {
    return this.#home.service;
  }

  /** Fires `characteristicvaluechanged` too, before the promise resolves. */
  async readValue(): Promise<DataView> {
    const { link, station } = this.#reach();
    if (!this.properties['read']) throw notPermitted();
    const bytes = await link.operate(() => {
      const { code, data } = station.plannedAnswer(this.#place, 'read');
      if (code !== 0) throw operationFailed();
      return data ?? station.peripheral.onRead?.(this.#place) ?? new Uint8Array();
    });
    this.#change(bytes);
    return viewOf(bytes);
  }

  async writeValueWithResponse(value: BufferSource): Promise<void> {
    const bytes = this.#checked(value);
    const { link } = this.#reach();
    if (!this.properties['write']) throw notPermitted();
    await link.write(this.#atPeripheral(bytes, { response: true }));
    this.value = viewOf(bytes);
  }

  async writeValueWithoutResponse(value: BufferSource): Promise<void> {
    const bytes = this.#checked(value);
    const { link } = this.#reach();
    if (!this.properties['writeWithoutResponse']) throw notPermitted();
    await link.writeWithoutResponse(this.#atPeripheral(bytes, { response: false }));
    this.value = viewOf(bytes);
  }

  /** The deprecated form: with response where that is possible. */
  writeValue(value: BufferSource): Promise<void> {
    return this.properties['write']
      ? this.writeValueWithResponse(value)
      : this.writeValueWithoutResponse(value);
  }

  async startNotifications(): Promise<this> {
    const { link, station } = this.#reach();
    if (!this.properties['notify'] && !this.properties['indicate']) throw cannotNotify();
    await link.operate(() => {
      if (station.plannedAnswer(this.#place, 'subscribe-to-notifications').code !== 0)
        throw operationFailed();
    });
    this.#notifying = true;
    return this;
  }

  async stopNotifications(): Promise<this> {
    const { link, station } = this.#reach();
    if (!this.#notifying) return this;
    await link.operate(() => {
      if (station.plannedAnswer(this.#place, 'unsubscribe-from-notifications').code !== 0)
        throw operationFailed();
    });
    this.#notifying = false;
    return this;
  }

  /** A notification has arrived. For the server only. */
  receive(bytes: Uint8Array): void {
    if (this.#notifying) this.#change(bytes);
  }

  #reach(): { link: GattLink; station: Station } {
    return { link: this.#home.link(this.uuid), station: this.#home.station };
  }

  /** A copy made now: the caller may change its buffer as soon as the call returns. */
  #checked(value: BufferSource): Uint8Array {
    const bytes = copyOf(value);
    if (bytes.byteLength > MAX_VALUE_BYTES) throw tooLong();
    return bytes;
  }

  #atPeripheral(bytes: Uint8Array, { response }: { readonly response: boolean }): WriteAtPeripheral {
    const { station } = this.#home;
    return {
      deliver: () => {
        const planned = station.plannedAnswer(this.#place, 'write').code;
        if (planned !== 0) return planned;
        return station.peripheral.onWrite?.({ ...this.#place, bytes: bytes.slice(), response }) ?? 0;
      },
    };
  }

  #change(bytes: Uint8Array): void {
    this.value = viewOf(bytes);
    fireUp('characteristicvaluechanged', [this, ...this.#home.parents]);
  }
}

/** A view of its own, so that nobody shares bytes with anybody. */
function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.slice().buffer);
}

/** The bytes that a view really shows, not the buffer behind it. */
function copyOf(value: unknown): Uint8Array {
  if (ArrayBuffer.isView(value))
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  if (value instanceof ArrayBuffer) return new Uint8Array(value).slice();
  throw new TypeError("parameter 1 is not of type 'ArrayBuffer'.");
}
