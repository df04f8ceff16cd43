import type { Routine } from '#protocol';
import { createDatabase } from './database.ts';
import type { StoragePorts } from './idb-records.ts';
import { createMemoryValues } from './memory-values.ts';

/** Routines the person brought along, as they lie on the device: outside data, to be parsed by who reads it. */
export interface RoutineStore {
  /** In the order of their ids. Rejects with a StorageError. */
  list(): Promise<readonly unknown[]>;
  /** Overwrites by id. Rejects with a StorageError. */
  save(routine: Routine): Promise<void>;
  /** Rejects with a StorageError. */
  remove(id: string): Promise<void>;
}

/** Own routines in IndexedDB. Opens nothing before the first call. */
export function createRoutineStore({ indexedDB }: Pick<StoragePorts, 'indexedDB'>): RoutineStore {
  const database = createDatabase({ indexedDB });
  return {
    list: () => database.use((open) => open.getAll('routines')),
    async save(routine) {
      await database.use((open) => open.put('routines', routine));
    },
    remove: (id) => database.use((open) => open.delete('routines', id)),
  };
}

/** Own routines that last as long as the page: for tests. */
export function createMemoryRoutines(start: readonly unknown[] = []): RoutineStore {
  return createMemoryValues(start);
}
