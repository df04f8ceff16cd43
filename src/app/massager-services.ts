import type { Clock } from '#clock';
import type { MotorSound } from '#cues';
import type { BluetoothPort } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { RampLimits } from '#safety';
import { createMemoryMassagers, type MassagerStore, type SettingsStore } from '#storage';
import { knownDevice, watchAvailability } from './availability.ts';
import { createExplorer, type ExplorerInside } from './explorer/explorer.ts';
import type { DeskMotor, MassagerDeskInside } from './massager-desk.contract.ts';
import { createMassagerDesk } from './massager-desk.ts';
import { createMotorMakers } from './motor-makers.ts';
import type { OwnMassagersInside } from './own-massagers.ts';
import { rememberMassagers, type RememberedMassagers } from './remembered.ts';
import { createSoleMassager } from './sole-massager.ts';
import type { TabLocks } from './tab-locks.ts';

/** What everything around a massager is made from. */
export interface MassagerServiceParts {
  readonly clock: Clock;
  readonly bluetooth: (BluetoothPort & Partial<Pick<Bluetooth, 'addEventListener'>>) | undefined;
  readonly settings: SettingsStore;
  readonly massagerStore?: MassagerStore;
  readonly appVersion?: string;
  readonly locks: TabLocks;
  readonly isHidden: () => boolean;
  readonly builtInProfiles: readonly DeviceProfile[];
  readonly ownMassagers: OwnMassagersInside;
  readonly ramp: RampLimits | undefined;
  /** Left out: a virtual motor is never heard. */
  readonly motorSound?: MotorSound | undefined;
}

/** Everything around a massager. */
export interface MassagerServices {
  readonly massagerDesk: MassagerDeskInside;
  readonly explorer: ExplorerInside;
  readonly remembered: RememberedMassagers;
  /** A virtual one of its own, on this clock. */
  readonly virtualMotor: (clock: Clock) => Promise<DeskMotor>;
}

/** The desk and the explorer share one radio: neither is at work while the other is. */
export function createMassagerServices(parts: MassagerServiceParts): MassagerServices {
  const { clock, bluetooth, settings, builtInProfiles, ownMassagers, isHidden, ramp } = parts;
  const sole = createSoleMassager(parts.locks, watchAvailability(bluetooth));
  const motors = {
    bluetooth,
    profiles: () => [...builtInProfiles, ...ownMassagers.profiles],
    ramp,
    sound: parts.motorSound,
    // A device that is looked into is let go before a massager is connected.
    take: () => {
      explorer.stop();
      return sole.take();
    },
  };
  const remembered = rememberMassagers(parts.massagerStore ?? createMemoryMassagers(), clock);
  const massagerDesk = createMassagerDesk({
    clock,
    profiles: motors.profiles,
    availability$: sole.availability$,
    maxIntensityPct: () => settings.settings.maxIntensityPct,
    makers: createMotorMakers({ ...motors, clock }),
    remembered,
    knownDevice: (deviceId) => knownDevice(bluetooth, deviceId),
    isHidden,
    appVersion: parts.appVersion ?? '',
  });
  const explorer: ExplorerInside = createExplorer({ clock, bluetooth, take: sole.take, massagerDesk });
  return {
    massagerDesk,
    explorer,
    remembered,
    virtualMotor: (ownClock) => createMotorMakers({ ...motors, clock: ownClock }).simulated(),
  };
}
