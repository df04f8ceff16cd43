import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MARK = 'backbeatFarView';

/**
 * Whether far view is open, with an entry in the browser's history, so that the Back button and the back
 * gesture of a phone leave it rather than the session. The address does not change.
 */
export class FarHistory implements ReactiveController {
  open = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
    this.open = false;
  }

  enter(): void {
    if (this.open) return;
    this.open = true;
    if (!isMarked()) history.pushState({ [MARK]: true }, '');
    this.#host.requestUpdate();
  }

  leave(): void {
    if (!this.open) return;
    this.open = false;
    if (isMarked()) history.back();
    this.#host.requestUpdate();
  }

  readonly #onPopState = (): void => {
    if (!this.open || isMarked()) return;
    this.open = false;
    this.#host.requestUpdate();
  };
}

function isMarked(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && MARK in state;
}
