import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HEADERS } from '../../tools/headers.mjs';
import { launch, openPage } from './browser.ts';
import { PlayerPage } from './player-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Remembers, beyond the page, what the policy forbade in it. */
async function watchPolicy(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { tellViolation } = window as unknown as { tellViolation: (what: string) => void };
      tellViolation(`${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  return violations;
}

describe('the page under its policy', () => {
  test('runs a whole session with the simulator, every screen and both workers without a violation, and asks no other origin', async () => {
    const { page, faults } = await openPage(browser);
    const violations = await watchPolicy(page);
    const origins = new Set<string>();
    const workers: string[] = [];
    page.context().on('request', (request) => origins.add(new URL(request.url()).origin));
    page.on('worker', (worker) => workers.push(worker.url()));
    const player = new PlayerPage(page);
    const base = inject('appUrl');
    for (const hash of ['#/', '#/routines', '#/journal', '#/settings', '#/shared', '#/nowhere']) {
      await page.goto(base + hash);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    }
    await player.useSimulator(base);
    await player.startRoutine('lower-back-release-10');
    await player.button('Skip').click();
    await player.button('Skip').click();
    await expect.poll(async () => Number(await player.intensity.inputValue())).toBeGreaterThan(2);
    await player.button('Stop').click();
    await page.getByRole('link', { name: 'See summary' }).click();
    await page.getByText('Lower-back release').first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect(workers.some((url) => url.includes('tick-worker'))).toBe(true);
    expect([...origins]).toEqual([new URL(base).origin]);
    expect(violations).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('runs nothing that was planted in it: no inline script, handler, address or text turned into markup', async () => {
    const { page } = await openPage(browser, { serviceWorkers: 'block' });
    const violations = await watchPolicy(page);
    await page.route(inject('appUrl'), async (route) => {
      const response = await route.fetch();
      const planted = '<script>window.planted = 1</script><img src="x" onerror="window.planted = 2">';
      const body = (await response.text()).replace('</body>', `${planted}</body>`);
      await route.fulfill({ response, body });
    });
    await page.goto(inject('appUrl'));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const refused = await page.evaluate(() =>
      [
        () => (document.body.innerHTML = '<b>planted</b>'),
        () => new Worker('./anything.js'),
        () => {
          document.createElement('script').src = 'https://example.org/a.js';
        },
      ].map((plant) => {
        try {
          plant();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      }),
    );
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
    // Later, since what the debugger itself runs may evaluate text.
    const evaluated = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(Reflect.construct(Function, ['return 1']));
            } catch (error) {
              resolve(error instanceof Error ? error.name : 'thrown');
            }
          });
        }),
    );
    expect(evaluated).toBe('EvalError');
    expect(await page.evaluate(() => 'planted' in window)).toBe(false);
    await expect
      .poll(() => violations.map((what) => what.split(':')[0]))
      .toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'require-trusted-types-for']));
    await page.context().close();
  });

  test('is sent with every header of npm start', async () => {
    const response = await fetch(inject('appUrl'));
    for (const [name, value] of Object.entries(HEADERS))
      expect([name, response.headers.get(name)]).toEqual([name, value]);
    const { page } = await openPage(browser);
    await page.goto(inject('appUrl'));
    const allowed = await page.evaluate(() => {
      const policy = (document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } })
        .featurePolicy;
      return ['screen-wake-lock', 'camera', 'geolocation', 'usb'].map((name) => policy.allowsFeature(name));
    });
    expect(allowed).toEqual([true, false, false, false]);
    await page.context().close();
  });
});
