import puppeteer from 'puppeteer-core';
import type { Engine } from './engine.ts';

/** Firefox ESR over WebDriver BiDi, which it speaks itself: no driver between. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    // A machine without a sound card has no audio output to wait for.
    extraPrefsFirefox: { 'media.autoplay.default': 0, 'media.cubeb.backend': 'null' },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error instanceof Error ? error.message : String(error)));
  return {
    label: `Firefox ${(await browser.version()).replace(/^firefox\//i, '')}`,
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    // Over BiDi a task is sent as text; what it is given and what it answers are JSON.
    run: async <A, T>(task: (given: A) => T | Promise<T>, given: A) =>
      (await page.evaluate(task as (given: unknown) => unknown, given)) as T,
    inject: async (source) => {
      await page.evaluate(`${source};undefined`);
    },
    press: (x, y) => page.mouse.click(x, y),
    type: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    shot: () => page.screenshot(),
    faults: () => Promise.resolve(faults),
    close: () => browser.close(),
  };
}
