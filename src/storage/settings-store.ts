import { BehaviorSubject, type Observable } from 'rxjs';
import { createDatabase, type Database } from './database.ts';
import type { StoragePorts } from './idb-records.ts';
import { DEFAULT_SETTINGS, parseSettings, SETTING_NAMES } from './parse-settings.ts';
import type { Settings, SettingsStore } from './settings.contract.ts';
import { StorageError, toStorageError } from './storage-error.ts';

/** The part of `localStorage` that is used. */
export type SettingsMirror = Pick<Storage, 'getItem' | 'setItem'>;

/** Where settings are kept. */
export interface SettingsPorts extends StoragePorts {
  /**
   * A copy that can be read at once, so that neither the theme nor the personal maximum starts at its default.
   * The database leads where the two differ. A function, since some browsers throw at the mere mention.
   */
  readonly mirror?: () => SettingsMirror | undefined;
}

/** A settings store that knows when it has read what was kept. */
export interface LoadedSettingsStore extends SettingsStore {
  /** Resolves once what is kept has been read, or could not be. Never rejects. */
  readonly loaded: Promise<void>;
}

/** Key of the copy. */
const MIRROR_KEY = 'backbeat.settings';

/** Settings that are there at once and fill up from the device. Starts reading when it is made. */
export function createSettingsStore(ports: SettingsPorts): LoadedSettingsStore {
  return new KeptSettings(ports);
}

class KeptSettings implements LoadedSettingsStore {
  readonly settings$: Observable<Settings>;
  readonly loaded: Promise<void>;
  readonly #settings$: BehaviorSubject<Settings>;
  readonly #database: Database;
  readonly #mirror: SettingsMirror | undefined;
  /** Chosen before what was kept had been read: goes before it. */
  #chosen: Partial<Settings> = {};

  constructor({ indexedDB, mirror }: SettingsPorts) {
    this.#database = createDatabase({ indexedDB });
    this.#mirror = attempt(() => mirror?.());
    this.#settings$ = new BehaviorSubject<Settings>({ ...DEFAULT_SETTINGS, ...this.#readMirror() });
    this.settings$ = this.#settings$.asObservable();
    this.loaded = this.#load();
  }

  get settings(): Settings {
    return this.#settings$.value;
  }

  async change(patch: Partial<Settings>): Promise<void> {
    const sound = parseSettings(patch);
    this.#chosen = { ...this.#chosen, ...sound };
    this.#apply({ ...this.settings, ...sound });
    try {
      await this.#database.use(async (database) => {
        const writing = database.transaction('settings', 'readwrite');
        const puts = Object.entries(sound).map(([name, value]) => writing.store.put(value, name));
        await Promise.all([...puts, writing.done]);
      });
    } catch (error) {
      throw toStorageError(error);
    }
    if (Object.keys(sound).length < Object.keys(patch).length)
      throw new StorageError('unknown', { cause: new RangeError('a setting is out of its range') });
  }

  async #load(): Promise<void> {
    try {
      const kept = await this.#database.use(async (database) => {
        const { store } = database.transaction('settings');
        return Promise.all(SETTING_NAMES.map(async (name) => [name, await store.get(name)] as const));
      });
      this.#apply({ ...this.settings, ...parseSettings(Object.fromEntries(kept)), ...this.#chosen });
    } catch {
      // Defaults, or the copy, hold; changing a setting tells that it cannot be kept.
    }
  }

  #apply(next: Settings): void {
    const isNew = SETTING_NAMES.some((name) => next[name] !== this.settings[name]);
    if (isNew) this.#settings$.next(next);
    attempt(() => this.#mirror?.setItem(MIRROR_KEY, JSON.stringify(next)));
  }

  #readMirror(): Partial<Settings> {
    return parseSettings(attempt(() => JSON.parse(this.#mirror?.getItem(MIRROR_KEY) ?? 'null') as unknown));
  }
}

/** For what a browser may forbid or a person may have damaged, where going without is right. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
