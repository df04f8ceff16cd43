import type { Peripheral } from './peripheral.ts';
import { canonicalUuid } from './uuid.ts';

/** What a page asked for, checked. */
export interface DeviceRequest {
  matches(peripheral: Peripheral, serviceUuids: readonly string[]): boolean;
  /** Services that the page may reach once a device is chosen. */
  readonly services: ReadonlySet<string>;
}

interface Filter {
  readonly name: string | undefined;
  readonly namePrefix: string | undefined;
  readonly services: readonly string[];
}

const ONE_OF_TWO = "Either 'filters' should be present or 'acceptAllDevices' should be true, but not both.";

/**
 * Reads the options of `requestDevice`. Knows names, prefixes and services; a peripheral here
 * advertises no manufacturer or service data, so a filter by those matches nothing.
 * @throws TypeError as the specification wants.
 */
export function parseRequest(options: RequestDeviceOptions | undefined): DeviceRequest {
  const listed = options && 'filters' in options ? options.filters : undefined;
  const all = options !== undefined && 'acceptAllDevices' in options && options.acceptAllDevices;
  if ((listed === undefined) === !all) throw new TypeError(ONE_OF_TWO);
  if (listed?.length === 0) throw new TypeError("'filters' member must be non-empty to find any devices.");
  const filters = listed?.map(parseFilter);
  const optional = (options?.optionalServices ?? []).map((alias) => canonicalUuid(alias, 'Service'));
  return {
    matches: (peripheral, serviceUuids) =>
      filters?.some((filter) => matches(filter, peripheral, serviceUuids)) ?? true,
    services: new Set([...optional, ...(filters ?? []).flatMap(({ services }) => services)]),
  };
}

function parseFilter(filter: BluetoothLEScanFilter): Filter {
  const { name, namePrefix, services } = filter;
  if (Object.keys(filter).length === 0)
    throw new TypeError('A filter must restrict the devices in some way.');
  if (services?.length === 0)
    throw new TypeError("'services', if present, must contain at least one service.");
  if (namePrefix === '') throw new TypeError("'namePrefix', if present, must be non-empty.");
  return { name, namePrefix, services: (services ?? []).map((alias) => canonicalUuid(alias, 'Service')) };
}

function matches(filter: Filter, peripheral: Peripheral, serviceUuids: readonly string[]): boolean {
  const { name, namePrefix, services } = filter;
  const unseen = name === undefined && namePrefix === undefined && services.length === 0;
  return (
    !unseen &&
    (name === undefined || peripheral.name === name) &&
    (namePrefix === undefined || peripheral.name.startsWith(namePrefix)) &&
    services.every((service) => serviceUuids.includes(service))
  );
}
