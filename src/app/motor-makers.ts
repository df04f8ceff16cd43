import type { Clock } from '#clock';
import type { BluetoothPort } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { RampLimits } from '#safety';
import type { MotorMakers } from './massager-desk.contract.ts';
import type { MotorParts } from './motor.ts';
import { chooserFor } from './named-bluetooth.ts';
import { createVirtualBench } from './practice/virtual-bench.ts';
import { NoBluetooth } from './refusals.ts';

/** Of all chance, where nobody says otherwise. */
const USUAL_SEED = 1;

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
}

/**
 * Makes a motor for each mode, loading driver and simulator only then.
 * Choosing the simulator swaps the Bluetooth and nothing else: driver, gate and bytes are the same.
 */
export function createMotorMakers(parts: MotorMakerParts): MotorMakers {
  const { clock, bluetooth, ramp } = parts;
  const create = async (what: Pick<MotorParts, 'bluetooth' | 'profiles' | 'maxPct'>) => {
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
    async simulated({ profileId, run, seed = run?.seed ?? USUAL_SEED } = {}) {
      const { createSimulator, modelFor, VIRTUAL_PROFILE } = await import('#virtual');
      const wanted = profileId ?? VIRTUAL_PROFILE;
      const profiles = parts.profiles().filter(({ id }) => id === wanted);
      const [profile] = profiles;
      const model = modelFor(wanted);
      const simulator = createSimulator({ clock, seed, model, ...(profile && { profile }) });
      const motor = await create({ bluetooth: simulator.bluetooth, profiles });
      return {
        ...motor,
        bench: createVirtualBench({
          simulator,
          profileId: wanted,
          modelId: model.id,
          maxPpm: model.figures.maxPpm.value,
          seed,
          run,
        }),
        loseLink: (awayMs) => {
          simulator.loseLink(awayMs);
        },
        dispose() {
          motor.dispose();
          simulator.dispose();
        },
      };
    },
  };
}
