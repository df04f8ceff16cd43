import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whole seconds since `start`, read off the page's own monotonic clock; renders its host once a second
 * while it runs. Only for what is told in passing ("14 s ago"): sessions are timed elsewhere.
 */
export class Elapsed implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #sinceMs: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** 0 unless it runs. */
  get seconds(): number {
    return this.#sinceMs === undefined ? 0 : Math.floor((performance.now() - this.#sinceMs) / 1000);
  }

  /** Begins at 0; goes on where it already runs. */
  start(): void {
    if (this.#sinceMs !== undefined) return;
    this.#sinceMs = performance.now();
    this.#timer = setInterval(() => {
      this.#host.requestUpdate();
    }, 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#sinceMs = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }
}
