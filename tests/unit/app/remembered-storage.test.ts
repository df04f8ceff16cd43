import { createMemoryMassagers, StorageError, type MassagerStore, type RememberedMassager } from '#storage';
import { expect, test } from 'vitest';
import { rememberMassagers } from '../../../src/app/remembered.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const WAND: RememberedMassager = {
  deviceId: 'wand',
  name: 'Wand',
  profileId: 'we-vibe-wand',
  maxIntensityPct: 20,
  lastUsedAt: 1,
};
const READY = { deviceId: 'wand', name: 'Wand', profileId: 'we-vibe-wand' };

/** Storage that can't be read the first so many times, as while another window holds it. */
function heldFor(times: number): { readonly store: MassagerStore; readonly kept: MassagerStore } {
  const kept = createMemoryMassagers([WAND]);
  let reads = 0;
  const list: MassagerStore['list'] = () =>
    ++reads > times ? kept.list() : Promise.reject(new StorageError('blocked'));
  return { store: { list, save: (one) => kept.save(one), remove: (id) => kept.remove(id) }, kept };
}

test('what was settled for a massager holds as soon as it can be read, and is not overwritten unread', async () => {
  const { store, kept } = heldFor(1);
  const remembered = rememberMassagers(store, new ManualClock(0));
  await remembered.loaded;
  await remembered.noteReady(READY);
  expect(remembered.find('wand')).toMatchObject({ maxIntensityPct: 20 });
  expect((await kept.list()).massagers).toMatchObject([{ maxIntensityPct: 20 }]);
});

test('of what is damaged the maximum holds once it is ready again, and it goes on being told of', async () => {
  const store = createMemoryMassagers([{ ...WAND, lastUsedAt: 'yesterday' }]);
  const remembered = rememberMassagers(store, new ManualClock(0));
  const damaged: number[] = [];
  remembered.damaged$.subscribe((count) => damaged.push(count));
  await remembered.loaded;
  expect(remembered.find('wand')).toBeUndefined();
  await remembered.noteReady(READY);
  expect(remembered.find('wand')).toMatchObject({ name: 'Wand', maxIntensityPct: 20 });
  await remembered.noteReady(READY);
  expect((await store.list()).massagers).toMatchObject([{ maxIntensityPct: 20 }]);
  expect(damaged.at(-1)).toBe(1);
});

test('where nothing can be read nothing is written over it, and it is known as long as the page lasts', async () => {
  const { store, kept } = heldFor(Infinity);
  const remembered = rememberMassagers(store, new ManualClock(0));
  await remembered.loaded;
  await remembered.noteReady(READY);
  expect(remembered.find('wand')).toMatchObject({ name: 'Wand' });
  expect((await kept.list()).massagers).toEqual([WAND]);
});
