import type { Clock } from '#clock';

/** How unpleasant the air is. Change any of them at any time. Counts go down as they are used up. */
export interface Faults {
  /** How long each connection, discovery, write, read and notification takes. */
  latencyMs: number;
  /** Up to so much is added to each, at random from the seed. */
  jitterMs: number;
  /** Packets go only at connection events, so far apart; 0 for at any time. */
  intervalMs: number;
  /** `connect()` is never answered. */
  hangConnect: boolean;
  /** So many next writes with response are never answered; the link's end rejects them. */
  hangWrites: number;
  /** So many next writes are answered with an ATT error, or lost if without response. */
  failWrites: number;
  /** The link dies in the next write: before its bytes arrive, or after they did and before the answer. */
  loseLinkInWrite: 'no' | 'before' | 'after';
  /** So many next notifications never arrive; `Infinity` for all. */
  dropNotifications: number;
  /** So many next notifications arrive twice; `Infinity` for all. */
  repeatNotifications: number;
  /** Each notification takes so much longer. They never overtake each other. */
  lateNotificationsMs: number;
}

/** 30 ms is a usual Android link: 30–50 ms a connection interval. */
export const NO_FAULTS: Readonly<Faults> = {
  latencyMs: 30,
  jitterMs: 0,
  intervalMs: 0,
  hangConnect: false,
  hangWrites: 0,
  failWrites: 0,
  loseLinkInWrite: 'no',
  dropNotifications: 0,
  repeatNotifications: 0,
  lateNotificationsMs: 0,
};

/** Time and chance as a link meets them. */
export interface Air {
  readonly clock: Clock;
  readonly faults: Faults;
  /** The next latency with its jitter. */
  latencyMs(): number;
  /** Runs `run` after `ms`; 0 is at the end of this task's turn, without the clock. @returns cancels. */
  after(ms: number, run: () => void): () => void;
}

/** The air between a page and its peripherals; equal seeds give equal jitter. */
export function createAir(clock: Clock, faults: Faults, seed: number): Air {
  const random = seeded(seed);
  return {
    clock,
    faults,
    latencyMs() {
      const ms = faults.latencyMs + (faults.jitterMs > 0 ? faults.jitterMs * random() : 0);
      return faults.intervalMs > 0 ? untilEvent(clock.now(), ms, { seed, everyMs: faults.intervalMs }) : ms;
    },
    after(ms, run) {
      if (ms > 0) return clock.after(ms, run);
      let wanted = true;
      void Promise.resolve().then(() => {
        if (wanted) run();
      });
      return () => {
        wanted = false;
      };
    },
  };
}

/** Knuth's multiplier: neighbouring seeds begin far apart. */
const SPREAD = 2_654_435_761;

/** As long as `ms`, and on to the next connection event: these come in step from a moment that the seed chose. */
function untilEvent(
  nowMs: number,
  ms: number,
  { seed, everyMs }: { readonly seed: number; readonly everyMs: number },
): number {
  const phaseMs = everyMs * seeded(Math.imul(seed, SPREAD))();
  return Math.ceil((nowMs + ms - phaseMs) / everyMs) * everyMs + phaseMs - nowMs;
}

/** A small linear congruential generator (constants of Numerical Recipes): chance that can be repeated. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
