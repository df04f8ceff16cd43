/**
 * `node tools/screenshots.mjs`: the pictures that a browser shows when it offers to install the app,
 * public/screenshots/*.png. The ways there are those of `npm run shots`. Sizes and names are in tools/vite/manifest.mjs.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHOTS } from './shots/list.mjs';
import { openStudio } from './shots/studio.mjs';
import { manifest } from './vite/manifest.mjs';

/** Name of the picture: name of the shot. */
const FROM = { 'today-narrow': 'today', 'session-narrow': 'player', 'session-wide': 'player-desk' };

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const studio = await openStudio();
await mkdir('public/screenshots', { recursive: true });
for (const { src, sizes } of manifest.screenshots) {
  const name = /([\w-]+)\.png$/.exec(src)[1];
  const [width, height] = sizes.split('x').map(Number);
  const { go } = SHOTS.find((shot) => shot.name === FROM[name]);
  await studio.take({ go, viewport: { width, height }, path: `public/screenshots/${name}.png` });
}
await studio.close();
