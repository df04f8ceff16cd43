import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch, openPage, type WatchedPage } from './browser.ts';
import { PlayerPage } from './player-page.ts';

describe('the production build, in real time', () => {
  let browser: Browser;
  let watched: WatchedPage;
  let player: PlayerPage;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    watched = await openPage(browser);
    player = new PlayerPage(watched.page);
  });
  afterEach(async () => {
    await watched.page.context().close();
    expect(watched.faults).toEqual([]);
  });

  test('someone who never saw it goes past the welcome to Today, to a session with the simulator, and through it to the summary', async () => {
    const { page } = watched;
    await page.goto(inject('appUrl'));
    await player.button('Skip').click();
    await page.getByRole('article').getByRole('link', { name: 'Start' }).waitFor();
    await page.getByRole('link', { name: 'Massager' }).first().click();
    await player.button('Use simulator').click();
    await player.button('Disconnect').waitFor();
    await page.getByRole('link', { name: 'Routines' }).first().click();
    await page.getByRole('link', { name: /Lower-back release/ }).click();
    await player.button('Start session').click();
    await expect.poll(() => player.heading.textContent()).toContain('Get ready');
    await player.button('Skip').click();
    await player.button('Skip').click();
    await expect.poll(() => player.heading.textContent()).toContain('Buttock');
    await expect.poll(async () => Number(await player.intensity.inputValue())).toBeGreaterThan(2);
    await player.button('Pause').click();
    await expect.poll(() => player.intensity.inputValue()).toBe('0');
    await player.button('Resume').click();
    await player.button('Pause').waitFor();
    await player.button('Stop').click();
    await page.getByRole('link', { name: 'See summary' }).click();
    await expect.poll(() => page.url()).toMatch(/#\/summary\/[0-9a-f-]{36}$/);
    await page.reload();
    await page.getByText('Lower-back release').first().waitFor();
  });

  test('every screen opens by its address, and an unknown one says so', async () => {
    const { page } = watched;
    const screens: readonly (readonly [string, RegExp])[] = [
      ['#/', /./],
      ['#/routines', /^Routines$/],
      ['#/routines/morning-loosen-6', /^Morning loosen-up$/],
      ['#/session', /./],
      ['#/summary/nothing', /./],
      ['#/journal', /^Journal$/],
      ['#/massager', /^Massager$/],
      ['#/settings', /^Settings$/],
      ['#/nowhere', /./],
    ];
    for (const [hash, name] of screens) {
      await page.goto(inject('appUrl') + hash);
      await page.getByRole('heading', { level: 1, name }).first().waitFor();
    }
  });

  test('a page that is thrown away with a session running says nothing and breaks nothing', async () => {
    const { page } = watched;
    await player.useSimulator(inject('appUrl'));
    await player.startRoutine('lower-back-release-10');
    await page.goto('about:blank');
    await page.goto(inject('appUrl'));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
});
