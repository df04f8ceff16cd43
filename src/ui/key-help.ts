import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { appKeys } from './app-keys.ts';
import { deepFocus } from './deep-focus.ts';
import type { Route } from './route.ts';

const WRITING = 'input:not([type="range"]), select, textarea, [contenteditable]';

/** What is needed to know whether `?` is meant for the app. */
export interface KeyHelpPorts {
  readonly now: () => Route;
  /** Letters and signs are keys. */
  readonly hasLetters: () => boolean;
  /** Something runs that Escape stops. */
  readonly needsStop: () => boolean;
}

/** Shows the keys of the app on `?`, outside sessions: those have a list of their own. Fetched when it is asked for. */
export class KeyHelp implements ReactiveController {
  readonly #host: LitElement;
  readonly #ports: KeyHelpPorts;
  #view: typeof appKeys | undefined;
  #isOpen = false;
  #wasShown = false;
  #before: HTMLElement | undefined;

  constructor(host: LitElement, ports: KeyHelpPorts) {
    this.#host = host;
    this.#ports = ports;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKeyDown);
  }

  /** The list is a dialog: what lies behind it can't be used. STOP can. */
  hostUpdated(): void {
    const isShown = this.#isShown;
    if (isShown === this.#wasShown) return;
    this.#wasShown = isShown;
    for (const part of this.#host.renderRoot.querySelectorAll('.screen, bb-rail, bb-tab-bar'))
      part.toggleAttribute('inert', isShown);
  }

  /** The list, while it is open. */
  render() {
    return this.#isShown && this.#view ? this.#view(this.#onClose) : nothing;
  }

  get #isShown(): boolean {
    return this.#isOpen && this.#ports.now().screen !== 'session';
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#isOpen && !this.#ports.needsStop()) this.#onClose();
    if (!isAsking(event) || !this.#ports.hasLetters() || this.#ports.now().screen === 'session') return;
    event.preventDefault();
    if (this.#isOpen) this.#onClose();
    else void this.#open();
  };

  async #open(): Promise<void> {
    this.#before = deepFocus();
    // not here, and not to be had now: nothing is lost, and it is asked for again with the next press
    this.#view ??= await import('./app-keys.ts').then(
      (module) => module.appKeys,
      () => undefined,
    );
    this.#isOpen = this.#view !== undefined;
    this.#host.requestUpdate();
  }

  readonly #onClose = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    });
  };
}

/** `?` without a modifier, and not as a letter of something that is written. */
function isAsking(event: KeyboardEvent): boolean {
  if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey) return false;
  const [target] = event.composedPath();
  return !event.defaultPrevented && !(target instanceof Element && target.closest(WRITING));
}
