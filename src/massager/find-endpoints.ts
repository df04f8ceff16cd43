import type { DeviceProfile } from '#protocol';

/** The services that a device has, and the characteristics of each, all by their 128-bit UUID in lower case. */
export type FoundServices = ReadonlyMap<string, ReadonlySet<string>>;

/** Where an endpoint is on one device. */
export interface FoundEndpoint {
  readonly service: string;
  readonly characteristic: string;
}

/** Gives each endpoint of a profile that the device has: in the first service that is there, the first characteristic. */
export function endpointsOf(
  { endpoints }: Pick<DeviceProfile, 'endpoints'>,
  found: FoundServices,
): ReadonlyMap<string, FoundEndpoint> {
  const places = Object.entries(endpoints).flatMap(([name, { services, characteristics }]) => {
    const service = services.find((uuid) => found.has(uuid));
    if (service === undefined) return [];
    const characteristic = characteristics.find((uuid) => found.get(service)?.has(uuid));
    return characteristic === undefined ? [] : [[name, { service, characteristic }] as const];
  });
  return new Map(places);
}
