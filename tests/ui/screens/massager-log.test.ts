import type { FrameLogEntry } from '#massager';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { savedFiles } from '../../support/saved-files.ts';

afterEach(async () => {
  document.documentElement.style.removeProperty('font-size');
  AppHarness.close();
  vi.restoreAllMocks();
  await page.viewport(390, 844);
});

const frames = (count: number): FrameLogEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    atMs: 60_000 + at * 100,
    direction: at % 2 ? 'received' : 'sent',
    what: `level ${at}`,
    bytes: 'AA 10',
  }));

describe('the connection log', () => {
  test('shows the newest hundred, newest first', async () => {
    const app = await AppHarness.open('#/massager');
    await expect.element(app.text('Nothing was sent or received yet.')).toBeVisible();
    app.services.massagerDesk.log$.next(frames(180));
    const log = page.getByRole('list', { name: 'Frames, newest first' });
    await expect
      .element(log.getByRole('listitem').first())
      .toHaveTextContent(/01:17\.900.*received.*level 179.*AA 10/s);
    expect(log.getByRole('listitem').elements()).toHaveLength(100);
    expect(await app.faults()).toEqual([]);
  });

  test('scrolls by itself: however long it is, the page ends with it', async () => {
    const app = await AppHarness.open('#/massager');
    app.services.massagerDesk.log$.next(frames(100));
    await expect.element(app.text('level 99')).toBeVisible();
    const end = app.button('Save as a file').element().getBoundingClientRect().bottom + scrollY;
    expect(document.documentElement.scrollHeight - end).toBeLessThan(200);
  });

  test('is read in words, not in single letters, at 320 px and twice the size', async () => {
    await page.viewport(320, 844);
    document.documentElement.style.setProperty('font-size', '200%');
    const app = await AppHarness.open('#/massager');
    app.services.massagerDesk.log$.next(frames(2));
    const row = page.getByRole('list', { name: 'Frames, newest first' }).getByRole('listitem').first();
    await expect.element(row).toBeVisible();
    for (const words of [page.getByRole('heading', { name: 'Connection log' }), row.getByText('level 1')])
      expect(words.element().getBoundingClientRect().width).toBeGreaterThan(180);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('stands still while it is held', async () => {
    const app = await AppHarness.open('#/massager');
    const { log$ } = app.services.massagerDesk;
    log$.next(frames(2));
    await app.press('Hold the log');
    log$.next(frames(3));
    await expect.element(app.button('Hold the log')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(app.text('level 2')).not.toBeInTheDocument();
    await app.press('Hold the log');
    await expect.element(app.text('level 2')).toBeVisible();
  });

  test('is copied whole', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    const app = await AppHarness.open('#/massager');
    app.services.massagerDesk.log$.next(frames(60));
    await expect.element(app.text('level 59')).toBeVisible();
    await app.press('Copy the log');
    await expect.element(app.text('The log was copied.')).toBeVisible();
    expect(write.mock.calls[0]?.[0].split('\n')).toHaveLength(60);
  });

  test('says so when it may not be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const app = await AppHarness.open('#/massager');
    await app.press('Copy the log');
    await expect.element(app.text('The browser did not let the log be copied.')).toBeVisible();
  });

  test('is saved as a file', async () => {
    const saved = savedFiles();
    const app = await AppHarness.open('#/massager');
    app.services.massagerDesk.log$.next(frames(1));
    await app.press('Save as a file');
    expect(await saved.get('backbeat-log.json')).toBe('{}\n');
  });

  test('is renewed once a second at most, and ends with the newest', async () => {
    const app = await AppHarness.open('#/massager');
    const { log$ } = app.services.massagerDesk;
    await expect.element(app.text('Nothing was sent or received yet.')).toBeVisible();
    const log = document
      .querySelector('bb-app')
      ?.shadowRoot?.querySelector('bb-shell')
      ?.shadowRoot?.querySelector('bb-massager-screen')
      ?.shadowRoot?.querySelector('bb-connection-log');
    const rendered = vi.spyOn(log as unknown as { render(): unknown }, 'render');
    for (let count = 1; count <= 41; count++) {
      log$.next(frames(count));
      await log?.updateComplete;
    }
    await expect.element(app.text('level 40'), { timeout: 3000 }).toBeVisible();
    expect(rendered.mock.calls.length).toBeLessThanOrEqual(2);
  });
});
