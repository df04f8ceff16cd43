import type { Clock } from '#clock';

/** Something that the main thread does at a moment. */
export interface AgendaItem {
  readonly key: string;
  /** When it is to take effect, on the injected clock. */
  readonly dueMs: number;
  /** Later than this it is dropped. */
  readonly untilMs: number;
  /** Does it. */
  readonly run: () => void;
  /** Told instead of `run` when it is too late. */
  readonly drop: () => void;
  /** How much earlier it has to be begun to take effect in time; asked anew each time, as it is learnt. */
  readonly leadMs: () => number;
}

/** Does things at their time, once each. */
export interface Agenda {
  /** Replaces the list. */
  plan(items: readonly AgendaItem[]): void;
}

/** A wake-up that comes this little early counts as in time. */
const EARLY_MS = 0.5;

/** For what cannot be scheduled ahead on an audio clock: words and vibration. */
export function createAgenda(clock: Clock): Agenda {
  let waiting: readonly AgendaItem[] = [];
  let cancel = (): void => undefined;

  function beginMs(item: AgendaItem): number {
    return item.dueMs - item.leadMs();
  }

  function wake(): void {
    cancel();
    const nowMs = clock.now();
    const due = waiting.filter((item) => beginMs(item) <= nowMs + EARLY_MS);
    waiting = waiting.filter((item) => !due.includes(item));
    arm(nowMs);
    const planned = waiting;
    for (const item of due) {
      if (nowMs > item.untilMs) item.drop();
      else item.run();
      // What ran may have changed the plan; the rest of the old one is not to be done then.
      if (waiting !== planned) return;
    }
  }

  function arm(nowMs: number): void {
    const nextMs = waiting.reduce((least, item) => Math.min(least, beginMs(item)), Infinity);
    cancel = nextMs < Infinity ? clock.after(nextMs - nowMs, wake) : () => undefined;
  }

  return {
    plan(items) {
      cancel();
      waiting = [...items].sort((a, b) => a.dueMs - b.dueMs);
      wake();
    },
  };
}
