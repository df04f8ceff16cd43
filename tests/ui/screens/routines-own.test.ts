import { assembleContent, type Routine } from '#protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { builtInFiles } from '../../support/built-in-files.ts';
import { createOwnRoutines } from '../../../src/app/own-routines.ts';
import { AppHarness, type Opening } from '../../support/app-harness.ts';
import { aRoutine } from '../../support/fake-content.ts';
import type { FakeServices } from '../../support/fake-services.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  AppHarness.close();
  await page.viewport(390, 844);
});

const MINE = aRoutine({ id: 'for-anna', name: 'For Anna', goal: 'Ease it.' });

const fileOf = (content: unknown, name = 'anna.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name, {
    type: 'application/json',
  });

async function choose(file: File): Promise<void> {
  await page.getByRole('button', { name: 'Open a file' }).findElement();
  await userEvent.upload(page.getByLabelText('Routine file'), file);
}

function withOwn(...own: readonly Routine[]): Opening {
  return { prepare: ({ ownRoutines }) => { ownRoutines.routines$.next(own); } }; // prettier-ignore
}

/** The rules of the app instead of the fake's. */
function withRules(services: FakeServices): void {
  const content = assembleContent(builtInFiles());
  const real = createOwnRoutines({
    store: {
      list: () => Promise.resolve([]),
      save: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    },
    builtIn: content.routines,
    rules: content.care && { body: content.body, ...content.care },
    takeShared: () => Promise.resolve(undefined),
  });
  services.ownRoutines.read = (text) => real.read(text);
}

/** A built-in routine under another id, changed as text. */
function spoiled(change: (text: string) => string): string {
  const files = builtInFiles();
  const text = files['routines/lower-back-release-10.json'] ?? '';
  return change(text.replace('"lower-back-release-10"', '"my-release"'));
}

describe('opening a routine file', () => {
  test('shows what is in it, keeps nothing yet, and keeps it when told', async () => {
    const app = await AppHarness.open('#/routines');
    await choose(fileOf(MINE));
    await expect.element(page.getByRole('heading', { name: 'For Anna' })).toBeVisible();
    await expect.poll(() => app.focused()?.textContent).toBe('For Anna');
    await expect.element(app.text('anna.json')).toBeVisible();
    await expect.element(app.text(/Buttock, Low-back muscle band/)).toBeVisible();
    expect(app.services.ownRoutines.routines$.value).toEqual([]);
    expect(await app.faults()).toEqual([]);
    await app.press('Keep it');
    await expect.poll(() => location.hash).toBe('#/routines/for-anna');
    expect(app.services.ownRoutines.routines$.value).toEqual([MINE]);
  });

  test('is chosen from the top of the page, on a phone and on a wide window', async () => {
    await AppHarness.open('#/routines', withOwn(MINE));
    const open = () => page.getByRole('button', { name: 'Open a file' }).element().getBoundingClientRect();
    expect(open().bottom).toBeLessThan(100);
    await page.viewport(1280, 800);
    expect(open().bottom).toBeLessThan(100);
  });

  test('can be left alone, and the focus goes back', async () => {
    const app = await AppHarness.open('#/routines');
    await choose(fileOf(MINE));
    await app.press('Don’t keep it');
    await expect.element(page.getByRole('heading', { name: 'For Anna' })).not.toBeInTheDocument();
    expect(app.services.ownRoutines.routines$.value).toEqual([]);
    expect(app.focused()?.textContent).toContain('Open a file');
  });

  test('says where broken text is broken', async () => {
    const app = await AppHarness.open('#/routines');
    await choose(fileOf('{\n  "schema": 1,\n  oops\n}'));
    await expect.element(page.getByRole('heading', { name: 'This file cannot be used' })).toBeVisible();
    await expect.element(app.text('Nothing of anna.json was kept.')).toBeVisible();
    await expect.element(app.text('line 3, column 3')).toBeVisible();
    await expect.poll(() => app.focused()?.textContent).toBe('This file cannot be used');
    expect(await app.faults()).toEqual([]);
    await app.press('Close');
    expect(app.focused()?.textContent).toContain('Open a file');
  });

  test('names the field, what stands there and what may stand there', async () => {
    const app = await AppHarness.open('#/routines');
    await choose(fileOf({ ...MINE, steps: [{ ...MINE.steps[0], seconds: 'forty' }] }));
    await expect.element(app.text('steps.0.seconds (step 1)')).toBeVisible();
    await expect.element(app.text('"forty"')).toBeVisible();
  });

  test('refuses work on a place to stay off, whatever else is right', async () => {
    const app = await AppHarness.open('#/routines', { prepare: withRules });
    const text = spoiled((routine) =>
      routine.replace('"zone": "gluteus-maximus"', '"zone": "spine-midline"'),
    );
    await choose(fileOf(text));
    await expect.element(page.getByRole('heading', { name: 'This file cannot be used' })).toBeVisible();
    await expect.element(app.text('"spine-midline"').first()).toBeVisible();
    expect(app.services.ownRoutines.routines$.value).toEqual([]);
    await choose(fileOf(spoiled((routine) => routine)));
    await expect.element(app.button('Keep it')).toBeVisible();
  });

  test('refuses the id of a routine of the app', async () => {
    const app = await AppHarness.open('#/routines', { prepare: withRules });
    await choose(fileOf(spoiled((routine) => routine.replace('"my-release"', '"lower-back-release-10"'))));
    await expect.element(app.text(/this is the id of a routine of the app/)).toBeVisible();
    await expect.element(app.button('Keep it')).not.toBeInTheDocument();
  });

  test('asks before it takes the place of one that is there', async () => {
    const app = await AppHarness.open('#/routines', withOwn(MINE));
    const newer = { ...MINE, name: 'For Anna, softer' };
    await choose(fileOf(newer));
    await expect.element(app.text('Keeping it takes the place of For Anna.')).toBeVisible();
    expect(app.services.ownRoutines.routines$.value).toEqual([MINE]);
    await app.press('Replace mine');
    await expect.poll(() => app.services.ownRoutines.routines$.value).toEqual([newer]);
  });

  test('says so when it could not be kept, and can be tried again', async () => {
    const app = await AppHarness.open('#/routines', {
      prepare: ({ ownRoutines }) => (ownRoutines.full = true),
    });
    await choose(fileOf(MINE));
    await app.press('Keep it');
    await expect.element(page.getByRole('alert')).toHaveTextContent('It could not be kept');
    expect(await app.faults()).toEqual([]);
    app.services.ownRoutines.full = false;
    await app.press('Keep it');
    await expect.poll(() => location.hash).toBe('#/routines/for-anna');
  });

  test('does not look into files that are far too large', async () => {
    const app = await AppHarness.open('#/routines');
    await choose(fileOf('x'.repeat(1_000_001)));
    await expect.element(app.text(/larger than a megabyte/)).toBeVisible();
  });

  test('says so when a file cannot be read', async () => {
    const app = await AppHarness.open('#/routines');
    vi.spyOn(File.prototype, 'text').mockRejectedValueOnce(new Error('moved'));
    await choose(fileOf(MINE));
    await expect.element(app.text(/It could not be opened/)).toBeVisible();
  });

  test('takes a file that is dropped anywhere on the page', async () => {
    const app = await AppHarness.open('#/routines');
    const target = app.title().element();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(fileOf(MINE));
    const fire = (type: string): Event => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
      target.dispatchEvent(event);
      return event;
    };
    expect(fire('dragover').defaultPrevented).toBe(true);
    expect(fire('drop').defaultPrevented).toBe(true);
    await expect.element(page.getByRole('heading', { name: 'For Anna' })).toBeVisible();
  });
});

describe('own routines', () => {
  test('stand first, can be saved as a file and removed with a way back', async () => {
    const second = aRoutine({ id: 'second', name: 'Second' });
    const app = await AppHarness.open('#/routines', withOwn(MINE, second));
    const yours = page.getByRole('region', { name: 'Yours' });
    await expect.element(yours).toHaveTextContent(/For Anna.*Second/s);
    expect(await app.faults()).toEqual([]);

    await app.press('Remove For Anna');
    await expect.element(yours).not.toHaveTextContent('For Anna');
    await expect.poll(() => app.focused()?.textContent).toMatch(/Remove\s+Second/);
    await app.press('Undo');
    await expect.element(app.text('Back in your routines.')).toBeVisible();
    await expect.element(yours).toHaveTextContent('For Anna');
  });

  test('saved as a file, one can be opened again as it was', async () => {
    const app = await AppHarness.open('#/routines', withOwn(MINE));
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:none';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await app.press('Save as a file For Anna');
    expect(names).toEqual(['for-anna.json']);
    const text = (await blobs[0]?.text()) ?? '';
    expect(app.services.ownRoutines.read(text)).toEqual({ ok: true, value: MINE });
  });

  test('that could not be removed stay', async () => {
    const app = await AppHarness.open('#/routines', withOwn(MINE));
    vi.spyOn(app.services.ownRoutines, 'remove').mockRejectedValueOnce(new Error('busy'));
    await app.press('Remove For Anna');
    await expect.element(app.text(/It could not be removed/)).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Yours' })).toHaveTextContent('For Anna');
  });

  test('that can no longer be used are counted', async () => {
    const app = await AppHarness.open('#/routines', {
      prepare: ({ ownRoutines }) => {
        ownRoutines.damaged$.next(2);
      },
    });
    await expect.element(app.text(/2 of your routines can no longer be used/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('fit 320 px with long names', async () => {
    await page.viewport(320, 640);
    const name = 'Donaudampfschifffahrtsgesellschaftskapitänsrückenmassage';
    const app = await AppHarness.open('#/routines', withOwn({ ...MINE, name, tagline: name }));
    await choose(fileOf({ ...MINE, name }, `${name}.json`));
    await expect.element(app.button('Replace mine')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('a routine that was shared', () => {
  test('is looked at and kept only when told', async () => {
    const app = await AppHarness.open('#/shared', {
      prepare: ({ ownRoutines }) => {
        ownRoutines.shared = { name: 'anna.json', text: JSON.stringify(MINE) };
      },
    });
    await expect.element(page.getByRole('heading', { name: 'For Anna' })).toBeVisible();
    await expect.element(app.button('Open a file')).not.toBeInTheDocument();
    expect(await app.faults()).toEqual([]);
    await app.press('Keep it');
    await expect.poll(() => location.hash).toBe('#/routines/for-anna');
  });

  test('that is broken says so', async () => {
    const app = await AppHarness.open('#/shared', {
      prepare: ({ ownRoutines }) => {
        ownRoutines.shared = { name: 'anna.json', text: '{' };
      },
    });
    await expect.element(page.getByRole('heading', { name: 'This file cannot be used' })).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('that is not there says so', async () => {
    const app = await AppHarness.open('#/shared');
    await expect.element(app.text(/There is no shared file/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'Routines' }).click();
    expect(location.hash).toBe('#/routines');
  });
});
