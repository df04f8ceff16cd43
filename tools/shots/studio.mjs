import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, ensureChromium } from '../chromium.mjs';

/**
 * Builds the app, serves it and starts a browser. `take` makes one picture: a fresh profile, the way there, the PNG.
 * Run it in the project's root, and `close` it at the end.
 */
export async function openStudio() {
  process.env.NODE_ENV = 'production';
  const outDir = await mkdtemp(join(tmpdir(), 'backbeat-shots-'));
  await build({ logLevel: 'warn', build: { outDir } });
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', strictPort: false },
  });
  const url = `http://127.0.0.1:${server.httpServer.address().port}/`;
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
  return {
    async take({ go, viewport, theme = 'light', whole = false, path }) {
      const context = await browser.newContext({
        viewport,
        colorScheme: theme,
        serviceWorkers: 'block',
        locale: 'en-GB',
      });
      const page = await context.newPage();
      await go(page, url);
      await page.evaluate(() => document.fonts.ready);
      // The maps come a moment after the words.
      await page.waitForTimeout(800);
      await page.screenshot({ path, fullPage: whole });
      await context.close();
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
