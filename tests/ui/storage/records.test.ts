import { createIdbRecords, createSettingsStore } from '#storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteDatabase } from '../../support/delete-database.ts';
import { aRecord, describeRecords } from '../../support/records-suite.ts';

beforeAll(deleteDatabase);
afterAll(deleteDatabase);

// Deleting asks every open connection to make way: that they do is part of what is tested.
describeRecords('records in the IndexedDB of a real browser', async () => {
  await deleteDatabase();
  return createIdbRecords({ indexedDB });
});

test('records and settings share a database in a real browser', async () => {
  await deleteDatabase();
  const persist = () => navigator.storage.persist();
  const records = createIdbRecords({ indexedDB, persist });
  const settings = createSettingsStore({ indexedDB, mirror: () => localStorage });
  await Promise.all([records.save(aRecord()), settings.change({ theme: 'dark' })]);
  const again = createSettingsStore({ indexedDB });
  await again.loaded;
  expect(again.settings.theme).toBe('dark');
  expect(createSettingsStore({ indexedDB: undefined, mirror: () => localStorage }).settings.theme).toBe(
    'dark',
  );
  expect(records.durability).toBe('device');
  localStorage.removeItem('backbeat.settings');
});
