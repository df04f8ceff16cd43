import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness, type Opening } from '../../support/app-harness.ts';

afterEach(() => {
  AppHarness.close();
  document.documentElement.removeAttribute('data-text');
});

const TITLES = [
  'Your back, in time',
  'How will you massage?',
  'Where to stop',
  'How fast, how large',
  'One minute to try',
] as const;

/** Opens the first run at one of its steps, counted from 0. */
async function at(step: number, opening: Opening = {}): Promise<AppHarness> {
  const app = await AppHarness.open('#/welcome', {
    ...opening,
    settings: { welcomed: false, ...opening.settings },
  });
  for (const title of TITLES.slice(1, step + 1)) {
    await app.press('Next');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(title);
  }
  return app;
}

describe('The first run', () => {
  test('goes through five steps and back, with the focus on each heading and the place said', async () => {
    const app = await AppHarness.open('#/welcome', { settings: { welcomed: false } });
    for (const [index, title] of TITLES.entries()) {
      await expect.element(app.title()).toHaveTextContent(title);
      await expect.element(app.title()).toHaveTextContent(`Step ${index + 1} of 5`);
      if (index > 0) await expect.poll(() => app.focused()?.tagName).toBe('H1');
      if (index < 4) await app.press('Next');
    }
    await app.press('Back');
    await expect.element(app.title()).toHaveTextContent('How fast, how large');
    await expect.poll(() => app.focused()?.tagName).toBe('H1');
  });

  test('says what it is not', async () => {
    const app = await at(0);
    await expect.element(app.text(/It is not medicine/)).toBeVisible();
  });

  test('can be skipped from the first step, and is then done with', async () => {
    const app = await at(0);
    await app.press('Skip');
    await expect.poll(() => location.hash).toBe('#/');
    expect(app.services.settings.settings.welcomed).toBe(true);
  });

  test('where nothing can be kept it still lets go', async () => {
    const app = await at(0, { prepare: ({ settings }) => (settings.full = true) });
    await app.press('Skip');
    await expect.poll(() => location.hash).toBe('#/');
  });

  test.each([0, 1, 2, 3, 4])('step %i is sound in both themes', async (step) => {
    const app = await at(step);
    expect(await app.faults()).toEqual([]);
  });

  test.each(['large', 'larger'] as const)(
    'nothing leaves the page at 320 px with %s text',
    async (textSize) => {
      await page.viewport(320, 640);
      try {
        for (let step = 0; step < TITLES.length; step++) {
          await at(step, { settings: { textSize } });
          expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
        }
      } finally {
        await page.viewport(390, 844);
      }
    },
  );
});

describe('Which way', () => {
  test('by hand asks for the levels, and says what they mean', async () => {
    const app = await at(1);
    await app.press(/^By hand/);
    await page.getByRole('combobox').selectOptions('5 levels');
    expect(app.services.settings.settings.handLevels).toBe(5);
    await expect.element(app.text(/level 2 of 5/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('a massager is connected now or later', async () => {
    const app = await at(1);
    await app.press(/^With my massager/);
    await expect.element(app.text(/or later under Massager/)).toBeVisible();
    expect(app.services.massagerDesk.mode).toBe('by-hand');
    await app.press('Connect now');
    await expect.element(app.text('My Pretend Gun')).toBeVisible();
    expect(app.services.massagerDesk.mode).toBe('massager');
  });

  test('a browser without Bluetooth says so and what to do', async () => {
    const app = await at(1, {
      prepare: ({ massagerDesk }) => {
        massagerDesk.availability$.next('unsupported');
      },
    });
    await app.press(/^With my massager/);
    await expect.element(app.text(/cannot reach a massager.*choose By hand/)).toBeVisible();
    await expect.element(app.button('Connect now')).not.toBeInTheDocument();
  });

  test('just looking switches to the simulator, and another choice lets it go', async () => {
    const app = await at(1);
    await app.press(/^Just looking/);
    await expect.poll(() => app.services.massagerDesk.mode).toBe('simulator');
    await app.press(/^By hand/);
    await expect.poll(() => app.services.massagerDesk.mode).toBe('by-hand');
  });
});

describe('Where to stop', () => {
  test('STOP is pressed, says what it does and stops nothing', async () => {
    const app = await at(2);
    await app.press('Stop');
    await expect.element(app.text('That stops everything, at once.')).toBeVisible();
    expect(app.services.sessionDesk.calls).not.toContain('stop');
  });

  test('the Esc key does the same', async () => {
    const app = await at(2);
    await app.key('Escape');
    await expect.element(app.text('That stops everything, at once.')).toBeVisible();
  });
});

describe('How fast, how large', () => {
  test('speaks, sounds, and writes larger at once', async () => {
    const app = await at(3, {
      prepare: ({ cueBench }) => {
        cueBench.voices$.next([{ uri: 'a', name: 'Anna', language: 'en-GB' }]);
      },
    });
    await app.press('Hear the voice');
    await app.press('Hear a tone');
    expect(app.services.cueBench.heard).toEqual(['voice', 'changes']);
    await app.press('Larger');
    expect(app.services.settings.settings.textSize).toBe('larger');
    await expect.poll(() => document.documentElement.dataset['text']).toBe('larger');
    await expect.element(app.text('This browser has no voice')).not.toBeInTheDocument();
  });

  test('a browser without a voice says what tells instead', async () => {
    const app = await at(3, {
      prepare: ({ cueBench }) => {
        cueBench.voices$.next([]);
      },
    });
    await expect.element(app.text('This browser has no voice')).toBeVisible();
    await expect.element(app.text(/tones tell the changes/)).toBeVisible();
  });
});

describe('One minute to try', () => {
  test('leads into a session with the simulator', async () => {
    const app = await at(4);
    await app.press('Begin the minute');
    await expect.poll(() => location.hash).toBe('#/session');
    expect(app.services.sessionDesk.current).toBeDefined();
    expect(app.services.settings.settings.welcomed).toBe(true);
  });

  test('says so where it could not begin, and Today is still open', async () => {
    const app = await at(4, { prepare: ({ sessionDesk }) => (sessionDesk.refuse = true) });
    await app.press('Begin the minute');
    await expect.element(app.text(/The minute could not begin/)).toBeVisible();
    await app.press('Go to Today');
    await expect.poll(() => location.hash).toBe('#/');
    expect(app.services.settings.settings.welcomed).toBe(true);
  });
});
