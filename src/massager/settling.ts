import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';
import type { Discovery } from './discover.ts';
import { massagerErrorOf } from './errors.ts';
import type { Link } from './link.contract.ts';
import type { Linking } from './linking.ts';
import { Picking } from './picking.ts';
import { drivenAs, recognise } from './recognise.ts';
import type { StateStore } from './state-store.ts';

/** What settling needs. */
export interface SettlingOptions {
  readonly clock: Clock;
  readonly store: StateStore;
  readonly linking: Linking;
  readonly profiles: readonly DeviceProfile[];
}

/** How a device is settled on a profile. */
export interface SettleOptions {
  readonly profileId?: string | undefined;
  readonly withoutSafetyStep: boolean;
}

/** A link that is up, with what is found on it. */
interface Settled {
  readonly link: Link;
  readonly discovery: Discovery;
  readonly candidates: readonly DeviceProfile[];
  readonly withoutSafetyStep: boolean;
}

/** From a link to a massager that is ready: which profile it is, by itself, by an earlier answer, or by asking. */
export class Settling {
  readonly #options: SettlingOptions;
  readonly #picking: Picking;
  /** What was settled last, for another pick on the same link. */
  #settled: Settled | undefined;

  constructor(options: SettlingOptions) {
    this.#options = options;
    this.#picking = new Picking(options.clock);
  }

  /** Whether the person is being asked. */
  get isAsking(): boolean {
    return this.#picking.isOpen;
  }

  answer(profile: DeviceProfile): void {
    this.#picking.answer(profile);
  }

  /** Brings a new link up to `ready`. @throws MassagerFault */
  async settle(link: Link, { profileId, withoutSafetyStep }: SettleOptions): Promise<void> {
    const { store, profiles } = this.#options;
    const discovery = await link.connect();
    store.patch({ link: 'discovering' });
    const { winner, candidates } = await recognise(link.device, discovery, profiles);
    store.patch({ candidates: candidates.length > 1 ? candidates.map(({ id }) => id) : undefined });
    this.#settled = { link, discovery, candidates, withoutSafetyStep };
    const before = candidates.find(({ id }) => id === profileId);
    const only = candidates.length === 1 ? candidates[0] : undefined;
    await this.#prepare(this.#settled, before ?? winner ?? only);
  }

  /** Prepares the massager on the same link as another profile; the old one is stopped first. @throws MassagerFault */
  async change(link: Link, profile: DeviceProfile): Promise<void> {
    const settled = this.#settled;
    if (settled?.link !== link) return;
    this.#options.store.patch({ link: 'preparing', error: undefined });
    await link.queue?.stop();
    link.signal.throwIfAborted();
    await this.#prepare(settled, profile);
  }

  /** Asks where it isn't clear; and again, on a link that holds, where the answer was none that works. */
  async #prepare(settled: Settled, clear: DeviceProfile | undefined): Promise<void> {
    const { linking, store } = this.#options;
    const { link, discovery, candidates, withoutSafetyStep } = settled;
    for (let profile = clear; ; profile = undefined)
      try {
        if (!profile) {
          store.patch({ link: 'picking' });
          profile = await this.#picking.wait(link);
        }
        store.patch({ link: 'preparing', error: undefined });
        await linking.drive(link, await drivenAs(profile, link, discovery), { withoutSafetyStep });
        return;
      } catch (error) {
        if (candidates.length < 2 || link.signal.aborted) throw error;
        store.patch({ error: massagerErrorOf(error, 'operating') });
      }
  }
}
