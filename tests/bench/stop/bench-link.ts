import type { Clock } from '#clock';
import { createSimulatedBluetooth, type SimulatedBluetooth } from '#simulator';
import { meaningOf, type WireMeaning } from '../../e2e/theragun-wire.ts';
import { realClock } from '../../support/real-clock.ts';
import { aPeripheral, hex } from '../../support/simulated.ts';

/** ATT's code for a failure without a better one. */
const UNLIKELY_ERROR = 0x0e;

/** One write, when its bytes were there. */
export interface Arrival {
  /** When the write was begun. */
  readonly begunMs: number;
  readonly atMs: number;
  readonly meaning: WireMeaning['kind'];
  /** False where the peripheral answered with an error and does as before. */
  readonly taken: boolean;
}

export interface LinkTraits {
  readonly latencyMs: number;
  /** Share of writes that the peripheral refuses. */
  readonly failing: number;
}

/** A link in real time with a silent peripheral at its end that notes what arrives when. */
export interface BenchLink {
  readonly bluetooth: SimulatedBluetooth;
  readonly arrivals: readonly Arrival[];
  /** How long the operation in flight will still take by the link's latency; undefined if none is. */
  restMs(): number | undefined;
}

/** Opens one; what may fail begins to with `startFailing`. */
export function createBenchLink({ latencyMs, failing }: LinkTraits): BenchLink & { startFailing(): void } {
  const arrivals: Arrival[] = [];
  const { clock, dueMs, begunMs } = watchedClock();
  let refuses = 0;
  const peripheral = aPeripheral({
    onWrite({ bytes, response }) {
      // Nobody is told of a lost write without response.
      const taken = !response || Math.random() >= refuses;
      arrivals.push({
        begunMs: begunMs(),
        atMs: realClock.now(),
        meaning: meaningOf(hex(bytes)).kind,
        taken,
      });
      return taken ? 0 : UNLIKELY_ERROR;
    },
  });

  const { bluetooth, control } = createSimulatedBluetooth({ clock, faults: { latencyMs } });
  control.simulatePreconnectedPeripheral(peripheral);
  return {
    bluetooth,
    arrivals,
    restMs() {
      const due = dueMs();
      return due === undefined ? undefined : Math.max(0, due - realClock.now());
    },
    startFailing() {
      refuses = failing;
    },
  };
}

/**
 * Real time for the link alone, to a fraction of a millisecond: Node's own timers round 7.5 ms to 7. Tells when
 * what it waits for is due; on this link that is the one operation in flight.
 */
function watchedClock(): {
  readonly clock: Clock;
  readonly dueMs: () => number | undefined;
  /** When what just came to its end was begun. */
  readonly begunMs: () => number;
} {
  const waiting = new Set<number>();
  let endedBegunMs = NaN;
  const after: Clock['after'] = (ms, run) => {
    const nowMs = realClock.now();
    const due = nowMs + ms;
    waiting.add(due);
    let wanted = true;
    const look = (): void => {
      if (!wanted) return;
      if (realClock.now() < due) setImmediate(look);
      else {
        waiting.delete(due);
        endedBegunMs = nowMs;
        run();
      }
    };
    const cancel = realClock.after(Math.max(0, ms - 1), look);
    return () => {
      wanted = false;
      waiting.delete(due);
      cancel();
    };
  };
  return { clock: { ...realClock, after }, dueMs: () => [...waiting].at(0), begunMs: () => endedBegunMs };
}
