import { BehaviorSubject, type Observable } from 'rxjs';
import { createDatabase, type Database } from './database.ts';
import type { StoragePorts } from './idb-records.ts';
import { DEFAULT_SETTINGS, parseSettings, readSettings, SETTING_NAMES } from './parse-settings.ts';
import type { Settings, SettingsStore } from './settings.contract.ts';
import { StorageError, toStorageError } from './storage-error.ts';

/** The part of `localStorage` that is used. */
export type SettingsMirror = Pick<Storage, 'getItem' | 'setItem'>;

/** Where settings are kept. */
export interface SettingsPorts extends StoragePorts {
  /**
   * A copy that can be read at once: the first paint needs the theme, the size of text and whether this is the first
   * visit, and the personal maximum may not start at its default.
   * The database leads where the two differ. A function, since some browsers throw at the mere mention.
   */
  readonly mirror?: () => SettingsMirror | undefined;
}

/** A settings store that knows when it has read what was kept. */
export interface LoadedSettingsStore extends SettingsStore {
  /** Resolves once what is kept has been read, or could not be. Never rejects. */
  readonly loaded: Promise<void>;
  readonly damaged$: Observable<readonly (keyof Settings)[]>;
  forget(): void;
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
  readonly damaged$: Observable<readonly (keyof Settings)[]>;
  readonly #settings$: BehaviorSubject<Settings>;
  readonly #damaged$ = new BehaviorSubject<readonly (keyof Settings)[]>([]);
  readonly #database: Database;
  readonly #mirror: SettingsMirror | undefined;
  /** Chosen before what was kept had been read: goes before it. */
  #chosen: Partial<Settings> = {};

  constructor({ indexedDB, mirror }: SettingsPorts) {
    this.#database = createDatabase({ indexedDB });
    this.#mirror = attempt(() => mirror?.());
    this.#settings$ = new BehaviorSubject<Settings>({ ...DEFAULT_SETTINGS, ...this.#readMirror() });
    this.settings$ = this.#settings$.asObservable();
    this.damaged$ = this.#damaged$.asObservable();
    this.loaded = this.#load();
  }

  get settings(): Settings {
    return this.#settings$.value;
  }

  async change(patch: Partial<Settings>): Promise<void> {
    const sound = parseSettings(patch);
    this.#chosen = { ...this.#chosen, ...sound };
    this.#apply({ ...this.settings, ...sound });
    this.#mend(sound);
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

  forget(): void {
    this.#chosen = {};
    this.#damaged$.next([]);
    this.#settings$.next(DEFAULT_SETTINGS);
  }

  /** What is chosen anew is whole again. */
  #mend(chosen: Partial<Settings>): void {
    const left = this.#damaged$.value.filter((name) => !Object.hasOwn(chosen, name));
    if (left.length < this.#damaged$.value.length) this.#damaged$.next(left);
  }

  async #load(): Promise<void> {
    try {
      const kept = await this.#database.use(async (database) => {
        const { store } = database.transaction('settings');
        return Promise.all(SETTING_NAMES.map(async (name) => [name, await store.get(name)] as const));
      });
      const { settings, damaged } = readSettings(Object.fromEntries(kept));
      this.#apply({ ...this.settings, ...settings, ...this.#chosen });
      this.#damaged$.next(damaged.filter((name) => !Object.hasOwn(this.#chosen, name)));
    } catch {
      // Defaults, or the copy, hold; changing a setting tells that it cannot be kept.
    }
  }

  #apply(next: Settings): void {
    const isNew = SETTING_NAMES.some((name) => !isSame(next[name], this.settings[name]));
    if (isNew) this.#settings$.next(next);
    attempt(() => this.#mirror?.setItem(MIRROR_KEY, JSON.stringify(next)));
  }

  #readMirror(): Partial<Settings> {
    const copy = attempt(() => JSON.parse(this.#mirror?.getItem(MIRROR_KEY) ?? 'null') as unknown);
    return readSettings(copy).settings;
  }
}

/** Settings are plain values, or plain objects of such. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** For what a browser may forbid or a person may have damaged, where going without is right. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
