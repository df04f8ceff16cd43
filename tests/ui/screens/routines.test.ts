import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { aContent } from '../../support/fake-content.ts';

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
    const standard = page.getByRole('region', { name: 'Standard' }).getByRole('listitem');
    await expect.element(standard).toHaveTextContent('Lower-back release');
    await expect.element(standard).toHaveTextContent('Massager or by hand');
    expect(await app.faults()).toEqual([]);
    await app.follow(/Lower-back release/);
    expect(location.hash).toBe('#/routines/lower-back-release-10');
  });

  test('the gentle ones come first', async () => {
    await AppHarness.open('#/routines');
    const levels = page.getByRole('heading', { level: 2 }).elements();
    expect(levels.map(({ textContent }) => textContent)).toEqual(['Gentle', 'Standard']);
  });

  test('says calmly which file is broken, where and how, and keeps the others', async () => {
    const app = await AppHarness.open('#/routines', { content: aContent({ failures: [FAILURE] }) });
    await expect.element(app.text('One routine could not be read')).toBeVisible();
    await app.text('What is wrong').click();
    for (const words of [FAILURE.file, ISSUE.path, ISSUE.found, ISSUE.expected])
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
