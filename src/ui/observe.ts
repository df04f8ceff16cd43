import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable, Subscription } from 'rxjs';

/**
 * Keeps `value` equal to the newest value of an observable while the host is connected.
 * The stream is given as a function, so that it is asked for only once the contexts are there.
 * `changed` says which values are worth a new rendering; by default every one.
 */
export class Observe<T> implements ReactiveController {
  value: T;
  #subscription: Subscription | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #source$: () => Observable<T>;
  readonly #changed: (before: T, now: T) => boolean;

  constructor(
    host: ReactiveControllerHost,
    source$: () => Observable<T>,
    initial: T,
    changed: (before: T, now: T) => boolean = (before, now) => before !== now,
  ) {
    this.#host = host;
    this.#source$ = source$;
    this.value = initial;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#subscription = this.#source$().subscribe((now) => {
      const before = this.value;
      this.value = now;
      if (this.#changed(before, now)) this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }
}
