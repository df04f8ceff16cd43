import { createMassager } from '#massager';
import { levelFrame, STOP_FRAME, theragunProfile } from '../../support/profiles.ts';
import { realClock } from '../../support/real-clock.ts';
import { bytes, COMMAND, SERVICE } from '../../support/simulated.ts';
import { rpmOf } from '../../e2e/theragun-wire.ts';
import type { BenchLink } from './bench-link.ts';

/** Something that sets levels over a link and can stop. */
export interface Contender {
  set(pct: number): void;
  stop(): void;
  /** Writes that came back with an error. */
  readonly failures: () => number;
  /** Resolves when nothing is waiting to be written any more. */
  readonly quiet: () => Promise<void>;
  dispose(): void;
}

export type OpenContender = (link: BenchLink) => Promise<Contender>;

/** The app's own driver, as it ships. */
export async function openDriver({ bluetooth }: BenchLink): Promise<Contender> {
  const massager = createMassager({ bluetooth, profiles: [theragunProfile()], clock: realClock });
  let failures = 0;
  massager.log$.subscribe(({ what }) => {
    if (what.includes(' failed: ')) failures++;
  });
  await massager.connect();
  if (massager.state.link !== 'ready') throw new Error(`No link: ${massager.state.link}`);
  let stopped: Promise<unknown> = Promise.resolve();
  return {
    set(pct) {
      massager.setLevel(pct);
    },
    stop() {
      stopped = massager.stop();
    },
    failures: () => failures,
    async quiet() {
      await stopped;
    },
    dispose() {
      massager.dispose();
    },
  };
}

/** What one would write first: each write waits for the one before. */
export async function openFifo({ bluetooth }: BenchLink): Promise<Contender> {
  const device = await bluetooth.requestDevice({ filters: [{ services: [SERVICE] }] });
  const gatt = await device.gatt?.connect();
  const service = await gatt?.getPrimaryService(SERVICE);
  const characteristic = await service?.getCharacteristic(COMMAND);
  if (!characteristic) throw new Error('No characteristic.');
  let failures = 0;
  let chain: Promise<void> = Promise.resolve();
  const write = (frame: string): void => {
    chain = chain
      .then(() => characteristic.writeValueWithResponse(bytes(frame)))
      .catch(() => {
        failures++;
      });
  };
  return {
    set(pct) {
      write(levelFrame(rpmOf(pct)));
    },
    stop() {
      write(STOP_FRAME);
    },
    failures: () => failures,
    quiet: () => chain,
    dispose() {
      gatt?.disconnect();
    },
  };
}
