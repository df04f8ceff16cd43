import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inject as injectAccess } from './access/inject.ts';
import { Stage } from './access/stage.ts';
import { launch, openPage } from './browser.ts';

/** Further than any page of the app has controls. */
const MOST_TABS = 60;

/** A person who has a keyboard and nothing else, and sees where the focus is. */
class Keyboard {
  readonly #page: Page;
  /** What was wrong with the look of the focus on the way, by where that was. */
  readonly flaws: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** What has the focus: `bb-transport › button.btn "Pause"`. */
  async focused(): Promise<string> {
    return (await this.#page.evaluate(() => window.access.lookAtFocus())).what;
  }

  /** Goes on with Tab, or back, until the name of what has the focus matches. */
  async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const wanted = typeof name === 'string' ? `"${name}"` : name;
    const met: string[] = [];
    for (let tab = 0; tab < MOST_TABS; tab++) {
      await this.press(key);
      const { what, flaws } = await this.#page.evaluate(async () => {
        await window.access.atRest();
        return window.access.lookAtFocus();
      });
      met.push(what);
      // The browser's own bar comes between the end of a page and its start.
      if (what) this.flaws.push(...flaws.map((flaw) => `${what}: ${flaw}`));
      if (typeof wanted === 'string' ? what.endsWith(wanted) : wanted.test(what)) return;
    }
    throw new Error(`${String(name)} is not reached by ${key}. Met: ${met.join('; ')}`);
  }

  async activate(name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(name);
    await this.press(key);
  }
}

describe('by keyboard alone', () => {
  let browser: Browser;
  let page: Page;
  let stage: Stage;
  let keyboard: Keyboard;
  let faults: readonly string[];

  beforeAll(async () => {
    browser = await launch();
    ({ page, faults } = await openPage(browser, { reducedMotion: 'reduce' }));
    page.setDefaultTimeout(10_000);
    await injectAccess(page.context());
    stage = new Stage(page, inject('turnedUrl'));
    keyboard = new Keyboard(page);
  });
  afterAll(() => browser.close());

  const focusIsOn = (name: string | RegExp) => expect.poll(() => keyboard.focused()).toMatch(name);

  test('from the first load past the welcome to a routine, its choices and its start', async () => {
    await page.goto(stage.base);
    await stage.title(/^Your back, in time/).waitFor();
    await keyboard.activate('Skip');
    await stage.title('Today').waitFor();
    await focusIsOn(/h1.*"Today"/);
    await keyboard.activate('Skip to content');
    await focusIsOn(/h1.*"Today"/);
    await keyboard.activate('Preview');
    await stage.title('Gentle first session').waitFor();
    await focusIsOn(/h1/);
    await keyboard.activate('By hand', 'Space');
    await keyboard.activate(/Before and after/, 'Space');
    await keyboard.activate('Start session');
    await stage.button('Pause').waitFor();
    await focusIsOn(/h1/);
  });

  test('through a session: pause, go on, skip, keys, steps, softer, far view, lock and unlock', async () => {
    await stage.advance(50);
    await keyboard.press('Space');
    await stage.button('Resume').waitFor();
    await keyboard.press('Space');
    await stage.button('Pause').waitFor();
    await stage.advance(4);
    await keyboard.press('?');
    await stage.heading('Keys').waitFor();
    await focusIsOn('"Keys"');
    await keyboard.activate('Close');
    await stage.heading('Keys').waitFor({ state: 'detached' });
    await focusIsOn(/./);
    const before = await stage.player.heading.textContent();
    await keyboard.press('ArrowRight');
    await expect.poll(() => stage.player.heading.textContent()).not.toBe(before);
    await keyboard.press('s');
    await stage.heading('Steps').waitFor();
    await keyboard.activate('Close', 'Space');
    await keyboard.press('f');
    await stage.button('Leave far view').waitFor();
    await focusIsOn('"Leave far view"');
    await keyboard.press('f');
    await focusIsOn('"Far view"');
    await keyboard.press('l');
    await focusIsOn('"Hold to unlock"');
    await keyboard.press('s');
    expect(await stage.heading('Steps').count()).toBe(0);
    await page.keyboard.down('Space');
    await stage.button('Hold to unlock').waitFor({ state: 'detached' });
    await page.keyboard.up('Space');
    await focusIsOn('"Lock the screen"');
  });

  test('something hurts: it is held, chosen, and the way on has the focus within reach', async () => {
    await keyboard.activate('Something hurts');
    await stage.heading('What is it?').waitFor();
    await focusIsOn('"What is it?"');
    await keyboard.activate(/"Bruise, welt/);
    await stage.button('Go on').waitFor();
    await focusIsOn(/./);
    await keyboard.activate(/Go on/, 'Space');
    await stage.button('Pause').waitFor();
  });

  test('Esc stops at any time, and the summary, the journal and the way back after Remove follow', async () => {
    await stage.advance(8);
    await keyboard.press('Escape');
    await page.getByRole('link', { name: 'See summary' }).waitFor();
    await focusIsOn(/./);
    await keyboard.activate('See summary');
    await stage.button('Save to journal').waitFor();
    await focusIsOn(/h1/);
    await keyboard.activate('Save to journal');
    await stage.title('Journal').waitFor();
    await focusIsOn(/h1/);
    await keyboard.activate('Edit');
    await keyboard.activate(/"Remove Gentle first/);
    await page.getByText('No sessions yet').waitFor();
    await focusIsOn(/h1/);
    await keyboard.activate('Undo');
    await page.getByRole('link', { name: /^Gentle first session/ }).waitFor();
    await focusIsOn('"Gentle first');
  });

  test('every control of every screen is reached, with a ring that nothing covers', async () => {
    for (const [hash, name] of [
      ['#/', 'Today'],
      ['#/routines', 'Routines'],
      ['#/routines/lower-back-release-10', 'Lower-back release'],
      ['#/journal', 'Journal'],
      ['#/massager', 'Massager'],
      ['#/settings', 'Settings'],
    ] as const) {
      await stage.go(hash, name);
      await focusIsOn(/h1/);
      await keyboard.tabTo(/bb-tab-bar.*"Settings"/);
      // and back again: from below, other bars may be in the way
      await keyboard.tabTo('Skip to content', 'Shift+Tab');
    }
  });

  test('the focus was seen all the way, and nothing went wrong', () => {
    expect(keyboard.flaws).toEqual([]);
    expect(faults).toEqual([]);
  });
});
