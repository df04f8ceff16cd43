import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';

afterEach(() => {
  AppHarness.close();
  document.documentElement.removeAttribute('data-text');
});

const theSwitch = (name: string) => page.getByRole('switch', { name, exact: true });
const theSlider = (name: string) => page.getByRole('slider', { name, exact: true });

/** A step up on a slider. */
async function stepUp(name: string): Promise<void> {
  (theSlider(name).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
}

describe('Settings', () => {
  test.each([
    ['Tones', 'tones'],
    ['Voice', 'voice'],
    ['Vibration', 'vibration'],
    ['Keep the screen on', 'wakeLock'],
    ['Letters and signs are keys', 'letterKeys'],
  ] as const)('%s switches off and on at once', async (name, key) => {
    const app = await AppHarness.open('#/settings');
    await expect.element(theSwitch(name)).toBeChecked();
    await theSwitch(name).click();
    expect(app.services.settings.settings[key]).toBe(false);
    await theSwitch(name).click();
    expect(app.services.settings.settings[key]).toBe(true);
  });

  test.each([
    ['Volume', 'volume', 0.85],
    ['Voice speed', 'voiceRate', 1.1],
    ['My maximum', 'maxIntensityPct', 55],
  ] as const)('%s moves a step with the arrow key', async (name, key, now) => {
    const app = await AppHarness.open('#/settings', { settings: { maxIntensityPct: 50 } });
    await stepUp(name);
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

  test('text grows with the press, and the units change', async () => {
    const app = await AppHarness.open('#/settings');
    await app.press('Large');
    await expect.poll(() => document.documentElement.dataset['text']).toBe('large');
    await app.press('Inches');
    expect(app.services.settings.settings.units).toBe('imperial');
    await expect.element(app.text(/1\.2 in\/s/)).toBeVisible();
  });

  test('says so when a choice could not be kept, and tries again', async () => {
    const app = await AppHarness.open('#/settings', { prepare: ({ settings }) => (settings.full = true) });
    await theSwitch('Voice').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('This could not be saved');
    expect(app.services.settings.settings.voice).toBe(false);
    expect(await app.faults()).toEqual([]);
    app.services.settings.full = false;
    await app.press('Try again');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('says so in sight of the choice, however far down that is', async () => {
    await AppHarness.open('#/settings', { prepare: ({ settings }) => (settings.full = true) });
    theSwitch('Letters and signs are keys').element().scrollIntoView({ block: 'center' });
    await theSwitch('Letters and signs are keys').click();
    await expect.element(page.getByRole('alert')).toBeInViewport();
    await expect.element(theSwitch('Letters and signs are keys')).toBeInViewport();
  });

  test('is sound in both themes', async () => {
    const app = await AppHarness.open('#/settings', {
      settings: { handLevels: 5 },
      prepare: ({ cueBench, updates }) => {
        cueBench.voices$.next([{ uri: 'a', name: 'Anna', language: 'en-GB' }]);
        updates.waiting$.next(true);
        updates.installable$.next(true);
      },
    });
    await app.text('Licences and sources').click();
    await expect.element(app.text('Bricolage Grotesque')).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('the index leads to a part and its heading', async () => {
    const app = await AppHarness.open('#/settings');
    await app.press('Massage');
    await expect.poll(() => app.focused()?.textContent).toBe('Massage');
    expect(scrollY).toBeGreaterThan(200);
  });

  test('a kind of tone in large letters is not broken in the middle of a word', async () => {
    await page.viewport(320, 640);
    await AppHarness.open('#/settings', { settings: { textSize: 'larger' } });
    const name = page.getByText('Countdown', { exact: true });
    await expect.element(name).toBeVisible();
    const lines =
      name.element().getBoundingClientRect().height / parseFloat(getComputedStyle(name.element()).lineHeight);
    expect(Math.round(lines)).toBe(1);
    await page.viewport(390, 844);
  });

  test.each(['normal', 'larger'] as const)(
    'nothing leaves the page at 320 px with %s text',
    async (textSize) => {
      await page.viewport(320, 640);
      try {
        await AppHarness.open('#/settings', { settings: { textSize } });
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      } finally {
        await page.viewport(390, 844);
      }
    },
  );

  test('settings that could not be read are named', async () => {
    await AppHarness.open('#/settings', {
      prepare: ({ settings }) => {
        settings.damaged$.next(['cueVolumes', 'theme']);
      },
    });
    await expect.element(page.getByText(/volumes of sounds and theme/)).toBeVisible();
  });
});

describe('What is heard and felt', () => {
  test('a kind of tone is heard, made louder, switched off, and comes back as loud as it was', async () => {
    const app = await AppHarness.open('#/settings', {
      settings: { cueVolumes: { changes: 0.5, time: 1, countdown: 1, session: 1 } },
    });
    const { settings, cueBench } = app.services;
    await app.press('Listen to changes');
    expect(cueBench.heard).toEqual(['changes']);
    await stepUp('Changes, volume');
    expect(settings.settings.cueVolumes.changes).toBeCloseTo(0.6);
    await theSwitch('Changes').click();
    expect(settings.settings.cueVolumes).toEqual({ changes: 0, time: 1, countdown: 1, session: 1 });
    await expect.element(app.button('Listen to changes')).not.toBeInTheDocument();
    await theSwitch('Changes').click();
    expect(settings.settings.cueVolumes.changes).toBeCloseTo(0.6);
  });

  test('the warning can be heard and has no switch, also where tones are off', async () => {
    const app = await AppHarness.open('#/settings', { settings: { tones: false } });
    await app.press('Listen to the warning');
    expect(app.services.cueBench.heard).toEqual(['warning']);
    await expect.element(app.text(/^Always on/)).toBeVisible();
    await expect.element(theSwitch('Warning')).not.toBeInTheDocument();
    await expect.element(theSwitch('Changes')).not.toBeInTheDocument();
  });

  test('a sample that makes no sound says what to do', async () => {
    const app = await AppHarness.open('#/settings', { prepare: ({ cueBench }) => (cueBench.works = false) });
    await app.press('Listen to time');
    await expect.element(app.text('This browser made no sound')).toBeVisible();
    app.services.cueBench.works = true;
    await app.press('Listen to time');
    await expect.element(app.text('This browser made no sound')).not.toBeInTheDocument();
  });

  test('a voice is chosen from those that are there, also when they come late', async () => {
    const app = await AppHarness.open('#/settings');
    app.services.cueBench.voices$.next([]);
    await expect.element(app.text('This browser has no voice')).toBeVisible();
    app.services.cueBench.voices$.next([
      { uri: 'a', name: 'Anna', language: 'en-GB' },
      { uri: 'b', name: 'Ben', language: 'en-US' },
    ]);
    await page.getByRole('combobox', { name: 'Which voice' }).selectOptions('Ben (en-US)');
    expect(app.services.settings.settings.voiceUri).toBe('b');
    await expect.element(app.text('This browser has no voice')).not.toBeInTheDocument();
    await app.press('Hear a sentence');
    await app.press('Feel it');
    expect(app.services.cueBench.heard).toEqual(['voice', 'vibration']);
  });

  test('where a browser lacks vibration and wake lock, the screen says what to do instead', async () => {
    const lacking = ['vibrate', 'wakeLock'];
    for (const name of lacking)
      Object.defineProperty(navigator, name, { value: undefined, configurable: true });
    try {
      const app = await AppHarness.open('#/settings');
      await expect.element(app.text('This browser cannot vibrate')).toBeVisible();
      await expect.element(app.text(/screen timeout/)).toBeVisible();
      expect(await app.faults()).toEqual([]);
    } finally {
      for (const name of lacking) Reflect.deleteProperty(navigator, name);
    }
  });
});

describe('The massage', () => {
  test('levels by hand are told with an example', async () => {
    const app = await AppHarness.open('#/settings');
    const levels = page.getByRole('combobox', { name: /How many levels/ });
    await levels.selectOptions('5 levels');
    expect(app.services.settings.settings.handLevels).toBe(5);
    await expect.element(app.text(/level 2 of 5/)).toBeVisible();
    await levels.selectOptions('None, or bare hands');
    expect(app.services.settings.settings.handLevels).toBe(0);
  });

  test('sides have names of their own, and never the same', async () => {
    const app = await AppHarness.open('#/settings');
    const left = page.getByRole('textbox', { name: 'Left' });
    await left.fill('Watch side');
    await userEvent.keyboard('{Enter}');
    expect(app.services.settings.settings.sideNames).toEqual({ left: 'Watch side', right: '' });
    await left.fill('right');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('the same name');
    expect(app.services.settings.settings.sideNames.left).toBe('Watch side');
    await left.fill('');
    await userEvent.keyboard('{Enter}');
    expect(app.services.settings.settings.sideNames.left).toBe('');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});
