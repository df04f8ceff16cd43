import { createDatabase } from './database.ts';
import type { StoragePorts } from './idb-records.ts';

/**
 * Empties every store of the database at once, or none: sessions, routines, massagers, settings.
 * Where the browser keeps nothing there is nothing to erase. Rejects with a StorageError.
 */
export async function eraseDatabase({ indexedDB }: Pick<StoragePorts, 'indexedDB'>): Promise<void> {
  if (!indexedDB) return;
  const database = createDatabase({ indexedDB });
  try {
    await database.use(async (open) => {
      const names = [...open.objectStoreNames];
      const erasing = open.transaction(names, 'readwrite');
      await Promise.all([...names.map((name) => erasing.objectStore(name).clear()), erasing.done]);
    });
  } finally {
    database.close();
  }
}

/** Keys in `localStorage` that are the app's own: all begin with this. */
const OWN_KEYS = /^backbeat\b/;

/** Forgets what the app put into `localStorage`; other apps of the same origin keep theirs. Never throws. */
export function eraseKeys(mention: () => Storage | undefined): void {
  try {
    const storage = mention();
    if (!storage) return;
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
    for (const key of keys) if (key !== null && OWN_KEYS.test(key)) storage.removeItem(key);
  } catch {
    // Some browsers throw at the mere mention; then nothing is there.
  }
}
