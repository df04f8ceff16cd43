import type { MassagerErrorCode } from '#massager';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { NO_MASSAGER } from '../../support/fake-massager-desk.ts';

afterEach(async () => {
  AppHarness.close();
  vi.restoreAllMocks();
  await page.viewport(390, 844);
});

describe('Massager', () => {
  test('offers the three ways and says which is on', async () => {
    const app = await AppHarness.open('#/massager');
    await expect.element(app.button('By hand')).toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(app.text(/No massager is connected. You can also use the simulator, or go by hand/))
      .toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Use simulator');
    await expect.element(app.button('Use simulator')).toHaveAttribute('aria-pressed', 'true');
    await app.press('Connect massager');
    await expect.element(app.button('Connect another one')).not.toHaveAttribute('aria-pressed');
    await app.press('By hand');
    expect(app.services.massagerDesk.calls).toEqual(['use-simulator', 'connect', 'by-hand']);
  });

  test('says before connecting how well each massager is known', async () => {
    const app = await AppHarness.open('#/massager');
    await expect.element(app.text('Not tried on hardware').first()).toBeVisible();
    await app.text('Pretend Gun').click();
    await expect.element(app.text('Documented by the community, not tried on hardware.')).toBeVisible();
    await expect.element(app.text(/it may keep running: switch it off by its button/).last()).toBeVisible();
    await expect.element(app.text('a test')).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('shows what was set, what is measured and what is known', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    const { massagerDesk } = app.services;
    for (const atMs of [0, 250, 500])
      massagerDesk.put({ motor: 'running', setLevel: 1900, measured: { level: 1880, running: true, atMs } });
    await expect.element(page.getByRole('heading', { name: 'My Pretend Gun' })).toBeVisible();
    await expect.element(page.getByText('1,900', { exact: true })).toBeVisible();
    await expect.element(page.getByText('1,880', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('status').filter({ hasText: 'Running, battery 82' })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /running/ })).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('a reading that went stale is a dash, beside the last report', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    app.services.massagerDesk.put({
      motor: 'stop-sent',
      lastReport: { level: 1880, running: true, atMs: 0 },
    });
    await expect.element(page.getByText('–', { exact: true })).toBeVisible();
    await expect.element(app.text('Stop sent. The massager has not answered.')).toBeVisible();
    await expect.element(app.text('1,880')).toBeVisible();
  });

  test('tests the motor for three gentle seconds, or says why not', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    await app.press('Test: three gentle seconds');
    expect(app.services.massagerDesk.calls).toContain('test');
    vi.spyOn(app.services.massagerDesk, 'test').mockReturnValue(false);
    await app.press('Test: three gentle seconds');
    await expect.element(app.text(/Not now: a session runs/)).toBeVisible();
    app.services.massagerDesk.put({ link: 'connecting' });
    await expect.element(app.button('Test: three gentle seconds')).toBeDisabled();
  });

  test.each([
    ['cancelled', /No massager was connected/],
    ['unsupported', /Chrome and Edge can/],
    ['radio-off', /Switch it on in the settings/],
    ['permission', /nearby devices/],
    ['not-found', /switched on, charged and within two metres/],
    ['wrong-device', /does not know/],
    ['busy', /Close its own app/],
    ['timeout', /Move closer/],
    ['no-answer', /another model/],
    ['link-lost', /may still be running/],
    ['write-failed', /did not take a command/],
  ] satisfies [MassagerErrorCode, RegExp][])('says what to do about %s', async (error, words) => {
    const app = await AppHarness.open('#/massager', {
      prepare: ({ massagerDesk }) => (massagerDesk.connected = { ...NO_MASSAGER, error }),
    });
    await app.press('Connect massager');
    await expect.element(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('looks again after nothing was found', async () => {
    const app = await AppHarness.open('#/massager', {
      prepare: ({ massagerDesk }) => {
        massagerDesk.put({ error: 'not-found' });
      },
    });
    await app.press('Look again');
    await expect.element(page.getByRole('heading', { name: 'My Pretend Gun' })).toBeVisible();
    await expect.element(app.button('Look again')).not.toBeInTheDocument();
  });

  test('a lost link can be tried again, with the power button in the picture', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Use simulator');
    await app.press('Drop the connection');
    await expect.element(app.text(/Your massager may still be running/)).toBeVisible();
    await expect.element(page.getByRole('img', { name: /power button/ })).toBeVisible();
    await app.press('Reconnect');
    expect(app.services.massagerDesk.calls).toEqual(['use-simulator', 'lose-link', 'reconnect']);
    expect(await app.faults()).toEqual([]);
  });

  test('says that it connects, and lets another way be chosen meanwhile', async () => {
    const app = await AppHarness.open('#/massager');
    const { massagerDesk } = app.services;
    let found = (): void => undefined;
    const connect = vi.spyOn(massagerDesk, 'connect').mockImplementation(() => {
      massagerDesk.put({ link: 'connecting' });
      return new Promise((resolve) => (found = resolve));
    });
    await app.press('Connect massager');
    await expect.element(page.getByRole('status').filter({ hasText: 'Connecting…' })).toBeVisible();
    await app.press('Connect massager');
    expect(connect).toHaveBeenCalledTimes(1);
    expect(await app.faults()).toEqual([]);
    await app.press('By hand');
    expect(massagerDesk.calls).toEqual(['by-hand']);
    await expect.element(app.text('Connecting…')).not.toBeInTheDocument();
    found();
  });

  test('that it may still be running stands while it tries to come back, whatever else goes wrong', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    app.services.massagerDesk.put({ link: 'reconnecting', motor: 'unknown', error: 'busy' });
    await expect.element(app.text(/Your massager may still be running/)).toBeVisible();
    await expect.element(app.text(/Close its own app/)).not.toBeInTheDocument();
    await expect.element(page.getByRole('img', { name: /power button/ })).toBeVisible();
    await app.press('Reconnect');
    expect(app.services.massagerDesk.calls).toEqual(['connect', 'reconnect']);
    expect(await app.faults()).toEqual([]);
  });

  test('a lost massager that stood still is not called dangerous', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Connect massager');
    app.services.massagerDesk.put({ link: 'reconnecting', motor: 'stopped', error: 'link-lost' });
    await expect.element(app.text('The massager had reported a standstill.')).toBeVisible();
    await expect.element(app.text(/may still be running/)).not.toBeInTheDocument();
  });

  test('a massager that another tab holds is said to be there, until it is free', async () => {
    const app = await AppHarness.open('#/massager', {
      prepare: ({ massagerDesk }) => {
        massagerDesk.availability$.next('elsewhere');
      },
    });
    await expect.element(app.text(/close that tab/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    app.services.massagerDesk.availability$.next('available');
    await expect.element(app.text(/close that tab/)).not.toBeInTheDocument();
  });

  test('a session keeps its way until it has ended, and the screen says why nothing can be chosen', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Use simulator');
    const session = app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await expect.element(app.text(/A session has not ended yet/)).toBeVisible();
    for (const name of ['Connect massager', 'Use simulator', 'By hand', 'Disconnect'])
      await expect.element(app.button(name)).toBeDisabled();
    expect(await app.faults()).toEqual([]);
    session?.player.stop('user');
    await expect.element(app.button('By hand')).toBeEnabled();
    await expect.element(app.button('Disconnect')).toBeEnabled();
  });

  test('shows what the simulator really does', async () => {
    const app = await AppHarness.open('#/massager');
    await app.press('Use simulator');
    app.services.massagerDesk.bench!.put({ targetPpm: 1900, ppm: 1712.4 });
    await expect.element(app.text('1,712')).toBeVisible();
    await expect.element(app.text('1,900 asked')).toBeVisible();
    await expect.element(app.text(/^76\s%$/).last()).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('a browser without Bluetooth says so and offers the rest', async () => {
    const app = await AppHarness.open('#/massager', {
      prepare: ({ massagerDesk }) => {
        massagerDesk.availability$.next('unsupported');
      },
    });
    await expect.element(app.button('Connect massager')).toBeDisabled();
    await expect
      .element(app.text('This browser cannot reach a massager. Everything else works by hand.'))
      .toBeVisible();
    await expect.element(app.button('Use simulator')).toBeEnabled();
    expect(await app.faults()).toEqual([]);
  });

  test('Bluetooth that is off is said, and may be tried', async () => {
    const app = await AppHarness.open('#/massager');
    app.services.massagerDesk.availability$.next('off');
    await expect.element(app.text('Bluetooth is off. Switch it on, then connect.')).toBeVisible();
    await expect.element(app.button('Connect massager')).toBeEnabled();
  });
});
