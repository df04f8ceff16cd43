import type { DeviceProfile } from '#protocol';
import { massagerErrorOf } from './errors.ts';

/** Runs one GATT operation in its turn and within its time. */
export type Operate = <T>(what: string, operation: () => Promise<T>) => Promise<T>;

/** Characteristics by endpoint name. They go stale with the link they were found on. */
export type Endpoints = ReadonlyMap<string, BluetoothRemoteGATTCharacteristic>;

/** What is looked for, where, and how. */
export interface DiscoverOptions {
  readonly server: BluetoothRemoteGATTServer;
  readonly profile: Pick<DeviceProfile, 'endpoints'>;
  readonly names: readonly string[];
  readonly operate: Operate;
}

/**
 * Finds the characteristics of the named endpoints. What is missing is looked for once more before it
 * counts as missing: discovery may be incomplete right after a reconnect (buttplug #428).
 * @throws whatever the last try threw.
 */
export async function discover(options: DiscoverOptions): Promise<Endpoints> {
  try {
    return await find(options);
  } catch (error) {
    if (massagerErrorOf(error, 'discovering') !== 'wrong-device') throw error;
    return await find(options);
  }
}

async function find({ server, profile, names, operate }: DiscoverOptions): Promise<Endpoints> {
  const services = new Map<string, BluetoothRemoteGATTService>();
  const found = new Map<string, BluetoothRemoteGATTCharacteristic>();
  for (const name of names) {
    const endpoint = profile.endpoints[name];
    if (!endpoint) continue;
    const [uuid = ''] = endpoint.services;
    const [characteristic = ''] = endpoint.characteristics;
    const service =
      services.get(uuid) ?? (await operate('find service', () => server.getPrimaryService(uuid)));
    services.set(uuid, service);
    found.set(name, await operate('find characteristic', () => service.getCharacteristic(characteristic)));
  }
  return found;
}

/**
 * Gives what the chooser is asked for: by name and by service, with leave to use every service of the
 * profile (a filter by name alone opens none).
 */
export function requestOptionsOf(profile: DeviceProfile): RequestDeviceOptions {
  const { names = [], namePrefixes = [], services = [] } = profile.match;
  return {
    filters: [
      ...names.map((name) => ({ name })),
      ...namePrefixes.map((namePrefix) => ({ namePrefix })),
      ...services.map((service) => ({ services: [service] })),
    ],
    optionalServices: [...new Set(Object.values(profile.endpoints).flatMap(({ services: own }) => own))],
  };
}
