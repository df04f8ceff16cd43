import {
  createMassagerStore,
  createMemoryMassagers,
  createMemoryProfiles,
  createProfileStore,
  eraseDatabase,
  StorageError,
} from '#storage';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../src/storage/database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations.ts';
import { aRemembered, describeMassagers } from '../../support/massagers-suite.ts';

describeMassagers('massagers in memory', () =>
  Promise.resolve({ massagers: createMemoryMassagers(), profiles: createMemoryProfiles() }),
);
describeMassagers('massagers in IndexedDB', () => {
  const indexedDB = new IDBFactory();
  return Promise.resolve({
    massagers: createMassagerStore({ indexedDB }),
    profiles: createProfileStore({ indexedDB }),
  });
});

const DAMAGED: readonly (readonly [string, unknown])[] = [
  ['no object', 7],
  ['no id', { ...aRemembered(), deviceId: '' }],
  ['no profile', { ...aRemembered(), profileId: undefined }],
  ['a maximum over 100', aRemembered({ maxIntensityPct: 101 })],
  ['a maximum of 0', aRemembered({ maxIntensityPct: 0 })],
  ['no time', { ...aRemembered(), lastUsedAt: Number.NaN }],
];

test.each(DAMAGED)('a massager with %s is counted, left out, and stays where it is', async (_what, value) => {
  const indexedDB = new IDBFactory();
  const store = createMassagerStore({ indexedDB });
  await createDatabase({ indexedDB }).use((open) => open.put('devices', value, 'damaged'));
  await store.save(aRemembered());
  expect(await store.list()).toEqual({ massagers: [aRemembered()], damaged: 1 });
  expect(await createDatabase({ indexedDB }).use((open) => open.count('devices'))).toBe(2);
  expect((await createMemoryMassagers([value, aRemembered()]).list()).damaged).toBe(1);
});

test('a damaged one that is connected again is set aside, still counted, and its maximum holds', async () => {
  const indexedDB = new IDBFactory();
  const damaged = { ...aRemembered({ maxIntensityPct: 20 }), profileId: 7 };
  await createDatabase({ indexedDB }).use((open) => open.put('devices', damaged, 'one'));
  for (const store of [createMassagerStore({ indexedDB }), createMemoryMassagers([damaged])]) {
    await store.save(aRemembered());
    await store.save(aRemembered({ maxIntensityPct: 20, lastUsedAt: 2_000 }));
    expect(await store.list()).toEqual({
      massagers: [aRemembered({ maxIntensityPct: 20, lastUsedAt: 2_000 })],
      damaged: 1,
    });
  }
  expect(await createDatabase({ indexedDB }).use((open) => open.getAll('devices'))).toContainEqual(damaged);
});

test('each damaged one is set aside, and what the person settles anew holds before what is damaged', async () => {
  const indexedDB = new IDBFactory();
  const store = createMassagerStore({ indexedDB });
  const damaged = [aRemembered({ maxIntensityPct: 101 }), { maxIntensityPct: 20 }, null];
  for (const value of damaged) {
    await createDatabase({ indexedDB }).use((open) => open.put('devices', value, 'one'));
    await store.save(aRemembered({ maxIntensityPct: 50 }));
  }
  expect(await store.list()).toEqual({ massagers: [aRemembered({ maxIntensityPct: 50 })], damaged: 3 });
  const kept = await createDatabase({ indexedDB }).use((open) => open.getAll('devices'));
  for (const value of damaged) expect(kept).toContainEqual(value);
  await store.remove('one');
  expect((await store.list()).damaged).toBe(3);
});

test('what is there from an older version stays when profiles get their store', async () => {
  const indexedDB = new IDBFactory();
  const older = createDatabase({ indexedDB, migrations: MIGRATIONS.slice(0, 1) });
  await older.use((open) => open.put('routines', { id: 'mine' }));
  older.close();
  const profiles = createProfileStore({ indexedDB });
  await profiles.save({ id: 'taught' });
  expect(await profiles.list()).toEqual([{ id: 'taught' }]);
  expect(await createDatabase({ indexedDB }).use((open) => open.getAll('routines'))).toEqual([
    { id: 'mine' },
  ]);
});

test('erasing everything forgets massagers and profiles', async () => {
  const indexedDB = new IDBFactory();
  const massagers = createMassagerStore({ indexedDB });
  const profiles = createProfileStore({ indexedDB });
  await massagers.save(aRemembered());
  await profiles.save({ id: 'mine' });
  await eraseDatabase({ indexedDB });
  expect(await massagers.list()).toEqual({ massagers: [], damaged: 0 });
  expect(await profiles.list()).toEqual([]);
});

test('where the browser keeps nothing, that is said', async () => {
  const massagers = createMassagerStore({ indexedDB: undefined });
  await expect(massagers.save(aRemembered())).rejects.toEqual(new StorageError('unavailable'));
  await expect(createProfileStore({ indexedDB: undefined }).list()).rejects.toBeInstanceOf(StorageError);
});
