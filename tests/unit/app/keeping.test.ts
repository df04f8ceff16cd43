import { createMemoryRecords, createMemoryRoutines, StorageError } from '#storage';
import { expect, test } from 'vitest';
import { createKeeping } from '../../../src/app/keeping.ts';
import { Device } from '../../support/a-device.ts';
import { anAppRig } from '../../support/app-rig.ts';
import { aRecord } from '../../support/fake-records.ts';
import { cutOff, kept, offer, opened } from '../../support/interrupted.ts';
import { aRoutine } from '../../support/protocols.ts';

/** Nothing was held of it. */
const NOTHING = {
  records: createMemoryRecords(),
  ownRoutines: { refresh: () => Promise.resolve() },
  sessionDesk: { refresh: () => Promise.resolve() },
};

test('what the browser tells of its storage is told; what it does not tell is unknown', async () => {
  const knows = createKeeping({
    ...NOTHING,
    storage: {
      estimate: () => Promise.resolve({ usage: 120, quota: 1_000 }),
      persisted: () => Promise.resolve(true),
    },
  });
  expect(await knows.use()).toEqual({ usedBytes: 120, quotaBytes: 1_000, persisted: true });
  const unknown = { usedBytes: undefined, quotaBytes: undefined, persisted: undefined };
  const forbids = (): never => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(await createKeeping({ ...NOTHING, storage: {} }).use()).toEqual(unknown);
  expect(await createKeeping({ ...NOTHING, storage: undefined }).use()).toEqual(unknown);
  const forbidden = createKeeping({ ...NOTHING, storage: { estimate: forbids, persisted: forbids } });
  expect(await forbidden.use()).toEqual(unknown);
});

test('erasing tries everything, and says what failed', async () => {
  const erased: string[] = [];
  const full = new StorageError('blocked');
  const keeping = createKeeping({
    ...NOTHING,
    erasers: [
      () => Promise.reject(full),
      () => {
        erased.push('keys');
        return Promise.resolve();
      },
    ],
    ownRoutines: {
      refresh: () => {
        erased.push('read again');
        return Promise.resolve();
      },
    },
  });
  await expect(keeping.eraseEverything()).rejects.toBe(full);
  expect(erased).toEqual(['keys', 'read again']);
});

test('a session that was cut off is not offered any more once all is erased', async () => {
  const device = new Device();
  await cutOff(device, 30);
  const tab = await opened(device, {
    keeping: {
      erasers: [
        () => {
          device.storage.kept.clear();
          return Promise.resolve();
        },
      ],
    },
  });
  expect(await offer(tab)).toBeDefined();
  await tab.app.services.keeping.eraseEverything();
  expect(await offer(tab)).toBeUndefined();
  await tab.advance(3 * 60 * 60);
  expect(await kept(device)).toEqual([]);
});

test('in the app nothing is left of sessions and own routines, not even of those that could not be written', async () => {
  const routineStore = createMemoryRoutines();
  const { app } = anAppRig({
    routineStore,
    keeping: { erasers: [() => routineStore.remove('mine')] },
  });
  const { keeping, records, ownRoutines, content } = app.services;
  const before = content.routines.length;
  await records.save(aRecord({ id: 'kept' }));
  await ownRoutines.keep({ ...aRoutine(), id: 'mine' });
  await keeping.eraseEverything();
  expect((await records.list()).records).toEqual([]);
  expect(content.routines.length).toBe(before);
});
