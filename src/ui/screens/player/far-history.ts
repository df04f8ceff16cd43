import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MARK = 'backbeatFarView';

const TOAST_PLACE = [
  ['--toast-at', '0.5rem'],
  ['--toast-start', '5.25rem'],
  ['--toast-end', '42%'],
] as const;

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
    this.#put(false);
  }

  enter(): void {
    if (this.open) return;
    this.#put(true);
    if (!isMarked()) history.pushState({ [MARK]: true }, '');
    this.#host.requestUpdate();
  }

  leave(): void {
    if (!this.open) return;
    this.#put(false);
    if (isMarked()) history.back();
    this.#host.requestUpdate();
  }

  /** A line for the person (`bb-toast`) lies above the time then, beside the bar or the buttons. */
  #put(open: FarHistory['open']): void {
    this.open = open;
    const { style } = document.documentElement;
    for (const [name, value] of TOAST_PLACE)
      if (open) style.setProperty(name, value);
      else style.removeProperty(name);
  }

  readonly #onPopState = (): void => {
    if (!this.open || isMarked()) return;
    this.#put(false);
    this.#host.requestUpdate();
  };
}

function isMarked(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && MARK in state;
}
