import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { someChoices } from '../../support/fake-add-ons.ts';
import { aContent } from '../../support/fake-content.ts';
import { aRecord } from '../../support/fake-services.ts';

afterEach(async () => {
  AppHarness.close();
  await page.viewport(390, 844);
});

const RULES = [
  {
    id: 'numb',
    sign: 'Numbness or pins and needles',
    say: 'Stop.',
    action: 'end',
    followUp: 'If it has not gone in a few minutes, ask for advice.',
    urgency: 'urgent',
  },
] as const;

/** With heat before it and everything that can happen on the way. */
function eventful() {
  return aRecord({
    endReason: 'user',
    activeSeconds: 600,
    deviceName: 'Theragun Pro',
    addOns: [{ id: 'heat-first-10', name: 'Heat first', role: 'before' }],
    steps: [
      { index: 0, kind: 'heat', part: 'heat-first-10', zone: 'whole-low-back', side: 'both', activeSeconds: 300, motorSeconds: 0, maxPct: 0, skipped: true }, // prettier-ignore
      { index: 1, kind: 'work', zone: 'gluteus-maximus', side: 'left', activeSeconds: 45, motorSeconds: 45, maxPct: 30, skipped: false }, // prettier-ignore
    ],
    events: [
      { kind: 'lost', atSeconds: 62 },
      { kind: 'mode', atSeconds: 70, what: 'by-hand' },
      { kind: 'interrupted', atSeconds: 100 },
      { kind: 'rule', atSeconds: 345, what: 'numb' },
    ],
  });
}

describe('one session of the journal', () => {
  test('says when, how, how long, and what each step really took', async () => {
    const app = await AppHarness.open('#/journal/session-1', { records: [aRecord()] });
    await expect.element(app.title()).toHaveTextContent('Lower-back release');
    await expect.element(app.text(/Thursday 12 March, 18:40|Thursday.*6:40/)).toBeVisible();
    const facts = page.getByRole('region', { name: 'Facts' });
    await expect
      .element(facts)
      .toHaveTextContent(/How it ended.*Finished.*Way.*Massager.*Motor ran.*6:50.*30\s%/s);
    await expect.element(app.text('of 10:40 planned')).toBeVisible();
    const steps = page.getByRole('listitem');
    await expect.element(steps.filter({ hasText: 'Left buttock' })).toHaveTextContent(/0:45.*30\s%/s);
    await expect
      .element(steps.filter({ hasText: 'Left low-back muscle band' }))
      .toHaveTextContent(/0:10.*skipped/s);
    expect(await app.faults()).toEqual([]);
  });

  test('shows add-ons as parts and what happened in words', async () => {
    const app = await AppHarness.open('#/journal/session-1', {
      records: [eventful()],
      content: aContent({ stopRules: RULES }),
    });
    await expect.element(page.getByRole('heading', { name: /Before\s*Heat first/ })).toBeVisible();
    for (const words of [
      'The connection to the massager was lost.',
      'It went on by hand.',
      /It was cut off/,
      'You reported: numbness or pins and needles.',
    ])
      await expect.element(app.text(words)).toBeVisible();
    await expect.element(app.text('5:45')).toBeVisible();
    await expect.element(app.text('Theragun Pro')).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('tells steps that were skipped from those that were never reached', async () => {
    const step = { kind: 'work', zone: 'gluteus-maximus', side: 'left', motorSeconds: 0, maxPct: 0 };
    const steps = [
      { ...step, index: 0, activeSeconds: 0, skipped: true },
      { ...step, index: 1, activeSeconds: 20, skipped: false },
      { ...step, index: 2, activeSeconds: 0, skipped: true },
      { ...step, index: 3, activeSeconds: 0, skipped: true },
    ];
    const app = await AppHarness.open('#/journal/session-1', {
      records: [aRecord({ endReason: 'user', steps })],
    });
    await expect.element(app.text('2 steps not reached')).toBeVisible();
    expect(page.getByText('skipped', { exact: true }).elements()).toHaveLength(1);
  });

  test('says of a step that was left early how long it was to be', async () => {
    const step = { kind: 'work', zone: 'gluteus-maximus', side: 'left', motorSeconds: 0, maxPct: 0 };
    const steps = [{ ...step, index: 0, activeSeconds: 12, plannedSeconds: 45, skipped: false }];
    await AppHarness.open('#/journal/session-1', { records: [aRecord({ steps })] });
    await expect
      .element(page.getByRole('listitem').filter({ hasText: 'Left buttock' }))
      .toHaveTextContent(/0:12.*of 0:45 planned/s);
  });

  test('keeps what is said of it by itself', async () => {
    const app = await AppHarness.open('#/journal/session-1', { records: [aRecord()] });
    await app.press('Sore');
    await page.getByRole('textbox', { name: 'Note' }).fill('Cold hands.');
    await expect.element(app.text('Saved.')).toBeVisible();
    expect(app.services.records.kept.get('session-1')).toMatchObject({
      feeling: 'sore',
      note: 'Cold hands.',
    });
    await app.press('Sore');
    await page.getByRole('textbox', { name: 'Note' }).fill('');
    await expect.poll(() => app.services.records.kept.get('session-1')).toEqual(aRecord());
  });

  test('a note in the middle of being written is kept when the person leaves', async () => {
    const app = await AppHarness.open('#/journal/session-1', { records: [aRecord()] });
    await page.getByRole('textbox', { name: 'Note' }).fill('Half a');
    await app.follow('Today');
    await expect.element(app.title()).toHaveTextContent('Today');
    expect(app.services.records.kept.get('session-1')).toMatchObject({ note: 'Half a' });
  });

  test('says how much room a long note has left, and stops at 500', async () => {
    await AppHarness.open('#/journal/session-1', { records: [aRecord({ note: 'x'.repeat(495) })] });
    const note = page.getByRole('textbox', { name: 'Note' });
    await expect.element(page.getByText('5 characters left')).toBeVisible();
    await expect.element(note).toHaveAttribute('maxlength', '500');
  });

  test('says so when it could not be saved, and keeps it on the page', async () => {
    const app = await AppHarness.open('#/journal/session-1', {
      records: [aRecord()],
      prepare: ({ records }) => (records.full = true),
    });
    await page.getByRole('textbox', { name: 'Note' }).fill('Warm.');
    await expect.element(page.getByRole('alert')).toHaveTextContent('This could not be saved');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Warm.');
    expect(await app.faults()).toEqual([]);
    app.services.records.full = false;
    await app.press('Save again');
    await expect.element(app.text('Saved.')).toBeVisible();
    expect(app.services.records.kept.get('session-1')).toMatchObject({ note: 'Warm.' });
  });

  test('says at once that it is not in the journal yet, and saves it again', async () => {
    const app = await AppHarness.open('#/journal/session-1', {
      records: [aRecord()],
      prepare: ({ records }) => {
        records.unwritten$.next(new Set(['session-1']));
      },
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('This could not be saved');
    await app.press('Save again');
    await expect.element(app.text('Saved.')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('is removed with a way back, and the journal shows it again', async () => {
    const app = await AppHarness.open('#/journal/session-1', { records: [aRecord()] });
    await page.getByRole('textbox', { name: 'Note' }).fill('Not to be written');
    await app.press('Remove this session');
    await expect.element(app.title()).toHaveTextContent('Journal');
    expect(app.services.records.kept.has('session-1')).toBe(false);
    await app.press('Undo');
    await expect.element(app.link(/Lower-back release/)).toBeVisible();
  });

  test('stays where it is when it could not be removed', async () => {
    const app = await AppHarness.open('#/journal/session-1', { records: [aRecord()] });
    vi.spyOn(app.services.records, 'remove').mockRejectedValueOnce(new Error('busy'));
    await app.press('Remove this session');
    await expect.element(app.text(/It could not be removed/)).toBeVisible();
    await expect.element(app.title()).toHaveTextContent('Lower-back release');
  });

  test('leads to its routine again, unless that is gone', async () => {
    const app = await AppHarness.open('#/journal/session-1', { records: [aRecord()] });
    await app.follow('Do it again');
    expect(location.hash).toBe('#/routines/lower-back-release-10');
    AppHarness.close();
    const addOns = [{ id: 'walk-5', name: 'Walk', role: 'after' }] as const;
    const whole = await AppHarness.open('#/journal/session-1', { records: [aRecord({ addOns })] });
    const { sessionDesk } = whole.services;
    sessionDesk.addOns = someChoices();
    await whole.follow('Do it again');
    await whole.press('Start session');
    expect(sessionDesk.requests.at(-1)).toMatchObject({ after: ['walk-5'] });
    AppHarness.close();
    const gone = await AppHarness.open('#/journal/session-1', { records: [aRecord({ routineId: 'gone' })] });
    await expect.element(gone.text('Its routine is no longer on this device.')).toBeVisible();
  });

  test('an unknown one is said to be unknown', async () => {
    const app = await AppHarness.open('#/journal/gone');
    await expect.element(app.title()).toHaveTextContent('This session is not kept here');
    expect(await app.faults()).toEqual([]);
    await app.follow('Go to the journal');
    await expect.element(app.title()).toHaveTextContent('Journal');
  });

  test('one that cannot be read can be tried again', async () => {
    const app = await AppHarness.open('#/journal/session-1', {
      records: [aRecord()],
      prepare: ({ records }) => (records.broken = true),
    });
    await expect.element(app.title()).toHaveTextContent('This session could not be read');
    app.services.records.broken = false;
    await app.press('Try again');
    await expect.element(app.title()).toHaveTextContent('Lower-back release');
  });

  test('by hand it claims no motor', async () => {
    const app = await AppHarness.open('#/journal/session-1', { records: [aRecord({ mode: 'by-hand' })] });
    await expect.element(page.getByRole('region', { name: 'Facts' })).toHaveTextContent('By hand');
    await expect.element(app.text('Motor ran')).not.toBeInTheDocument();
  });

  test('fits 320 px with long names', async () => {
    await page.viewport(320, 640);
    const name = 'Donaudampfschifffahrtsgesellschaftskapitänsrückenmassage';
    await AppHarness.open('#/journal/session-1', {
      records: [{ ...eventful(), routineName: name, deviceName: name }],
    });
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(name);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
