import type { BluetoothPort } from '#massager';

/** What is heard of the chooser, and what it shows. */
export interface ChooserWish {
  /** Only what is called so; everything that was asked for if left out. */
  readonly onlyNamed?: string | undefined;
  readonly chosen: (deviceId: string) => void;
}

/**
 * The same Bluetooth with a chooser that shows one name, for browsers that can't give a known device without it, and
 * that says what was chosen. The services that may be reached stay those that were asked for.
 */
export function chooserFor(bluetooth: BluetoothPort, { onlyNamed, chosen }: ChooserWish): BluetoothPort {
  return {
    async requestDevice(asked) {
      const device = await bluetooth.requestDevice(onlyNamed ? named(onlyNamed, asked) : asked);
      chosen(device.id);
      return device;
    },
    ...(bluetooth.getAvailability && { getAvailability: bluetooth.getAvailability.bind(bluetooth) }),
    ...(bluetooth.getDevices && { getDevices: bluetooth.getDevices.bind(bluetooth) }),
  };
}

function named(name: string, asked: RequestDeviceOptions | undefined): RequestDeviceOptions {
  const filters = asked && 'filters' in asked ? asked.filters : [];
  const filtered = filters.flatMap(({ services = [] }) => [...services]);
  return { filters: [{ name }], optionalServices: [...(asked?.optionalServices ?? []), ...filtered] };
}
