/** What only the page itself can count. */
export interface PageCounts {
  readonly timers: number;
  readonly workers: number;
  readonly sounds: number;
}

declare global {
  interface Window {
    /** Counts for the soak; there before any script of the page. */
    soakCounts?: () => PageCounts;
  }
}

/**
 * Counts timers, workers and sounds that are alive from before the first script of a page. Runs in the page, so it
 * closes over nothing.
 */
export function countInPage(): void {
  const timers = new Set<number>();
  const [after, every] = [window.setTimeout.bind(window), window.setInterval.bind(window)];
  const [clearAfter, clearEvery] = [window.clearTimeout.bind(window), window.clearInterval.bind(window)];
  const set = (run: TimerHandler, ms?: number, ...rest: unknown[]): number => {
    const id = after(
      (...given: unknown[]) => {
        timers.delete(id);
        if (typeof run === 'function') Reflect.apply(run, window, given);
      },
      ms,
      ...rest,
    );
    timers.add(id);
    return id;
  };
  const repeat = (run: TimerHandler, ms?: number, ...rest: unknown[]): number => {
    const id = every(run, ms, ...rest);
    timers.add(id);
    return id;
  };
  const forget =
    (clear: (id?: number) => void) =>
    (id?: number): void => {
      if (id !== undefined) timers.delete(id);
      clear(id);
    };
  let [workers, sounds] = [0, 0];
  class CountedWorker extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers++;
    }
    override terminate(): void {
      workers--;
      super.terminate();
    }
  }
  const { start } = AudioScheduledSourceNode.prototype as { start: (this: unknown, when?: number) => void };
  AudioScheduledSourceNode.prototype.start = function (this: AudioScheduledSourceNode, when?: number): void {
    sounds++;
    this.addEventListener('ended', () => sounds--, { once: true });
    Reflect.apply(start, this, [when]);
  };
  Object.assign(window, {
    setTimeout: set,
    setInterval: repeat,
    clearTimeout: forget(clearAfter),
    clearInterval: forget(clearEvery),
    Worker: CountedWorker,
    soakCounts: () => ({ timers: timers.size, workers, sounds }),
  });
}
