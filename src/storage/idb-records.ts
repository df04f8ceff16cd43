import { BehaviorSubject, type Observable } from 'rxjs';
import { createDatabase, type Database } from './database.ts';
import { createMemoryRecords } from './memory-records.ts';
import type { BackbeatDatabase } from './migrations.ts';
import { readRecord, readRecords } from './read-records.ts';
import type { SessionRecord, SessionRecords } from './records.contract.ts';
import { toStorageError } from './storage-error.ts';

/** How long records last: on the device, or only until the page is closed. */
export type Durability = 'device' | 'page';

/** Where things are kept, as the browser gives it. */
export interface StoragePorts {
  /** `indexedDB`, or undefined where there is none. */
  readonly indexedDB: IDBFactory | undefined;
  /**
   * Asks the browser not to clear the storage by itself: `navigator.storage.persist()`. Asked once, when the
   * first session is kept, since some browsers put the question to the person.
   */
  readonly persist?: () => Promise<unknown>;
}

/** Records on the device, or in memory where the browser keeps nothing. */
export interface KeptRecords extends SessionRecords {
  /** Hot, replays, never errors. `device` until it is known to be otherwise. */
  readonly durability$: Observable<Durability>;
  readonly durability: Durability;
}

/** Session records in IndexedDB. Opens nothing before the first call. */
export function createIdbRecords(ports: StoragePorts): KeptRecords {
  return new IdbRecords(ports);
}

class IdbRecords implements KeptRecords {
  readonly durability$: Observable<Durability>;
  readonly #durability$ = new BehaviorSubject<Durability>('device');
  readonly #database: Database;
  readonly #persist: StoragePorts['persist'];
  #hasAsked = false;
  /** In use instead of the database, once that turned out not to be there. */
  #memory: SessionRecords | undefined;

  constructor({ indexedDB, persist }: StoragePorts) {
    this.#database = createDatabase({ indexedDB });
    this.#persist = persist;
    this.durability$ = this.#durability$.asObservable();
  }

  get durability(): Durability {
    return this.#durability$.value;
  }

  async save(record: SessionRecord): Promise<void> {
    await this.#run<unknown>(
      (database) => database.put('sessions', record),
      (memory) => memory.save(record),
    );
    void this.#askToPersist();
  }

  get(id: string): Promise<SessionRecord | undefined> {
    return this.#run(
      async (database) => readRecord(await database.get('sessions', id)),
      (memory) => memory.get(id),
    );
  }

  list(): ReturnType<SessionRecords['list']> {
    return this.#run(
      // Not by the index of time: a record that lost its time would be missing there, uncounted.
      async (database) => readRecords(await database.getAll('sessions')),
      (memory) => memory.list(),
    );
  }

  remove(id: string): Promise<void> {
    return this.#run(
      (database) => database.delete('sessions', id),
      (memory) => memory.remove(id),
    );
  }

  async #run<T>(
    onDevice: (database: BackbeatDatabase) => Promise<T>,
    inMemory: (memory: SessionRecords) => Promise<T>,
  ): Promise<T> {
    if (this.#memory) return inMemory(this.#memory);
    try {
      return await this.#database.use(onDevice);
    } catch (thrown) {
      const error = toStorageError(thrown);
      // What was there a moment ago must not seem to be gone: only a database that never opened is given up.
      if (error.code !== 'unavailable' || this.#database.hasOpened) throw error;
    }
    this.#memory ??= createMemoryRecords();
    if (this.durability === 'device') this.#durability$.next('page');
    return inMemory(this.#memory);
  }

  /** Never rejects: a browser that won't promise keeps the records all the same, as long as it has room. */
  async #askToPersist(): Promise<void> {
    if (this.#hasAsked || this.#memory) return;
    this.#hasAsked = true;
    try {
      await this.#persist?.();
    } catch {
      // Not supported here.
    }
  }
}
