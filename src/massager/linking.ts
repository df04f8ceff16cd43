import type { Clock } from '#clock';
import type { Driven } from './drive.ts';
import { MassagerFault } from './errors.ts';
import type { Link } from './link.contract.ts';
import type { LinkEvent } from './link-event.ts';
import { createLink } from './link.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import type { Monitor } from './monitor.ts';
import { CALM, type StateStore } from './state-store.ts';

/** What linking needs. */
export interface LinkingOptions {
  readonly clock: Clock;
  readonly store: StateStore;
  readonly monitor: Monitor;
  /** Told of what happens on the link that counts. */
  readonly hear: (event: LinkEvent) => void;
}

/** The one link that counts, and what drives it. */
export class Linking {
  readonly #options: LinkingOptions;
  #link: Link | undefined;
  #driven: Driven | undefined;
  /** When we last ended a link (Clock ms). */
  #disconnectedAtMs = -Infinity;

  constructor(options: LinkingOptions) {
    this.#options = options;
  }

  get link(): Link | undefined {
    return this.#link;
  }

  /** What drives the massager, or did last. */
  get driven(): Driven | undefined {
    return this.#driven;
  }

  /** Another massager was chosen, or it was that one after all. */
  take(driven: Driven | undefined): void {
    this.#driven = driven;
  }

  /** Makes a new link the one that counts. Nothing happens before its `connect()`. */
  begin(device: BluetoothDevice): Link {
    const { clock, hear } = this.#options;
    const link: Link = createLink({
      clock,
      device,
      disconnectedAtMs: this.#disconnectedAtMs,
      hear: (event) => {
        if (this.#link === link) hear(event);
      },
      isReplaced: () => this.#link !== undefined && this.#link !== link,
    });
    this.#link = link;
    return link;
  }

  /** Prepares the massager up to `ready`. @throws MassagerFault */
  async drive(link: Link, driven: Driven, how: { readonly withoutSafetyStep: boolean }): Promise<void> {
    const { monitor, store } = this.#options;
    this.#driven = driven;
    monitor.listen(driven.profile);
    const drive = await link.drive(driven, how);
    if (this.#link !== link) throw new MassagerFault('link-lost');
    store.patch({ ...CALM, link: 'ready' });
    monitor.linked(drive, driven.frames.battery);
  }

  /** Ends the link, if it is the one that counts. One that broke takes with it what wasn't reported. */
  drop(link: Link | undefined, code: MassagerErrorCode): void {
    if (!link || this.#link !== link) return;
    this.#link = undefined;
    this.#disconnectedAtMs = this.#options.clock.now();
    this.#options.monitor.unlinked(link.queue && code !== 'cancelled' ? 'lost' : 'let-go');
    link.close(code);
  }
}
