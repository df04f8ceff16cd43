import { ownCopyOf } from '#care';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { aContent } from '../../support/fake-content.ts';
import { NO_MASSAGER } from '../../support/fake-massager-desk.ts';

afterEach(async () => {
  AppHarness.close();
  await page.viewport(390, 844);
});

const RELEASE = '#/routines/lower-back-release-10';
const ONE_SIDED = '#/routines/sciatic-side-gentle-7';

describe('a routine', () => {
  test('says where, how, how long and what to keep off', async () => {
    const app = await AppHarness.open(RELEASE);
    await expect.element(app.title()).toHaveTextContent('Lower-back release');
    const areas = page.getByRole('list', { name: 'Areas in their order' });
    await expect.element(areas).toHaveTextContent(/Buttock.*2 × 0:45.*Low-back muscle band.*2 × 1:00/);
    await expect.element(app.text('Keep off')).toBeVisible();
    await expect.element(app.text(/Lowest ribs and the kidney corner/)).toBeVisible();
    await expect.element(page.getByRole('img', { name: /Back view/ })).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('says when to skip it today, and what is urgent', async () => {
    const app = await AppHarness.open(RELEASE);
    await expect.element(page.getByRole('heading', { name: /^Skip today if/ })).toBeInTheDocument();
    await expect.element(app.text(/Call a doctor or the emergency number now/)).toBeInTheDocument();
  });

  test('lists all its steps on demand', async () => {
    const app = await AppHarness.open(RELEASE);
    await app.text('All 13 steps').click();
    await expect.element(app.text('Left buttock')).toBeVisible();
  });

  test('starts by hand and goes to the session', async () => {
    const app = await AppHarness.open(RELEASE);
    await app.press('Start session');
    expect(app.services.sessionDesk.requests).toEqual([{ routineId: 'lower-back-release-10' }]);
    expect(location.hash).toBe('#/session');
  });

  test('waits until it is known which side hurts', async () => {
    const app = await AppHarness.open(ONE_SIDED);
    await expect.element(app.button('Start session')).toBeDisabled();
    await expect.element(app.text('First choose which side hurts.')).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Right');
    await expect.element(app.text('Glide, right only')).toBeInTheDocument();
    await app.press('Start session');
    expect(app.services.sessionDesk.requests).toEqual([
      { routineId: 'sciatic-side-gentle-7', affectedSide: 'right' },
    ]);
  });

  test('asks for the side beside the start, wherever the page was scrolled to', async () => {
    await AppHarness.open(ONE_SIDED);
    for (const [width, height] of [
      [320, 640],
      [844, 390],
      [1280, 800],
    ] as const) {
      await page.viewport(width, height);
      await expect.element(page.getByRole('group', { name: 'Which side hurts?' })).toBeInViewport();
      await expect.element(page.getByRole('button', { name: 'Start session' })).toBeInViewport();
    }
  });

  test('asks how to go and says when to skip before it lists the areas', async () => {
    await AppHarness.open(RELEASE);
    const [ways, skip, areas] = await Promise.all(
      [
        page.getByRole('group', { name: 'How do you want to go?' }),
        page.getByRole('heading', { name: /^Skip today if/ }),
        page.getByRole('list', { name: 'Areas in their order' }),
      ].map((locator) => locator.findElement()),
    );
    const top = (element: Element | undefined): number => element?.getBoundingClientRect().top ?? NaN;
    expect(top(ways)).toBeLessThan(top(skip));
    expect(top(skip)).toBeLessThan(top(areas));
  });

  test.each([
    ['elsewhere', 'Another tab of Backbeat holds the massager.'],
    ['off', 'Bluetooth is off.'],
    ['unsupported', 'This browser cannot reach a massager.'],
  ] as const)('asked for a massager in vain (%s), says why', async (availability, why) => {
    const app = await AppHarness.open(RELEASE);
    const { massagerDesk } = app.services;
    massagerDesk.connected = NO_MASSAGER;
    massagerDesk.availability$.next(availability);
    await app.press('Massager');
    await expect.element(page.getByText(why)).toBeVisible();
    await app.press('By hand');
    await expect.element(page.getByText(why)).not.toBeInTheDocument();
  });

  test('does not start by hand while the massager is being connected', async () => {
    const app = await AppHarness.open(RELEASE);
    app.services.massagerDesk.put({ link: 'connecting' });
    await expect.element(app.button('Start session')).toBeDisabled();
    await expect.element(app.text('One moment: the massager is being connected.')).toBeVisible();
    expect(await app.faults()).toEqual([]);
    app.services.massagerDesk.put({ link: 'absent' });
    await expect.element(app.button('Start session')).toBeEnabled();
  });

  test('names its sources in full once they are asked for', async () => {
    const content = aContent();
    const sources = content.routines[0]?.sources.map((id) => ({
      id,
      kind: 'trial',
      cite: `The paper ${id}`,
      url: 'https://example.org/paper',
    }));
    const app = await AppHarness.open(RELEASE, {
      content: { ...content, sources: () => Promise.resolve(sources ?? []) },
    });
    await app.text('What it is good for, and what that rests on').click();
    await expect.element(app.link(/^The paper/).first()).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('of a copy that was changed nothing is claimed that is known of the first', async () => {
    const content = aContent();
    const first = content.routines.find(({ id }) => id === 'lower-back-release-10')!;
    const copy = ownCopyOf(first, content.routines);
    const app = await AppHarness.open(`#/routines/${copy.id}`, {
      prepare: ({ ownRoutines }) => {
        ownRoutines.routines$.next([copy]);
      },
    });
    await app.text('What it is based on').click();
    await expect.element(app.text('Based on Lower-back release, changed by you.').last()).toBeVisible();
    await expect.element(app.text(/may not hold for this one/)).toBeVisible();
    await expect.element(app.text(/Chosen for/)).not.toBeInTheDocument();
  });

  test('shows the way that is on and what it means', async () => {
    const app = await AppHarness.open(RELEASE);
    await expect.element(app.button('By hand')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(app.text(/You set the level yourself/)).toBeInTheDocument();
    await app.press('Simulator');
    await expect.element(app.button('Simulator')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(app.text(/A pretend massager follows the routine/)).toBeInTheDocument();
    await app.press('Massager');
    await expect.element(app.text(/My Pretend Gun is ready/)).toBeInTheDocument();
    expect(app.services.massagerDesk.calls).toEqual(['use-simulator', 'connect']);
    await app.press('By hand');
    expect(app.services.massagerDesk.mode).toBe('by-hand');
  });

  test('asks to connect first when the massager is not ready', async () => {
    const app = await AppHarness.open(RELEASE);
    await app.services.massagerDesk.connect();
    app.services.massagerDesk.put({ link: 'lost', motor: 'unknown' });
    await expect.element(app.button('Connect massager')).toBeVisible();
    await expect.element(app.button('Start session')).not.toBeInTheDocument();
    await expect.element(app.text(/The massager is not ready/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Connect massager');
    await expect.element(app.button('Start session')).toBeEnabled();
  });

  test('says what went wrong when no massager was found', async () => {
    const app = await AppHarness.open(RELEASE, {
      prepare: ({ massagerDesk }) => (massagerDesk.connected = { ...NO_MASSAGER, error: 'not-found' }),
    });
    await app.press('Massager');
    await expect
      .element(app.text(/No massager found. Is it switched on, charged and within two metres/))
      .toBeInTheDocument();
    await expect.element(app.button('Start session')).toBeEnabled();
  });

  test('says so when the session could not begin', async () => {
    const app = await AppHarness.open(RELEASE, { prepare: ({ sessionDesk }) => (sessionDesk.refuse = true) });
    await app.press('Start session');
    await expect.element(app.text(/The session could not start/)).toBeVisible();
    expect(location.hash).toBe(RELEASE);
  });

  test('does not start a second session beside one that runs', async () => {
    const app = await AppHarness.open(RELEASE);
    app.services.sessionDesk.begin({ routineId: 'gentle-first-5' });
    await expect.element(app.button('Start session')).not.toBeInTheDocument();
    await expect.element(app.text('Another session has not ended yet.')).toBeVisible();
  });

  test('warns of a battery that may not last', async () => {
    const app = await AppHarness.open(RELEASE);
    await app.services.massagerDesk.connect();
    app.services.massagerDesk.put({ batteryPct: 7 });
    await expect.element(app.text(/Its battery is low: 7/)).toBeInTheDocument();
  });

  test('an unknown one leads back to the list', async () => {
    const app = await AppHarness.open('#/routines/gone');
    await expect.element(app.title()).toHaveTextContent('There is no such routine');
    await app.follow('All routines');
    await expect.element(app.title()).toHaveTextContent('Routines');
  });

  test('keeps Start session in sight from phone to desktop', async () => {
    const app = await AppHarness.open(RELEASE);
    for (const [width, height] of [
      [320, 640],
      [844, 390],
      [1280, 800],
    ] as const) {
      await page.viewport(width, height);
      await expect.element(app.button('Start session')).toBeInViewport();
      const box = app.button('Start session').element().getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      expect(top?.tagName.toLowerCase(), `${width} × ${height}`).toBe('bb-app');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  });
});
