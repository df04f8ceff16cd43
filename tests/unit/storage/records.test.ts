import { createIdbRecords, createMemoryRecords, StorageError } from '#storage';
import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { createDatabase } from '../../../src/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../../src/storage/migrations.ts';
import { aRecord, describeRecords } from '../../support/records-suite.ts';

describeRecords('records in memory', () => createMemoryRecords());
describeRecords('records in IndexedDB', () => createIdbRecords({ indexedDB: new IDBFactory() }));
describeRecords('records without IndexedDB', () => createIdbRecords({ indexedDB: undefined }));

/** A factory of which something is different. */
function bent(change: (factory: IDBFactory) => Partial<IDBFactory>): IDBFactory {
  const factory = new IDBFactory();
  return Object.assign(Object.create(factory) as IDBFactory, change(factory));
}

/** A raw connection of another tab. */
/** The version of today. */
const NOW = MIGRATIONS.length;

function rawOpen(factory: IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('backbeat', version);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no reason'));
    };
  });
}

test('nothing is opened before it is needed, and then once', async () => {
  let opens = 0;
  const indexedDB = bent((factory) => ({
    open: (name, version) => {
      opens++;
      return factory.open(name, version);
    },
  }));
  const records = createIdbRecords({ indexedDB });
  expect(opens).toBe(0);
  await Promise.all([records.list(), records.list(), records.save(aRecord())]);
  await records.list();
  expect(opens).toBe(1);
});

test('the database is the one that is promised', async () => {
  const indexedDB = new IDBFactory();
  await createIdbRecords({ indexedDB }).save(aRecord());
  const raw = await rawOpen(indexedDB, NOW);
  expect([...raw.objectStoreNames]).toEqual(['devices', 'profiles', 'routines', 'sessions', 'settings']);
  expect([...raw.transaction('sessions').objectStore('sessions').indexNames]).toEqual(['startedAt']);
});

test('damaged records of any shape are counted and stay where they are', async () => {
  const indexedDB = new IDBFactory();
  const records = createIdbRecords({ indexedDB });
  await records.save(aRecord());
  const raw = await rawOpen(indexedDB, NOW);
  const store = raw.transaction('sessions', 'readwrite').objectStore('sessions');
  store.put({ id: 'no-time' });
  store.put({ ...aRecord({ id: 'odd' }), steps: [{ index: 'x' }] });
  store.put({ ...aRecord({ id: 'later' }), schema: 2 });
  expect(await records.list()).toEqual({ records: [aRecord()], damaged: 3 });
  expect(await records.list()).toMatchObject({ damaged: 3 });
});

test('where the browser keeps nothing, records last as long as the page, and say so', async () => {
  const refusals: readonly ((factory: IDBFactory) => Partial<IDBFactory>)[] = [
    () => ({
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    }),
    () => ({
      open: () => {
        const request = { error: new DOMException('no', 'UnknownError'), onerror: (): void => undefined };
        queueMicrotask(() => {
          request.onerror();
        });
        return request as unknown as IDBOpenDBRequest;
      },
    }),
  ];
  for (const refusal of refusals) {
    const records = createIdbRecords({ indexedDB: bent(refusal) });
    expect(records.durability).toBe('device');
    await records.save(aRecord());
    expect(records.durability).toBe('page');
    expect((await records.list()).records).toEqual([aRecord()]);
  }
});

test('a full device is told as such, and the records that are there stay readable', async () => {
  const indexedDB = new IDBFactory();
  const records = createIdbRecords({ indexedDB });
  await records.save(aRecord());
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const saving = records.save(aRecord({ id: 'two' }));
  await expect(saving).rejects.toMatchObject({ name: 'StorageError', code: 'full' });
  put.mockRestore();
  expect((await records.list()).records).toEqual([aRecord()]);
  expect(records.durability).toBe('device');
});

test('a connection that the browser drops is opened again', async () => {
  const connections: IDBDatabase[] = [];
  const indexedDB = bent((factory) => ({
    open: (name, version) => {
      const request = factory.open(name, version);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    },
  }));
  const records = createIdbRecords({ indexedDB });
  await records.save(aRecord());
  forceCloseDatabase(connections[0] as unknown as Parameters<typeof forceCloseDatabase>[0]);
  expect((await records.list()).records).toEqual([aRecord()]);
  connections[1]!.close();
  expect((await records.list()).records).toEqual([aRecord()]);
  expect(connections).toHaveLength(3);
});

test('a newer version of the app gets its way, and the older one is told', async () => {
  const indexedDB = new IDBFactory();
  const records = createIdbRecords({ indexedDB });
  await records.save(aRecord());
  const newer = await rawOpen(indexedDB, NOW + 1);
  expect(newer.version).toBe(NOW + 1);
  await expect(records.list()).rejects.toMatchObject({ code: 'blocked' });
  expect(records.durability).toBe('device');
});

test('a database that an older tab holds is blocked for now, and there once it lets go', async () => {
  const indexedDB = new IDBFactory();
  const older = await rawOpen(indexedDB, 1);
  const migrations: readonly Migration[] = [() => undefined, ...MIGRATIONS];
  const database = createDatabase({ indexedDB, migrations });
  const count = () => database.use((open) => open.count('sessions'));
  await expect(count()).rejects.toBeInstanceOf(StorageError);
  await expect(count()).rejects.toMatchObject({ code: 'blocked' });
  older.close();
  await expect.poll(() => count().catch(() => -1)).toBe(0);
});

test('migrations run in order, only the new ones, and keep what is there', async () => {
  const indexedDB = new IDBFactory();
  await createIdbRecords({ indexedDB }).save(aRecord());
  const ran: number[] = [];
  const migrations = [...MIGRATIONS.keys(), NOW, NOW + 1].map(
    (version): Migration =>
      () =>
        void ran.push(version),
  );
  const database = createDatabase({ indexedDB, migrations });
  expect(await database.use((open) => open.count('sessions'))).toBe(1);
  expect(ran).toEqual([NOW, NOW + 1]);
});

test('what goes wrong in a piece of work is a storage error', async () => {
  const database = createDatabase({ indexedDB: new IDBFactory() });
  const failing = database.use(() => Promise.reject(new TypeError('bug')));
  await expect(failing).rejects.toMatchObject({ name: 'StorageError', code: 'unknown' });
});

test('the browser is asked once to keep what was saved, after it was saved', async () => {
  let asked = 0;
  const persist = () => {
    asked++;
    return Promise.reject(new Error('not supported'));
  };
  const records = createIdbRecords({ indexedDB: new IDBFactory(), persist });
  await records.list();
  expect(asked).toBe(0);
  await records.save(aRecord());
  await records.save(aRecord());
  expect(asked).toBe(1);
});

test('two connections share what is kept', async () => {
  const indexedDB = new IDBFactory();
  await createIdbRecords({ indexedDB }).save(aRecord());
  expect(await createIdbRecords({ indexedDB }).get('one')).toEqual(aRecord());
});
