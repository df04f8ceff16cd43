import type { Clock } from '#clock';
import type { TickRequest } from './tick-messages.ts';

/** What a worker is to the clock; `undefined` where workers are not to be had. */
export type TickWorker = Pick<Worker, 'postMessage' | 'addEventListener'>;

/**
 * The real clock: `performance.now()` for time, a worker for wake-ups, so that a hidden page is still
 * woken. If the worker can't start, the page's own timers stand in.
 *
 * Only the soonest wake-up is asked of the worker. Most are cancelled long before they are due (each write has
 * its limit), and a message there or back costs the main thread more than what is done on waking.
 */
export function createRealClock(startWorker: () => TickWorker): Clock {
  return new RealClock(startWorker);
}

/** Somebody who waits. */
interface Due {
  readonly atMs: number;
  readonly run: () => void;
}

class RealClock implements Clock {
  readonly #due = new Set<Due>();
  readonly #worker: TickWorker | undefined;
  #isBroken: boolean;
  /** When the wake-up that was asked for comes; never, if none is. */
  #askedMs = Infinity;
  #isWaking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(startWorker: () => TickWorker) {
    this.#worker = startOrNothing(startWorker);
    this.#isBroken = this.#worker === undefined;
    this.#worker?.addEventListener('message', this.#wake);
    this.#worker?.addEventListener('error', () => {
      // Whatever waits is left to the page's own timers: late when hidden is better than never.
      this.#isBroken = true;
      this.#askedMs = Infinity;
      this.#ask();
    });
  }

  now(): number {
    return performance.now();
  }

  epochMs(): number {
    return Date.now();
  }

  after(ms: number, run: () => void): () => void {
    const due = { atMs: performance.now() + Math.max(0, ms), run };
    this.#due.add(due);
    this.#ask();
    return () => {
      this.#due.delete(due);
    };
  }

  /** Asks for the soonest wake-up, unless it comes as soon already. */
  #ask(): void {
    if (this.#isWaking) return;
    let soonestMs = Infinity;
    for (const { atMs } of this.#due) soonestMs = Math.min(soonestMs, atMs);
    if (soonestMs >= this.#askedMs) return;
    this.#askedMs = soonestMs;
    // Timers cut fractions off, and nobody is woken before his time.
    const ms = Math.max(0, Math.ceil(soonestMs - performance.now()));
    clearTimeout(this.#timer);
    if (this.#isBroken) this.#timer = setTimeout(this.#wake, ms);
    else this.#worker?.postMessage({ ms } satisfies TickRequest);
  }

  readonly #wake = (): void => {
    this.#askedMs = Infinity;
    this.#isWaking = true;
    const nowMs = performance.now();
    const ready = [...this.#due].filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
    for (const due of ready) if (this.#due.delete(due)) runAlone(due);
    this.#isWaking = false;
    this.#ask();
  };
}

/** What one of them throws is reported as ever, and keeps nobody else from being woken. */
function runAlone({ run }: Due): void {
  try {
    run();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** The worker at the address that `trustScripts` gives. */
export function startTickWorker(scriptUrl: string): TickWorker {
  return new Worker(scriptUrl, { type: 'module', name: 'tick' });
}

function startOrNothing(startWorker: () => TickWorker): TickWorker | undefined {
  try {
    return startWorker();
  } catch {
    return undefined;
  }
}
