import type { Clock } from '#clock';
import { createMassager } from '#massager';
import {
  catchError,
  EMPTY,
  from,
  ignoreElements,
  lastValueFrom,
  type Observable,
  type OperatorFunction,
  Subject,
} from 'rxjs';
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

/** Where a contender writes. */
export interface ContenderLink extends Pick<BenchLink, 'bluetooth'> {
  /** The time that the link keeps; real time if left out. */
  readonly clock?: Clock;
}

export type OpenContender = (link: ContenderLink) => Promise<Contender>;

/** The app's own driver, as it ships. */
export async function openDriver({ bluetooth, clock = realClock }: ContenderLink): Promise<Contender> {
  const massager = createMassager({ bluetooth, profiles: [theragunProfile()], clock });
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
export async function openFifo(link: ContenderLink): Promise<Contender> {
  const { write, failed, ...bare } = await openBare(link);
  let chain: Promise<void> = Promise.resolve();
  const put = (frame: string): void => {
    chain = chain.then(() => write(frame)).catch(failed);
  };
  return { ...bare, ...commands(put), quiet: () => chain };
}

/** Each write at once: all but one at a time are refused by the browser. */
export async function openUnqueued(link: ContenderLink): Promise<Contender> {
  const { write, failed, ...bare } = await openBare(link);
  const open = new Set<Promise<void>>();
  const put = (frame: string): void => {
    const writing = write(frame)
      .catch(failed)
      .finally(() => open.delete(writing));
    open.add(writing);
  };
  const quiet = async (): Promise<void> => {
    await Promise.all(open);
  };
  return { ...bare, ...commands(put), quiet };
}

/** How an RxJS pipeline goes from one write to the next. */
export type Flatten = (write: (frame: string) => Observable<void>) => OperatorFunction<string, void>;

/** Gives a contender that puts every level and the stop through one pipeline. */
export function pipelineBy(flatten: Flatten): OpenContender {
  return async (link) => {
    const { write, failed, ...bare } = await openBare(link);
    const frames$ = new Subject<string>();
    const over = lastValueFrom(
      frames$.pipe(
        flatten((frame) =>
          from(write(frame)).pipe(
            catchError(() => {
              failed();
              return EMPTY;
            }),
          ),
        ),
        ignoreElements(),
      ),
      { defaultValue: undefined },
    );
    const put = (frame: string): void => {
      frames$.next(frame);
    };
    const quiet = async (): Promise<void> => {
      frames$.complete();
      await over;
    };
    return { ...bare, ...commands(put), quiet };
  };
}

function commands(put: (frame: string) => void): Pick<Contender, 'set' | 'stop'> {
  return {
    set(pct) {
      put(levelFrame(rpmOf(pct)));
    },
    stop() {
      put(STOP_FRAME);
    },
  };
}

/** The characteristic alone, and a count of what it refused. */
async function openBare({ bluetooth }: ContenderLink) {
  const device = await bluetooth.requestDevice({ filters: [{ services: [SERVICE] }] });
  const gatt = await device.gatt?.connect();
  const service = await gatt?.getPrimaryService(SERVICE);
  const characteristic = await service?.getCharacteristic(COMMAND);
  if (!characteristic) throw new Error('No characteristic.');
  let failures = 0;
  return {
    write: (frame: string) => characteristic.writeValueWithResponse(bytes(frame)),
    failed: (): void => {
      failures++;
    },
    failures: () => failures,
    dispose(): void {
      gatt?.disconnect();
    },
  };
}
