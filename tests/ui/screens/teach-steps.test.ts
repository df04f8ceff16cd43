import type { DeviceProfile } from '#protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { aProfile } from '../../support/fake-massager-desk.ts';

afterEach(() => {
  AppHarness.close();
});

const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;
const write = (bytes: string) => ({ write: bytes, to: 'tx', response: true });
const MINE: DeviceProfile = aProfile({
  id: 'my-gun',
  label: 'My Gun',
  evidence: 'own',
  endpoints: { tx: { services: [uuid('ffe0')], characteristics: [uuid('ffe2')] } },
  set: [write('01'), write('02'), write('03')],
});

async function openMine(mine = MINE): Promise<AppHarness> {
  const app = await AppHarness.open('#/massager/teach/my-gun', {
    prepare: ({ ownMassagers, massagerDesk }) => {
      ownMassagers.profiles$.next([mine]);
      massagerDesk.profiles = [mine];
    },
  });
  await expect.element(app.button('Remove step 3: Setting a level')).toBeVisible();
  return app;
}

/** The bytes of the steps that set a level, in their order. */
const bytes = (): readonly string[] =>
  page
    .getByRole('group', { name: 'Setting a level' })
    .getByLabelText('Bytes')
    .elements()
    .map((field) => (field as HTMLInputElement).value);

const labelOfFocus = (app: AppHarness) => app.focused()?.getAttribute('aria-label');

describe('the steps of a massager that is taught', () => {
  test('are put into another order by keyboard, and the focus goes with the step', async () => {
    const app = await openMine();
    expect(bytes()).toEqual(['01', '02', '03']);
    (app.button('Move step 3 up: Setting a level').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => bytes()).toEqual(['01', '03', '02']);
    await expect.poll(() => labelOfFocus(app)).toBe('Move step 2 up: Setting a level');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => bytes()).toEqual(['03', '01', '02']);
    // at the top there is no way up: the way back has the focus
    await expect.poll(() => labelOfFocus(app)).toBe('Move step 1 down: Setting a level');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => bytes()).toEqual(['01', '03', '02']);
    expect(await app.faults()).toEqual([]);
    await app.press('Save');
    await expect
      .poll(() => app.services.ownMassagers.profiles$.value)
      .toEqual([{ ...MINE, set: [write('01'), write('03'), write('02')] }]);
  });

  test('the ends of the list lead nowhere, and a step alone needs no order', async () => {
    const app = await openMine();
    await expect.element(app.button('Move step 1 up: Setting a level')).toBeDisabled();
    await expect.element(app.button('Move step 3 down: Setting a level')).toBeDisabled();
    await expect.element(app.button('Move step 1 up: Stopping it')).not.toBeInTheDocument();
  });

  test('taking one away leaves the focus at the next one, and at the list after the last', async () => {
    const app = await openMine();
    await app.press('Remove step 2: Setting a level');
    await expect.poll(() => app.focused()?.id).toBe('set.1');
    await app.press('Remove step 2: Setting a level');
    await expect.poll(() => app.focused()?.id).toBe('set.0');
    await app.press('Remove step 1: Setting a level');
    await expect.poll(() => app.focused()?.id).toBe('set');
  });

  test('a new one is to be filled in: the focus is in its first field', async () => {
    const app = await openMine();
    await app.press('Add a write: Setting a level');
    await expect.poll(() => app.focused()?.id).toBe('set.3.write');
    await app.press('Something comes before the first level');
    await expect.poll(() => app.focused()?.id).toBe('start.0.write');
  });
});

describe('what the form keeps and does not change', () => {
  test('is shown: models that differ, what tells them apart, and the step that makes it safer', async () => {
    const app = await openMine({
      ...MINE,
      modelId: { endpoint: 'tx', type: 'u32be' },
      variants: [
        { label: 'The mini', when: { modelIds: [10_197] }, patch: { stopTimes: 2, stop: [write('AA 07')] } },
      ],
      safetyStep: { label: 'Stops by itself', note: 'It remembers this.', steps: [write('AA 10')] },
      match: { names: ['Gun'], proof: 'name', manufacturers: [{ company: 620, prefix: 'FF 21' }] },
    });
    await app.text('Kept as it is').click();
    const kept = page.getByRole('group').filter({ hasText: 'This form does not change these.' }).first();
    for (const words of ['The mini', 'Its model number is 10197', 'AA 07', 'Stops by itself', 'AA 10', '620'])
      await expect.element(kept.getByText(words).first()).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('is not spoken of where there is nothing', async () => {
    const app = await openMine();
    await expect.element(app.text('Kept as it is')).not.toBeInTheDocument();
  });
});
