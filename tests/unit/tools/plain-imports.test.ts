import { expect, test } from 'vitest';
import { plain } from '../../../tools/vite/plain-imports.mjs';

test('an import keeps what is loaded and loses the list of what would be loaded before', () => {
  const code =
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./a.css"])))=>i.map(i=>d[i]);\n' +
    'p(()=>import(`./b.js`),__vite__mapDeps([0]),import.meta.url).catch(f);p(()=>import(`./c.js`),[],import.meta.url)';
  expect(plain(code)).toBe('p(()=>import(`./b.js`)).catch(f);p(()=>import(`./c.js`))');
});

test('an address beside the chunk stays', () => {
  const code = 'new URL(`icons.svg`,import.meta.url).href';
  expect(plain(code)).toBe(code);
});

test('a list that stands otherwise than expected stops the build', () => {
  expect(() => plain('let a;const __vite__mapDeps=()=>[];')).toThrow('not as expected');
});
