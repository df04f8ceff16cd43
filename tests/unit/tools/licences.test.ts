import { expect, test } from 'vitest';
import { generateLicences, staleLicences } from '../../../tools/licences.mjs';

test('the licences in the settings are those of the packages as they are now (else: node tools/licences.mjs)', async () => {
  expect(await staleLicences()).toBeUndefined();
});

test('every work that is named has its holder, and its licence its text', async () => {
  const { works, texts } = JSON.parse(await generateLicences()) as {
    works: { name: string; licence: string; copyright: string }[];
    texts: Record<string, string>;
  };
  expect(works.map(({ name }) => name)).toEqual(expect.arrayContaining(['lit', 'rxjs', 'idb', 'valibot']));
  expect(works.filter(({ copyright }) => !copyright)).toEqual([]);
  expect(works.filter(({ licence }) => (texts[licence]?.length ?? 0) < 500)).toEqual([]);
});
