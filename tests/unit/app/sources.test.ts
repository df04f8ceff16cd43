import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createSources } from '../../../src/app/sources.ts';

const FILE = new URL('../../../protocols/care/sources.json', import.meta.url);

test('the built-in sources are read when they are asked for, once', async () => {
  let loads = 0;
  const sources = createSources(() => {
    loads++;
    return readFile(FILE, 'utf8');
  });
  expect(loads).toBe(0);
  const found = await sources();
  expect(found.find(({ id }) => id === 'yang2023')?.cite).toContain('Yang C et al. 2023');
  expect(await sources()).toBe(found);
  expect(loads).toBe(1);
});

test('without a network there are none, and the next question tries again', async () => {
  let online = false;
  const sources = createSources(() =>
    online ? readFile(FILE, 'utf8') : Promise.reject(new Error('offline')),
  );
  expect(await sources()).toEqual([]);
  online = true;
  expect(await sources()).not.toEqual([]);
});

test('a file that is broken is no source at all', async () => {
  expect(await createSources(() => Promise.resolve('{"sources": 3'))()).toEqual([]);
});
