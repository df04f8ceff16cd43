import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { FirstServices } from './first-services.ts';
import type { Services } from './ports.ts';

/** What is followed, and what holds before there is anything to follow. */
export interface WholeSource<T> {
  readonly from$: (whole: Services) => Observable<T>;
  readonly initial: T;
  /** Which values are worth a new rendering; by default every one that is another. */
  readonly changed?: (before: T, now: T) => boolean;
}

/** As Observe, for what is there only once the whole app has come. */
export class ObserveWhole<T> implements ReactiveController {
  value: T;
  #waiting: Subscription | undefined;
  #following: Subscription | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #first: () => FirstServices;
  readonly #source: WholeSource<T>;

  constructor(host: ReactiveControllerHost, first: () => FirstServices, source: WholeSource<T>) {
    this.#host = host;
    this.#first = first;
    this.#source = source;
    this.value = source.initial;
    host.addController(this);
  }

  hostConnected(): void {
    this.#waiting = this.#first().whole$.subscribe((whole) => {
      if (whole) this.#follow(whole);
    });
  }

  hostDisconnected(): void {
    this.#waiting?.unsubscribe();
    this.#following?.unsubscribe();
  }

  #follow(whole: Services): void {
    const { from$, changed = isAnother } = this.#source;
    this.#following?.unsubscribe();
    this.#following = from$(whole).subscribe((now) => {
      const before = this.value;
      this.value = now;
      if (changed(before, now)) this.#host.requestUpdate();
    });
  }
}

function isAnother(before: unknown, now: unknown): boolean {
  return before !== now;
}
