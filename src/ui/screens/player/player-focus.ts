import type { LitElement, ReactiveController } from 'lit';
import type { Trouble } from './player-data.ts';

/** What the focus follows. */
export interface FocusWatch {
  readonly trouble: () => Trouble;
  readonly isFar: () => boolean;
  readonly isLocked: () => boolean;
}

/** What had the focus may be gone: the alarm, a button, the slider. It must not fall to the page. */
export class PlayerFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #watch: FocusWatch;
  #before: { readonly trouble: Trouble; readonly far: boolean; readonly locked: boolean } = {
    trouble: 'fine',
    far: false,
    locked: false,
  };
  #hadFocus = false;

  constructor(host: LitElement, watch: FocusWatch) {
    this.#host = host;
    this.#watch = watch;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#host.shadowRoot?.activeElement);
  }

  hostUpdated(): void {
    const before = this.#before;
    const [trouble, far, locked] = [this.#watch.trouble(), this.#watch.isFar(), this.#watch.isLocked()];
    this.#before = { trouble, far, locked };
    const lost = this.#hadFocus && !this.#host.shadowRoot?.activeElement;
    const wasAlarm = before.trouble === 'alarm' && trouble !== 'alarm';
    if (before.far !== far) void this.#toView();
    else if (before.locked && !locked && trouble === 'fine') this.#toLock();
    else if (lost || wasAlarm) this.toHeading({ preventScroll: lost });
  }

  /** What the screen is about now: how it is held or over, else the routine. */
  toHeading(options: FocusOptions): void {
    const { renderRoot } = this.#host;
    const heading = renderRoot.querySelector<HTMLElement>('.title') ?? renderRoot.querySelector('h1');
    heading?.focus(options);
  }

  /** Into far view and out of it: the button that was pressed is gone. */
  async #toView(): Promise<void> {
    const { renderRoot } = this.#host;
    const view = renderRoot.querySelector('bb-far-view');
    await view?.updateComplete;
    if (this.#watch.isLocked()) return;
    (view ?? renderRoot.querySelector<HTMLElement>('.far'))?.focus({ preventScroll: true });
  }

  #toLock(): void {
    const { renderRoot } = this.#host;
    const back = renderRoot.querySelector<HTMLElement>('.lock') ?? renderRoot.querySelector('bb-far-view');
    back?.focus({ preventScroll: true });
  }
}
