/**
 * `node tools/screenshots.mjs`: the pictures that a browser shows when it offers to install the app,
 * public/screenshots/*.png. The ways there are those of `npm run shots`. Sizes and names are in tools/vite/manifest.mjs.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.mjs';
import { SHOTS } from './shots/list.mjs';
import { manifest } from './vite/manifest.mjs';

/** Name of the picture: name of the shot. */
const FROM = { 'today-narrow': 'today', 'session-narrow': 'player', 'session-wide': 'player-desk' };

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const outDir = await mkdtemp(join(tmpdir(), 'backbeat-screenshots-'));
await build({ logLevel: 'warn', build: { outDir } });
const server = await preview({
  logLevel: 'error',
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1', strictPort: false },
});
const url = `http://127.0.0.1:${server.httpServer.address().port}/`;
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
await mkdir('public/screenshots', { recursive: true });
for (const { src, sizes } of manifest.screenshots) {
  const name = /([\w-]+)\.png$/.exec(src)[1];
  const [width, height] = sizes.split('x').map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: 'light',
    serviceWorkers: 'block',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await SHOTS.find((shot) => shot.name === FROM[name]).go(page, url);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  await page.screenshot({ path: `public/screenshots/${name}.png` });
  await context.close();
}
await browser.close();
await server.close();
await rm(outDir, { recursive: true, force: true });
