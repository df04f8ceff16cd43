import {
  connectCancelled,
  notAuthorized,
  radioOff,
  connectionFailed,
  disconnected,
  notFound,
  serviceNotAllowed,
} from './errors.ts';
import { type Handler, fireUp, obeyHandlers } from './event-tree.ts';
import type { World } from './control.ts';
import type { GattLink } from './link.ts';
import { SimulatedService } from './service.ts';
import type { Station } from './station.ts';
import { canonicalUuid } from './uuid.ts';

/** What a device needs of the Bluetooth that granted it. */
export interface DeviceHome {
  readonly bluetooth: EventTarget;
  readonly world: World;
  readonly station: Station;
  /** The page may no longer have this device. */
  forget(): void;
}

/** `BluetoothDevice`: the same object each time the same peripheral is chosen. */
export class SimulatedDevice extends EventTarget {
  readonly id: string;
  readonly name: string;
  readonly gatt: SimulatedServer;
  ongattserverdisconnected: Handler = null;
  onadvertisementreceived: Handler = null;
  readonly #home: DeviceHome;
  /** Services that the page has named; grows with each request. */
  readonly #allowed = new Set<string>();
  #granted = false;
  /** The newest wish to watch. */
  #watching: object | undefined;

  constructor(home: DeviceHome, id: string) {
    super();
    this.#home = home;
    this.id = id;
    this.name = home.station.peripheral.name;
    obeyHandlers(this, ['gattserverdisconnected', 'advertisementreceived']);
    this.gatt = new SimulatedServer({
      device: this,
      bluetooth: home.bluetooth,
      world: home.world,
      station: home.station,
      allowed: this.#allowed,
      granted: () => this.#granted,
    });
  }

  /** The person chose it for a page that named these services. For the simulated Bluetooth only. */
  grant(services: Iterable<string>): void {
    this.#granted = true;
    for (const service of services) this.#allowed.add(service);
  }

  /** Whether advertisements of this peripheral are told to the page. */
  get watchingAdvertisements(): boolean {
    return this.#watching !== undefined;
  }

  /** Tells each advertisement by an event, until the signal ends it. */
  async watchAdvertisements({ signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    if (!this.#granted) throw notAuthorized();
    signal?.throwIfAborted();
    const { world } = this.#home;
    if (world.adapter !== 'powered-on') throw radioOff();
    const watching = {};
    this.#watching = watching;
    signal?.addEventListener('abort', () => {
      if (this.#watching === watching) this.#watching = undefined;
    });
    await Promise.resolve();
  }

  /** An advertisement was heard. For the simulated Bluetooth only. */
  advertised(): void {
    if (this.#watching) fireUp('advertisementreceived', [this, this.#home.bluetooth]);
  }

  /** Disconnects, and takes the permission back. */
  forget(): Promise<void> {
    this.gatt.disconnect();
    this.#granted = false;
    this.#watching = undefined;
    this.#allowed.clear();
    this.#home.forget();
    return Promise.resolve();
  }
}

interface ServerHome {
  readonly device: EventTarget;
  readonly bluetooth: EventTarget;
  readonly world: World;
  readonly station: Station;
  readonly allowed: ReadonlySet<string>;
  granted(): boolean;
}

/** `BluetoothRemoteGATTServer`. */
class SimulatedServer {
  readonly #home: ServerHome;
  readonly #services = new Map<string, SimulatedService>();
  #link: GattLink | undefined;
  #attempt: { readonly done: Promise<void>; cancelled: boolean } | undefined;
  #closedAtMs = Number.NEGATIVE_INFINITY;

  constructor(home: ServerHome) {
    this.#home = home;
  }

  get device(): EventTarget {
    return this.#home.device;
  }

  get connected(): boolean {
    return this.#link !== undefined;
  }

  /**
   * Resolves with this same server, at once when connected already. May hang for ever.
   * A connect right after `disconnect()` meets a link that is still closing and fails.
   */
  async connect(): Promise<this> {
    const { world } = this.#home;
    if (!this.#home.granted()) throw notAuthorized();
    if (world.adapter !== 'powered-on') throw radioOff();
    if (this.#link) return this;
    if (world.air.clock.now() - this.#closedAtMs < world.air.faults.latencyMs) throw connectionFailed(0);
    await (this.#attempt ?? this.#try()).done;
    return this;
  }

  /** Fires `gattserverdisconnected` before it returns, if there was a link. */
  disconnect(): void {
    if (this.#attempt) this.#attempt.cancelled = true;
    this.#attempt = undefined;
    const link = this.#link;
    if (!link) return;
    this.#closedAtMs = this.#home.world.air.clock.now();
    this.#forgetLink();
    this.#home.station.close(link);
    this.#tell();
  }

  async getPrimaryService(alias: number | string): Promise<SimulatedService> {
    const [first] = await this.#find(canonicalUuid(alias, 'Service'));
    if (!first) throw notFound('No Services found in device.');
    return first;
  }

  async getPrimaryServices(alias?: number | string): Promise<SimulatedService[]> {
    return this.#find(alias === undefined ? undefined : canonicalUuid(alias, 'Service'));
  }

  #try(): { readonly done: Promise<void>; cancelled: boolean } {
    const attempt = { done: Promise.resolve(), cancelled: false };
    attempt.done = this.#open(attempt);
    this.#attempt = attempt;
    return attempt;
  }

  async #open(attempt: { readonly cancelled: boolean }): Promise<void> {
    try {
      const link = await this.#home.station.connect({
        cancelled: () => attempt.cancelled,
        lost: () => {
          if (!this.#link) return;
          this.#forgetLink();
          this.#tell();
        },
        valueChanged: (at, bytes) => {
          this.#services.get(at.serviceUuid)?.receive(at.characteristicUuid, bytes);
        },
      });
      if (attempt.cancelled) {
        this.#home.station.close(link);
        throw connectCancelled();
      }
      if (!link.alive) throw connectionFailed(0);
      this.#link = link;
    } finally {
      if (this.#attempt === attempt) this.#attempt = undefined;
    }
  }

  #forgetLink(): void {
    this.#link = undefined;
    this.#services.clear();
  }

  #tell(): void {
    fireUp('gattserverdisconnected', [this.#home.device, this.#home.bluetooth]);
  }

  #now(what: string): GattLink {
    if (!this.#link) throw disconnected(what);
    return this.#link;
  }

  async #find(uuid: string | undefined): Promise<SimulatedService[]> {
    const what = 'retrieve services';
    const link = this.#now(what);
    const { allowed, station } = this.#home;
    if (allowed.size === 0) throw serviceNotAllowed('any');
    if (uuid !== undefined && !allowed.has(uuid)) throw serviceNotAllowed('the');
    return link.discover(() => {
      const there = [...station.services.keys()].filter((each) => allowed.has(each));
      const found = there.filter((each) => uuid === undefined || each === uuid);
      if (found.length > 0) return found.map((each) => this.#object(each, link));
      throw notFound(
        uuid === undefined
          ? 'No Services found in device.'
          : `No Services matching UUID ${uuid} found in Device.`,
      );
    }, what);
  }

  /** The same object for the same service of one link, as in Chromium. */
  #object(uuid: string, link: GattLink): SimulatedService {
    const known = this.#services.get(uuid);
    if (known) return known;
    const home = {
      device: this.#home.device,
      station: this.#home.station,
      parents: [this.#home.device, this.#home.bluetooth],
      link: (what: string) => this.#now(what),
    };
    const made = new SimulatedService(home, link, uuid);
    this.#services.set(uuid, made);
    return made;
  }
}
