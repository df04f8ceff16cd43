import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';

afterEach(() => {
  AppHarness.close();
});

describe('Settings', () => {
  test.each([
    ['Tones', 'tones'],
    ['Voice', 'voice'],
    ['Vibration', 'vibration'],
  ] as const)('%s switches off and on at once', async (name, key) => {
    const app = await AppHarness.open('#/settings');
    const control = page.getByRole('switch', { name, exact: true });
    await expect.element(control).toBeChecked();
    await control.click();
    expect(app.services.settings.settings[key]).toBe(false);
    await control.click();
    expect(app.services.settings.settings[key]).toBe(true);
  });

  test.each([
    ['Volume', 'volume', 0.85],
    ['Voice speed', 'voiceRate', 1.1],
    ['My maximum', 'maxIntensityPct', 55],
  ] as const)('%s moves a step with the arrow key', async (name, key, now) => {
    const app = await AppHarness.open('#/settings', { settings: { maxIntensityPct: 50 } });
    const slider = page.getByRole('slider', { name, exact: true });
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(app.services.settings.settings[key]).toBeCloseTo(now);
  });

  test('the look changes with the press', async () => {
    const app = await AppHarness.open('#/settings');
    await app.press('Dark');
    await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
    await expect.element(app.button('Dark')).toHaveAttribute('aria-pressed', 'true');
    await app.press('System');
    await expect.poll(() => document.documentElement.dataset['theme']).toBeUndefined();
  });

  test('says so when a choice could not be kept, and tries again', async () => {
    const app = await AppHarness.open('#/settings', { prepare: ({ settings }) => (settings.full = true) });
    await page.getByRole('switch', { name: 'Voice' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('This could not be saved');
    expect(app.services.settings.settings.voice).toBe(false);
    expect(await app.faults()).toEqual([]);
    app.services.settings.full = false;
    await app.press('Try again');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('is sound in both themes', async () => {
    const app = await AppHarness.open('#/settings');
    expect(await app.faults()).toEqual([]);
  });
});
