import type { LitElement, ReactiveController } from 'lit';

/**
 * Tells the lens how high its room is, as `--lens-room`. A size container would say it in CSS, but inside one
 * every second's change of the time restyled lens and map twice as often, and cost twice the time on a slow
 * processor (`npm run bench -- main-thread`).
 */
export class LensRoom implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      if (target instanceof HTMLElement)
        target.style.setProperty('--lens-room', `${Math.floor(contentRect.height)}px`);
  });
  #lens: Element | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The lens comes and goes with the far view. */
  hostUpdated(): void {
    const lens = this.#host.renderRoot.querySelector('bb-lens') ?? undefined;
    if (lens === this.#lens) return;
    this.#observer.disconnect();
    this.#lens = lens;
    if (lens) this.#observer.observe(lens);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#lens = undefined;
  }
}
