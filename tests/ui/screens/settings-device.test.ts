import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';

afterEach(() => {
  AppHarness.close();
});

describe('This device', () => {
  test.each([
    [
      { usedBytes: 400_000, quotaBytes: 1_000_000_000, persisted: true },
      /0\.4.MB of 1.GB/,
      /until you erase it/,
    ],
    [{ usedBytes: 12_000, quotaBytes: undefined, persisted: false }, /12.kB/, /browser may clear it/],
    [
      { usedBytes: undefined, quotaBytes: undefined, persisted: undefined },
      /does not say how much/,
      /This device/,
    ],
  ])('tells how much is kept and for how long: %o', async (use, much, long) => {
    await AppHarness.open('#/settings', { prepare: ({ keeping }) => (keeping.used = use) });
    await expect.element(page.getByText(much)).toBeVisible();
    await expect.element(page.getByText(long).last()).toBeVisible();
  });

  test('is installed and renewed from here where the browser offers it', async () => {
    const app = await AppHarness.open('#/settings');
    await expect.element(app.button('Install')).not.toBeInTheDocument();
    await expect.element(app.text(/Add to Home Screen/)).toBeVisible();
    app.services.updates.installable$.next(true);
    app.services.updates.waiting$.next(true);
    await app.press('Install');
    await app.press('Restart now');
    expect(app.services.updates.calls).toEqual(['install', 'apply']);
    app.services.updates.held$.next(true);
    await expect.element(app.text(/A session runs in another tab/).last()).toBeVisible();
  });

  test('erases everything after saying what goes, and begins anew', async () => {
    const app = await AppHarness.open('#/settings');
    await app.press('Erase everything…');
    await expect.poll(() => app.focused()?.textContent).toContain('Erase everything on this device?');
    await expect.element(app.text(/all sessions in the journal/)).toBeVisible();
    expect(app.services.keeping.erased).toBe(0);
    expect(await app.faults()).toEqual([]);
    await app.press('Erase everything');
    await expect.poll(() => location.hash).toBe('#/welcome');
    expect(app.services.keeping.erased).toBe(1);
    expect(app.services.settings.settings.welcomed).toBe(false);
  });

  test('keeps everything where the person thinks better of it', async () => {
    const app = await AppHarness.open('#/settings');
    await app.press('Erase everything…');
    await app.press('Keep everything');
    await expect.poll(() => app.focused()?.textContent).toContain('Erase everything…');
    expect(app.services.keeping.erased).toBe(0);
  });

  test('says so when not everything could be erased, and tries again', async () => {
    const app = await AppHarness.open('#/settings', { prepare: ({ keeping }) => (keeping.full = true) });
    await app.press('Erase everything…');
    await app.press('Erase everything');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Not everything could be erased');
    app.services.keeping.full = false;
    await app.press('Erase everything');
    await expect.poll(() => location.hash).toBe('#/welcome');
  });

  test('erases nothing below a running session', async () => {
    const app = await AppHarness.open('#/settings', {
      prepare: ({ sessionDesk, content }) => {
        sessionDesk.begin({ routineId: content.routines[0]!.id })?.player.start();
      },
    });
    await expect.element(app.button('Erase everything…')).toBeDisabled();
    await expect.element(app.text(/Not while a session runs/)).toBeVisible();
  });

  test('shows the first run again, and the way to the massager', async () => {
    const app = await AppHarness.open('#/settings');
    await expect.element(app.link('Show the first run again')).toHaveAttribute('href', '#/welcome');
    await expect.element(app.link('Connect a massager, or practise')).toHaveAttribute('href', '#/massager');
  });
});
