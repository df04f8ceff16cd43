import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A pause in writing after which it is kept. */
const KEEP_AFTER_MS = 800;

/**
 * Keeps what is being said without being asked: after a pause, when the page is hidden and when the screen goes. A
 * restart or a phone that closes what is not seen loses nothing of it. The given function is called as well where
 * there is nothing new.
 */
export class KeepSoon implements ReactiveController {
  readonly #keep: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, keep: () => void) {
    this.#keep = keep;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHidden);
    this.cancel();
    this.#keep();
  }

  /** Something was said; more may follow. */
  soon(): void {
    this.cancel();
    this.#timer = setTimeout(this.#keep, KEEP_AFTER_MS);
  }

  /** It is kept in another way, or not wanted. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  readonly #onHidden = (): void => {
    if (document.visibilityState !== 'hidden') return;
    this.cancel();
    this.#keep();
  };
}
