import type { Clock } from '#clock';
import type { MotorSound } from '#cues';
import type { DeviceProfile } from '#protocol';
import type { SimulatorWish } from '#ui';
import type { DeskMotor } from '../massager-desk.contract.ts';
import type { Motor, MotorParts } from '../motor.ts';
import { createVirtualBench } from './virtual-bench.ts';

/** Of all chance, where nobody says otherwise. */
const USUAL_SEED = 1;

/** What a virtual motor is made of. */
export interface VirtualMotorParts {
  readonly clock: Clock;
  /** What a virtual massager may speak. */
  readonly profiles: () => readonly DeviceProfile[];
  /** Left out: it is never heard. */
  readonly sound?: MotorSound | undefined;
  /** Joins a driver and a gate to it. */
  readonly create: (what: Pick<MotorParts, 'bluetooth' | 'profiles' | 'random'>) => Promise<Motor>;
}

/** A motor in the simulator: driver, gate and bytes are those of a real one. Loads the simulator only then. */
export async function createVirtualMotor(
  parts: VirtualMotorParts,
  { profileId, run, seed = run?.seed ?? USUAL_SEED }: SimulatorWish,
): Promise<DeskMotor> {
  const { createChance, createSimulator, modelFor, randomFaults, virtualModels, VIRTUAL_PROFILE } =
    await import('#virtual');
  const wanted = profileId ?? run?.profile ?? VIRTUAL_PROFILE;
  const profiles = parts.profiles().filter(({ id }) => id === wanted);
  const [profile] = profiles;
  const models = virtualModels();
  const model = models.find(({ id }) => id === run?.model) ?? modelFor(wanted);
  const simulator = createSimulator({ clock: parts.clock, seed, model, ...(profile && { profile }) });
  // In the moment in which its time begins: a saved run goes by that.
  const bench = createVirtualBench({
    simulator,
    profileId: wanted,
    modelId: model.id,
    maxPpm: model.figures.maxPpm.value,
    seed,
    run,
    known: { profiles: parts.profiles().map(({ id }) => id), models: models.map(({ id }) => id) },
    bodyOf: (id) => modelFor(id).id,
    randomFaults,
    sound: parts.sound,
  });
  const motor = await parts
    .create({
      bluetooth: simulator.bluetooth,
      profiles,
      random: createChance(seed),
    })
    .catch((error: unknown) => {
      simulator.dispose();
      throw error;
    });
  return {
    ...motor,
    bench,
    loseLink: (awayMs) => {
      simulator.loseLink(awayMs);
    },
    dispose() {
      motor.dispose();
      simulator.dispose();
    },
  };
}
