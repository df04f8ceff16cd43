/**
 * Makes the fonts that are sent from the whole ones: `node tools/fonts.mjs`, once when they or the signs change.
 *
 *   core      what the app itself writes: preloaded, the only one on the first visit
 *   accents   the rest of Latin-1, for names of routines, voices and massagers; no bullet, which would fetch it for a list
 *   extended  Latin Extended, as it is but for its thinnest weights
 *
 * Each keeps both axes, weight from 400 on, and one kerning for all of them. The OFL allows it: there is no reserved
 * font name.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { withPlainKerning } from './plain-kerning.mjs';

const FONTS = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/ui/fonts');
const LATIN = 'whole/bricolage-grotesque-latin-wdth-normal.woff2';
const EXTENDED = 'whole/bricolage-grotesque-latin-ext-wdth-normal.woff2';
const SIGNS = '\u00a0°·×\u2009–—‘’“”…\u202f€™←↑→↓−≤≥';
const SHAPE = {
  keepFeatures: ['calt', 'ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'tnum'],
  noHinting: true,
};
const AXES = { wght: { min: 400, max: 800, default: 400 } };

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');
const core = range(0x20, 0x7e) + SIGNS;
const accents = [...`${range(0xa1, 0xff)}ıŒœŸ‚„†‹›`].filter((sign) => !core.includes(sign)).join('');

/** Makes one file. */
async function make(name, source, text) {
  const options = text === undefined ? { ...SHAPE, keepAllGlyphs: true } : SHAPE;
  const cut = { ...options, variationAxes: AXES, targetFormat: 'truetype' };
  const sfnt = await subsetFont(await readFile(join(FONTS, source)), text, cut);
  // Written once more: what nothing points to any more stays behind.
  const font = await subsetFont(Buffer.from(withPlainKerning(sfnt)), text, {
    ...options,
    targetFormat: 'woff2',
  });
  await writeFile(join(FONTS, `bricolage-${name}.woff2`), font);
  console.log(`bricolage-${name}.woff2  ${font.length} bytes`);
}

await make('core', LATIN, core);
await make('accents', LATIN, accents);
await make('extended', EXTENDED);
