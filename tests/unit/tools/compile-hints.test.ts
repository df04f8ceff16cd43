import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { compileHints } from '../../../tools/vite/compile-hints.mjs';

test('each chunk but a small one begins with the hint, before whatever else stands in front', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    plugins: [twoChunks(), compileHints()],
    build: { write: false, rolldownOptions: { input: ENTRY, output: { banner: 'performance.now();' } } },
  });
  if (!('output' in built)) throw new Error('Nothing was built.');
  const chunks = built.output.filter((part) => part.type === 'chunk');
  const hinted = chunks.map(({ code }) => /^\/\/# allFunctionsCalledOnLoad\nperformance\.now/.test(code));
  expect(hinted).toEqual([true, false]);
});

const ENTRY = join(import.meta.dirname, 'entry.js');

const LONG = 'performance.mark(0);'.repeat(1_000);

/** A long entry that fetches one more. */
function twoChunks() {
  return {
    name: 'two-chunks',
    resolveId: (id: string) => (id === ENTRY || id === 'virtual:more' ? id : undefined),
    load(id: string) {
      if (id === ENTRY) return `${LONG} import('virtual:more').then(({ more }) => more());`;
      return id === 'virtual:more' ? 'export const more = () => document.title;' : undefined;
    },
  };
}
