import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SCREEN_LOADERS } from '../../../src/ui/screens.ts';
import { AppHarness } from '../../support/app-harness.ts';
import { aRecord } from '../../support/fake-services.ts';
import { fakeServices } from '../../support/fake-services.ts';

afterEach(async () => {
  AppHarness.close();
  await page.viewport(390, 844);
});

const stop = () => page.getByRole('button', { name: /^Stop/ });

describe('finding the way', () => {
  test.each([
    ['Today', 'Today · Backbeat'],
    ['Routines', 'Routines · Backbeat'],
    ['Journal', 'Journal · Backbeat'],
    ['Massager', 'Massager · Backbeat'],
    ['Settings', 'Settings · Backbeat'],
  ])('%s is one link away, and names the page', async (name, title) => {
    const app = await AppHarness.open('#/nowhere');
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect.element(app.title()).toHaveTextContent(name);
    await expect.poll(() => document.title).toBe(title);
    await expect
      .element(page.getByRole('navigation').getByRole('link', { name, exact: true }))
      .toHaveAttribute('aria-current', 'page');
  });

  test('a wide window has the same links at its side', async () => {
    await page.viewport(1280, 800);
    await AppHarness.open('#/');
    await expect.element(page.getByRole('navigation')).toBeVisible();
    expect(page.getByRole('navigation').getByRole('link').elements()).toHaveLength(5);
    const { left, width } = page.getByRole('navigation').element().getBoundingClientRect();
    expect(left + width).toBeLessThan(210);
  });

  test('the focus goes to the heading of the new screen, and the page to its top', async () => {
    const app = await AppHarness.open('#/settings');
    scrollTo(0, 500);
    await app.follow('Journal');
    await expect.element(app.title()).toHaveTextContent('Journal');
    await expect.poll(() => app.focused()?.textContent).toContain('Journal');
    expect(scrollY).toBe(0);
  });

  test('the skip link jumps over the navigation without changing the address', async () => {
    const app = await AppHarness.open('#/settings');
    (app.link('Skip to content').element() as HTMLElement).click();
    await expect.poll(() => app.focused()?.tagName).toBe('H1');
    expect(location.hash).toBe('#/settings');
  });

  test('an unknown address says so and leads home', async () => {
    const app = await AppHarness.open('#/nowhere');
    await expect.element(app.title()).toHaveTextContent('There is nothing at this address');
    await app.follow('Go to Today');
    await expect.element(app.title()).toHaveTextContent('Today');
    expect(await app.faults()).toEqual([]);
  });

  test('a screen that could not be fetched is said so, and can be tried again', async () => {
    let fails = true;
    const journal = () => (fails ? Promise.reject(new TypeError('gone')) : SCREEN_LOADERS.journal());
    const app = await AppHarness.open('#/', { loaders: { ...SCREEN_LOADERS, journal } });
    await app.follow('Journal');
    await expect.element(app.title()).toHaveTextContent('This page did not load');
    await expect.poll(() => app.focused()?.textContent).toContain('This page did not load');
    fails = false;
    await app.press('Try again');
    await expect.element(app.title()).toHaveTextContent('Journal');
  });

  test('what comes late does not replace where the person has gone meanwhile', async () => {
    let arrive: () => Promise<unknown> = () => Promise.resolve();
    const journal = () =>
      new Promise<unknown>((resolve) => {
        arrive = async () => {
          resolve(await SCREEN_LOADERS.journal());
        };
      });
    const app = await AppHarness.open('#/', { loaders: { ...SCREEN_LOADERS, journal } });
    await app.go('#/journal');
    await app.go('#/settings');
    await expect.element(app.title()).toHaveTextContent('Settings');
    await arrive();
    await app.app.updateComplete;
    await expect.element(app.title()).toHaveTextContent('Settings');
  });

  test('services may be given after the element stands in the page', async () => {
    location.hash = '#/settings';
    const app = document.createElement('bb-app');
    document.body.replaceChildren(app);
    await app.updateComplete;
    app.services = fakeServices();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Settings');
  });
});

describe('STOP in the shell', () => {
  test('is not there while nothing runs', async () => {
    await AppHarness.open('#/');
    await expect.element(stop()).not.toBeInTheDocument();
  });

  test.each(['#/', '#/routines', '#/journal', '#/massager', '#/settings', '#/nowhere'])(
    'is on %s while a session runs, and stops it',
    async (hash) => {
      const app = await AppHarness.open(hash);
      const session = app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
      await expect.element(stop()).toBeVisible();
      await stop().click();
      expect(app.services.sessionDesk.calls).toContain('stop');
      expect(session?.player.state.status).toBe('ended');
      await expect.element(stop()).not.toBeInTheDocument();
    },
  );

  test('is stuck to the bottom edge, over its whole width, with nothing on it', async () => {
    const app = await AppHarness.open('#/routines');
    app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await stop().findElement();
    const box = stop().element().getBoundingClientRect();
    expect(innerHeight - box.bottom).toBeLessThan(16);
    expect(box.width).toBeGreaterThan(innerWidth - 30);
    expect(box.height).toBeGreaterThanOrEqual(80);
    const tabs = page.getByRole('navigation').element().getBoundingClientRect();
    expect(tabs.bottom).toBeLessThanOrEqual(box.top);
  });

  test('answers Escape while a session runs, and only then', async () => {
    const app = await AppHarness.open('#/settings');
    await app.key('Escape');
    expect(app.services.sessionDesk.calls).toEqual([]);
    app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await stop().findElement();
    await app.key('Escape');
    expect(app.services.sessionDesk.calls).toEqual(['stop']);
  });

  test('is there for a motor that runs without a session', async () => {
    const app = await AppHarness.open('#/massager');
    await app.services.massagerDesk.connect();
    app.services.massagerDesk.put({ motor: 'running' });
    await stop().click();
    expect(app.services.sessionDesk.calls).toEqual(['stop']);
    app.services.massagerDesk.put({ motor: 'stopped' });
    await expect.element(stop()).not.toBeInTheDocument();
  });

  test('stays after the end until the stop has left for the massager', async () => {
    const app = await AppHarness.open('#/journal');
    app.services.sessionDesk.mode = 'massager';
    const session = app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    session?.player.stop('user');
    await expect.element(stop()).toHaveTextContent('Stopping');
    session?.stopCertainty$.next('unknown');
    await expect.element(stop()).toHaveTextContent('STOP');
    session?.stopCertainty$.next('confirmed');
    await expect.element(stop()).not.toBeInTheDocument();
  });
});

describe('a session seen from elsewhere', () => {
  test('is named, with the way back', async () => {
    const app = await AppHarness.open('#/journal');
    const session = app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    session?.player.runAt(1000);
    await expect.element(app.link(/Lower-back release is running/)).toBeVisible();
    session?.player.pause();
    await app.follow(/Lower-back release is paused/);
    expect(location.hash).toBe('#/session');
    await expect.element(page.getByRole('navigation')).not.toBeInTheDocument();
  });

  test('once it was stopped from there, says what is known of the motor and leads to the summary', async () => {
    const app = await AppHarness.open('#/journal', { records: [aRecord()] });
    app.services.sessionDesk.mode = 'massager';
    const session = app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    session?.player.runAt(1000);
    session?.player.stop('user');
    await expect.element(app.link(/has ended.*may still be running/s)).toBeVisible();
    session?.stopCertainty$.next('sent');
    await expect.element(app.link(/has ended.*Check that it is still/s)).toBeVisible();
    session?.stopCertainty$.next('confirmed');
    expect(await app.faults()).toEqual([]);
    await app.follow(/has ended.*See summary/s);
    expect(location.hash).toBe('#/summary/session-1');
    await expect.element(app.link(/has ended/)).not.toBeInTheDocument();
  });

  test('does not render anew with every tick', async () => {
    const app = await AppHarness.open('#/journal');
    const session = app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    session?.player.runAt(1000);
    await expect.element(app.link(/is running/)).toBeVisible();
    const shell = app.app.shadowRoot?.querySelector('bb-shell');
    const rendered = vi.spyOn(shell as unknown as { render: () => unknown }, 'render');
    for (let tick = 0; tick < 20; tick++) session?.player.runAt(1000 + tick * 250);
    await shell?.updateComplete;
    expect(rendered).not.toHaveBeenCalled();
  });
});

describe('what holds on every screen', () => {
  test.each(['#/', '#/routines', '#/journal', '#/massager', '#/settings', '#/session'])(
    'the simulator is marked on %s while it is in use',
    async (hash) => {
      const app = await AppHarness.open(hash, {
        prepare: ({ massagerDesk }) => void massagerDesk.useSimulator(),
      });
      await expect.element(app.text('nothing real moves')).toBeVisible();
      await app.services.massagerDesk.byHand();
      await expect.element(app.text('nothing real moves')).not.toBeInTheDocument();
    },
  );

  test('the theme is the one that was chosen', async () => {
    const app = await AppHarness.open('#/', { settings: { theme: 'dark' } });
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await app.services.settings.change({ theme: 'system' });
    await expect.poll(() => document.documentElement.dataset['theme']).toBeUndefined();
  });

  test('fits 320 px without scrolling sideways, with the way back and STOP', async () => {
    await page.viewport(320, 640);
    const app = await AppHarness.open('#/');
    app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await stop().findElement();
    for (const hash of [
      '#/routines',
      '#/journal',
      '#/massager',
      '#/settings',
      '#/routines/lower-back-release-10',
    ]) {
      await app.go(hash);
      await app.title().findElement();
      expect(document.documentElement.scrollWidth, hash).toBeLessThanOrEqual(320);
    }
    expect(await app.faults()).toEqual([]);
  });
});
