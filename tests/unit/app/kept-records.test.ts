import { createMemoryRecords, type Durability, type SessionRecord, type SessionRecords } from '#storage';
import { of } from 'rxjs';
import { expect, test } from 'vitest';
import { createKeptRecords } from '../../../src/app/kept-records.ts';

function aRecord(over: Partial<SessionRecord> = {}): SessionRecord {
  return {
    schema: 1,
    id: 'a',
    routineId: 'lower-back-release-10',
    routineName: 'Lower-back release',
    mode: 'by-hand',
    startedAt: 1_000,
    endedAt: 2_000,
    endReason: 'completed',
    activeSeconds: 600,
    motorSeconds: 0,
    pauses: 0,
    maxPct: 0,
    plannedSeconds: 600,
    steps: [],
    protocolsVersion: '1.0.0',
    ...over,
  };
}

/** A store that is full until it is told otherwise. */
function aFullStore(): SessionRecords & { hasRoom: boolean } {
  const inner = createMemoryRecords();
  const store = {
    ...inner,
    hasRoom: false,
    save: async (record: SessionRecord): Promise<void> => {
      if (!store.hasRoom) throw new Error('QuotaExceededError');
      await inner.save(record);
    },
  };
  return store;
}

test('a session that could not be written is still there until the app is closed', async () => {
  const records = createKeptRecords(aFullStore());
  await expect(records.save(aRecord())).rejects.toThrow('QuotaExceededError');
  expect((await records.get('a'))?.routineName).toBe('Lower-back release');
  expect((await records.list()).records.map(({ id }) => id)).toEqual(['a']);
});

test('saving again once there is room writes it, and it is listed once', async () => {
  const store = aFullStore();
  const records = createKeptRecords(store);
  await records.save(aRecord()).catch(() => undefined);
  store.hasRoom = true;
  await records.save(aRecord({ feeling: 'looser' }));
  expect((await store.get('a'))?.feeling).toBe('looser');
  expect((await records.list()).records).toHaveLength(1);
});

test('what could not be written is told at once, until it is written or removed', async () => {
  const store = aFullStore();
  const records = createKeptRecords(store);
  const told: string[] = [];
  records.unwritten$?.subscribe((ids) => told.push([...ids].join()));
  await records.save(aRecord()).catch(() => undefined);
  await records.save(aRecord({ id: 'b' })).catch(() => undefined);
  store.hasRoom = true;
  await records.save(aRecord());
  await records.remove('b');
  expect(told).toEqual(['', 'a', 'a,b', 'b', '']);
});

test('what waits is sorted in with what is written, newest first', async () => {
  const store = aFullStore();
  const records = createKeptRecords(store);
  await records.save(aRecord({ id: 'new', startedAt: 9_000 })).catch(() => undefined);
  store.hasRoom = true;
  await store.save(aRecord({ id: 'old', startedAt: 1_000 }));
  expect((await records.list()).records.map(({ id }) => id)).toEqual(['new', 'old']);
});

test('a removed session is gone, written or not', async () => {
  const records = createKeptRecords(aFullStore());
  await records.save(aRecord()).catch(() => undefined);
  await records.remove('a');
  expect(await records.get('a')).toBeUndefined();
});

test('a journal that cannot be read is not said to be empty', async () => {
  const broken = { ...createMemoryRecords(), list: () => Promise.reject(new Error('broken')) };
  await expect(createKeptRecords(broken).list()).rejects.toThrow('broken');
});

test('what waits is listed even where nothing else can be read', async () => {
  const broken = { ...aFullStore(), list: () => Promise.reject(new Error('broken')) };
  const records = createKeptRecords(broken);
  await records.save(aRecord()).catch(() => undefined);
  expect((await records.list()).records.map(({ id }) => id)).toEqual(['a']);
});

test('how long records last is passed on where it is known', () => {
  expect(createKeptRecords(createMemoryRecords()).durability$).toBeUndefined();
  const durability$ = of<Durability>('page');
  expect(createKeptRecords({ ...createMemoryRecords(), durability$ }).durability$).toBe(durability$);
});
