import type { LitElement, ReactiveController } from 'lit';
import { deepFocus } from '../../deep-focus.ts';

/** What can come up over the player, one at a time. */
export type Panel = 'steps' | 'hurts' | 'ways' | 'keys';

/**
 * Which panel is open. The focus goes back to where it was when it closes, or to what the screen is about where
 * that is gone.
 */
export class Panels implements ReactiveController {
  open: Panel | undefined;
  readonly #host: LitElement;
  readonly #elsewhere: () => void;
  #opener: HTMLElement | undefined;

  constructor(host: LitElement, elsewhere: () => void) {
    this.#host = host;
    this.#elsewhere = elsewhere;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open = undefined;
  }

  show(panel: Panel): void {
    if (this.open === undefined) this.#opener = deepFocus();
    this.open = panel;
    this.#host.requestUpdate();
  }

  /** Closes what is open, if anything is. */
  close(): void {
    if (this.open === undefined) return;
    this.open = undefined;
    this.#host.requestUpdate();
    void this.#giveBack();
  }

  /** Closes what is open for good: what had the focus before is no longer what it is about. */
  forget(): void {
    this.#opener = undefined;
    this.close();
  }

  async #giveBack(): Promise<void> {
    await this.#host.updateComplete;
    const opener = this.#opener;
    this.#opener = undefined;
    opener?.focus({ preventScroll: true });
    if (!opener || deepFocus() !== opener) this.#elsewhere();
  }
}
