import type { LitElement, ReactiveController } from 'lit';

/** Gives the focus on where a rendering took away what had it: no keyboard starts again at the top of the page. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #next: () => HTMLElement | null;
  #hadFocus = false;

  /** @param next what gets it, asked after the rendering; an element of ours may pass it on by its own `focus`. */
  constructor(host: LitElement, next: () => HTMLElement | null) {
    this.#host = host;
    this.#next = next;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#host.shadowRoot?.activeElement);
  }

  hostUpdated(): void {
    if (this.#hadFocus && !this.#host.shadowRoot?.activeElement) void this.#give();
  }

  async #give(): Promise<void> {
    const next = this.#next();
    if (next && 'updateComplete' in next) await next.updateComplete;
    next?.focus();
  }
}
