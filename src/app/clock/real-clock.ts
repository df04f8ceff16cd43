import type { Clock } from '#clock';
import type { TickReply, TickRequest } from './tick-messages.ts';

/** What a worker is to the clock; `undefined` where workers are not to be had. */
export type TickWorker = Pick<Worker, 'postMessage' | 'addEventListener'>;

/**
 * The real clock: `performance.now()` for time, a worker for wake-ups, so that a hidden page is still
 * woken. If the worker can't start, the page's own timers stand in.
 */
export function createRealClock(startWorker: () => TickWorker): Clock {
  const due = new Map<number, { readonly atMs: number; readonly run: () => void }>();
  let nextId = 1;
  const fire = (id: number): void => {
    const timer = due.get(id);
    due.delete(id);
    timer?.run();
  };
  const worker = startOrNothing(startWorker);
  worker?.addEventListener('message', (event) => {
    fire((event as MessageEvent<TickReply>).data.id);
  });
  let broken = worker === undefined;
  worker?.addEventListener('error', () => {
    // Whatever waits is handed to the page's own timers: late when hidden is better than never.
    broken = true;
    for (const [id, { atMs }] of due) setTimeout(fire, Math.max(0, atMs - performance.now()), id);
  });
  const send = (request: TickRequest): void => {
    if (!broken) worker?.postMessage(request);
    else if (request.type === 'after') setTimeout(fire, request.ms, request.id);
  };
  return {
    now: () => performance.now(),
    epochMs: () => Date.now(),
    after(ms, run) {
      const id = nextId++;
      due.set(id, { atMs: performance.now() + ms, run });
      send({ type: 'after', id, ms: Math.max(0, ms) });
      return () => {
        if (due.delete(id)) send({ type: 'cancel', id });
      };
    },
  };
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
