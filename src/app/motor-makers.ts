import type { Clock } from '#clock';
import type { MotorSound } from '#cues';
import type { BluetoothPort } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { RampLimits } from '#safety';
import type { MotorMakers } from './massager-desk.contract.ts';
import type { MotorParts } from './motor.ts';
import { chooserFor } from './named-bluetooth.ts';
import { createVirtualMotor } from './practice/virtual-motor.ts';
import { NoBluetooth } from './refusals.ts';

/** What motors are made of. */
export interface MotorMakerParts {
  readonly clock: Clock;
  readonly bluetooth: BluetoothPort | undefined;
  /** What a virtual massager may speak. */
  readonly profiles: () => readonly DeviceProfile[];
  /** The gate's own if left out. */
  readonly ramp: RampLimits | undefined;
  /** Takes the real massager for this tab; rejects where another tab has it. Gives it back by what it returns. */
  readonly take?: () => Promise<() => void>;
  /** Left out: a virtual motor is never heard. */
  readonly sound?: MotorSound | undefined;
}

/**
 * Makes a motor for each mode, loading driver and simulator only then.
 * Choosing the simulator swaps the Bluetooth and nothing else: driver, gate and bytes are the same.
 */
export function createMotorMakers(parts: MotorMakerParts): MotorMakers {
  const { clock, bluetooth, ramp } = parts;
  const create = async (what: Pick<MotorParts, 'bluetooth' | 'profiles' | 'maxPct' | 'random'>) => {
    if (what.profiles.length === 0) throw new NoBluetooth('No profile that could be read.');
    const { createMotor } = await import('./motor.ts');
    return createMotor({ ...what, clock, ramp });
  };
  return {
    async real({ profiles, maxPct, ...wish }) {
      if (!bluetooth) throw new NoBluetooth('This browser has none.');
      const giveBack = await parts.take?.();
      try {
        const motor = await create({ bluetooth: chooserFor(bluetooth, wish), profiles, maxPct });
        return {
          ...motor,
          dispose() {
            motor.dispose();
            // Not before its link is cut: two tabs on one massager would cut each other off.
            void motor.massager.gone.then(giveBack);
          },
        };
      } catch (error) {
        giveBack?.();
        throw error;
      }
    },
    simulated: (wish = {}) => createVirtualMotor({ ...parts, create }, wish),
  };
}
