import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { EmulatedMassager } from '../support/emulated-massager.ts';
import { launch, openPage, type WatchedPage } from './browser.ts';
import { MassagerPages } from './massager-pages.ts';
import { PlayerPage } from './player-page.ts';
import { meaningOf } from './theragun-wire.ts';

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the first area for 45 s. */
const FIRST_WORK_S = 5 + 30 + 20;
const ROUTINE = 'lower-back-release-10';

/** What a browser tells a page that it is about to freeze. Chromium freezes none that is seen, and headless sees all. */
async function aboutToFreeze(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.dispatchEvent(new Event('freeze'));
  });
}

/** As a phone does it that is locked or in a call: the page is told that nobody sees it. */
async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

describe('a session by hand that is interrupted, in real Chromium', () => {
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
    await watched.page.goto(inject('turnedUrl'));
  });
  afterEach(async () => {
    await watched.page.context().close();
    expect(watched.faults).toEqual([]);
  });

  const offer = (page: Page) => page.getByRole('heading', { name: 'Go on with Lower-back release?' });

  /** Goes on with what a page offers. */
  async function goOn(page: Page): Promise<PlayerPage> {
    await offer(page).waitFor();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    const next = new PlayerPage(page);
    await next.button('Stop').waitFor();
    return next;
  }

  test('a reload offers to go on, and does, from get-ready at the same place', async () => {
    await player.startRoutine(ROUTINE);
    await player.advance(FIRST_WORK_S + 12);
    await watched.page.reload();
    const next = await goOn(watched.page);
    expect(await next.spoken()).toContain('Ready? Starting in five.');
    await next.advance(6);
    await expect.poll(() => next.heading.textContent()).toContain('Buttock');
    const left = await next.timeLeft.textContent();
    // 45 s of area, 12 of which had run before the reload and one since.
    expect(left).toMatch(/0?:3[0-4]/);
  });

  test('a tab that crashed loses at most five seconds, and the next one offers the session', async () => {
    await player.startRoutine(ROUTINE);
    await player.advance(FIRST_WORK_S + 12);
    const crashed = watched.page.waitForEvent('crash');
    const cdp = await watched.page.context().newCDPSession(watched.page);
    void cdp.send('Page.crash').catch(() => undefined);
    await crashed;
    const page = await watched.page.context().newPage();
    await page.goto(`${inject('turnedUrl')}#/session`);
    await offer(page).waitFor();
    await page
      .getByText(/Left buttock/i)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Keep what was done' }).click();
    await expect.poll(() => page.url()).toContain('#/summary/');
    await page.getByText('Lower-back release').first().waitFor();
  });

  test('a second tab does not offer what still runs in the first', async () => {
    await player.startRoutine(ROUTINE);
    await player.advance(30);
    const page = await watched.page.context().newPage();
    await page.goto(`${inject('turnedUrl')}#/session`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await offer(page).count()).toBe(0);
    await watched.page.close();
    await offer(page).waitFor();
  });

  test('a locked phone goes on by ear for six minutes', async () => {
    await player.startRoutine(ROUTINE);
    await player.advance(20);
    await setVisibility(watched.page, 'hidden');
    const spokenBefore = (await player.spoken()).length;
    for (let minute = 0; minute < 6; minute++) await player.advance(60);
    expect((await player.spoken()).length).toBeGreaterThan(spokenBefore + 10);
    await setVisibility(watched.page, 'visible');
    await expect.poll(() => player.button('Pause').count()).toBe(1);
  });

  test('on a full disk the session goes on, and is in the journal once there is room again', async () => {
    const { page } = watched;
    const { origin } = new URL(inject('turnedUrl'));
    const cdp = await page.context().newCDPSession(page);
    await player.startRoutine(ROUTINE);
    await player.advance(20);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await player.advance(40);
    await player.button('Stop').click();
    await player.advance(1);
    await page.getByRole('link', { name: 'See summary' }).click();
    await page.getByText('Lower-back release').first().waitFor();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await page.goto(`${inject('turnedUrl')}#/journal`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
    await expect.poll(() => page.getByText('Lower-back release').count()).toBeGreaterThan(0);
  });
});

describe('a session with a massager that is interrupted, in real Chromium', () => {
  const pages = new MassagerPages();
  let watched: WatchedPage;
  let player: PlayerPage;
  let massager: EmulatedMassager;

  beforeEach(async () => {
    ({ watched, player, massager } = await pages.open());
    await player.connectMassager(inject('turnedUrl'));
    await player.startRoutine(ROUTINE);
    await player.advance(FIRST_WORK_S + 12);
  });
  afterEach(async () => {
    expect(await pages.close()).toEqual([]);
  });
  afterAll(() => pages.dispose());

  const isStop = (frame: string): boolean => meaningOf(frame).kind === 'stop';

  test('a page that is frozen has sent stop before, and waits when it is back', async () => {
    massager.clear();
    await aboutToFreeze(watched.page);
    await massager.until((writes) => writes.some(({ bytes }) => isStop(bytes)));
    await player.button('Resume').waitFor();
    await player.advance(60);
    expect(massager.frames.filter((frame) => !isStop(frame) && meaningOf(frame).kind === 'speed')).toEqual(
      [],
    );
  });

  test('a page that is hidden stops the motor, and six minutes later it waits', async () => {
    massager.clear();
    await setVisibility(watched.page, 'hidden');
    await massager.until((writes) => writes.some(({ bytes }) => isStop(bytes)));
    for (let minute = 0; minute < 6; minute++) await player.advance(60);
    await setVisibility(watched.page, 'visible');
    await player.button('Resume').waitFor();
    expect(massager.frames.some((frame) => meaningOf(frame).kind === 'speed')).toBe(false);
  });

  test('a reload sends stop, and the offer says that the massager may run', async () => {
    massager.clear();
    await watched.page.evaluate(() => {
      window.dispatchEvent(new Event('pagehide'));
    });
    await massager.until((writes) => writes.some(({ bytes }) => isStop(bytes)));
    await watched.page.reload();
    await watched.page.getByText('Your massager may still be running.').waitFor();
  });

  test('a second tab is told who holds the massager, and connects once it is free', async () => {
    const second = await watched.page.context().newPage();
    await second.goto(`${inject('turnedUrl')}#/massager`);
    await second.getByText('Another tab of Backbeat holds the massager.').first().waitFor();
    await watched.page.close();
    await expect.poll(() => second.getByText('Another tab of Backbeat holds the massager.').count()).toBe(0);
  });

  test('by hand after a lost link, at the same place', async () => {
    await massager.dropLink();
    await watched.page.getByRole('alertdialog').waitFor();
    await player.button('It has stopped').click();
    const left = await player.timeLeft.textContent();
    await watched.page.getByRole('button', { name: 'Go on by hand' }).click();
    await player.advance(1);
    await expect.poll(() => player.timeLeft.textContent()).toBe(left);
  });
});
