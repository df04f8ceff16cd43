import type { DeviceProfile } from '#protocol';
import { bytesOfHex } from './hex.ts';

/** What the chooser shows. */
export interface RequestWish {
  /** Everything in range, not just what a profile names. */
  readonly everyDevice?: boolean;
}

/**
 * Gives what one chooser is asked for so that every profile can be found by it: all names, prefixes, services and
 * makers' numbers, with leave for all services (a filter by name alone opens none; Web Bluetooth, requestDevice).
 */
export function requestOptionsOf(
  profiles: readonly DeviceProfile[],
  { everyDevice = false }: RequestWish = {},
): RequestDeviceOptions {
  const optionalServices = unique(profiles.flatMap(servicesOf));
  if (everyDevice) return { acceptAllDevices: true, optionalServices };
  const matches = profiles.map(({ match }) => match);
  const manufacturers = matches.flatMap((match) => match.manufacturers ?? []);
  return {
    filters: [
      ...unique(matches.flatMap((match) => match.names ?? [])).map((name) => ({ name })),
      ...unique(matches.flatMap((match) => match.namePrefixes ?? [])).map((namePrefix) => ({ namePrefix })),
      ...unique(matches.flatMap((match) => match.services ?? [])).map((service) => ({ services: [service] })),
      ...manufacturers.map(({ company: companyIdentifier, prefix }) => ({
        manufacturerData: [
          { companyIdentifier, ...(prefix !== undefined && { dataPrefix: bytesOfHex(prefix) }) },
        ],
      })),
    ],
    optionalServices,
  };
}

function servicesOf({ match, endpoints, services = [] }: DeviceProfile): readonly string[] {
  const ofEndpoints = Object.values(endpoints).flatMap((endpoint) => endpoint.services);
  return [...ofEndpoints, ...services, ...(match.services ?? [])];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
