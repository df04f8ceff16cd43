import type { BluetoothAvailability } from '#ui';
import { BehaviorSubject, type Observable } from 'rxjs';

/** The parts of `navigator.bluetooth` that tell whether a radio is there. */
type RadioWatch = Partial<Pick<Bluetooth, 'getAvailability' | 'addEventListener'>>;

/** Whether this browser can reach a massager, followed as the radio is switched on and off. */
export function watchAvailability(bluetooth: RadioWatch | undefined): Observable<BluetoothAvailability> {
  const availability$ = new BehaviorSubject<BluetoothAvailability>(bluetooth ? 'available' : 'unsupported');
  if (!bluetooth) return availability$.asObservable();
  const look = async (): Promise<void> => {
    // A browser that can't say is taken at its best: the chooser will tell.
    const on = await bluetooth.getAvailability?.().catch(() => true);
    availability$.next(on === false ? 'off' : 'available');
  };
  bluetooth.addEventListener?.('availabilitychanged', () => void look());
  void look();
  return availability$.asObservable();
}

/** A device that the browser still knows; undefined where it can't tell or doesn't. Never rejects. */
export async function knownDevice(
  bluetooth: Partial<Pick<Bluetooth, 'getDevices'>> | undefined,
  deviceId: string,
): Promise<BluetoothDevice | undefined> {
  try {
    const devices = await bluetooth?.getDevices?.();
    return devices?.find(({ id }) => id === deviceId);
  } catch {
    return undefined;
  }
}
