import type { DeviceProfile } from '#protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness, type Opening } from '../../support/app-harness.ts';
import { aProfile } from '../../support/fake-massager-desk.ts';

afterEach(async () => {
  AppHarness.close();
  await page.viewport(390, 844);
});

const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;
const MINE: DeviceProfile = aProfile({
  id: 'my-gun',
  label: 'My Gun',
  evidence: 'own',
  endpoints: { tx: { services: [uuid('ffe0')], characteristics: [uuid('ffe2')] } },
  variants: [{ label: 'Mini', when: { names: ['Mini'] }, patch: { stopTimes: 2 } }],
});

function opening(...own: readonly DeviceProfile[]): Opening {
  return {
    prepare: ({ ownMassagers, massagerDesk }) => {
      ownMassagers.profiles$.next(own);
      massagerDesk.profiles = [aProfile({ endpoints: MINE.endpoints }), ...own];
    },
  };
}

const field = (label: string | RegExp) => page.getByLabelText(label, { exact: typeof label === 'string' });
const kept = (app: AppHarness) => app.services.ownMassagers.profiles$.value;

/** Fills in what a massager can't do without. */
async function fillIn(): Promise<void> {
  const texts: readonly (readonly [string, string])[] = [
    ['Name', 'Relax Gun 3'],
    ['Maker', 'Relax'],
    ['Service', 'FFE0'],
    ['Characteristic', 'FFE2'],
    ['Full', '100'],
    ['Most that is sent', '60'],
    ['Where these numbers come from', 'Tried by hand.'],
  ];
  for (const [label, text] of texts) await field(label).fill(text);
  await field('Bytes').first().fill('AA {level}');
  await field('Bytes').last().fill('AA 00');
}

describe('Teaching a massager', () => {
  test('begins with a look, an empty form, a file or a copy', async () => {
    const app = await AppHarness.open('#/massager/teach', opening(MINE));
    await expect.element(app.link('Look into a device')).toHaveAttribute('href', '#/massager/explore?teach');
    await expect
      .element(app.link('Begin with an empty form'))
      .toHaveAttribute('href', '#/massager/teach/new');
    await expect.element(app.link(/^Edit My Gun/)).toHaveAttribute('href', '#/massager/teach/my-gun');
    await app.text('Begin with a copy').click();
    await expect.element(app.link(/Pretend Gun/)).toHaveAttribute('href', '#/massager/teach/pretend-gun');
    expect(await app.faults()).toEqual([]);
  });

  test('a new one is filled in, previewed, saved and stays open under its own id', async () => {
    const app = await AppHarness.open('#/massager/teach/new', opening());
    await expect.element(field('Name')).not.toHaveAttribute('aria-invalid');
    await fillIn();
    await expect.element(app.text('A0 32')).toBeVisible();
    await app.press('Save');
    await expect.poll(() => location.hash).toBe('#/massager/teach/relax-gun-3');
    expect(kept(app)).toMatchObject([
      {
        id: 'relax-gun-3',
        evidence: 'own',
        endpoints: { command: { services: [uuid('ffe0')], characteristics: [uuid('ffe2')] } },
        actuator: { min: 1, max: 100, clamp: 60 },
        set: [{ write: 'AA {level}', to: 'command', response: true }],
        stop: [{ write: 'AA 00' }],
      },
    ]);
    await expect.element(app.text('Saved').first()).toBeVisible();
  });

  test('Save on an unfinished one says what is empty, at its field, and goes there', async () => {
    const app = await AppHarness.open('#/massager/teach/new', opening());
    await app.press('Save');
    await expect.poll(() => app.focused()?.id).toBe('label');
    await expect.element(field('Name')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field('Name')).toHaveAccessibleDescription('Still empty.');
    expect(kept(app)).toEqual([]);
    expect(await app.faults()).toEqual([]);
  });

  test('what is wrong is said at once where it is typed, and the list leads there', async () => {
    const app = await AppHarness.open('#/massager/teach/new', opening());
    await field('Characteristic').fill('FFE');
    await expect.element(field('Characteristic')).toHaveAccessibleDescription(/128-bit UUID; found "FFE"/);
    await expect.element(app.button(/^Stopping it, step 1: Still empty/)).toBeVisible();
    await app.press(/^Characteristic of command: /);
    await expect.poll(() => app.focused()?.id).toBe('endpoints.0.characteristics');
  });

  test('an own one keeps its id and what the form does not show', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    await expect.element(app.button('Save')).toBeDisabled();
    await app.text('Kept as it is').click();
    await expect.element(app.text('It is called Mini')).toBeVisible();
    await field('Name').fill('My other Gun');
    await app.press('Save');
    await expect.poll(() => kept(app)).toEqual([{ ...MINE, label: 'My other Gun' }]);
  });

  test('a copy of a built-in one is another one', async () => {
    const app = await AppHarness.open('#/massager/teach/pretend-gun', opening());
    await expect.element(field('Name')).toHaveValue('Pretend Gun, my copy');
    await app.press('Save');
    await expect
      .poll(() => kept(app).map(({ id, evidence }) => [id, evidence]))
      .toEqual([['pretend-gun-my-copy', 'own']]);
  });

  test('every part can be opened, added and taken away', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    await app.text('After connecting, and in between').click();
    await app.press('Wait for an answer: After connecting');
    await app.text('What it tells').click();
    await app.press('Add reports in bytes');
    await app.press('Add reports in text');
    await field('To stay awake it needs').selectOptions('bytes of their own');
    await field('Its charge is').selectOptions('read as a percentage');
    await field('Its levels are').selectOptions('A few numbers');
    expect(await app.faults()).toEqual([]);
    await app.press('Remove reports 2');
    await app.press('Remove reports 1');
    await field('To stay awake it needs').selectOptions('nothing');
    await field('Its charge is').selectOptions('not known, or in its reports');
    await field('Its levels are').selectOptions('A range');
    await app.press('Remove step 1: After connecting');
    await expect.element(app.button('Save')).toBeVisible();
    expect(app.services.ownMassagers.drafts.size).toBe(1);
  });

  test('is not lost by leaving: Back asks, other ways tell, and it is there again', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    await field('Name').fill('Unsaved');
    await app.follow('Back');
    await expect.poll(() => app.focused()?.textContent).toBe('Leave without saving?');
    await app.press('Stay');
    await app.follow('Routines');
    await expect.element(app.text(/not saved yet. It stays until/)).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Routines' })).toBeVisible();
    await app.press('Go back');
    await expect.element(field('Name')).toHaveValue('Unsaved');
    await app.press('Start over');
    await expect.element(field('Name')).toHaveValue('My Gun');
    expect(kept(app)).toEqual([MINE]);
  });

  test('says so where it could not be saved, and keeps what was typed', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    app.services.ownMassagers.full = true;
    await field('Name').fill('Other');
    await app.press('Save');
    await expect.element(page.getByRole('alert')).toHaveTextContent('It could not be saved');
    await expect.element(field('Name')).toHaveValue('Other');
  });

  test('is removed, and comes back', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    await app.press('Remove');
    await expect.poll(() => location.hash).toBe('#/massager/teach');
    expect(kept(app)).toEqual([]);
    await app.press('Undo');
    await expect.poll(() => kept(app)).toEqual([MINE]);
  });

  test('an address of nothing says so', async () => {
    const app = await AppHarness.open('#/massager/teach/nobody', opening());
    await expect.element(app.title()).toHaveTextContent('There is no such massager');
  });

  test.each(['normal', 'larger'] as const)(
    'nothing leaves the page at 320 px with %s text',
    async (textSize) => {
      await page.viewport(320, 640);
      await AppHarness.open('#/massager/teach/my-gun', { ...opening(MINE), settings: { textSize } });
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    },
  );
});
