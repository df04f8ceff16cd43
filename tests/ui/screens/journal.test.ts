import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { aRecord } from '../../support/fake-services.ts';

afterEach(() => {
  AppHarness.close();
});

const on = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();

describe('the journal', () => {
  test('lists sessions by day, newest first, each leading to its summary', async () => {
    const records = [
      aRecord({ id: 'old', startedAt: on(10, 9), routineName: 'Quick desk reset', feeling: 'looser' }),
      aRecord({ id: 'morning', startedAt: on(12, 8), mode: 'by-hand', endReason: 'user' }),
      aRecord({ id: 'evening', startedAt: on(12, 20), mode: 'simulator' }),
    ];
    const app = await AppHarness.open('#/journal', { records });
    await expect.element(app.link(/Quick desk reset/)).toBeVisible();
    const sessions = page.getByRole('main').getByRole('listitem').elements();
    expect(sessions.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Simulator'),
      expect.stringMatching(/By hand · Stopped by you/),
      expect.stringMatching(/Quick desk reset.*Looser/s),
    ]);
    expect(page.getByRole('heading', { level: 2 }).elements()).toHaveLength(2);
    expect(await app.faults()).toEqual([]);
    await app.follow(/Quick desk reset/);
    expect(location.hash).toBe('#/summary/old');
  });

  test('says what will be here when there is nothing yet', async () => {
    const app = await AppHarness.open('#/journal');
    await expect.element(app.text(/No sessions yet. Your first one appears here/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.follow('Choose a routine');
    expect(location.hash).toBe('#/routines');
  });

  test('says how many sessions it had to leave out', async () => {
    const app = await AppHarness.open('#/journal', {
      records: [aRecord()],
      prepare: ({ records }) => (records.damaged = 2),
    });
    await expect.element(app.text('2 sessions could not be read and are left out.')).toBeVisible();
    await expect.element(app.link(/Lower-back release/)).toBeVisible();
  });

  test('can be tried again when it could not be read', async () => {
    const app = await AppHarness.open('#/journal', {
      records: [aRecord()],
      prepare: ({ records }) => (records.broken = true),
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('Your sessions could not be read');
    expect(await app.faults()).toEqual([]);
    app.services.records.broken = false;
    await app.press('Try again');
    await expect.element(app.link(/Lower-back release/)).toBeVisible();
  });

  test('says that nothing lasts where the browser keeps nothing', async () => {
    const app = await AppHarness.open('#/journal', { records: [aRecord()] });
    await expect.element(app.link(/Lower-back release/)).toBeVisible();
    await expect.element(app.text('This browser keeps nothing')).not.toBeInTheDocument();
    app.services.records.durability$.next('page');
    await expect.element(app.text('This browser keeps nothing')).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.follow('Settings');
    await expect.element(app.text('This browser keeps nothing')).toBeVisible();
  });
});
