/** As much of an event of Chromium's trace as is looked at; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: what else the machine does meanwhile is not in it. */
  readonly tdur?: number;
}

/** As Lighthouse's phone: four times slower than this machine, where 50 ms are a long task. */
const SLOWDOWN = 4;
const LONG_MS = 50;
const TASK = /^(ThreadControllerImpl::)?RunTask$/;

/**
 * Total blocking time after the first paint by processor time instead of by the clock, in milliseconds of the slow
 * phone: what Lighthouse would find if the machine had nothing else to do. NaN where nothing was painted.
 */
export function ownBlockingMs(events: readonly TraceEvent[]): number {
  const painted = events.findLast(({ name }) => name === 'firstContentfulPaint');
  if (!painted) return NaN;
  const tasks = events
    .filter(({ name, pid, tid, ts }) => {
      const isMain = pid === painted.pid && tid === painted.tid;
      return isMain && TASK.test(name) && ts > painted.ts;
    })
    .sort((a, b) => a.ts - b.ts);
  let blockingMs = 0;
  let coveredUntil = -Infinity;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    if (ts < coveredUntil) continue; // within another
    coveredUntil = ts + dur;
    blockingMs += Math.max(0, (SLOWDOWN * tdur) / 1_000 - LONG_MS);
  }
  return blockingMs;
}
