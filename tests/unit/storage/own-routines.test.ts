import { createMemoryRoutines, createRoutineStore, eraseDatabase, eraseKeys, StorageError } from '#storage';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../../src/storage/database.ts';
import { aRoutine } from '../../support/protocols.ts';

const MINE = { ...aRoutine(), id: 'mine' };

describe.each([
  ['in memory', () => createMemoryRoutines()],
  ['in IndexedDB', () => createRoutineStore({ indexedDB: new IDBFactory() })],
])('own routines %s', (_where, make) => {
  test('are kept by their ids, overwritten, and removed', async () => {
    const store = make();
    expect(await store.list()).toEqual([]);
    await store.save(MINE);
    await store.save({ ...MINE, name: 'Another name' });
    expect(await store.list()).toEqual([{ ...MINE, name: 'Another name' }]);
    await store.remove('mine');
    await store.remove('mine');
    expect(await store.list()).toEqual([]);
  });
});

test('where the browser keeps nothing, that is said', async () => {
  const store = createRoutineStore({ indexedDB: undefined });
  await expect(store.save(MINE)).rejects.toEqual(new StorageError('unavailable'));
  await expect(store.list()).rejects.toBeInstanceOf(StorageError);
});

describe('erasing', () => {
  test('empties every store of the database', async () => {
    const indexedDB = new IDBFactory();
    const database = createDatabase({ indexedDB });
    await database.use(async (open) => {
      await open.put('sessions', { id: 'a' });
      await open.put('routines', { id: 'b' });
      await open.put('devices', 1, 'c');
      await open.put('settings', 1, 'd');
      await open.put('profiles', { id: 'e' });
    });
    await eraseDatabase({ indexedDB });
    const left = await database.use((open) =>
      Promise.all([...open.objectStoreNames].map((name) => open.count(name))),
    );
    expect(left).toEqual([0, 0, 0, 0, 0]);
  });

  test('where nothing is kept is done at once', async () => {
    await expect(eraseDatabase({ indexedDB: undefined })).resolves.toBeUndefined();
  });

  test('forgets the keys of the app, and leaves those of others', () => {
    const items = new Map([
      ['backbeat.settings', '1'],
      ['backbeat-checkpoint.a', '2'],
      ['backbeaten', '3'],
      ['other', '4'],
    ]);
    const storage = {
      get length() {
        return items.size;
      },
      key: (at: number) => [...items.keys()][at] ?? null,
      removeItem: (key: string) => void items.delete(key),
    };
    eraseKeys(() => storage as Storage);
    expect([...items.keys()]).toEqual(['backbeaten', 'other']);
  });

  test('of keys that may not even be mentioned is no fault', () => {
    expect(() => {
      eraseKeys(() => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      });
    }).not.toThrow();
  });
});
