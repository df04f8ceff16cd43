import type { LinkPhase } from '#massager';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/screens/massager/bb-next-try.ts';
import { AppHarness } from '../../support/app-harness.ts';
import { aProfile, aRememberedMassager } from '../../support/fake-massager-desk.ts';

const GUN = aProfile();
const WAND = aProfile({ id: 'pretend-wand', label: 'Pretend Wand', evidence: 'community-tested' });
const BELT = aProfile({ id: 'pretend-belt', label: 'Pretend Belt', evidence: 'vendor' });

afterEach(() => {
  vi.useRealTimers();
  AppHarness.close();
  vi.restoreAllMocks();
});

const open = (profiles = [GUN, WAND, BELT]): Promise<AppHarness> =>
  AppHarness.open('#/massager', {
    prepare: ({ massagerDesk }) => {
      massagerDesk.profiles = profiles;
    },
  });

describe('while a massager is connected', () => {
  test.each([
    ['choosing', /Choose your massager there/],
    ['connecting', /a few seconds, fifteen at most/],
    ['discovering', /Nothing is sent to it yet/],
    ['preparing', /Stop is sent first/],
  ] satisfies [LinkPhase, RegExp][])('%s is said, and can be cancelled', async (link, words) => {
    const app = await open();
    app.services.massagerDesk.put({ link });
    await expect.element(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Cancel');
    expect(app.services.massagerDesk.calls).toEqual(['cancel']);
    await expect
      .element(page.getByRole('status').filter({ hasText: 'No massager was connected.' }))
      .toBeVisible();
    expect(app.focused()).toBe(app.button('Look again').element());
  });

  test('the next try is told beside what is read out, and can be cancelled', async () => {
    const app = await open();
    await app.press('Connect massager');
    app.services.massagerDesk.put({
      link: 'reconnecting',
      motor: 'unknown',
      attempt: 3,
      nextAttemptAtMs: performance.now() + 90_000,
      error: 'busy',
    });
    await expect.element(app.text(/Try 3\./)).toBeVisible();
    await expect.element(app.text('Another app may hold it.')).toBeVisible();
    await expect.element(app.text(/Next in \d+ s\./)).toBeVisible();
    for (const region of page.getByRole('status').elements())
      expect(region.textContent).not.toMatch(/Next in|Trying now/);
    expect(await app.faults()).toEqual([]);
    await app.press('Cancel');
    expect(app.services.massagerDesk.calls).toEqual(['connect', 'cancel']);
  });

  test('the next try is counted down by itself, once a second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const next = document.createElement('bb-next-try');
    next.atMs = performance.now() + 2_500;
    document.body.replaceChildren(next);
    const shown = async (): Promise<string | undefined> => {
      await next.updateComplete;
      return next.shadowRoot?.textContent.trim();
    };
    expect(await shown()).toBe('Next in 3 s.');
    vi.advanceTimersByTime(500);
    expect(await shown()).toBe('Next in 2 s.');
    vi.advanceTimersByTime(1_000);
    expect(await shown()).toBe('Next in 1 s.');
    vi.advanceTimersByTime(1_000);
    expect(await shown()).toBe('Trying now.');
    expect(vi.getTimerCount()).toBe(0);
    expect(next.getAttribute('aria-hidden')).toBe('true');
  });

  test('a lost one is tried again with one tap, or gone on without', async () => {
    const app = await open();
    await app.press('Connect massager');
    app.services.massagerDesk.put({ link: 'lost', motor: 'stopped' });
    await app.press('Reconnect');
    await app.press('Go by hand');
    expect(app.services.massagerDesk.calls).toEqual(['connect', 'reconnect', 'by-hand']);
  });

  test('a released one is said to be free', async () => {
    const app = await open();
    app.services.massagerDesk.put({ link: 'released' });
    await expect.element(app.text(/Its own app can have it now/)).toBeVisible();
  });

  test('what no profile fits can be looked into', async () => {
    const app = await open();
    app.services.massagerDesk.put({ error: 'wrong-device' });
    await expect.element(app.link('Look into it')).toHaveAttribute('href', '#/massager/explore');
  });
});

describe('before a massager is connected', () => {
  test('it is said what is good to know, until one is', async () => {
    const app = await open();
    await expect.element(app.text(/close its own app first/)).toBeVisible();
    await expect
      .element(app.text(/If the connection drops it may keep running: switch it off/))
      .toBeVisible();
    await app.press('Connect massager');
    await expect.element(app.text(/close its own app first/)).not.toBeInTheDocument();
  });

  test('the chooser can be made to show every device', async () => {
    const app = await open();
    await page.getByRole('switch', { name: 'Show every device' }).click();
    expect(await app.faults()).toEqual([]);
    await app.press('Connect massager');
    expect(app.services.massagerDesk.wishes).toEqual([{ everyDevice: true }]);
  });
});

describe('where several profiles fit', () => {
  test('the person says which it is, with the evidence of each before them', async () => {
    const app = await open();
    const { massagerDesk } = app.services;
    massagerDesk.put({
      link: 'picking',
      deviceName: 'MASSAGER-1',
      candidates: ['pretend-gun', 'pretend-wand'],
    });
    const heading = page.getByRole('heading', { name: 'Which one is it?' });
    await expect.element(heading).toBeVisible();
    expect(app.focused()).toBe(heading.element());
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Nothing was sent to it yet' }))
      .toBeVisible();
    const list = page.getByRole('region', { name: 'Which one is it?' });
    expect(
      list
        .getByRole('heading', { level: 3 })
        .elements()
        .map((one) => one.textContent),
    ).toEqual(['Pretend Gun', 'Pretend Wand']);
    await expect.element(list.getByText('Tried by its community')).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Use this one Pretend Wand');
    expect(massagerDesk.calls).toEqual(['pick pretend-wand']);
    const question = page.getByRole('heading', { name: 'Is it this one?' });
    await expect.element(question).toBeVisible();
    await expect.poll(() => app.focused()).toBe(question.element());
  });

  test('one that did not answer as its kind should is asked about again, with the reason', async () => {
    const app = await open();
    app.services.massagerDesk.put({
      link: 'picking',
      candidates: ['pretend-gun', 'pretend-wand'],
      error: 'no-answer',
    });
    await expect
      .element(page.getByRole('status').filter({ hasText: 'It may be another kind' }))
      .toBeVisible();
    await expect.element(app.button('Cancel')).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('one that was used before as this kind is not asked about again', async () => {
    const app = await open();
    const { massagerDesk } = app.services;
    massagerDesk.remembered$.next([aRememberedMassager({ deviceId: 'device-1', profileId: 'pretend-gun' })]);
    massagerDesk.put({ link: 'connecting' });
    await expect.element(page.getByRole('status').filter({ hasText: 'Connecting…' })).toBeVisible();
    await app.press('Connect massager');
    massagerDesk.put({ deviceId: 'device-1', candidates: ['pretend-gun', 'pretend-wand'] });
    await expect.element(app.button('Release')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Is it this one?' })).not.toBeInTheDocument();
  });

  test('picking can be cancelled', async () => {
    const app = await open();
    app.services.massagerDesk.put({ link: 'picking', candidates: ['pretend-gun', 'pretend-wand'] });
    await app.press('Cancel');
    expect(app.services.massagerDesk.calls).toEqual(['cancel']);
  });

  async function asked(candidates: readonly string[]): Promise<AppHarness> {
    const app = await open();
    await app.press('Connect massager');
    app.services.massagerDesk.put({ deviceId: 'device-1', candidates });
    app.services.massagerDesk.calls.length = 0;
    await expect.element(page.getByRole('heading', { name: 'Is it this one?' })).toBeVisible();
    return app;
  }

  test('it runs at the lowest level for as long as the button is held', async () => {
    const app = await asked(['pretend-gun', 'pretend-wand']);
    const { massagerDesk } = app.services;
    (app.button('Hold to try at the lowest level').element() as HTMLElement).focus();
    await userEvent.keyboard('{ >}');
    expect(massagerDesk.isHeld).toBe(true);
    await expect.element(app.button('Let go to stop')).toBeVisible();
    await userEvent.keyboard('{/ }');
    expect(massagerDesk.calls).toEqual(['hold', 'let-go']);
    expect(await app.faults()).toEqual([]);
  });

  test('leaving the screen lets go', async () => {
    const app = await asked(['pretend-gun', 'pretend-wand']);
    (app.button('Hold to try at the lowest level').element() as HTMLElement).focus();
    await userEvent.keyboard('{ >}');
    await app.go('#/journal');
    await vi.waitFor(() => {
      expect(app.services.massagerDesk.isHeld).toBe(false);
    });
    await userEvent.keyboard('{/ }');
    expect(app.services.massagerDesk.calls).toEqual(['hold', 'let-go']);
  });

  test('where it can’t run now, that is said and nothing is held', async () => {
    const app = await asked(['pretend-gun', 'pretend-wand']);
    vi.spyOn(app.services.massagerDesk, 'holdLowest').mockReturnValue(undefined);
    (app.button('Hold to try at the lowest level').element() as HTMLElement).focus();
    await userEvent.keyboard('{ >}');
    await expect.element(app.text(/Not now: a session runs/)).toBeVisible();
    await expect.element(app.button('Hold to try at the lowest level')).toBeVisible();
    await userEvent.keyboard('{/ }');
  });

  test('the right one is kept, and nothing is asked any more', async () => {
    const app = await asked(['pretend-gun', 'pretend-wand']);
    await app.press('It is this one');
    expect(app.services.massagerDesk.calls).toEqual(['remember device-1']);
    await expect.element(page.getByRole('heading', { name: 'Is it this one?' })).not.toBeInTheDocument();
    await expect.poll(() => app.focused()).toBe(page.getByRole('heading', { level: 2 }).first().element());
  });

  test('with one other, that is taken at once', async () => {
    const app = await asked(['pretend-gun', 'pretend-wand']);
    await app.press('It is another one');
    expect(app.services.massagerDesk.calls).toEqual(['pick pretend-wand']);
    await expect.element(app.text(/Backbeat takes it for: Pretend Wand/)).toBeVisible();
  });

  test('with several others, they are there to choose', async () => {
    const app = await asked(['pretend-gun', 'pretend-wand', 'pretend-belt']);
    await app.press('It is another one');
    await expect.element(app.button('Use this one Pretend Wand')).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Use this one Pretend Belt');
    expect(app.services.massagerDesk.calls).toEqual(['pick pretend-belt']);
  });
});
