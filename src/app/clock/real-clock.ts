import type { Clock } from '#clock';
import type { TickRequest } from './tick-messages.ts';

/** What a worker is to the clock; `undefined` where workers are not to be had. */
export type TickWorker = Pick<Worker, 'postMessage' | 'addEventListener'>;

/** What the clock has to know of its page. */
export type WatchedPage = Pick<Document, 'visibilityState' | 'addEventListener'>;

/**
 * The real clock: `performance.now()` for time. While the page is seen its own timers wake it, as a message to a
 * worker and back costs the main thread several times as much; once it is hidden, where those are held back to one a
 * minute, a worker does. Without a `page` to ask the worker always does; without a worker the page's timers always do.
 *
 * Only the soonest wake-up is asked for: most are cancelled long before they are due, as each write has its limit.
 */
export function createRealClock(startWorker: () => TickWorker, page?: WatchedPage): Clock {
  return new RealClock(startWorker, page);
}

/** The page's timers came later than this: perhaps they are held back though it is seen. */
const LATE_MS = 250;
/** For so long the worker is asked then. */
const DOUBT_MS = 10_000;

/** Somebody who waits. */
interface Due {
  readonly atMs: number;
  /** The latest that is asked for. */
  readonly lastMs: number;
  readonly run: () => void;
}

class RealClock implements Clock {
  readonly #due = new Set<Due>();
  readonly #worker: TickWorker | undefined;
  readonly #page: WatchedPage | undefined;
  #isBroken: boolean;
  /** Until then the page's own timers are not relied on. */
  #doubtUntilMs = -Infinity;
  /** When the wake-up that was asked for comes; never, if none is. */
  #askedMs = Infinity;
  #isWaking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(startWorker: () => TickWorker, page: WatchedPage | undefined) {
    this.#page = page;
    this.#worker = startOrNothing(startWorker);
    this.#isBroken = this.#worker === undefined;
    this.#worker?.addEventListener('message', this.#wake);
    this.#worker?.addEventListener('error', () => {
      // Whatever waits is left to the page's own timers: late when hidden is better than never.
      this.#isBroken = true;
      this.#askAnew();
    });
    page?.addEventListener('visibilitychange', this.#askAnew);
  }

  now(): number {
    return performance.now();
  }

  epochMs(): number {
    return Date.now();
  }

  after(ms: number, run: () => void, slackMs = 0): () => void {
    const atMs = performance.now() + Math.max(0, ms);
    const due = { atMs, lastMs: atMs + slackMs, run };
    this.#due.add(due);
    if (due.lastMs < this.#askedMs) this.#ask();
    return () => {
      this.#due.delete(due);
    };
  }

  readonly #askAnew = (): void => {
    this.#askedMs = Infinity;
    this.#ask();
  };

  /** Asks for the soonest wake-up, unless it comes as soon already. */
  #ask(): void {
    if (this.#isWaking) return;
    let soonestMs = Infinity;
    for (const { lastMs } of this.#due) soonestMs = Math.min(soonestMs, lastMs);
    if (soonestMs >= this.#askedMs) return;
    this.#askedMs = soonestMs;
    const nowMs = performance.now();
    // Timers cut fractions off, and nobody is woken before his time.
    const ms = Math.max(0, Math.ceil(soonestMs - nowMs));
    clearTimeout(this.#timer);
    if (this.#isPageEnough(nowMs)) this.#timer = setTimeout(this.#wakeByPage, ms);
    else this.#worker?.postMessage({ ms } satisfies TickRequest);
  }

  #isPageEnough(nowMs: number): boolean {
    if (this.#isBroken) return true;
    return this.#page?.visibilityState === 'visible' && nowMs >= this.#doubtUntilMs;
  }

  readonly #wakeByPage = (): void => {
    const nowMs = performance.now();
    if (nowMs - this.#askedMs > LATE_MS) this.#doubtUntilMs = nowMs + DOUBT_MS;
    this.#wake();
  };

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
