import { Subscription } from 'rxjs';
import type { Tab } from '../support/a-device.ts';
import type { Trace } from './trace.ts';

/** A second tab of the app on the same device, which wants the massager. No session runs in it. */
export class Neighbour {
  readonly #tab: Tab;
  readonly #trace: Trace;
  readonly #watching = new Subscription();
  #has = false;

  constructor(tab: Tab, trace: Trace) {
    this.#tab = tab;
    this.#trace = trace;
    const { massagerDesk } = tab.app;
    this.#watching.add(
      massagerDesk.state$.subscribe(({ link }) => {
        this.#note(massagerDesk.mode === 'massager' && link === 'ready');
      }),
    );
  }

  want(): void {
    void this.#tab.app.massagerDesk.connect();
  }

  close(): void {
    this.#watching.unsubscribe();
    this.#note(false);
    this.#tab.crash();
  }

  #note(has: boolean): void {
    if (has === this.#has) return;
    this.#has = has;
    this.#trace.note({ kind: 'other-tab', has });
  }
}
