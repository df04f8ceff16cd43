/**
 * `npm run shots`: builds the app, uses it as a person would and writes a picture of every screen to
 * `docs/screens/`, light and dark, so that the pictures stay true.
 *
 *   npm run shots                  all of them
 *   npm run shots -- player far    only those whose name holds one of these words
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHOTS } from './shots/list.mjs';
import { openStudio } from './shots/studio.mjs';

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const words = process.argv.slice(2);
const wanted = SHOTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const studio = await openStudio();
await mkdir('docs/screens', { recursive: true });
for (const { name, size = 'phone', whole, go } of wanted)
  for (const theme of ['light', 'dark']) {
    const path = `docs/screens/${name}-${theme}.png`;
    await studio.take({ go, viewport: SIZES[size], theme, whole, path });
    console.log(path);
  }
await studio.close();
