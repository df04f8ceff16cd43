import type { Clock } from '#clock';
import { watchFor } from './advertisements.ts';
import type { Driven } from './drive.ts';
import { massagerErrorOf } from './errors.ts';
import type { Linking } from './linking.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import { createReconnector, type ReconnectEvent, type Reconnector } from './reconnect.ts';
import type { StateStore } from './state-store.ts';

/** What seeking needs. */
export interface SeekingOptions {
  readonly clock: Clock;
  /** From 0 to under 1. */
  readonly random: () => number;
  readonly store: StateStore;
  readonly linking: Linking;
}

/** The massager that is sought when its link is lost. */
export interface Target {
  readonly device: BluetoothDevice;
  readonly driven: Driven;
  readonly withoutSafetyStep: boolean;
}

/** Brings the link to a massager back that was ready, as what it was; everything on it is found anew. */
export class Seeking {
  /** Undefined until a massager was ready. */
  target: Target | undefined;
  readonly #options: SeekingOptions;
  readonly #reconnector: Reconnector;

  constructor(options: SeekingOptions) {
    this.#options = options;
    this.#reconnector = createReconnector({
      clock: options.clock,
      random: options.random,
      attempt: () => this.#attempt(),
      watch: (seen) => (this.target ? watchFor(this.target.device, seen) : () => undefined),
      hear: (event) => {
        this.#show(event);
      },
    });
  }

  /** Begins, at once. */
  start(): void {
    this.#reconnector.start();
  }

  /** Tries at once, with a fresh window. */
  now(): void {
    this.#reconnector.now();
  }

  /** Ends it, whatever the try under way brings. */
  cancel(): void {
    this.#reconnector.cancel();
  }

  async #attempt(): Promise<boolean> {
    const { linking, store } = this.#options;
    const { target } = this;
    if (!target) return false;
    const link = linking.begin(target.device);
    try {
      await link.connect();
      await linking.drive(link, target.driven, target);
      return true;
    } catch (error) {
      const code: MassagerErrorCode = massagerErrorOf(error, 'operating');
      linking.drop(link, code);
      if (store.state.link === 'reconnecting') store.patch({ error: code });
      return false;
    }
  }

  #show(event: ReconnectEvent): void {
    const { store } = this.#options;
    if (event.type === 'gave-up')
      store.patch({ link: 'lost', attempt: undefined, nextAttemptAtMs: undefined });
    else
      store.patch({
        link: 'reconnecting',
        attempt: event.attempt,
        nextAttemptAtMs: event.type === 'waiting' ? event.nextAttemptAtMs : undefined,
      });
  }
}
