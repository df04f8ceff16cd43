import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { AppHost } from '../support/app-host.ts';
import { aRoutine } from '../support/protocols.ts';
import { launch, openPage, type WatchedPage } from './browser.ts';
import { PlayerPage } from './player-page.ts';

let browser: Browser;
let host: AppHost;
let watched: WatchedPage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await AppHost.start(inject('appDist'));
  watched = await openPage(browser);
  // Somebody who has been here before; a first visit is welcomed.
  await watched.page.context().addInitScript(() => {
    if (location.protocol === 'http:') localStorage.setItem('backbeat.settings', '{"welcomed":true}');
  });
});
afterEach(async () => {
  await watched.page.context().close();
  await host.close();
  expect(watched.faults).toEqual([]);
});

/** Opens the app and waits until its service worker has everything. */
async function visit(page: Page, hash = ''): Promise<void> {
  await page.goto(host.url + hash);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    await document.querySelector('bb-app')?.first?.load();
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** By its link, so that nothing is reloaded. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
}

async function headingOf(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).first().waitFor();
}

describe('without a network', () => {
  test('the second visit has Today, a routine, a session by hand, the journal and the settings', async () => {
    const { page } = watched;
    await visit(page);
    host.isDown = true;
    await page.goto('about:blank');
    await page.goto(host.url);
    await headingOf(page, /./);
    const player = new PlayerPage(page);
    await player.startRoutine('desk-reset-4');
    await expect.poll(() => player.button('Pause').count()).toBe(1);
    await player.button('Stop').click();
    await page.getByRole('link', { name: 'See summary' }).click();
    await page.getByText('Quick desk reset').first().waitFor();
    await goTo(page, '#/journal');
    await headingOf(page, /^Journal$/);
    await page.getByText('Quick desk reset').first().waitFor();
    await goTo(page, '#/settings');
    await headingOf(page, /^Settings$/);
  });

  test('the first visit has what it had not fetched yet, as soon as everything is kept', async () => {
    const { page } = watched;
    await visit(page);
    host.isDown = true;
    await goTo(page, '#/massager');
    await headingOf(page, /^Massager$/);
    await new PlayerPage(page).button('Use simulator').click();
    await new PlayerPage(page).button('Disconnect').waitFor();
  });
});

/** Publishes version 2 and waits until it is there, or the page has understood that it may not be told. */
async function newVersion(page: Page): Promise<void> {
  await host.publish('2', 'bb-journal-screen');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.ready).waiting?.state === 'installed',
  );
}

const isOffered = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    let offered = false;
    document
      .querySelector('bb-app')
      ?.services?.updates.waiting$.subscribe((waiting) => (offered = waiting))
      .unsubscribe();
    return offered;
  });

const apply = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector('bb-app')?.services?.updates.apply());

const versionOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '1');

/** Goes away with the page: tells a reload. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-same-page', '');
  });
}
const isSamePage = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.hasAttribute('data-same-page'));

describe('a new version', () => {
  test('is offered and waits; when it is wanted the app starts anew with it', async () => {
    const { page } = watched;
    await visit(page);
    await newVersion(page);
    await expect.poll(() => isOffered(page)).toBe(true);
    await page.reload();
    await headingOf(page, /./);
    expect(await versionOf(page)).toBe('1');
    await page.evaluate(() => document.querySelector('bb-app')?.first?.load());
    await expect.poll(() => isOffered(page)).toBe(true);
    await apply(page);
    await expect.poll(() => versionOf(page).catch(() => '')).toBe('2');
  });

  test('does nothing while a session runs here', async () => {
    const { page } = watched;
    await visit(page);
    const player = new PlayerPage(page);
    await player.startRoutine('desk-reset-4');
    await mark(page);
    await newVersion(page);
    expect(await isOffered(page)).toBe(false);
    await apply(page);
    await player.button('Pause').waitFor();
    expect(await isSamePage(page)).toBe(true);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
    await player.button('Stop').click();
    await expect.poll(() => isOffered(page)).toBe(true);
  });

  test('waits for the session of another tab, which is not reloaded and still finds its own files', async () => {
    const { page } = watched;
    await visit(page);
    const other = await page.context().newPage();
    await visit(other);
    const player = new PlayerPage(other);
    await player.startRoutine('desk-reset-4');
    await mark(other);
    await newVersion(page);
    await expect.poll(() => isOffered(page)).toBe(true);
    await apply(page);
    await player.button('Pause').waitFor();
    expect([await versionOf(page), await isSamePage(other)]).toEqual(['1', true]);
    await player.button('Stop').click();
    await expect.poll(() => versionOf(page).catch(() => '')).toBe('2');
    await goTo(other, '#/journal');
    await headingOf(other, /^Journal$/);
    expect(await isSamePage(other)).toBe(true);
  });
});

/** Another app on the device shares these fields with the installed one. */
async function share(page: Page, name: string, text: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${host.url}share"><input type="file" name="${name}"></form>`,
  );
  await page
    .locator('input')
    .setInputFiles({ name: 'evening.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.evaluate(() => {
    document.querySelector('form')?.submit();
  });
  await page.waitForURL(`${host.url}#/shared`);
}

describe('a shared file', () => {
  const EVENING = { ...aRoutine(), id: 'my-evening', name: 'My evening routine' };

  test('arrives at its page, without a network too, and can be read there', async () => {
    const { page } = watched;
    await visit(page);
    host.isDown = true;
    await share(page, 'routine', JSON.stringify(EVENING));
    await page.getByText('My evening routine').first().waitFor();
  });

  test('that is none ends on the same page, which says so; one that is broken is told where', async () => {
    const { page } = watched;
    await visit(page);
    await share(page, 'something-else', 'x');
    await page.getByText('There is no shared file').waitFor();
    await share(page, 'routine', '{"id": broken');
    await page.getByText('line 1, column 8').first().waitFor();
  });
});
