import { ManualClock } from './manual-clock.ts';

interface Waiting {
  readonly atMs: number;
  readonly run: () => void;
  cancel: () => void;
}

/** A clock that makes use of slack, as the real one does: who is due comes with whoever is woken. Counts its wake-ups. */
export class SavingClock extends ManualClock {
  wakeUps = 0;
  readonly #waiting = new Set<Waiting>();

  override after(ms: number, run: () => void, slackMs = 0): () => void {
    const waiting: Waiting = { atMs: this.now() + Math.max(0, ms), run, cancel: () => undefined };
    waiting.cancel = super.after(ms + slackMs, () => {
      this.#wake();
    });
    this.#waiting.add(waiting);
    return () => {
      this.#waiting.delete(waiting);
      waiting.cancel();
    };
  }

  #wake(): void {
    this.wakeUps++;
    const ready = [...this.#waiting].filter(({ atMs }) => atMs <= this.now());
    for (const waiting of ready.sort((a, b) => a.atMs - b.atMs)) {
      waiting.cancel();
      if (this.#waiting.delete(waiting)) waiting.run();
    }
  }
}
