import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { aTurn } from './a-turn.ts';

/**
 * Says when to draw what is folded or further down: a turn after what is seen first, so that a slow phone answers a
 * tap in between. Never goes back.
 */
export class Later implements ReactiveController {
  /** False in the first rendering of the host, true in every one from the next turn on. */
  isNow = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.isNow) void this.#come();
  }

  async #come(): Promise<void> {
    await aTurn();
    if (this.isNow) return;
    this.isNow = true;
    this.#host.requestUpdate();
  }
}
