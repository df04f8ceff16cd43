import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { aContent } from '../../support/fake-content.ts';
import { aRecord } from '../../support/fake-services.ts';

afterEach(() => {
  vi.restoreAllMocks();
  AppHarness.close();
});

describe('the summary of a session', () => {
  test('says how long it was and what was done, from the record alone', async () => {
    const app = await AppHarness.open('#/summary/session-1', { records: [aRecord()] });
    await expect.element(app.title()).toHaveTextContent(/That was\s+10 minutes 40/);
    await expect.element(page.getByText('of 3 steps done', { exact: true })).toBeVisible();
    await expect.element(app.text(/30\s%/)).toBeVisible();
    await expect.element(page.getByText('pause', { exact: true })).toBeVisible();
    await expect.element(app.text(/The motor ran for 6:50/)).toBeVisible();
    await expect.element(app.text(/Massager · Finished/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test.each([
    ['completed', 'Finished'],
    ['user', 'Stopped by you'],
    ['interrupted', 'Cut off'],
    ['unfinished', 'Not finished'],
    ['device-fault', 'Stopped: the massager reported a fault'],
    ['watchdog', 'Stopped by itself: the page had stood still'],
    ['replaced', 'Stopped for another session'],
  ])('one that ended by %s says so in words', async (endReason, words) => {
    const app = await AppHarness.open('#/summary/session-1', { records: [aRecord({ endReason })] });
    await expect.element(app.text(`Massager · ${words}`)).toBeVisible();
  });

  test('one that was stopped at once is called so, without a motor time of nothing', async () => {
    const stopped = aRecord({ endReason: 'user', activeSeconds: 0.3, motorSeconds: 0, steps: [] });
    const app = await AppHarness.open('#/summary/session-1', { records: [stopped] });
    await expect.element(app.title()).toHaveTextContent('It ended before it began');
    await expect.element(app.text('The motor did not run.')).toBeVisible();
  });

  test('counts as done only what was, and says what became of the rest', async () => {
    const step = { kind: 'work', zone: 'gluteus-maximus', side: 'left', motorSeconds: 0, maxPct: 0, plannedSeconds: 45 }; // prettier-ignore
    const steps = [45, 44.2, 12, 0, 0].map((activeSeconds, index) => ({
      ...step,
      index,
      activeSeconds,
      skipped: activeSeconds === 0,
    }));
    const app = await AppHarness.open('#/summary/session-1', {
      records: [aRecord({ steps, events: [{ kind: 'lost', atSeconds: 90 }] })],
    });
    const stat = page.getByRole('listitem').filter({ hasText: 'of 5 steps done' });
    await expect.element(stat).toHaveTextContent('2 of 5 steps done');
    await expect.element(app.text('Of its steps: 1 in part, 2 skipped.')).toBeVisible();
    await expect
      .element(page.getByRole('region', { name: 'What happened' }))
      .toHaveTextContent(/1:30.*connection to the massager was lost/);
    AppHarness.close();
    const stopped = await AppHarness.open('#/summary/session-1', {
      records: [aRecord({ steps, endReason: 'user' })],
    });
    await expect.element(stopped.text('Of its steps: 1 in part, 2 not reached.')).toBeVisible();
  });

  test('keeps the feeling and the note, and goes to the journal', async () => {
    const app = await AppHarness.open('#/summary/session-1', { records: [aRecord()] });
    await app.press('Looser');
    await expect.element(app.button('Looser')).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('textbox', { name: 'Note' }).fill('  Warm hands. ');
    await app.press('Save to journal');
    await expect.element(app.title()).toHaveTextContent('Journal');
    await expect.element(page.getByRole('status').filter({ hasText: 'Saved to the journal.' })).toBeVisible();
    expect(app.services.records.kept.get('session-1')).toMatchObject({
      feeling: 'looser',
      note: 'Warm hands.',
    });
  });

  test('what was said is kept without a press: a restart of the app would lose nothing', async () => {
    const app = await AppHarness.open('#/summary/session-1', { records: [aRecord()] });
    await app.press('Looser');
    await page.getByRole('textbox', { name: 'Note' }).fill('Warm hands.');
    await expect
      .poll(() => app.services.records.kept.get('session-1'), { timeout: 10_000 })
      .toMatchObject({ feeling: 'looser', note: 'Warm hands.' });
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Warm hands.');
  });

  test('what was said is kept at once when the phone shows something else', async () => {
    const app = await AppHarness.open('#/summary/session-1', { records: [aRecord()] });
    await app.press('Sore');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(app.services.records.kept.get('session-1')).toMatchObject({ feeling: 'sore' });
  });

  test('shows again what was kept, and takes it back', async () => {
    const app = await AppHarness.open('#/summary/session-1', {
      records: [aRecord({ feeling: 'sore', note: 'Hm.' })],
    });
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Hm.');
    await app.press('Sore');
    await page.getByRole('textbox', { name: 'Note' }).fill('');
    await app.press('Save to journal');
    await expect.element(app.title()).toHaveTextContent('Journal');
    expect(app.services.records.kept.get('session-1')).toEqual(aRecord());
  });

  test('by hand it claims no motor, in practice no dose', async () => {
    const app = await AppHarness.open('#/summary/session-1', { records: [aRecord({ mode: 'by-hand' })] });
    await expect.element(app.text(/By hand · Finished/)).toBeVisible();
    await expect.element(app.text('highest set')).not.toBeInTheDocument();
    AppHarness.close();
    const practice = await AppHarness.open('#/summary/session-1', {
      records: [aRecord({ mode: 'simulator', endReason: 'user' })],
    });
    await expect.element(practice.title()).toHaveTextContent('You did');
    await expect.element(practice.text(/not counted/)).toBeVisible();
    await expect.element(practice.text('of 3 steps done')).toBeVisible();
  });

  test('keeps what was said even if the person leaves another way', async () => {
    const app = await AppHarness.open('#/summary/session-1', { records: [aRecord()] });
    await app.press('Sore');
    await app.follow('Today');
    await expect.element(app.title()).toHaveTextContent('Today');
    expect(app.services.records.kept.get('session-1')).toMatchObject({ feeling: 'sore' });
  });

  test('writes nothing when nothing was said', async () => {
    const app = await AppHarness.open('#/summary/session-1', { records: [aRecord()] });
    const save = vi.spyOn(app.services.records, 'save');
    await app.follow('Close');
    await expect.element(app.title()).toHaveTextContent('Today');
    expect(save).not.toHaveBeenCalled();
  });

  test('hands the focus of its first heading on to the next one', async () => {
    const app = await AppHarness.open('#/', {});
    const session = app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    session?.player.stop('completed');
    await app.go('#/summary/session-1');
    await expect.element(app.title()).toHaveTextContent('Session finished');
    await expect.poll(() => app.focused()?.localName).toBe('h1');
    await app.services.records.save(aRecord());
    await expect.element(app.title()).toHaveTextContent('That was');
    await expect.poll(() => app.focused()?.textContent).toContain('10 minutes 40');
  });

  test('says so when it could not be saved, and keeps what was written', async () => {
    const app = await AppHarness.open('#/summary/session-1', {
      records: [aRecord()],
      prepare: ({ records }) => (records.full = true),
    });
    await page.getByRole('textbox', { name: 'Note' }).fill('Warm.');
    await app.press('Save to journal');
    await expect.element(page.getByRole('alert')).toHaveTextContent('This could not be saved');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Warm.');
    app.services.records.full = false;
    await app.press('Save to journal');
    await expect.element(app.title()).toHaveTextContent('Journal');
  });

  test('says at once that it is not in the journal yet, before anything is said of it', async () => {
    const app = await AppHarness.open('#/summary/session-1', {
      records: [aRecord()],
      prepare: ({ records }) => {
        records.unwritten$.next(new Set(['session-1']));
      },
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('This could not be saved');
    expect(await app.faults()).toEqual([]);
  });

  test('an unknown session is said to be unknown', async () => {
    const app = await AppHarness.open('#/summary/gone');
    await expect.element(app.title()).toHaveTextContent('This session is not kept here');
    expect(await app.faults()).toEqual([]);
    await app.follow('Go to the journal');
    await expect.element(app.title()).toHaveTextContent('Journal');
  });

  test('a journal that cannot be read can be tried again', async () => {
    const app = await AppHarness.open('#/summary/session-1', {
      records: [aRecord()],
      prepare: ({ records }) => (records.broken = true),
    });
    await expect.element(app.title()).toHaveTextContent('This session could not be read');
    app.services.records.broken = false;
    await app.press('Try again');
    await expect.element(app.title()).toHaveTextContent('That was');
  });

  test('waits for the record of a session that ended just now, then lets the session go', async () => {
    const app = await AppHarness.open('#/', {});
    const session = app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    session?.player.stop('completed');
    await app.go('#/summary/session-1');
    await expect.element(app.title()).toHaveTextContent('Session finished');
    await app.services.records.save(aRecord());
    await expect.element(app.title()).toHaveTextContent('That was');
    expect(app.services.sessionDesk.current).toBeUndefined();
  });

  test('shows add-ons as parts, what happened, and what to do about it now', async () => {
    const record = aRecord({
      endReason: 'user',
      addOns: [{ id: 'heat-first-10', name: 'Heat first', role: 'before' }],
      steps: [
        { index: 0, kind: 'heat', part: 'heat-first-10', activeSeconds: 300, motorSeconds: 0, maxPct: 0, skipped: false }, // prettier-ignore
        { index: 1, kind: 'work', zone: 'gluteus-maximus', side: 'left', activeSeconds: 45, motorSeconds: 45, maxPct: 30, skipped: false }, // prettier-ignore
      ],
      events: [{ kind: 'rule', atSeconds: 345, what: 'numb' }],
    });
    const rule = { id: 'numb', sign: 'Numbness', say: 'Stop.', action: 'end', followUp: 'Ask for advice.', urgency: 'urgent' } as const; // prettier-ignore
    const app = await AppHarness.open('#/summary/session-1', {
      records: [record],
      content: aContent({ stopRules: [rule] }),
    });
    await expect
      .element(page.getByRole('listitem').filter({ hasText: 'Heat first' }))
      .toHaveTextContent('5:00');
    await expect.element(app.text('Ask for advice.')).toBeVisible();
    await expect
      .element(page.getByRole('region', { name: 'What happened' }))
      .toHaveTextContent(/5:45.*numbness/);
    expect(await app.faults()).toEqual([]);
    await app.follow('Every step, in the journal');
    expect(location.hash).toBe('#/journal/session-1');
  });

  test('breathing alone counts its own steps', async () => {
    const breathe = {
      index: 0,
      kind: 'breathe',
      activeSeconds: 180,
      motorSeconds: 0,
      maxPct: 0,
      skipped: false,
    };
    const app = await AppHarness.open('#/summary/session-1', {
      records: [aRecord({ mode: 'by-hand', steps: [breathe] })],
    });
    await expect.element(page.getByText('of 1 steps done', { exact: true })).not.toBeInTheDocument();
    await expect.element(page.getByText('of 1 step done', { exact: true })).toBeVisible();
    await expect.element(app.text(/motor/)).not.toBeInTheDocument();
  });

  test('says of a rehearsal that nothing is kept, and lets it go', async () => {
    const app = await AppHarness.open('#/', {});
    const session = await app.services.sessionDesk.rehearse({ routineId: 'lower-back-release-10' });
    session?.player.stop('completed');
    await app.go('#/summary/rehearsal');
    await expect.element(app.title()).toHaveTextContent('That was a rehearsal');
    await expect.element(app.text(/Nothing of it is kept/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    expect(app.services.sessionDesk.current).toBeUndefined();
    await app.follow('Back to the routine');
    expect(location.hash).toBe('#/routines/lower-back-release-10?start');
  });
});
