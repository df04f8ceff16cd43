import { createMassagerStore, createProfileStore } from '#storage';
import { afterAll } from 'vitest';
import { deleteDatabase } from '../../support/delete-database.ts';
import { describeMassagers } from '../../support/massagers-suite.ts';

afterAll(deleteDatabase);

describeMassagers('massagers in the IndexedDB of a real browser', async () => {
  await deleteDatabase();
  return { massagers: createMassagerStore({ indexedDB }), profiles: createProfileStore({ indexedDB }) };
});
