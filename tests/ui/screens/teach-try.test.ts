import type { DeviceProfile } from '#protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness, type Opening } from '../../support/app-harness.ts';
import { aProfile } from '../../support/fake-massager-desk.ts';

afterEach(() => {
  vi.restoreAllMocks();
  AppHarness.close();
});

const MINE: DeviceProfile = aProfile({ id: 'my-gun', label: 'My Gun', evidence: 'own' });

function opening(...own: readonly DeviceProfile[]): Opening {
  return {
    prepare: ({ ownMassagers, massagerDesk }) => {
      ownMassagers.profiles$.next(own);
      massagerDesk.profiles = own;
    },
  };
}

const kept = (app: AppHarness) => app.services.ownMassagers.profiles$.value;

/** Presses the button as a finger does, and gives its release. */
async function hold(): Promise<() => void> {
  const button = (await page.getByRole('button', { name: /Hold to run/ }).findElement()) as HTMLElement;
  const pointer = { pointerId: 1, button: 0, bubbles: true, composed: true };
  button.dispatchEvent(new PointerEvent('pointerdown', pointer));
  return () => {
    button.dispatchEvent(new PointerEvent('pointerup', pointer));
  };
}

describe('Trying what is taught', () => {
  test('connects with the draft and runs only while it is held', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    const desk = app.services.massagerDesk;
    await app.press('Connect to try it');
    expect(desk.wishes).toEqual([{ draft: MINE }]);
    expect(desk.calls).not.toContain('hold');
    expect(await app.faults()).toEqual([]);
    const release = await hold();
    expect(desk.isHeld).toBe(true);
    release();
    expect(desk.isHeld).toBe(false);
  });

  test('what stands in the way is said, and bars a try only where it can’t be helped', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    app.services.massagerDesk.availability$.next('off');
    await expect.element(app.text('Bluetooth is off. Switch it on first.')).toBeVisible();
    await expect.element(app.button('Connect to try it')).toBeEnabled();
    app.services.massagerDesk.availability$.next('elsewhere');
    await expect.element(app.text('Another tab of Backbeat holds a massager.')).toBeVisible();
    await expect.element(app.button('Connect to try it')).toBeEnabled();
    app.services.massagerDesk.availability$.next('unsupported');
    await expect.element(app.button('Connect to try it')).toBeDisabled();
  });

  test('the focus stays with the try: on the way back while it connects, then on what it is about', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    const { massagerDesk } = app.services;
    massagerDesk.connected = { ...massagerDesk.connected, link: 'connecting' };
    (app.button('Connect to try it').element() as HTMLElement).focus();
    await app.key('Enter');
    await expect.element(app.button('Cancel')).toBeVisible();
    await expect.poll(() => app.focused()).toBe(app.button('Cancel').element());
    massagerDesk.profile = MINE;
    massagerDesk.mode$.next('massager');
    massagerDesk.put({ link: 'ready' });
    await expect.element(app.button('Release')).toBeVisible();
    const heading = page.getByRole('heading', { name: 'Try it' });
    await expect.poll(() => app.focused()).toBe(heading.element());
    (app.button('Release').element() as HTMLElement).focus();
    await app.key('Enter');
    await expect.element(app.button('Connect to try it')).toBeVisible();
    await expect.poll(() => app.focused()).toBe(heading.element());
  });

  test('what was changed since is not tried as if it were connected', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    await app.press('Connect to try it');
    await expect.element(app.button(/Hold to run/)).toBeVisible();
    await page.getByLabelText('Name', { exact: true }).fill('Other');
    await expect.element(app.button(/Hold to run/)).not.toBeInTheDocument();
    await expect.element(app.text(/changed something since/)).toBeVisible();
  });

  test('lets go of the massager when the screen is left, also while it is held', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    const desk = app.services.massagerDesk;
    await app.press('Connect to try it');
    await hold();
    await app.go('#/routines');
    await expect.poll(() => desk.calls.at(-1)).toBe('disconnect');
    expect(desk.isHeld).toBe(false);
  });

  test('a try that takes long can be ended', async () => {
    const app = await AppHarness.open('#/massager/teach/my-gun', opening(MINE));
    const desk = app.services.massagerDesk;
    desk.connected = { ...desk.connected, link: 'connecting' };
    await app.press('Connect to try it');
    await app.press('Cancel');
    expect(desk.calls).toContain('cancel');
  });
});

describe('Bringing one along', () => {
  /** Pastes a text and looks at it. */
  async function paste(app: AppHarness, text: string): Promise<void> {
    await app.press('Paste its text');
    await page.getByLabelText('Its text').fill(text);
    await app.press('Look at it');
  }

  test('what is wrong is told by place, found and expected; nothing is kept', async () => {
    const app = await AppHarness.open('#/massager/teach', opening());
    await paste(app, JSON.stringify({ ...MINE, set: [{ write: 'AA', response: true }] }));
    await expect.poll(() => app.focused()?.textContent).toBe('This cannot be used');
    await expect.element(app.text('set.0.to')).toBeVisible();
    await expect.element(app.text('an id in kebab-case, at most 64 characters')).toBeVisible();
    expect(kept(app)).toEqual([]);
    expect(await app.faults()).toEqual([]);
  });

  test('a sound one is kept when the person says so', async () => {
    const app = await AppHarness.open('#/massager/teach', opening());
    await paste(app, JSON.stringify(MINE));
    await expect.element(app.text('Sources: a test')).toBeVisible();
    expect(kept(app)).toEqual([]);
    await app.press('Keep it');
    await expect.poll(() => kept(app)).toEqual([MINE]);
    await expect.poll(() => app.focused()?.textContent.trim()).toBe('Bring one from a file');
  });

  test('one that is removed leaves the focus on none that is to stay', async () => {
    const app = await AppHarness.open('#/massager/teach', opening(MINE, { ...MINE, id: 'b', label: 'B' }));
    await app.press('Remove My Gun');
    await expect.poll(() => app.focused()?.textContent.trim()).toBe('Yours');
    await app.press('Remove B');
    await expect.poll(() => app.focused()?.textContent.trim()).toBe('A new one');
    await app.press('Undo');
    await expect.element(app.button('Remove B')).toBeVisible();
    await expect.poll(() => app.focused()?.textContent.trim()).toBe('A new one');
  });

  test('one of the same id replaces only when that is chosen', async () => {
    const app = await AppHarness.open('#/massager/teach', opening(MINE));
    const other = { ...MINE, label: 'From a friend' };
    await paste(app, JSON.stringify(other));
    await expect.element(app.text(/You have one of this kind already: My Gun/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Keep both');
    await expect
      .poll(() => kept(app).map(({ id, label }) => [id, label]))
      .toEqual([
        ['my-gun', 'My Gun'],
        ['my-gun-2', 'From a friend (another)'],
      ]);
    await paste(app, JSON.stringify(other));
    await app.press('Replace mine');
    await expect.poll(() => kept(app).find(({ id }) => id === 'my-gun')?.label).toBe('From a friend');
  });

  test('a file is opened, and one is saved as it can be opened again', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:none';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    const app = await AppHarness.open('#/massager/teach', opening(MINE));
    await app.press('Save My Gun as a file');
    const text = await blobs[0]!.text();
    expect(JSON.parse(text)).toEqual(MINE);
    await app.press('Remove My Gun');
    const input = page.getByLabelText('Massager file').query() as HTMLInputElement | null;
    const files = new DataTransfer();
    files.items.add(new File([text], 'my-gun.json'));
    input!.files = files.files;
    input!.dispatchEvent(new Event('change'));
    await app.press('Keep it');
    await expect.poll(() => kept(app)).toEqual([MINE]);
  });

  test('says so where it could not be kept', async () => {
    const app = await AppHarness.open('#/massager/teach', opening());
    app.services.ownMassagers.full = true;
    await paste(app, JSON.stringify(MINE));
    await app.press('Keep it');
    await expect.element(page.getByRole('alert')).toHaveTextContent('could not be kept');
  });
});
