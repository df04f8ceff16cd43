import { unwrap, wrap } from 'idb';
import { MIGRATIONS, type BackbeatDatabase, type Migration } from './migrations.ts';
import { StorageError, toStorageError } from './storage-error.ts';

/** Name of the database in the browser. */
export const DATABASE_NAME = 'backbeat';

/** The browser's database, opened when it is first needed and again when the browser lost it. */
export interface Database {
  /** True once it could be opened: what comes after is trouble, not absence. */
  readonly hasOpened: boolean;
  /**
   * Runs a piece of work on the open database. Not to be held on to between pieces.
   * @throws StorageError
   */
  use<T>(work: (database: BackbeatDatabase) => Promise<T>): Promise<T>;
  close(): void;
}

/** What a database is made from. */
export interface DatabasePorts {
  /** `indexedDB`, or undefined where there is none. */
  readonly indexedDB: IDBFactory | undefined;
  readonly migrations?: readonly Migration[];
}

/** Opens nothing yet. */
export function createDatabase({ indexedDB, migrations = MIGRATIONS }: DatabasePorts): Database {
  return new LazyDatabase(indexedDB, migrations);
}

class LazyDatabase implements Database {
  hasOpened = false;
  readonly #factory: IDBFactory | undefined;
  readonly #migrations: readonly Migration[];
  #opening: Promise<BackbeatDatabase> | undefined;
  #open: BackbeatDatabase | undefined;
  /** Another tab holds an older version. A second request would only queue behind the first. */
  #isBlocked = false;

  constructor(factory: IDBFactory | undefined, migrations: readonly Migration[]) {
    this.#factory = factory;
    this.#migrations = migrations;
  }

  async use<T>(work: (database: BackbeatDatabase) => Promise<T>): Promise<T> {
    const database = await this.#get();
    try {
      return await work(database);
    } catch (error) {
      // The browser or another tab closed the connection in between: once more on a new one.
      if (!isClosed(error)) throw toStorageError(error);
      this.#forget(database);
    }
    try {
      return await work(await this.#get());
    } catch (error) {
      throw toStorageError(error);
    }
  }

  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }

  async #get(): Promise<BackbeatDatabase> {
    if (this.#open) return this.#open;
    if (this.#isBlocked) throw new StorageError('blocked');
    this.#opening ??= this.#request();
    try {
      return await this.#opening;
    } catch (error) {
      throw toStorageError(error, 'unavailable');
    } finally {
      this.#opening = undefined;
    }
  }

  #request(): Promise<BackbeatDatabase> {
    return new Promise((resolve, reject) => {
      if (!this.#factory) throw new StorageError('unavailable');
      const request = this.#factory.open(DATABASE_NAME, this.#migrations.length);
      request.onupgradeneeded = ({ oldVersion }) => {
        this.#upgrade(request, oldVersion);
      };
      // It may still open once the other tab is gone; whoever asks then finds it.
      request.onblocked = () => {
        this.#isBlocked = true;
        reject(new StorageError('blocked'));
      };
      request.onerror = () => {
        this.#isBlocked = false;
        reject(toStorageError(request.error, 'unavailable'));
      };
      request.onsuccess = () => {
        resolve(this.#keep(request.result));
      };
    });
  }

  #upgrade(request: IDBOpenDBRequest, oldVersion: number): void {
    const { transaction } = request;
    if (!transaction) return;
    const database = wrap(request.result) as unknown as BackbeatDatabase;
    const upgrade = wrap(transaction) as unknown as Parameters<Migration>[1];
    upgrade.done.catch(() => undefined); // The request tells.
    for (const migrate of this.#migrations.slice(oldVersion)) migrate(database, upgrade);
  }

  #keep(raw: IDBDatabase): BackbeatDatabase {
    const database = wrap(raw) as unknown as BackbeatDatabase;
    this.#open?.close();
    this.#open = database;
    this.#isBlocked = false;
    this.hasOpened = true;
    // A newer version of the app wants to upgrade: make way, and open again when next needed.
    raw.onversionchange = () => {
      raw.close();
      this.#forget(database);
    };
    raw.onclose = () => {
      this.#forget(database);
    };
    return database;
  }

  #forget(database: BackbeatDatabase): void {
    if (this.#open && unwrap(this.#open) === unwrap(database)) this.#open = undefined;
  }
}

/** What IndexedDB throws when a transaction is begun on a connection that is closed or closing. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
