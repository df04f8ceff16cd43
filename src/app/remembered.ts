import type { Clock } from '#clock';
import type { MassagerStore, RememberedMassager } from '#storage';
import type { MassagerDesk } from '#ui';
import { BehaviorSubject, type Observable } from 'rxjs';

/** What the person may settle for a massager. */
export type MassagerChoices = Parameters<MassagerDesk['remember']>[1];

/** What is known of one that has just become ready. */
export type ReadyMassager = Pick<RememberedMassager, 'deviceId' | 'name' | 'profileId'>;

/** Massagers that were connected here before. */
export interface RememberedMassagers {
  /** Newest first. Hot, replays. */
  readonly massagers$: Observable<readonly RememberedMassager[]>;
  /** How many are kept that can't be read any more. Hot, replays. */
  readonly damaged$: Observable<number>;
  find(deviceId: string | undefined): RememberedMassager | undefined;
  /** It is ready now: keeps its name, its profile and the time. Never rejects: the session matters more. */
  noteReady(massager: ReadyMassager): Promise<void>;
  /** Takes effect at once; rejects with a StorageError if it could not be kept. */
  change(deviceId: string, choices: MassagerChoices): Promise<void>;
  /** Rejects with a StorageError. */
  forget(deviceId: string): Promise<void>;
  /** Takes back that it was forgotten. Rejects with a StorageError. */
  bringBack(massager: RememberedMassager): Promise<void>;
  /** Resolves once what is kept has been read, or could not be. Never rejects. */
  readonly loaded: Promise<void>;
  /** Reads again what is kept. Rejects with a StorageError. */
  refresh(): Promise<void>;
}

/** Starts reading at once; until then there are none. */
export function rememberMassagers(store: MassagerStore, clock: Pick<Clock, 'epochMs'>): RememberedMassagers {
  return new Memory(store, clock);
}

class Memory implements RememberedMassagers {
  readonly massagers$: Observable<readonly RememberedMassager[]>;
  readonly damaged$: Observable<number>;
  readonly loaded: Promise<void>;
  readonly #store: MassagerStore;
  readonly #clock: Pick<Clock, 'epochMs'>;
  readonly #massagers$ = new BehaviorSubject<readonly RememberedMassager[]>([]);
  readonly #damaged$ = new BehaviorSubject(0);
  /** What is kept was read at least once. */
  #isRead = false;

  constructor(store: MassagerStore, clock: Pick<Clock, 'epochMs'>) {
    this.#store = store;
    this.#clock = clock;
    this.massagers$ = this.#massagers$.asObservable();
    this.damaged$ = this.#damaged$.asObservable();
    this.loaded = this.refresh().catch(() => undefined);
  }

  find(deviceId: string | undefined): RememberedMassager | undefined {
    return this.#massagers$.value.find((known) => known.deviceId === deviceId);
  }

  async noteReady(massager: ReadyMassager): Promise<void> {
    // What the person settled for it must not be overwritten by what isn't read yet.
    const isRead = await this.#read();
    const before = this.find(massager.deviceId);
    const now = { ...before, ...massager, lastUsedAt: this.#clock.epochMs() };
    if (!isRead) {
      this.#show(now);
      return;
    }
    try {
      await this.#put(now);
      // It may be one of those that couldn't be read, of which storage saved the maximum.
      if (!before && this.#damaged$.value > 0) await this.refresh();
    } catch {
      // Where it can't be kept it is known as long as the page lasts, and offered again on it.
    }
  }

  async change(deviceId: string, choices: MassagerChoices): Promise<void> {
    await this.#read();
    const before = this.find(deviceId);
    if (before) await this.#put({ ...before, ...choices });
  }

  async forget(deviceId: string): Promise<void> {
    await this.#store.remove(deviceId);
    this.#massagers$.next(this.#massagers$.value.filter((known) => known.deviceId !== deviceId));
  }

  bringBack(massager: RememberedMassager): Promise<void> {
    return this.#put(massager);
  }

  async refresh(): Promise<void> {
    const { massagers, damaged } = await this.#store.list();
    this.#isRead = true;
    this.#massagers$.next(massagers);
    this.#damaged$.next(damaged);
  }

  /** Tries once more where reading failed, as while another window held the storage. @returns whether it was read. */
  async #read(): Promise<boolean> {
    await this.loaded;
    if (!this.#isRead) await this.refresh().catch(() => undefined);
    return this.#isRead;
  }

  async #put(massager: RememberedMassager): Promise<void> {
    this.#show(massager);
    await this.#store.save(massager);
  }

  #show(massager: RememberedMassager): void {
    const others = this.#massagers$.value.filter(({ deviceId }) => deviceId !== massager.deviceId);
    this.#massagers$.next([massager, ...others].sort((a, b) => b.lastUsedAt - a.lastUsedAt));
  }
}
