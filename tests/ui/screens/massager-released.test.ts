import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { NO_MASSAGER, aRememberedMassager } from '../../support/fake-massager-desk.ts';

afterEach(() => {
  AppHarness.close();
  vi.restoreAllMocks();
});

describe('a massager that is let go', () => {
  test('is said to be free, and the focus is on that', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    await expect.element(app.text('Release stops it and hands it back to its own app.')).toBeVisible();
    await app.press('Release');
    expect(app.services.massagerDesk.calls).toEqual(['connect', 'disconnect']);
    await expect.element(app.button('Release')).not.toBeInTheDocument();
    const news = page.getByRole('status').filter({ hasText: 'My Pretend Gun was let go.' });
    await expect.element(news).toHaveTextContent(/Its own app can have it now/);
    await expect.element(app.text(/No massager is connected/)).not.toBeInTheDocument();
    await expect.poll(() => app.focused()).toBe(news.element());
    expect(await app.faults()).toEqual([]);
  });

  test('while it is let go, nothing else is claimed', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    const { massagerDesk } = app.services;
    let isGone = (): void => undefined;
    vi.spyOn(massagerDesk, 'disconnect').mockImplementation(() => {
      massagerDesk.mode$.next('by-hand');
      massagerDesk.state$.next(NO_MASSAGER);
      return new Promise((resolve) => (isGone = resolve));
    });
    await app.press('Release');
    await expect.element(page.getByRole('status').filter({ hasText: 'Letting it go…' })).toBeVisible();
    await expect.element(app.text(/No massager is connected/)).not.toBeInTheDocument();
    expect(await app.faults()).toEqual([]);
    massagerDesk.put({ link: 'released' });
    isGone();
    await expect.element(app.text('The massager was let go.')).toBeVisible();
  });

  test('one that was let go is had back by one press, with the focus on its name', async () => {
    const app = await AppHarness.open('#/massager', {
      prepare: ({ massagerDesk }) => {
        massagerDesk.remembered$.next([aRememberedMassager()]);
        massagerDesk.connected = { ...massagerDesk.connected, deviceId: 'device-1' };
      },
    });
    await app.press('Connect massager');
    await app.press('Release');
    await app.press('Connect it again');
    expect(app.services.massagerDesk.wishes.at(-1)).toEqual({ deviceId: 'device-1' });
    await expect
      .poll(() => app.focused())
      .toBe(page.getByRole('heading', { level: 2, name: 'My Pretend Gun' }).element());
  });

  test('one of those used before takes the focus to its name, too', async () => {
    const app = await AppHarness.open('#/massager', {
      prepare: ({ massagerDesk }) => {
        massagerDesk.remembered$.next([aRememberedMassager()]);
      },
    });
    await app.press('Connect My Pretend Gun');
    await expect
      .poll(() => app.focused())
      .toBe(page.getByRole('heading', { level: 2, name: 'My Pretend Gun' }).element());
  });

  test('with one in use, the press that connects another says what it does', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    await expect
      .element(app.button('Connect another one'))
      .toHaveAccessibleDescription(/My Pretend Gun is in use: it is stopped and let go first/);
    await app.press('Connect another one');
    expect(app.services.massagerDesk.calls).toEqual(['connect', 'connect']);
  });

  test('only what the massager says itself is called running', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    app.services.massagerDesk.put({ motor: 'running', setLevel: 1900 });
    await expect.element(app.text('Told to run. It has not said that it does.')).toBeVisible();
    app.services.massagerDesk.put({ measured: { level: 1880, running: true, atMs: 0 } });
    await expect.element(app.text('Running: the massager said so.')).toBeVisible();
  });

  test('one that is out of reach can’t be released, only given up', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    app.services.massagerDesk.put({ link: 'lost', motor: 'unknown', error: 'link-lost' });
    await expect.element(app.button('Go by hand')).toBeVisible();
    await expect.element(app.button('Release')).not.toBeInTheDocument();
    await expect.element(app.text(/Release stops it/)).not.toBeInTheDocument();
  });

  test('with the simulator off, the focus is on the way that is on', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Use simulator');
    await app.press('Disconnect');
    await expect.poll(() => app.focused()).toBe(app.button('By hand').element());
  });
});
