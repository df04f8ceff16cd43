import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { withPlainKerning } from '../../../tools/plain-kerning.mjs';

const FONTS = join(import.meta.dirname, '../../../src/ui/fonts');

async function sfntOf(name: string): Promise<Uint8Array> {
  const font = await readFile(join(FONTS, name));
  return new Uint8Array(await subsetFont(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true }));
}

test.each(['core', 'accents', 'extended'])(
  'the %s font is sent with one kerning for every weight',
  async (name) => {
    const sent = await sfntOf(`bricolage-${name}.woff2`);
    expect(Buffer.from(withPlainKerning(sent)).equals(sent)).toBe(true);
  },
);

test('a font whose kerning changes with the weight is told from one whose kerning does not', async () => {
  const whole = await sfntOf('whole/bricolage-grotesque-latin-wdth-normal.woff2');
  expect(Buffer.from(withPlainKerning(whole)).equals(whole)).toBe(false);
});
