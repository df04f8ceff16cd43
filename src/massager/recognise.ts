import type { DeviceProfile } from '#protocol';
import type { Discovery } from './discover.ts';
import type { Driven } from './drive.ts';
import { MassagerFault } from './errors.ts';
import { endpointsOf } from './find-endpoints.ts';
import { identify, type Identity } from './identify.ts';
import type { Link } from './link.contract.ts';
import { framesOf } from './profile-frames.ts';
import { variantOf } from './variant.ts';

/**
 * Says which of `profiles` a device is, by what it really has. What isn't there is looked for once more.
 * @throws MassagerFault `wrong-device` if no profile fits.
 */
export async function recognise(
  device: BluetoothDevice,
  discovery: Discovery,
  profiles: readonly DeviceProfile[],
): Promise<Identity> {
  const look = (): Identity => identify(profiles, { name: device.name, services: discovery.services });
  await discovery.look(servicesOf(profiles));
  const first = look();
  if (first.candidates.length > 0) return first;
  await discovery.lookAgain();
  const second = look();
  if (second.candidates.length === 0) throw new MassagerFault('wrong-device');
  return second;
}

/** Gives a profile as the model at hand wants it. The number of the model is read where the profile says so. */
export async function drivenAs(profile: DeviceProfile, link: Link, discovery: Discovery): Promise<Driven> {
  const modelId = await readModelId(profile, link, discovery);
  const whole = variantOf(profile, { name: link.device.name, modelId });
  return { profile: whole, frames: framesOf(whole) };
}

async function readModelId(
  profile: DeviceProfile,
  { operate, signal }: Link,
  discovery: Discovery,
): Promise<number | undefined> {
  const place = profile.modelId && endpointsOf(profile, discovery.services).get(profile.modelId.endpoint);
  const characteristic = place && discovery.characteristic(place);
  if (!characteristic) return undefined;
  try {
    const value = await operate('read model', () => characteristic.readValue());
    return value.byteLength >= 4 ? value.getUint32(0) : undefined;
  } catch {
    // One that doesn't tell is driven as the profile says; but a link that ended is no link.
    signal.throwIfAborted();
    return undefined;
  }
}

function servicesOf(profiles: readonly DeviceProfile[]): ReadonlySet<string> {
  return new Set(
    profiles.flatMap(({ endpoints }) => Object.values(endpoints).flatMap(({ services }) => services)),
  );
}
