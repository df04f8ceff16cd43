import { of } from 'rxjs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppHarness, type Opening } from '../../support/app-harness.ts';
import { savedFiles } from '../../support/saved-files.ts';
import { aProfile, aRememberedMassager, NO_MASSAGER } from '../../support/fake-massager-desk.ts';

const WAND = aProfile({
  id: 'pretend-wand',
  label: 'Pretend Wand',
  brand: 'Make-Believe',
  evidence: 'multi-source',
  autoStopsOnDisconnect: 'configurable',
  match: { namePrefixes: ['PWD-'], proof: 'name' },
  sources: ['https://example.org/wand.md (a page)', 'someone/somewhere docs/wand.md'],
  safetyStep: { label: 'Stop when the connection drops', note: 'It keeps that.', steps: [{ waitMs: 1 }] },
});
const MINE = aProfile({ id: 'mine', label: 'The one on the table', evidence: 'own' });

type Prepare = NonNullable<Opening['prepare']>;

afterEach(() => {
  AppHarness.close();
  vi.restoreAllMocks();
});

const open = (prepare: Prepare): Promise<AppHarness> => AppHarness.open('#/massager', { prepare });

describe('massagers that were used before', () => {
  const withTwo: Prepare = ({ massagerDesk }) => {
    massagerDesk.profiles = [aProfile(), WAND];
    massagerDesk.remembered$.next([
      aRememberedMassager({ deviceId: 'a', name: 'PWD-7', profileId: 'pretend-wand', maxIntensityPct: 60 }),
      aRememberedMassager({ deviceId: 'b', name: 'Gun', lastUsedAt: Date.now() }),
    ]);
  };

  test('are offered by name, with kind and day, and connected', async () => {
    const app = await open(withTwo);
    const card = page.getByRole('region', { name: 'Used before' });
    await expect.element(card.getByText(/Pretend Wand\. Last used on .*19/)).toBeVisible();
    await expect.element(card.getByText(/Pretend Gun\. Last used today/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Connect PWD-7');
    expect(app.services.massagerDesk.wishes).toEqual([{ deviceId: 'a' }]);
  });

  test('the focus goes with one that is connected: to what is said of it, then to what it is', async () => {
    const app = await open(withTwo);
    const { massagerDesk } = app.services;
    let seat = (): void => undefined;
    vi.spyOn(massagerDesk, 'connect').mockImplementation(() => {
      massagerDesk.put({ link: 'connecting' });
      return new Promise((resolve) => {
        seat = resolve;
      });
    });
    (app.button('Connect PWD-7').element() as HTMLElement).focus();
    await app.key('Enter');
    const news = page.getByRole('status').filter({ hasText: 'Connecting…' });
    await expect.element(news).toBeVisible();
    await expect.element(app.button('Connect PWD-7')).toBeDisabled();
    const said = news.element();
    expect(app.focused()).toBe(said);
    // the link is ready a moment before the massager is the one in use
    massagerDesk.put({ link: 'ready', deviceId: 'a', deviceName: 'PWD-7' });
    await expect.element(app.button('Connect PWD-7')).toBeEnabled();
    expect(app.focused()).toBe(said);
    massagerDesk.profile = WAND;
    massagerDesk.mode$.next('massager');
    seat();
    const name = page.getByRole('heading', { name: 'PWD-7', level: 2 });
    await expect.element(name).toBeVisible();
    await expect.poll(() => app.focused()).toBe(name.element());
  });

  test('one that could not be connected is told of where the focus is', async () => {
    const app = await open(withTwo);
    const { massagerDesk } = app.services;
    massagerDesk.connected = { ...NO_MASSAGER, link: 'connecting' };
    (app.button('Connect PWD-7').element() as HTMLElement).focus();
    await app.key('Enter');
    massagerDesk.put({ link: 'absent', error: 'not-found' });
    const news = page.getByRole('status').filter({ hasText: 'No massager found.' });
    await expect.element(news).toBeVisible();
    expect(app.focused()).toBe(news.element());
  });

  test('where there are none, nothing is said of it', async () => {
    const app = await open(() => undefined);
    await expect.element(app.text('Used before')).not.toBeInTheDocument();
  });

  test('what can’t be read any more of them is said', async () => {
    const app = await open(({ massagerDesk }) => {
      Object.assign(massagerDesk, { rememberedDamaged$: of(1) });
    });
    await expect.element(app.text(/What was kept of one massager can no longer be read/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('each keeps its own maximum, once the thumb is let go', async () => {
    const app = await open(withTwo);
    await app.text('Its own limits').first().click();
    const slider = page.getByRole('slider', { name: 'Maximum of PWD-7' });
    await expect.element(slider).toHaveValue('60');
    const { massagerDesk } = app.services;
    const remember = vi.spyOn(massagerDesk, 'remember');
    const input = slider.element() as HTMLInputElement;
    input.valueAsNumber = 40;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.element(slider).toHaveAttribute('aria-valuetext', '40\u00a0%');
    expect(remember).not.toHaveBeenCalled();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(remember.mock.calls).toEqual([['a', { maxIntensityPct: 40 }]]);
    await expect.element(slider).toHaveValue('40');
    expect(await app.faults()).toEqual([]);
  });

  test('the step that makes it safer can be left out', async () => {
    const app = await open(withTwo);
    await app.text('Its own limits').first().click();
    const remember = vi.spyOn(app.services.massagerDesk, 'remember');
    const step = page.getByRole('switch', { name: 'Stop when the connection drops' });
    await expect.element(step).toBeChecked();
    await step.click();
    expect(remember.mock.calls).toEqual([['a', { withoutSafetyStep: true }]]);
    await expect.element(step).not.toBeChecked();
  });

  test('what could not be kept is said, and the switch stands as it is', async () => {
    const app = await open(withTwo);
    app.services.massagerDesk.full = true;
    await app.text('Its own limits').first().click();
    await page.getByRole('switch', { name: 'Stop when the connection drops' }).click();
    await expect.element(app.text(/This could not be kept/)).toBeVisible();
  });

  test('one is forgotten at once, with a way back', async () => {
    const app = await open(withTwo);
    await app.text('Its own limits').first().click();
    await app.press('Forget PWD-7');
    await expect.element(app.button('Connect PWD-7')).not.toBeInTheDocument();
    await app.press('Undo');
    await expect.element(app.button('Connect PWD-7')).toBeVisible();
    expect(app.services.massagerDesk.calls).toEqual(['forget a', 'bring-back a']);
    await expect.element(app.text('PWD-7 is back.')).toBeVisible();
  });

  test('the focus stays in the list until the last is forgotten, and is never lost, nor by Undo', async () => {
    const app = await open(withTwo);
    await app.text('Its own limits').first().click();
    await app.press('Forget PWD-7');
    await expect.poll(() => app.focused()?.textContent).toBe('Used before');
    await app.text('Its own limits').first().click();
    await app.press('Forget Gun');
    await expect.poll(() => app.focused()?.tagName).toBe('H1');
    await app.press('Undo');
    await expect.element(app.button('Connect Gun')).toBeVisible();
    await expect.poll(() => app.focused()?.tagName).toBe('H1');
  });

  test('the one in use is neither connected again nor forgotten', async () => {
    const app = await open(withTwo);
    await app.press('Connect Gun');
    app.services.massagerDesk.put({ deviceId: 'b' });
    await expect.element(app.text(/In use now/)).toBeVisible();
    await expect.element(app.button('Connect Gun')).toBeDisabled();
  });
});

describe('massagers Backbeat knows', () => {
  const many: Prepare = ({ massagerDesk }) => {
    massagerDesk.profiles = [
      WAND,
      ...['A', 'B', 'C', 'D', 'E'].map((letter) => aProfile({ id: `gun-${letter}`, label: `Gun ${letter}` })),
    ];
  };

  test('each says how well it is known, what it does without a link, and where that is from', async () => {
    const app = await open(many);
    await app.text('Pretend Wand').click();
    await expect.element(app.text('Documented by several sources')).toBeVisible();
    await expect.element(app.text(/it stops by itself where it was told to/)).toBeVisible();
    await expect.element(app.text(/PWD-…/)).toBeVisible();
    const link = app.link('https://example.org/wand.md');
    await expect.element(link).toHaveAttribute('rel', 'noreferrer');
    await expect.element(app.text('someone/somewhere docs/wand.md')).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('can be searched by brand, name and what the chooser shows', async () => {
    const app = await open(many);
    const field = page.getByRole('searchbox', { name: 'Is yours among them?' });
    for (const words of ['make-believe', 'wand pretend', 'pwd']) {
      await field.fill(words);
      await expect.element(app.text('Gun A')).not.toBeInTheDocument();
      await expect.element(app.text('Pretend Wand')).toBeVisible();
    }
    await field.fill('toaster');
    await expect.element(page.getByRole('status').filter({ hasText: 'None of this name' })).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await userEvent.clear(field);
    await expect.element(app.text('Gun A')).toBeVisible();
  });
});

describe('own massagers', () => {
  const withOne: Prepare = ({ massagerDesk, ownMassagers }) => {
    massagerDesk.profiles = [aProfile(), MINE];
    ownMassagers.profiles$.next([MINE]);
  };

  test('stand apart, and lead to where they are taught', async () => {
    const app = await open(withOne);
    const known = page.getByRole('region', { name: 'Massagers Backbeat knows' });
    await expect.element(known.getByText('Pretend Gun')).toBeVisible();
    await expect.element(known.getByText('The one on the table')).not.toBeInTheDocument();
    await expect
      .element(app.link('Edit The one on the table'))
      .toHaveAttribute('href', '#/massager/teach/mine');
    await expect.element(app.link('Look into a device')).toHaveAttribute('href', '#/massager/explore');
    await expect.element(app.link('Teach a massager')).toHaveAttribute('href', '#/massager/teach');
    await app.follow('Bring one from a file');
    await expect.poll(() => app.focused()?.textContent.trim()).toBe('Bring one from a file');
    expect(await app.faults()).toEqual([]);
  });

  test('are saved as a file that can be read again', async () => {
    const saved = savedFiles();
    const app = await open(withOne);
    await app.press('Save as a file The one on the table');
    const text = (await saved.get('mine.json')) ?? '';
    expect(app.services.ownMassagers.read(text)).toEqual({ ok: true, value: MINE });
  });

  test('are removed with a way back', async () => {
    const app = await open(withOne);
    await app.press('Remove The one on the table');
    await expect.element(app.link('Edit The one on the table')).not.toBeInTheDocument();
    await app.press('Undo');
    await expect.element(app.link('Edit The one on the table')).toBeVisible();
  });

  test('those that can’t be read any more are said to be there', async () => {
    const app = await open(({ ownMassagers }) => {
      ownMassagers.damaged$.next(2);
    });
    await expect.element(app.text(/2 of your massagers can no longer be read/)).toBeVisible();
  });
});
