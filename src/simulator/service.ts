import { SimulatedCharacteristic } from './characteristic.ts';
import { notFound, stale } from './errors.ts';
import type { GattLink } from './link.ts';
import type { PeripheralProperties } from './peripheral.ts';
import type { Station } from './station.ts';
import { canonicalUuid } from './uuid.ts';

/** What a service needs of the server it was found on. */
export interface ServiceHome {
  readonly device: EventTarget;
  readonly station: Station;
  /** Where events bubble to: device, bluetooth. */
  readonly parents: readonly EventTarget[];
  /** The link of this moment. @throws NetworkError when there is none; `what` was wanted. */
  link(what: string): GattLink;
}

/** `BluetoothRemoteGATTService`, valid on the link it was found on and no other. */
export class SimulatedService extends EventTarget {
  readonly uuid: string;
  readonly isPrimary = true;
  readonly #home: ServiceHome;
  readonly #link: GattLink;
  readonly #characteristics = new Map<string, SimulatedCharacteristic>();

  constructor(home: ServiceHome, link: GattLink, uuid: string) {
    super();
    this.#home = home;
    this.#link = link;
    this.uuid = uuid;
  }

  get device(): EventTarget {
    return this.#home.device;
  }

  async getCharacteristic(alias: number | string): Promise<SimulatedCharacteristic> {
    const [first] = await this.#find(canonicalUuid(alias, 'Characteristic'));
    if (!first) throw notFound('No Characteristics found in service.');
    return first;
  }

  async getCharacteristics(alias?: number | string): Promise<SimulatedCharacteristic[]> {
    return this.#find(alias === undefined ? undefined : canonicalUuid(alias, 'Characteristic'));
  }

  /** A notification has arrived. For the server only. */
  receive(characteristicUuid: string, bytes: Uint8Array): void {
    this.#characteristics.get(characteristicUuid)?.receive(bytes);
  }

  async #find(uuid: string | undefined): Promise<SimulatedCharacteristic[]> {
    const what = 'retrieve characteristics';
    const link = this.#home.link(what);
    if (link !== this.#link) throw stale('Service', this.uuid);
    return link.discover(() => {
      const there = [...(this.#home.station.services.get(this.uuid) ?? [])];
      const found = there.filter(([each]) => uuid === undefined || each === uuid);
      if (found.length > 0) return found.map(([each, properties]) => this.#object(each, properties));
      throw notFound(
        uuid === undefined
          ? 'No Characteristics found in service.'
          : `No Characteristics matching UUID ${uuid} found in Service with UUID ${this.uuid}.`,
      );
    }, what);
  }

  /** The same object for the same characteristic, as in Chromium. */
  #object(uuid: string, properties: PeripheralProperties): SimulatedCharacteristic {
    const known = this.#characteristics.get(uuid);
    if (known) return known;
    const home = {
      service: this,
      serviceUuid: this.uuid,
      station: this.#home.station,
      parents: [this, ...this.#home.parents],
      link: (of: string) => {
        const link = this.#home.link('perform GATT operations');
        if (link !== this.#link) throw stale('Characteristic', of);
        return link;
      },
    };
    const made = new SimulatedCharacteristic(home, uuid, properties);
    this.#characteristics.set(uuid, made);
    return made;
  }
}
