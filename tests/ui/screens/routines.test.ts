import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { someAddOns } from '../../support/fake-add-ons.ts';
import { aContent, aRoutine, aWorkStep } from '../../support/fake-content.ts';

afterEach(() => {
  AppHarness.close();
});

const ISSUE = { path: 'steps.3.seconds', found: '"forty"', expected: 'a whole number of seconds' };
const FAILURE = { file: 'routines/desk-reset-4.json', issues: [ISSUE] };

describe('Routines', () => {
  test('lists every routine with its length, level and how it is done', async () => {
    const app = await AppHarness.open('#/routines');
    const items = page.getByRole('main').getByRole('listitem');
    expect(items.elements()).toHaveLength(3);
    const standard = page.getByRole('listitem').filter({ hasText: 'Lower-back release' });
    await expect.element(standard).toHaveTextContent(/Standard.*Massager or by hand/s);
    expect(await app.faults()).toEqual([]);
    await app.follow(/Lower-back release/);
    expect(location.hash).toBe('#/routines/lower-back-release-10');
  });

  test('the gentle ones come first', async () => {
    await AppHarness.open('#/routines');
    const names = page.getByRole('region', { name: 'With a massager' }).getByRole('link').elements();
    expect(names[0]?.textContent).toContain('Gentle');
    expect(names.at(-1)?.textContent).toContain('Lower-back release');
  });

  test('has a place for what needs no massager, breathing among it', async () => {
    const foot = aRoutine({
      id: 'foot',
      name: 'Foot, heel to toe',
      steps: [aWorkStep({ zone: 'sole', motor: 'off', intensityPct: 0 })],
    });
    const app = await AppHarness.open('#/routines', {
      content: aContent({ routines: [aRoutine(), foot], addOns: someAddOns() }),
    });
    const without = page.getByRole('region', { name: 'Without a massager' });
    await expect.element(without).toHaveTextContent(/Foot, heel to toe.*Breathing only/s);
    expect(without.getByRole('link').elements()).toHaveLength(2);
    await expect.element(without).not.toHaveTextContent('assager or by hand');
    expect(await app.faults()).toEqual([]);
    await app.follow(/Breathing only/);
    expect(location.hash).toBe('#/routines/breathing-3');
  });

  test('says calmly which file is broken, where and how, and keeps the others', async () => {
    const app = await AppHarness.open('#/routines', { content: aContent({ failures: [FAILURE] }) });
    await expect.element(app.text('One routine could not be read')).toBeVisible();
    await app.text('What is wrong').click();
    for (const words of [FAILURE.file, `${ISSUE.path} (step 4)`, ISSUE.found, ISSUE.expected])
      await expect.element(page.getByText(words, { exact: true })).toBeVisible();
    await expect.element(app.link(/Lower-back release/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('says so when there is none', async () => {
    const content = aContent({ routines: [], failures: [FAILURE, { ...FAILURE, file: 'routines/b.json' }] });
    const app = await AppHarness.open('#/routines', { content });
    await expect.element(app.text('2 routines could not be read')).toBeVisible();
    await expect.element(app.text('There is no routine to show.')).toBeVisible();
  });
});
