import type { InterruptedSession } from '#ui';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { aRecord } from '../../support/fake-services.ts';

afterEach(() => {
  AppHarness.close();
  document.documentElement.removeAttribute('data-text');
});

/** As a desk offers it. */
const CUT_OFF: InterruptedSession = {
  record: aRecord({ endReason: 'unfinished' }),
  request: { routineId: 'lower-back-release-10' },
  positionMs: 200_000,
  totalMs: 560_000,
  stepIndex: 2,
  savedAt: new Date(2026, 2, 12, 18, 40).getTime(),
  mode: 'by-hand',
};

describe('someone who has never been here', () => {
  test('is welcomed first', async () => {
    await AppHarness.open('#/', { settings: { welcomed: false } });
    expect(location.hash).toBe('#/welcome');
  });

  test('goes where the address leads while the journal is still looked up', async () => {
    const app = await AppHarness.open('#/', {
      settings: { welcomed: false },
      prepare: ({ records }) => {
        const list = records.list.bind(records);
        // the address changes a turn before anybody is told of it
        records.list = () => {
          location.hash = '#/journal';
          return list();
        };
      },
    });
    await expect.element(app.title()).toHaveTextContent('Journal');
  });

  test('finds every other address as it is', async () => {
    const app = await AppHarness.open('#/journal', { settings: { welcomed: false } });
    await expect.element(app.title()).toHaveTextContent('Journal');
  });

  test('is not welcomed with sessions in the journal', async () => {
    const app = await AppHarness.open('#/', { settings: { welcomed: false }, records: [aRecord()] });
    await expect.element(app.title()).toHaveTextContent('Today');
    expect(location.hash).toBe('#/');
  });
});

describe('a button that was pressed before the app was there', () => {
  function sketched(pressed: string): HTMLElement {
    const sketch = document.createElement('div');
    sketch.dataset['pressed'] = pressed;
    return sketch;
  }

  test('is pressed as soon as it is', async () => {
    const app = await AppHarness.open('#/welcome', {
      settings: { welcomed: false },
      sketch: sketched('Skip'),
    });
    await expect.element(app.title()).toHaveTextContent('Today');
    expect(app.services.settings.settings.welcomed).toBe(true);
  });

  test('is not pressed where there is no such button any more', async () => {
    const app = await AppHarness.open('#/welcome', { sketch: sketched('Gone') });
    await expect.element(app.button('Skip')).toBeVisible();
  });
});

describe('what was cut off', () => {
  /** As the desk offers it a moment after the page is there. */
  async function offered(settings: object): Promise<AppHarness> {
    const app = await AppHarness.open('#/', { settings });
    app.services.sessionDesk.interrupted$.next(CUT_OFF);
    return app;
  }
  const goOn = () => page.getByRole('button', { name: 'Go on', exact: true });

  test('comes before the welcome', async () => {
    const app = await offered({ welcomed: false });
    await expect.element(goOn()).toBeVisible();
    expect(location.hash).toBe('#/');
    await expect.element(app.title()).toHaveTextContent('Today');
  });

  test('has the main button while it is offered', async () => {
    const app = await offered({ welcomed: true });
    await expect.element(goOn()).toBeVisible();
    const start = page.getByRole('link', { name: 'Start', exact: true });
    const colour = (which: { element(): Element }) => getComputedStyle(which.element()).backgroundColor;
    expect(colour(goOn())).not.toBe(colour(start));
    const main = colour(goOn());
    app.services.sessionDesk.interrupted$.next(undefined);
    await expect.element(goOn()).not.toBeInTheDocument();
    expect(colour(start)).toBe(main);
  });

  test('is all that its own address is about, and is told to be kept', async () => {
    const app = await AppHarness.open('#/session', {
      prepare: ({ sessionDesk }) => {
        sessionDesk.interrupted$.next(CUT_OFF);
      },
    });
    await expect.element(app.title()).toHaveTextContent('Your session was cut off');
    await expect.element(goOn()).toBeVisible();
    expect(goOn().elements()).toHaveLength(1);
    await expect.element(app.text('No session is running')).not.toBeInTheDocument();
    await expect.element(app.link('Choose a routine')).not.toBeInTheDocument();
    expect(await app.faults()).toEqual([]);
    await app.press('Keep what was done');
    await expect.element(app.text('Kept in the journal.')).toBeVisible();
    await expect.poll(() => location.hash).toMatch(/^#\/summary\//);
  });
});

describe('a new version', () => {
  const notice = () => page.getByText('A new version is ready');

  test('is told of, and restarts when asked to', async () => {
    const app = await AppHarness.open('#/');
    app.services.updates.waiting$.next(true);
    await expect.element(notice()).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Restart');
    expect(app.services.updates.calls).toEqual(['apply']);
  });

  test('says that it waits for a session in another tab, and keeps the focus', async () => {
    const app = await AppHarness.open('#/');
    app.services.updates.waiting$.next(true);
    await app.press('Restart');
    app.services.updates.held$.next(true);
    await expect.element(app.text(/A session runs in another tab/)).toBeVisible();
    expect(app.focused()?.textContent).toBe('Restart');
    app.services.updates.held$.next(false);
    await expect.element(notice()).toBeVisible();
  });

  test('is not mentioned while a session runs', async () => {
    const app = await AppHarness.open('#/journal');
    app.services.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    app.services.updates.waiting$.next(true);
    await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    await expect.element(notice()).not.toBeInTheDocument();
    app.services.sessionDesk.current?.player.stop('user');
    await expect.element(notice()).toBeVisible();
  });
});

describe('the size of the text', () => {
  test.each([
    ['normal', 16],
    ['large', 18.4],
    ['larger', 20.8],
  ] as const)('%s makes a rem of %f px', async (textSize, px) => {
    await AppHarness.open('#/', { settings: { textSize } });
    const size = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    await expect.poll(size).toBeCloseTo(px, 1);
  });
});
