import type { FaultName, FaultSchedule } from '#protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness } from '../../support/app-harness.ts';
import { aProfile } from '../../support/fake-massager-desk.ts';
import type { FakeBench } from '../../support/fake-bench.ts';
import { savedFiles } from '../../support/saved-files.ts';

afterEach(() => {
  AppHarness.close();
  vi.restoreAllMocks();
});

let app: AppHarness;
let bench: FakeBench;

beforeEach(async () => {
  app = await AppHarness.open('#/massager');
  await app.press('Use simulator');
  bench = app.services.massagerDesk.bench!;
  await expect.element(page.getByRole('heading', { name: 'Faults' })).toBeVisible();
});

const toggle = (name: string) => page.getByRole('switch', { name });

const NAMES: Readonly<Record<Exclude<FaultName, 'bumped-button'>, string>> = {
  'lose-link': 'Out of range',
  'hang-connect': 'No answer when connecting',
  'slow-link': 'Slow link',
  'jittery-link': 'Uneven link',
  'die-in-write': 'Break the link in the next command',
  'refuse-writes': 'Refuse commands',
  'hang-writes': 'Leave commands unanswered',
  'drop-reports': 'No reports',
  'late-reports': 'Reports come late',
  'repeat-reports': 'Reports come twice',
  'stuck-motor': 'Ignore stop',
  overheat: 'Too hot',
  'low-battery': 'Battery at 5 %',
};

describe('faults of the simulator', () => {
  test('each is a switch, and says what the app is to do about it', async () => {
    for (const [fault, name] of Object.entries(NAMES)) {
      await toggle(name).click();
      expect(bench.faults.calls.at(-1)).toBe(`${fault} on`);
    }
    await expect.element(app.text('13 faults on')).toBeVisible();
    await expect
      .element(app.text('It switches itself off. The session pauses and waits for you.'))
      .toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('what is on is seen at a glance, and switched off at once', async () => {
    await expect.element(app.text('None is on.')).toBeVisible();
    await toggle('Slow link').click();
    await expect.element(app.text('1 fault on')).toBeVisible();
    await toggle('No reports').click();
    await app.press('Switch all off');
    await expect.element(app.text('None is on.')).toBeVisible();
    await expect.element(toggle('Slow link')).not.toBeChecked();
    await expect.element(app.button('Switch all off')).not.toBeInTheDocument();
    expect(app.focused()?.textContent).toBe('Faults');
  });

  test('one that ends by itself switches itself off', async () => {
    await toggle('Break the link in the next command').click();
    await expect.element(toggle('Break the link in the next command')).toBeChecked();
    bench.faults.on$.next(new Set());
    await expect.element(toggle('Break the link in the next command')).not.toBeChecked();
  });

  test('what happens in a moment is a button', async () => {
    await app.press('Bump its power button');
    expect(bench.faults.calls).toEqual(['bumped-button on']);
    await expect.element(app.text('None is on.')).toBeVisible();
  });
});

describe('faults by themselves', () => {
  const seed = () => page.getByRole('textbox', { name: 'Seed' });

  test('show what will come, and begin on a massager made anew', async () => {
    await expect.element(app.text('Out of range, until 1:00')).toBeVisible();
    await app.press('Quiet');
    await expect.element(app.text('Slow link, until 1:00')).toBeVisible();
    await seed().fill('4711');
    expect(await app.faults()).toEqual([]);
    await app.press('Begin');
    const { simulated } = app.services.massagerDesk;
    expect(simulated.at(-1)).toMatchObject({
      profileId: 'pretend-gun',
      run: { seed: 4711, entries: [{ fault: 'slow-link' }, {}, {}] },
    });
    expect(app.focused()?.textContent).toBe('Let it happen by itself');
  });

  test('only a seed can be one', async () => {
    for (const wrong of ['', 'x', '-1', '1.5', '4294967296']) {
      await seed().fill(wrong);
      await expect.element(app.button('Begin')).toBeDisabled();
    }
    await expect.element(app.text(/A seed is a whole number/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Another');
    await expect.element(app.button('Begin')).toBeEnabled();
    expect((seed().element() as HTMLInputElement).value).toMatch(/^\d{1,6}$/);
  });

  test('while it plays its place is shown, and it can be ended', async () => {
    bench.faults.run = bench.faults.random(7, 'rough');
    bench.faults.ageMs = 50_000;
    bench.faults.isPlaying$.next(true);
    await expect.element(app.text('0:50 of 1:30, seed 7')).toBeVisible();
    const now = page.getByRole('listitem').filter({ hasText: 'Out of range, until 1:00' });
    await expect.element(now).toHaveAttribute('aria-current', 'step');
    expect(await app.faults()).toEqual([]);
    await app.press('End it');
    expect(bench.faults.calls).toEqual(['end-run']);
    await expect.element(app.button('Begin')).toBeVisible();
    expect(app.focused()?.textContent).toBe('Let it happen by itself');
  });

  test('the run so far is saved as a file', async () => {
    const saved = savedFiles();
    await app.press('Save the run so far');
    expect([...saved.keys()]).toEqual(['backbeat-faults-7.json']);
  });

  /** As if the person had chosen it. */
  function open(text: string | Blob): void {
    const input = page.getByLabelText('Run of faults').element() as HTMLInputElement;
    const list = new DataTransfer();
    list.items.add(new File([text], 'run.json'));
    input.files = list.files;
    input.dispatchEvent(new Event('change'));
  }

  test('a saved one is opened and begins, on the massager it was saved with', async () => {
    const run: FaultSchedule = {
      schema: 1,
      profile: 'other-gun',
      seed: 12,
      entries: [{ atMs: 5, fault: 'overheat', turn: 'on' }],
    };
    open(JSON.stringify(run));
    await expect
      .poll(() => app.services.massagerDesk.simulated.at(-1))
      .toEqual({ profileId: 'other-gun', run });
  });

  test('a damaged one is refused by place, and all stays as it was', async () => {
    open('{"schema":1,"seed":3,"entries":[{"atMs":5,"fault":"earthquake","turn":"on"}]}');
    await expect.element(app.text('entries.0.fault')).toBeVisible();
    await expect.element(app.text('Nothing of run.json was used. All is as it was.')).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Close');
    await expect.element(app.text('entries.0.fault')).not.toBeInTheDocument();
    open('nonsense');
    await expect.element(page.getByRole('heading', { name: 'This cannot be played' })).toBeVisible();
    expect(app.services.massagerDesk.calls).toEqual(['use-simulator']);
    expect(app.services.massagerDesk.bench).toBe(bench);
  });

  test('one that is far too large is not even read', async () => {
    open(new Blob([new Uint8Array(1_000_001)]));
    await expect.element(app.text(/larger than a megabyte/)).toBeVisible();
  });
});

describe('which massager to pretend', () => {
  test('any that is known, with the body it gets', async () => {
    app.services.massagerDesk.profiles = [aProfile(), aProfile({ id: 'own-wand', label: 'My Wand' })];
    app.services.ownMassagers.profiles$.next([aProfile({ id: 'own-wand', label: 'My Wand' })]);
    const select = page.getByRole('combobox', { name: 'Which massager to pretend' });
    await expect.element(page.getByRole('option', { name: 'Wand: My Wand' })).toBeInTheDocument();
    await expect.element(select).toHaveValue('pretend-gun');
    await select.selectOptions('own-wand');
    expect(app.services.massagerDesk.simulated.at(-1)).toEqual({ profileId: 'own-wand' });
  });
});
