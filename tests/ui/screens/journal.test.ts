import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { aRecord } from '../../support/fake-services.ts';

afterEach(() => {
  AppHarness.close();
});

const on = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();

describe('the journal', () => {
  test('lists sessions by month, newest first, each leading to its page', async () => {
    const records = [
      aRecord({ id: 'old', startedAt: on(10, 9), routineName: 'Quick desk reset', feeling: 'looser' }),
      aRecord({ id: 'morning', startedAt: on(12, 8), mode: 'by-hand', endReason: 'user' }),
      aRecord({ id: 'evening', startedAt: on(12, 20), mode: 'simulator' }),
      aRecord({ id: 'winter', startedAt: new Date(2026, 0, 3).getTime() }),
    ];
    const app = await AppHarness.open('#/journal', { records });
    await expect.element(app.link(/Quick desk reset/)).toBeVisible();
    const march = page.getByRole('region', { name: 'March 2026' });
    expect(
      march
        .getByRole('listitem')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('Simulator'),
      expect.stringMatching(/By hand · Stopped by you/),
      expect.stringMatching(/Quick desk reset.*Looser/s),
    ]);
    await expect.element(march).toHaveTextContent('2 sessions, 21 min');
    await expect.element(page.getByRole('region', { name: 'January 2026' })).toHaveTextContent('1 session');
    expect(await app.faults()).toEqual([]);
    await app.follow(/Quick desk reset/);
    expect(location.hash).toBe('#/journal/old');
  });

  test('sums up this week', async () => {
    const now = Date.now();
    await AppHarness.open('#/journal', { records: [aRecord({ startedAt: now })] });
    await expect
      .element(page.getByRole('region', { name: 'This week' }))
      .toHaveTextContent('1 session, 11 min');
  });

  test('shows pain from before to after where it was told, else the minutes', async () => {
    await AppHarness.open('#/journal', {
      records: [
        aRecord({ id: 'both', painBefore: 5, painAfter: 3, startedAt: on(12, 9) }),
        aRecord({ id: 'one', painBefore: 4, startedAt: on(11, 9) }),
        aRecord({ id: 'none', startedAt: on(10, 9) }),
      ],
    });
    await expect.element(page.getByRole('link', { name: /Pain 5 before, 3 after/ })).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Pain 4 before/ })).toBeVisible();
    await expect.element(page.getByRole('link', { name: /11 min/ })).toBeVisible();
  });

  test('removes at once, moves the focus on, and puts back on Undo', async () => {
    const records = [12, 11, 10].map((day) => aRecord({ id: `s${day}`, startedAt: on(day, 9) }));
    const app = await AppHarness.open('#/journal', { records });
    await app.press('Edit');
    expect(await app.faults()).toEqual([]);
    const removers = page.getByRole('button', { name: /^Remove Lower-back release/ });
    await removers.nth(1).click();
    await expect.poll(() => app.services.records.kept.has('s11')).toBe(false);
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Lower-back release removed.' }))
      .toBeVisible();
    await expect.poll(() => app.focused()?.getAttribute('aria-label')).toMatch(/10/);
    expect(await app.faults()).toEqual([]);
    await app.press('Undo');
    await expect.element(app.text('Back in the journal.')).toBeVisible();
    expect(app.services.records.kept.get('s11')).toEqual(records[1]);
    await expect.poll(() => app.focused()?.getAttribute('data-id')).toBe('s11');
  });

  test('removing the last one leaves the focus on the page', async () => {
    const app = await AppHarness.open('#/journal', { records: [aRecord()] });
    await app.press('Edit');
    await app.press(/^Remove/);
    await expect.element(app.text(/No sessions yet/)).toBeVisible();
    await expect.poll(() => app.focused()?.textContent).toBe('Journal');
    await app.press('Undo');
    await expect.element(app.link(/Lower-back release/)).toBeVisible();
  });

  test('says so when one could not be removed, and keeps it', async () => {
    const app = await AppHarness.open('#/journal', { records: [aRecord()] });
    vi.spyOn(app.services.records, 'remove').mockRejectedValueOnce(new Error('busy'));
    await app.press('Edit');
    await app.press(/^Remove/);
    await expect.element(app.text(/It could not be removed/)).toBeVisible();
    await expect.element(app.link(/Lower-back release/)).toBeVisible();
  });

  test('says so when one could not be put back, and can be tried again', async () => {
    const app = await AppHarness.open('#/journal', { records: [aRecord()] });
    await app.press('Edit');
    await app.press(/^Remove/);
    app.services.records.full = true;
    await app.press('Undo');
    await expect.element(app.text(/It could not be put back/)).toBeVisible();
    app.services.records.full = false;
    await app.press('Try again');
    await expect.element(app.link(/Lower-back release/)).toBeVisible();
  });

  test('a thousand sessions come a page at a time', async () => {
    const records = Array.from({ length: 1000 }, (_, at) =>
      aRecord({ id: `s${at}`, startedAt: on(12, 9) - at * 86_400_000 }),
    );
    const app = await AppHarness.open('#/journal', { records });
    await expect.element(app.button('Show 50 more of 950')).toBeInTheDocument();
    const links = page.getByRole('link', { name: /Lower-back release/ });
    expect(links.elements()).toHaveLength(50);
    await app.press('Show 50 more of 950');
    expect(links.elements()).toHaveLength(100);
    expect(app.focused()?.getAttribute('data-id')).toBe('s50');
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
