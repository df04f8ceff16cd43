import type { Routine } from '#protocol';
import { createMemoryRoutines, StorageError, type RoutineStore } from '#storage';
import { expect, test } from 'vitest';
import { createOwnRoutines } from '../../../src/app/own-routines.ts';
import { anAppRig } from '../../support/app-rig.ts';
import { aRoutine, builtInContent, builtInRules } from '../../support/protocols.ts';

const MINE: Routine = { ...aRoutine(), id: 'mine', name: 'My own' };

async function own({ store = createMemoryRoutines(), rules = builtInRules(), broken = false } = {}) {
  const routines = createOwnRoutines({
    store,
    builtIn: builtInContent().routines,
    rules: broken ? undefined : rules,
    takeShared: () => Promise.resolve(undefined),
  });
  const seen: { ids: readonly string[]; damaged: number } = { ids: [], damaged: 0 };
  routines.routines$.subscribe((list) => {
    seen.ids = list.map(({ id }) => id);
  });
  routines.damaged$.subscribe((damaged) => {
    seen.damaged = damaged;
  });
  await routines.loaded;
  return { routines, seen };
}

test('a file that is sound is read, kept, and stands beside the built-in ones', async () => {
  const { routines, seen } = await own();
  const read = routines.read(JSON.stringify(MINE));
  expect(read).toEqual({ ok: true, value: MINE });
  await routines.keep(MINE);
  expect(seen.ids).toEqual(['mine']);
  await routines.remove('mine');
  expect(seen.ids).toEqual([]);
});

test('a file that takes the id of a built-in routine is refused, with the reason', async () => {
  const { routines } = await own();
  const read = routines.read(JSON.stringify(aRoutine()));
  expect(read).toEqual({
    ok: false,
    issues: [
      {
        path: 'id',
        found: 'lower-back-release-10',
        expected: 'an id of its own; this is the id of a routine of the app',
      },
    ],
  });
});

test('a file that breaks a rule or is no JSON is refused, and where it is wrong is told', async () => {
  const { routines } = await own();
  const wrong = { ...MINE, activeSeconds: 1 };
  const rule = routines.read(JSON.stringify(wrong));
  expect(rule.ok ? [] : rule.issues.map(({ path }) => path)).toContain('activeSeconds');
  const form = routines.read(JSON.stringify({ ...MINE, steps: 'none' }));
  expect(form.ok ? [] : form.issues.map(({ path }) => path)).toContain('steps');
  const text = routines.read('{"id": mine}');
  expect(text.ok ? [] : text.issues[0]?.path).toBe('line 1, column 8');
});

test('damaged ones on the device are set aside and counted, and the sound ones stand', async () => {
  const damaged = [{ id: 'half' }, { ...MINE, id: 'unruly', activeSeconds: 1 }, 'text', null, 7, aRoutine()];
  const store: RoutineStore = {
    ...createMemoryRoutines(),
    list: () => Promise.resolve([...damaged, MINE]),
  };
  const { seen } = await own({ store });
  expect(seen).toEqual({ ids: ['mine'], damaged: damaged.length });
});

test('a device that cannot be read leaves the built-in ones; one that is full says so and changes nothing', async () => {
  const full = new StorageError('full');
  const store: RoutineStore = {
    list: () => Promise.reject(new StorageError('blocked')),
    save: () => Promise.reject(full),
    remove: () => Promise.reject(full),
  };
  const { routines, seen } = await own({ store });
  expect(seen.ids).toEqual([]);
  await expect(routines.keep(MINE)).rejects.toBe(full);
  await expect(routines.remove('mine')).rejects.toBe(full);
  expect(seen.ids).toEqual([]);
});

test('with the files of body or care broken nothing can be checked, and nothing is offered', async () => {
  const { routines, seen } = await own({ store: createMemoryRoutines([MINE]), broken: true });
  expect(seen).toEqual({ ids: [], damaged: 1 });
  expect(routines.read(JSON.stringify(MINE)).ok).toBe(false);
});

test('in the app an own routine can be followed as soon as it is kept', async () => {
  const { app } = anAppRig();
  const { content, ownRoutines, sessionDesk } = app.services;
  const before = content.routines.length;
  expect(sessionDesk.preview({ routineId: 'mine' })).toBeUndefined();
  await ownRoutines.keep(MINE);
  expect(content.routines.length).toBe(before + 1);
  expect(sessionDesk.preview({ routineId: 'mine' })?.totalSeconds).toBeGreaterThan(0);
  await ownRoutines.remove('mine');
  expect(content.routines.length).toBe(before);
});
