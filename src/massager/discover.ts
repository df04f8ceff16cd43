import { massagerErrorOf, MassagerFault } from './errors.ts';
import type { FoundEndpoint, FoundServices } from './find-endpoints.ts';

/** Runs one GATT operation in its turn and within its time. */
export type Operate = <T>(what: string, operation: () => Promise<T>) => Promise<T>;

/** What a device has, as far as it was looked at. It goes stale with the link it was found on. */
export interface Discovery {
  /** Only those whose characteristics were looked for. */
  readonly services: FoundServices;
  /** Looks for the characteristics of those of `services` that are there and weren't looked at yet. @throws MassagerFault */
  look(services: Iterable<string>): Promise<void>;
  /** Forgets all, and looks again: discovery may be incomplete right after a reconnect (buttplug #428). @throws MassagerFault */
  lookAgain(): Promise<void>;
  characteristic(place: FoundEndpoint): BluetoothRemoteGATTCharacteristic | undefined;
}

/** Makes the discovery of one link; nothing happens before `look`. */
export function createDiscovery(server: BluetoothRemoteGATTServer, operate: Operate): Discovery {
  return new LazyDiscovery(server, operate);
}

class LazyDiscovery implements Discovery {
  readonly #server: BluetoothRemoteGATTServer;
  readonly #operate: Operate;
  #all: ReadonlyMap<string, BluetoothRemoteGATTService> | undefined;
  readonly #found = new Map<string, ReadonlyMap<string, BluetoothRemoteGATTCharacteristic>>();

  constructor(server: BluetoothRemoteGATTServer, operate: Operate) {
    this.#server = server;
    this.#operate = operate;
  }

  get services(): FoundServices {
    return new Map(
      [...this.#found].map(([uuid, characteristics]) => [uuid, new Set(characteristics.keys())]),
    );
  }

  async look(services: Iterable<string>): Promise<void> {
    try {
      this.#all ??= byUuid(
        await orNone(this.#operate('find services', () => this.#server.getPrimaryServices())),
      );
      for (const uuid of services) {
        const service = this.#all.get(uuid);
        if (!service || this.#found.has(uuid)) continue;
        const found = this.#operate('find characteristics', () => service.getCharacteristics());
        this.#found.set(uuid, byUuid(await orNone(found)));
      }
    } catch (error) {
      throw new MassagerFault(massagerErrorOf(error, 'discovering'));
    }
  }

  async lookAgain(): Promise<void> {
    const before = [...(this.#all?.keys() ?? []), ...this.#found.keys()];
    this.#all = undefined;
    this.#found.clear();
    await this.look(before);
  }

  characteristic({ service, characteristic }: FoundEndpoint): BluetoothRemoteGATTCharacteristic | undefined {
    return this.#found.get(service)?.get(characteristic);
  }
}

/** A device that has none of them says so with an error. */
async function orNone<T>(found: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await found;
  } catch (error) {
    if (massagerErrorOf(error, 'discovering') !== 'wrong-device' || error instanceof MassagerFault)
      throw error;
    return [];
  }
}

function byUuid<T extends { readonly uuid: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.uuid, each]));
}
