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

  /** Begins at 0, or at what has passed since `sinceMs` of the same clock; goes on where it already runs. */
  start(sinceMs = performance.now()): void {
    if (this.#sinceMs !== undefined) return;
    this.#sinceMs = Math.min(sinceMs, performance.now());
    this.#timer = setInterval(() => {
      this.#host.requestUpdate();
    }, 1000);
    if (this.seconds > 0) this.#host.requestUpdate();
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
