import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage } from './browser.ts';
import { PlayerPage } from './player-page.ts';

/** What some browser or page lacks, taken away before the app starts. */
const LACKING: readonly (readonly [string, () => void])[] = [
  [
    'storage and crypto.randomUUID, as on plain http',
    () => {
      Reflect.deleteProperty(Navigator.prototype, 'storage');
      Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
      Reflect.deleteProperty(Navigator.prototype, 'bluetooth');
      Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
    },
  ],
  [
    'a database',
    () => {
      Reflect.deleteProperty(window, 'indexedDB');
    },
  ],
  [
    'any storage that may be touched',
    () => {
      for (const name of ['localStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          configurable: true,
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    },
  ],
  [
    'sound, speech and vibration',
    () => {
      Reflect.deleteProperty(window, 'AudioContext');
      Reflect.deleteProperty(window, 'speechSynthesis');
      Reflect.deleteProperty(window, 'SpeechSynthesisUtterance');
      Reflect.deleteProperty(Navigator.prototype, 'vibrate');
    },
  ],
  [
    'workers',
    () => {
      Reflect.deleteProperty(window, 'Worker');
    },
  ],
  [
    'a storage that keeps its promises',
    () => {
      Object.defineProperty(Navigator.prototype, 'storage', {
        configurable: true,
        value: { persist: () => Promise.reject(new TypeError('not here')) },
      });
    },
  ],
];

/** A page that keeps nothing for later and moves nothing takes a third less of the processor. */
const QUIET = { serviceWorkers: 'block', reducedMotion: 'reduce' } as const;

describe('a browser without', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each(LACKING)(
    '%s starts the app, and a session runs by hand and is remembered',
    async (_what, takeAway) => {
      const { page, faults } = await openPage(browser, QUIET);
      await page.addInitScript(takeAway);
      const player = new PlayerPage(page);
      await page.goto(inject('appUrl'));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await player.startRoutine('desk-reset-4');
      await expect.poll(() => player.timeLeft.textContent()).not.toBe('');
      await expect.poll(() => player.button('Pause').count()).toBe(1);
      await player.button('Stop').click();
      await page.getByRole('link', { name: 'See summary' }).click();
      await page.getByText('Quick desk reset').first().waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});
