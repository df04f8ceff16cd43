import { createMemoryProfiles, StorageError, type ProfileStore } from '#storage';
import { describe, expect, test } from 'vitest';
import { createOwnMassagers } from '../../../src/app/own-massagers.ts';
import { anAppRig } from '../../support/app-rig.ts';
import { theragunProfile } from '../../support/profiles.ts';

const MINE = { ...theragunProfile(), id: 'mine', label: 'Mine' };

async function own(store: ProfileStore = createMemoryProfiles()) {
  const massagers = createOwnMassagers({ store, builtIn: [theragunProfile()] });
  const seen: { ids: readonly string[]; damaged: number } = { ids: [], damaged: 0 };
  massagers.profiles$.subscribe((list) => {
    seen.ids = list.map(({ id }) => id);
  });
  massagers.damaged$.subscribe((damaged) => {
    seen.damaged = damaged;
  });
  await massagers.loaded;
  return { massagers, seen };
}

test('a sound profile is read, kept, offered, overwritten and removed', async () => {
  const { massagers, seen } = await own();
  expect(massagers.read(JSON.stringify(MINE))).toEqual({ ok: true, value: MINE });
  expect(massagers.check(MINE)).toEqual({ ok: true, value: MINE });
  await massagers.keep(MINE);
  await massagers.keep({ ...MINE, label: 'Mine again' });
  expect(seen.ids).toEqual(['mine']);
  expect(massagers.profiles).toMatchObject([{ label: 'Mine again' }]);
  await massagers.remove('mine');
  expect(seen.ids).toEqual([]);
});

test('the app connects what is taught without being started again', async () => {
  const rig = anAppRig({ air: {} });
  const { massagerDesk } = rig.app;
  await rig.app.services.ownMassagers.keep({ ...MINE, match: { ...MINE.match, names: ['Elite'] } });
  expect(massagerDesk.profiles.map(({ id }) => id)).toContain('mine');
});

describe('refused, with the place and the reason:', () => {
  test.each<readonly [string, unknown, string]>([
    ['the id of a massager of the app', theragunProfile(), 'id'],
    [
      'a frame that can not be read',
      { ...MINE, set: [{ ...MINE.set[0], write: 'AA {levle}' }] },
      'set.0.write, character 4',
    ],
    ['an endpoint that is not there', { ...MINE, stop: [{ ...MINE.stop[0], to: 'nowhere' }] }, 'stop.0.to'],
    ['a field that is missing', { ...MINE, label: undefined }, 'label'],
    ['no object', 7, ''],
  ])('%s', async (_what, draft, path) => {
    const { massagers } = await own();
    const checked = massagers.check(draft);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? [] : checked.issues.map((issue) => issue.path)).toContain(path);
  });

  test('what is no JSON', async () => {
    const { massagers } = await own();
    expect(massagers.read('{').ok).toBe(false);
  });
});

test('what is kept and can not be read any more is counted, left out, and stays where it is', async () => {
  const store = createMemoryProfiles([MINE, { id: 'broken' }, 7]);
  const { seen } = await own(store);
  expect(seen).toEqual({ ids: ['mine'], damaged: 2 });
  expect(await store.list()).toHaveLength(3);
});

test('storage that is full is told, and storage that is missing leaves the built-in ones', async () => {
  const error = new StorageError('full');
  const { massagers, seen } = await own({
    list: () => Promise.reject(error),
    save: () => Promise.reject(error),
    remove: () => Promise.reject(error),
  });
  expect(seen.ids).toEqual([]);
  await expect(massagers.keep(MINE)).rejects.toBe(error);
});

test('a preview shows what would be sent at the lowest level, in the middle, at the most, and to stop', async () => {
  const { massagers } = await own();
  const { levels, stop, init } = massagers.preview(MINE);
  expect(levels.map(({ level, frames }) => [level, frames.map(({ bytes }) => bytes)])).toEqual([
    [1_200, ['AA BB 01 03 04 B0 03']],
    [2_200, ['AA A7 01 03 08 98 03']],
    [2_400, ['AA 70 01 03 09 60 03']],
  ]);
  expect(levels.map(({ pct }) => pct)).toEqual([1, 50, 60]);
  expect(stop.map(({ bytes }) => bytes)).toEqual(['AA 07 01 03 00 00 03']);
  expect(init.every(({ bytes }) => bytes.startsWith('AA'))).toBe(true);
});
