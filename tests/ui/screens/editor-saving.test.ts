import { assembleContent, type Routine } from '#protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { builtInFiles } from '../../support/built-in-files.ts';
import { AppHarness, type Opening } from '../../support/app-harness.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  AppHarness.close();
  await page.viewport(390, 844);
});

const content = assembleContent(builtInFiles());
const care = content.care!;
const rules = { body: content.body, ...care };
const RELEASE = '#/edit/lower-back-release-10';
const release = content.routines.find(({ id }) => id === 'lower-back-release-10')!;
const MINE: Routine = { ...release, id: 'for-anna', name: 'For Anna' };

function opening(...own: readonly Routine[]): Opening {
  return {
    content: { ...content, stopRules: [] },
    prepare: ({ ownRoutines }) => {
      ownRoutines.rules = rules;
      ownRoutines.routines$.next(own);
    },
  };
}

const first = (name: RegExp) => page.getByRole('button', { name }).first();
const kept = (app: AppHarness) => app.services.ownRoutines.routines$.value;

describe('leaving the editor', () => {
  test('asks in place where something is not saved, and keeps it while the app is open', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    await app.press('Longer');
    await app.follow('Back');
    await expect.element(page.getByRole('heading', { name: 'Leave without saving?' })).toBeVisible();
    await expect.poll(() => app.focused()?.textContent).toBe('Leave without saving?');
    expect(await app.faults()).toEqual([]);
    await app.follow('Leave');
    await expect.poll(() => location.hash).toBe('#/routines/lower-back-release-10');
    await app.follow('Make your own');
    await expect.element(app.text(/your changes from before/)).toBeVisible();
    await expect.element(first(/^Step 3, .* 51 seconds/)).toBeVisible();
    expect(kept(app)).toEqual([]);
    await app.press('Start over');
    await expect.element(first(/^Step 3, .* 45 seconds/)).toBeVisible();
  });

  test('does not ask where nothing was changed', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    await app.follow('Back');
    await expect.poll(() => location.hash).toBe('#/routines/lower-back-release-10');
  });

  test('by closing the page is asked about by the browser, only where something is not saved', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asks()).toBe(false);
    await app.press('Longer');
    expect(asks()).toBe(true);
  });
});

describe('an own routine', () => {
  test('is edited from the list and saved under its own id', async () => {
    const app = await AppHarness.open('#/routines', opening(MINE));
    await app.follow('Edit For Anna');
    await expect.element(app.text('10:00, saved')).toBeVisible();
    await expect.element(app.button('Save')).toBeDisabled();
    await page.getByLabelText('Name of the routine').fill('For Anna, longer');
    await app.press('Longer');
    await app.press('Save');
    await expect.poll(() => location.hash).toBe('#/routines/for-anna');
    expect(kept(app).map(({ id, name, totalSeconds }) => [id, name, totalSeconds])).toEqual([
      ['for-anna', 'For Anna, longer', 606],
    ]);
  });

  test('needs a name', async () => {
    const app = await AppHarness.open('#/edit/for-anna', opening(MINE));
    await page.getByLabelText('Name of the routine').fill(' ');
    await expect.element(app.text(/The routine needs a name/)).toBeVisible();
    await expect.element(app.button('Save')).toBeDisabled();
  });

  test('that could not be saved stays on the page, and can be saved later', async () => {
    const app = await AppHarness.open('#/edit/for-anna', opening(MINE));
    await app.press('Longer');
    app.services.ownRoutines.full = true;
    await app.press('Save');
    await expect.element(page.getByRole('alert')).toHaveTextContent('It could not be saved');
    app.services.ownRoutines.full = false;
    await app.press('Save');
    await expect.poll(() => kept(app)[0]?.totalSeconds).toBe(606);
  });

  test('is saved before it is rehearsed', async () => {
    const app = await AppHarness.open('#/edit/for-anna', opening(MINE));
    await app.press('Longer');
    const rehearse = vi.spyOn(app.services.sessionDesk, 'rehearse');
    await app.press('Save and rehearse');
    await expect.poll(() => rehearse.mock.calls).toEqual([[{ routineId: 'for-anna' }]]);
    expect(kept(app)[0]?.totalSeconds).toBe(606);
  });

  test('goes to its start when that is wanted', async () => {
    const app = await AppHarness.open('#/edit/for-anna', opening(MINE));
    await app.press('Start');
    await expect.poll(() => location.hash).toBe('#/routines/for-anna?start');
  });

  test('that is not there says so', async () => {
    const app = await AppHarness.open('#/edit/nothing', opening());
    await expect.element(app.title()).toHaveTextContent('There is no such routine');
  });

  test('cannot be edited where nothing can be checked', async () => {
    const app = await AppHarness.open('#/edit/for-anna', { content: { ...content, stopRules: [] } });
    await expect.element(app.title()).toHaveTextContent('Nothing can be edited now');
  });
});
