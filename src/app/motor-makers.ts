import type { Clock } from '#clock';
import type { BluetoothPort } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { RampLimits } from '#safety';
import type { MotorMakers } from './massager-desk.contract.ts';

/** What motors are made of. */
export interface MotorMakerParts {
  readonly clock: Clock;
  readonly bluetooth: BluetoothPort | undefined;
  readonly profile: DeviceProfile | undefined;
  /** The gate's own if left out. */
  readonly ramp: RampLimits | undefined;
  /** Takes the real massager for this tab; rejects where another tab has it. Gives it back by what it returns. */
  readonly take?: () => Promise<() => void>;
}

/**
 * Makes a motor for each mode, loading driver and simulator only then.
 * Choosing the simulator swaps the Bluetooth and nothing else: driver, gate and bytes are the same.
 */
export function createMotorMakers(parts: MotorMakerParts): MotorMakers {
  const { clock, bluetooth, profile, ramp } = parts;
  const create = async (port: BluetoothPort | undefined) => {
    if (!port || !profile) throw new Error('No Bluetooth, or no profile that could be read.');
    const { createMotor } = await import('./motor.ts');
    return createMotor({ bluetooth: port, profile, clock, ramp });
  };
  return {
    async real() {
      const giveBack = await parts.take?.();
      try {
        const motor = await create(bluetooth);
        return {
          ...motor,
          dispose() {
            motor.dispose();
            giveBack?.();
          },
        };
      } catch (error) {
        giveBack?.();
        throw error;
      }
    },
    async simulated() {
      const { createSimulator } = await import('#virtual');
      const simulator = createSimulator({ clock });
      const motor = await create(simulator.bluetooth);
      return {
        ...motor,
        virtual$: simulator.massager.state$,
        loseLink: (awayMs) => {
          simulator.loseLink(awayMs);
        },
        pressPower: () => {
          simulator.massager.pressPower();
        },
        dispose() {
          motor.dispose();
          simulator.dispose();
        },
      };
    },
  };
}
