import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inject as injectAccess } from './access/inject.ts';
import { Stage } from './access/stage.ts';
import { AROUND } from './access/states-around.ts';
import { BY_HAND, SESSION } from './access/states-session.ts';
import { nothing, sweep } from './access/sweep.ts';
import { launch, openPage } from './browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
const found = nothing();

beforeAll(async () => {
  browser = await launch();
  ({ page } = await openPage(browser, { reducedMotion: 'reduce' }));
  context = page.context();
  await injectAccess(context);
});
afterAll(() => browser.close());

describe('in every screen and state of the built app', () => {
  test('a person gets there by what is written on the screen', async () => {
    await sweep(new Stage(page, inject('turnedUrl')), [...AROUND, ...SESSION, ...BY_HAND], found);
    expect(found.seen.length).toBe(2 * (AROUND.length + SESSION.length + BY_HAND.length));
  });

  test('axe finds nothing wrong, in light and in dark', () => {
    expect(found.axe).toEqual([]);
  });

  test('nothing has to be scrolled sideways at 320 px, and no word is cut', () => {
    expect(found.narrow).toEqual([]);
  });

  test('nothing has to be scrolled sideways with text of twice the size, and no word is cut', () => {
    expect(found.large).toEqual([]);
  });

  test('everything to press is at least 48 px wide and high, 60 px in a session', () => {
    expect(found.targets).toEqual([]);
  });

  test('the title says where one is, and there is one heading of the first level', () => {
    expect(found.titles).toEqual([]);
  });

  test('the focus is somewhere', () => {
    expect(found.focus).toEqual([]);
  });
});
