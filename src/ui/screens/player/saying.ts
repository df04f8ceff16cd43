import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announcementOf } from './announce.ts';
import type { PlayerModel } from './player-model.ts';

/** How long words have to stay the same before they are said: a stop is sent and answered within this. */
const SETTLED_MS = 600;

/**
 * What a screen reader is told, once and in its last form: what is known of the motor changes within a moment when a
 * session is held or ends, and nobody is to listen to every stage on the way.
 */
export class Saying implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #wanted = '';
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** What to have in the live region now. */
  words({ data, scene, trouble }: PlayerModel): string {
    const wanted = announcementOf(data, scene, trouble);
    if (wanted === this.#wanted) return this.#said;
    this.#wanted = wanted;
    clearTimeout(this.#timer);
    const { status } = data.state;
    if (status !== 'paused' && status !== 'ended') this.#said = wanted;
    else
      this.#timer = setTimeout(() => {
        this.#said = this.#wanted;
        this.#host.requestUpdate();
      }, SETTLED_MS);
    return this.#said;
  }
}
