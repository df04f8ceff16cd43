import type { DeviceProfile, VirtualModel } from '#protocol';
import { createSimulatedBluetooth } from '#simulator';
import {
  createVirtualMassager,
  virtualModels,
  type VirtualMassagerEvent,
  type VirtualMassagerOptions,
} from '#virtual';
import { ManualClock, settle } from './manual-clock.ts';
import { bytes, hex } from './simulated.ts';

/** A body from `protocols/virtual`. @throws Error if there is none of that id */
export function aBody(id: 'gun' | 'wand' | 'belt'): VirtualModel {
  const model = virtualModels().find((each) => each.id === id);
  if (!model) throw new Error(`there is no body ${id}`);
  return model;
}

/** A notification as it came. */
export interface Told {
  readonly characteristic: string;
  readonly bytes: string;
}

type Wish = Omit<VirtualMassagerOptions, 'clock' | 'control' | 'profile'>;

/** A virtual massager with a link without latency, whose every notification is listened to. */
export async function aSpoken(profile: DeviceProfile, wish: Wish = {}) {
  const clock = new ManualClock();
  const { bluetooth, control } = createSimulatedBluetooth({ clock, faults: { latencyMs: 0 } });
  const massager = createVirtualMassager({ clock, control, profile, ...wish });
  const events: VirtualMassagerEvent[] = [];
  massager.log$.subscribe((event) => events.push(event));
  const everything = Object.values(profile.endpoints).flatMap(({ services }) => services);
  const device = await bluetooth.requestDevice({ acceptAllDevices: true, optionalServices: everything });
  const gatt = await device.gatt!.connect();
  const told: Told[] = [];
  const found = new Map<string, BluetoothRemoteGATTCharacteristic>();
  for (const service of await gatt.getPrimaryServices())
    for (const characteristic of await service.getCharacteristics()) {
      found.set(characteristic.uuid, characteristic);
      if (!characteristic.properties.notify) continue;
      await characteristic.startNotifications();
      characteristic.addEventListener('characteristicvaluechanged', () => {
        told.push({
          characteristic: characteristic.uuid,
          bytes: hex(new Uint8Array(characteristic.value!.buffer)),
        });
      });
    }
  const at = (endpoint: string): BluetoothRemoteGATTCharacteristic =>
    found.get(profile.endpoints[endpoint]?.characteristics[0] ?? '')!;
  return {
    clock,
    control,
    massager,
    events,
    told,
    at,
    /** Writes in the way that the endpoint is able to. */
    write: async (endpoint: string, frame: string): Promise<void> => {
      const characteristic = at(endpoint);
      const value = frame === '' ? new Uint8Array() : bytes(frame);
      await (characteristic.properties.write
        ? characteristic.writeValueWithResponse(value)
        : characteristic.writeValueWithoutResponse(value));
      await settle();
      clock.advance(1);
      await settle();
    },
  };
}
