import { createDatabase } from './database.ts';
import type { StoragePorts } from './idb-records.ts';
import type { ProfileStore } from './massagers.contract.ts';
import { createMemoryValues } from './memory-values.ts';

/** Taught massagers in IndexedDB. Opens nothing before the first call. */
export function createProfileStore({ indexedDB }: Pick<StoragePorts, 'indexedDB'>): ProfileStore {
  const database = createDatabase({ indexedDB });
  return {
    list: () => database.use((open) => open.getAll('profiles')),
    async save(profile) {
      await database.use((open) => open.put('profiles', profile));
    },
    remove: (id) => database.use((open) => open.delete('profiles', id)),
  };
}

/** Taught massagers that last as long as the page. @param start as they would lie on the device. */
export function createMemoryProfiles(start: readonly unknown[] = []): ProfileStore {
  return createMemoryValues(start);
}
