import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';

afterEach(() => {
  AppHarness.close();
});

const list = () => page.getByRole('dialog', { name: 'Keys' });

/** Opened once everything is there that it needs. */
async function asked(hash: string): Promise<AppHarness> {
  const app = await AppHarness.open(hash);
  await expect
    .poll(async () => {
      if (list().elements().length === 0) await userEvent.keyboard('?');
      return list().elements().length;
    })
    .toBe(1);
  return app;
}

describe('outside a session ? lists the keys', () => {
  test('of the app, of a session and of the editor, and nothing behind it can be used', async () => {
    const app = await asked('#/journal');
    await expect.element(page.getByText('Stop, while anything runs')).toBeVisible();
    await expect.element(page.getByText('Pause and go on', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Move the step', { exact: true })).toBeInTheDocument();
    const links = page.getByRole('link', { name: 'Routines', exact: true }).elements();
    for (const link of links) expect((link.getRootNode() as ShadowRoot).host).toHaveProperty('inert', true);
    expect(app.focused()?.textContent).toBe('Keys');
    expect(await app.faults()).toEqual([]);
  });

  test('until Escape, the cross or the same key, and the focus goes back', async () => {
    const app = await asked('#/settings');
    await userEvent.keyboard('{Escape}');
    await expect.element(list()).not.toBeInTheDocument();
    const link = page.getByRole('navigation').getByRole('link', { name: 'Routines', exact: true });
    link.element().focus();
    await userEvent.keyboard('?');
    await expect.element(list()).toBeVisible();
    await app.press('Close');
    await expect.element(list()).not.toBeInTheDocument();
    await expect.poll(() => app.focused()).toBe(link.element());
    await userEvent.keyboard('?');
    await expect.element(list()).toBeVisible();
    await userEvent.keyboard('?');
    await expect.element(list()).not.toBeInTheDocument();
  });

  test('unless letters and signs are no keys', async () => {
    const app = await asked('#/settings');
    await userEvent.keyboard('?');
    await page.getByRole('switch', { name: 'Letters and signs are keys' }).click();
    expect(app.services.settings.settings.letterKeys).toBe(false);
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('?');
    await expect.element(list()).not.toBeInTheDocument();
  });

  test('and is a letter where something is written', async () => {
    await asked('#/settings');
    await userEvent.keyboard('?');
    await expect.element(list()).not.toBeInTheDocument();
    await page.getByRole('textbox', { name: 'Left', exact: true }).fill('');
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('textbox', { name: 'Left', exact: true })).toHaveValue('?');
    await expect.element(list()).not.toBeInTheDocument();
  });
});
