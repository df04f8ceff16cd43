import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { LATER, scriptsOfPage, watchRequests } from '../support/first-load.ts';
import { precached, weigh } from '../support/weigh.ts';
import { launch, openPage } from './browser.ts';

/*
 * Bytes as they are sent: each file by itself under gzip, fonts as they are, headers not counted.
 * Measured as someone who has been here before, with an empty cache: the first visit ever begins with the welcome.
 */

/** Before Today shows its suggestion with a Start that works. */
const SCRIPT_BUDGET = 34_000;
/** Page, styles, scripts, font, icons and the picture of the suggestion. */
const FIRST_LOAD_BUDGET = 130_000;
/** Everything that is kept for use without a network. */
const PRECACHE_BUDGET = 450_000;

const SCRIPT = /\.js$/;

let browser: Browser;
let page: Page;
let faults: readonly string[];
let asked: readonly string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, faults } = await openPage(browser, { serviceWorkers: 'block' }));
  await page.addInitScript(() => {
    localStorage.setItem('backbeat.settings', JSON.stringify({ welcomed: true, theme: 'dark' }));
  });
  asked = watchRequests(page);
});
afterEach(() => page.context().close());

const start = () => page.getByRole('article').getByRole('link', { name: 'Start' });
const sentBytes = async (names: readonly string[]): Promise<number> => {
  const weights = await Promise.all([...new Set(names)].map((name) => weigh(inject('appDist'), name)));
  return weights.reduce((sum, { gzip }) => sum + gzip, 0);
};

describe('the first load', () => {
  test(`needs at most ${SCRIPT_BUDGET} bytes of script until Today can be used`, async () => {
    const needed = await scriptsOfPage(inject('appUrl'));
    // whatever else is asked for never comes: Today can be used all the same
    await page.route(SCRIPT, (route) =>
      needed.some((name) => route.request().url().endsWith(name)) ? route.continue() : route.abort(),
    );
    await page.goto(inject('appUrl'));
    await start().click();
    expect(new URL(page.url()).hash).toMatch(/^#\/routines\/[\w-]+\?start$/);
    expect(needed.length).toBeGreaterThan(0);
    expect(await sentBytes(needed)).toBeLessThanOrEqual(SCRIPT_BUDGET);
  });

  test('asks for nothing else before that', async () => {
    const needed = await scriptsOfPage(inject('appUrl'));
    await page.addInitScript(() => {
      const deep = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? deep(one.shadowRoot) : []),
        ]);
      addEventListener('bb-settled', () => {
        if (deep(document).some((one) => one.matches('article a[href$="?start"]')))
          performance.mark('usable');
      });
    });
    await page.goto(inject('appUrl'));
    await start().waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
    const early = await page.evaluate(() => {
      const usableAt = performance.getEntriesByName('usable')[0]?.startTime ?? 0;
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime < usableAt)
        .map(({ name }) => new URL(name).pathname.slice(1));
    });
    expect(early.filter((name) => !needed.includes(name))).toEqual([]);
  });

  test(`is at most ${FIRST_LOAD_BUDGET} bytes with its font, icons and first picture`, async () => {
    await page.route(LATER, (route) => route.abort());
    await page.goto(inject('appUrl'));
    await start().waitFor();
    await page.locator('bb-body-map svg').first().waitFor();
    await page.waitForLoadState('networkidle');
    const sent = asked.filter((name) => !LATER.test(`/${name}`));
    for (const kind of [/html$/, /\.css$/, /\.js$/, /-core-.*\.woff2$/, /first-.*\.svg$/])
      expect(
        sent.some((name) => kind.test(name)),
        String(kind),
      ).toBe(true);
    expect(sent.filter((name) => name.endsWith('.woff2'))).toHaveLength(1);
    expect(await sentBytes(sent)).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
  });

  test(`and everything that is kept for later are less than ${PRECACHE_BUDGET} bytes`, async () => {
    const kept = await precached(inject('appDist'));
    expect(kept).toContain('index.html');
    expect(await sentBytes(kept)).toBeLessThan(PRECACHE_BUDGET);
  });

  test('brings the rest by itself, once Today is there', async () => {
    const coming = page.waitForRequest(LATER);
    await page.goto(inject('appUrl'));
    await coming;
    await start().waitFor();
    expect(faults).toEqual([]);
  });

  test('moves nothing once it is painted', async () => {
    await followMoves();
    for (const [width, height] of [
      [390, 844],
      [667, 375],
      [768, 1024],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await page.goto(inject('appUrl'));
      await page.locator('bb-body-map svg').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await moved(), `${width} × ${height}`).toBeLessThan(0.001);
    }
  });

  test.each([
    ['#/routines/lower-back-release-10', 'Start session'],
    ['#/massager', 'By hand'],
  ])('moves nothing where %s is opened', async (hash, button) => {
    await followMoves();
    await page.goto(inject('appUrl') + hash);
    await page.getByRole('button', { name: button, exact: true }).waitFor();
    await page.locator('.sketch').waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    expect(await moved()).toBeLessThan(0.001);
  });
});

/** Counts from the first paint on by how much the page jumps. */
async function followMoves(): Promise<void> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      document.documentElement.dataset['moved'] = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function moved(): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['moved'] ?? 0));
}

describe('before any script of the app has come', () => {
  beforeEach(() => page.route(/\/assets\/.*\.js$/, (route) => route.abort()));

  test('there are words to read, and links', async () => {
    await page.goto(inject('appUrl'));
    await page.getByRole('heading', { name: 'Gentle first session' }).waitFor();
    expect(await start().getAttribute('href')).toBe('#/routines/gentle-first-5?start');
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
      'Today',
      'Routines',
      'Journal',
      'Massager',
      'Settings',
    ]);
  });

  test('Today begins with what it suggested last', async () => {
    await page.addInitScript(() => {
      localStorage.setItem('backbeat.suggested', 'lower-back-release-10');
    });
    await page.goto(inject('appUrl'));
    await page.getByRole('heading', { name: 'Lower-back release' }).waitFor();
  });

  test.each([
    ['#/routines/desk-reset-4', 'Quick desk reset'],
    ['#/massager', 'Massager'],
    ['#/welcome', 'Your back, in time'],
  ])('%s says what it is', async (hash, title) => {
    await page.goto(inject('appUrl') + hash);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.locator('.sketch h1:visible').count()).toBe(1);
  });

  test('the theme is already the one that was chosen', async () => {
    await page.goto(inject('appUrl'));
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe('rgb(23, 16, 22)');
  });

  test('another screen than Today does not begin with the sketch of Today', async () => {
    await page.goto(`${inject('appUrl')}#/settings`);
    await page.getByRole('link', { name: 'Settings' }).waitFor();
    expect(await page.locator('.sketch :visible').count()).toBe(0);
  });
});
