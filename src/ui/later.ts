import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { aTurn } from './a-turn.ts';

/**
 * Says when to draw what is folded or further down: some turns after what is seen first, so that a slow phone answers
 * a tap in between. Never goes back.
 */
export class Later implements ReactiveController {
  /** False in the first rendering of the host, true in every one from that turn on. */
  isNow = false;
  readonly #host: ReactiveControllerHost;
  readonly #turns: number;

  /** @param turns between the first rendering and this */
  constructor(host: ReactiveControllerHost, turns = 1) {
    this.#host = host;
    this.#turns = turns;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.isNow) void this.#come();
  }

  async #come(): Promise<void> {
    for (let turn = 0; turn < this.#turns; turn++) await aTurn();
    if (this.isNow) return;
    this.isNow = true;
    this.#host.requestUpdate();
  }
}
