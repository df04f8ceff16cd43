import { assembleContent, checkRoutine, parseRoutine, type Routine } from '#protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { builtInFiles } from '../../support/built-in-files.ts';
import { AppHarness, type Opening } from '../../support/app-harness.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  AppHarness.close();
  await page.viewport(390, 844);
});

const content = assembleContent(builtInFiles());
const care = content.care!;
const rules = { body: content.body, ...care };
const RELEASE = '#/edit/lower-back-release-10';

function opening(...own: readonly Routine[]): Opening {
  return {
    content: { ...content, stopRules: [] },
    prepare: ({ ownRoutines }) => {
      ownRoutines.rules = rules;
      ownRoutines.routines$.next(own);
    },
  };
}

const step = (name: RegExp) => page.getByRole('button', { name });
const first = (name: RegExp) => step(name).first();
const sheet = (name: string) => page.getByRole('region', { name });
const focusedStep = (app: AppHarness) => app.focused()?.querySelector('.vh')?.textContent;
const kept = (app: AppHarness) => app.services.ownRoutines.routines$.value;

describe('making a routine one’s own', () => {
  test('begins on its page with a copy, and writes nothing before Save', async () => {
    const app = await AppHarness.open('#/routines/lower-back-release-10', opening());
    await app.follow('Make your own');
    await expect.element(page.getByLabelText('Name of the routine')).toHaveValue('Lower-back release (mine)');
    await expect.element(app.text('10:00, not saved yet')).toBeVisible();
    await app.press('Longer');
    expect(kept(app)).toEqual([]);
    await app.press('Save');
    await expect.poll(() => location.hash).toBe('#/routines/lower-back-release-10-mine');
    const [saved] = kept(app);
    expect(saved?.name).toBe('Lower-back release (mine)');
    expect(saved?.totalSeconds).toBe(606);
    expect(checkRoutine(saved!, rules)).toEqual([]);
    expect(parseRoutine(saved).ok).toBe(true);
    expect(app.services.ownRoutines.drafts.size).toBe(0);
  });

  test('says each step whole to who cannot see it', async () => {
    await AppHarness.open(RELEASE, opening());
    await expect.element(first(/^Step 3, left buttock, circles, 45 seconds, 30 percent$/)).toBeVisible();
    await expect.element(step(/^Step 4, change sides, 10 seconds$/)).toBeVisible();
  });

  test('is without fault for assistive tools, at each kind of step', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    expect(await app.faults()).toEqual([]);
    await first(/^Step 2, breathe/).click();
    expect(await app.faults()).toEqual([]);
    await app.press('Add');
    expect(await app.faults()).toEqual([]);
  });

  test('long names of the sides in large letters fit 320 px', async () => {
    await page.viewport(320, 640);
    const app = await AppHarness.open(RELEASE, {
      ...opening(),
      settings: { sideNames: { left: 'Fensterseite W', right: 'Wandseite MMMM' } },
    });
    await expect.element(first(/^Step 3, .*Fensterseite W/i)).toBeVisible();
    document.documentElement.style.fontSize = '125%';
    await app.app.updateComplete;
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    document.documentElement.style.fontSize = '';
  });

  test('fits 320 px and 200 % text without sideways scrolling', async () => {
    await page.viewport(320, 640);
    await AppHarness.open(RELEASE, opening());
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    document.documentElement.style.fontSize = '200%';
    await page.viewport(390, 844);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    document.documentElement.style.fontSize = '';
  });

  test('has targets of at least 48 px', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    const screen = app.app.shadowRoot
      ?.querySelector('bb-shell')
      ?.shadowRoot?.querySelector('bb-editor-screen');
    const roots = [
      screen,
      ...['bb-spine-editor', 'bb-step-sheet'].map((tag) => screen?.shadowRoot?.querySelector(tag)),
    ];
    const small = roots.flatMap((one) =>
      [...(one?.shadowRoot?.querySelectorAll('button, a, select, input') ?? [])]
        .map((target) => ({
          label: target.getAttribute('aria-label') ?? target.className,
          box: target.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height > 0 && (box.height < 47.5 || box.width < 47.5))
        .map(({ label, box }) => `${label} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });
});

describe('editing a step', () => {
  test('stops at the limit and says why', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    await app.press('Stronger');
    await app.press('Stronger');
    await expect.element(app.text('This routine stays at 35 percent or less.')).toBeVisible();
    await expect.element(first(/^Step 3, .* 35 percent$/)).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Softer');
    await expect.element(app.text('This routine stays at 35 percent or less.')).not.toBeInTheDocument();
  });

  test('to the other side makes the time to change where it is needed, and says so in plain words', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    await first(/^Step 7, left low-back/).click();
    await app.press('Right');
    await expect
      .element(first(/^Step 7, right low-back muscle band/))
      .toHaveAttribute('aria-current', 'step');
    await app.press('Save');
    await expect.poll(() => kept(app).length).toBe(1);
    const [saved] = kept(app);
    expect(saved?.steps[6]?.cues).toEqual([{ atSec: 0, text: 'Right side, low-back muscle band, glide.' }]);
    expect(saved?.steps[5]?.cues[0]?.text).toBe('Next, right side, low-back muscle band.');
  });

  test('offers areas to work on and none to stay off', async () => {
    await AppHarness.open(RELEASE, opening());
    const options = page
      .getByLabelText('Area')
      .getByRole('option')
      .elements()
      .map((one) => one.textContent.trim());
    expect(options).toContain('Side of the hip');
    for (const { name } of content.body.noGoAreas.values()) expect(options).not.toContain(name);
    expect(options).not.toContain('Whole low back (heat only)');
  });

  test('by keys: arrows go from step to step, plus and minus change the time, sideways the intensity', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    await first(/^Step 3,/).click();
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedStep(app)).toMatch(/^Step 4, change sides, 10 seconds/);
    await userEvent.keyboard('{ArrowUp}+');
    await expect.poll(() => focusedStep(app)).toMatch(/^Step 3, .* 51 seconds, 30/);
    await userEvent.keyboard('-{ArrowLeft}');
    await expect.poll(() => focusedStep(app)).toMatch(/45 seconds, 25 percent$/);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => focusedStep(app)).toMatch(/^Step \d, left buttock/);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => focusedStep(app)).toMatch(/^Step 3, left buttock.* 25 percent$/);
  });

  test('removed is brought back by Undo, and gone again by Redo', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    await app.press('Remove');
    await expect.element(first(/^Step 3, /)).not.toHaveAccessibleName(/left buttock/);
    await expect.element(app.text('Step removed. Undo brings it back.')).toBeVisible();
    await app.press('Undo');
    await expect.element(first(/^Step 3, left buttock/)).toBeVisible();
    // there is nothing more to undo: its neighbour has the focus
    await expect.poll(() => app.focused()?.getAttribute('aria-label')).toBe('Redo');
    await app.press('Redo');
    await expect.element(first(/^Step 3, /)).not.toHaveAccessibleName(/left buttock/);
    await expect.poll(() => app.focused()?.getAttribute('aria-label')).toBe('Undo');
  });

  test('added after another can be taken back', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    await app.press('Add');
    await app.press('Rest');
    await expect.element(step(/^Step 4, rest, 10 seconds$/)).toHaveAttribute('aria-current', 'step');
    await expect.element(sheet('Rest')).toHaveTextContent('Step 4 of 24');
    await expect.poll(() => app.focused()?.textContent.trim()).toBe('Add');
  });

  test('that leaves too little on an area says so at the step, and keeps Save shut with the reason', async () => {
    const app = await AppHarness.open('#/edit/deep-tissue-15', opening());
    for (const name of [/^Step \d+, left buttock, sweep/, /^Step \d+, left buttock, slow glide/]) {
      ((await first(name).findElement()) as HTMLElement).click(); // wherever the page is scrolled to
      await app.press('Remove');
    }
    await expect.element(page.getByText('Too short: at least 30 s on Buttock, left.').first()).toBeVisible();
    await expect.element(app.button('Save')).toBeDisabled();
    await expect
      .element(app.button('Save'))
      .toHaveAccessibleDescription(/Before it can be saved, step \d+ needs a change/);
    expect(await app.faults()).toEqual([]);
    await app.press(/Before it can be saved/);
    await app.press('Longer');
    await app.press('Longer');
    await expect.element(app.button('Save')).toBeEnabled();
  });

  test('by dragging moves it, and its edge makes it softer', async () => {
    const app = await AppHarness.open(RELEASE, opening());
    const row = first(/^Step 3, left buttock/).element() as HTMLElement;
    const box = row.getBoundingClientRect();
    const fire = (target: Element, type: string, x: number, y: number): void => {
      target.dispatchEvent(
        new PointerEvent(type, {
          clientX: x,
          clientY: y,
          button: 0,
          pointerId: 1,
          bubbles: true,
          composed: true,
        }),
      );
    };
    vi.spyOn(HTMLElement.prototype, 'setPointerCapture').mockReturnValue();
    const handle = row.parentElement!.querySelector('.handle')!;
    const middle = box.left + box.width / 2;
    const edge = handle.getBoundingClientRect().left + 24;
    fire(handle, 'pointerdown', edge, box.top);
    fire(handle, 'pointermove', middle - box.width / 4, box.top);
    fire(handle, 'pointerup', middle - box.width / 4, box.top);
    await expect.element(first(/^Step 3, left buttock, .* 20 percent$/)).toBeVisible();
    fire(row, 'pointerdown', middle, box.top + 5);
    fire(row, 'pointermove', middle, box.top + 130);
    fire(row, 'pointerup', middle, box.top + 130);
    await expect.element(first(/^Step 3, right buttock/)).toBeVisible();
    await expect.element(app.button('Undo')).toBeEnabled();
  });
});
