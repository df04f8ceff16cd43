import type { DeviceProfile } from '#protocol';
import type { BluetoothPort, ConnectOptions } from './massager.contract.ts';
import { requestOptionsOf } from './request-options.ts';

/**
 * Gives the device that was brought along, or opens the one chooser for all profiles, at once: it opens only within a tap.
 * Rejects with whatever the browser has; a port that throws is one that rejects.
 */
export async function askFor(
  bluetooth: BluetoothPort,
  profiles: readonly DeviceProfile[],
  { device, everyDevice = false }: ConnectOptions,
): Promise<BluetoothDevice> {
  return device ?? (await bluetooth.requestDevice(requestOptionsOf(profiles, { everyDevice })));
}
