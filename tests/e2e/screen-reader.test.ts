import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Said } from './access/in-page/heard.ts';
import { inject as injectAccess } from './access/inject.ts';
import { Stage } from './access/stage.ts';
import { lineOf, readTree, type Node } from './access/tree.ts';
import { launch, openPage } from './browser.ts';

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the first area. */
const IN_THE_FIRST_AREA_S = 5 + 30 + 20 + 15;
const MEET = ['heading', 'link', 'button', 'slider', 'image', 'timer', 'alertdialog', 'navigation', 'main'];

let browser: Browser;
let page: Page;
let stage: Stage;
let faults: readonly string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, faults } = await openPage(browser, { reducedMotion: 'reduce' }));
  await injectAccess(page.context());
  stage = new Stage(page, inject('turnedUrl'));
  await page.goto(stage.base);
  await stage.press('Skip');
  await page.getByRole('article').getByRole('link', { name: 'Start' }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

/** What one meets on the way through the page, with nothing that only holds others together. */
async function met(): Promise<readonly string[]> {
  return (await readTree(page)).filter(({ role }) => MEET.includes(role)).map(lineOf);
}

async function find(role: string, name: string): Promise<Node> {
  const node = (await readTree(page)).find((one) => one.role === role && one.name === name);
  if (!node) throw new Error(`A screen reader finds no ${role} “${name}”.`);
  return node;
}

async function startSession(): Promise<void> {
  await stage.useSimulator();
  await stage.go('#/routines/lower-back-release-10', 'Lower-back release');
  await stage.press('Start session');
  await stage.button('Pause').waitFor();
  await stage.advance(IN_THE_FIRST_AREA_S);
}

describe('a screen reader reads', () => {
  test('Today from its title over what is suggested to the navigation', async () => {
    const all = await met();
    expect(all.slice(0, 3)).toEqual(['link "Skip to content"', 'main', 'heading 1 "Today"']);
    const order = ['heading 2 "Gentle first session"', 'link "Start"', 'link "Preview"', 'navigation "Main"'];
    expect(all.filter((line) => order.includes(line))).toEqual(order);
    expect((await find('link', 'Start')).within).toContain('main');
    expect((await find('link', 'Journal')).within).toEqual(['navigation "Main"']);
  });

  test('a routine: what it is, the three ways, when not to, the start, and its areas as a counted list', async () => {
    await stage.go('#/routines/lower-back-release-10', 'Lower-back release');
    const all = await met();
    const order = [
      'heading 1 "Lower-back release"',
      'heading 2 "How do you want to go?"',
      'button "By hand" pressed',
      'heading 2 "Skip today if any of these is true"',
      'button "Start session"',
    ];
    expect(all.filter((line) => order.includes(line))).toEqual(order);
    const areas = page.getByRole('list', { name: 'Areas in their order' }).getByRole('listitem');
    expect(await areas.count()).toBe(5);
  });

  test('the player in the order of the screen, the picture as a sentence, and Stop by its name', async () => {
    await startSession();
    expect(await met()).toEqual([
      'link "Skip to content"',
      'main',
      'heading 1 "Lower-back release"',
      'image "8:55"',
      'button "Spoken cues" pressed',
      'button "Far view"',
      'button "Pretend massager"',
      'button "Lock the screen"',
      'button "Steps"',
      'image "Left buttock is lit."',
      'timer "Time left"',
      'image "0:30"',
      'button "−15 s"',
      'button "+15 s"',
      'heading 2 "Buttock"',
      'button "Softer"',
      'slider "Intensity" = 30',
      'button "Stronger"',
      'button "Back"',
      'button "Pause"',
      'button "Skip"',
      'button "Something hurts"',
      'button "Stop"',
    ]);
    expect((await find('timer', 'Time left')).live).toBeUndefined();
    const slider = page.getByRole('slider', { name: 'Intensity' });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^30\s%, 1,800 per min$/);
  });

  test('while paused, why the slider rests and where Resume goes on', async () => {
    await startSession();
    await stage.press('Pause');
    await stage.advance(1);
    const all = await met();
    const order = [
      'heading 2 "Paused"',
      'slider "Intensity" = 0 disabled',
      'button "Resume"',
      'button "Stop"',
    ];
    expect(all.filter((line) => order.includes(line))).toEqual(order);
    expect((await find('slider', 'Intensity')).description).toMatch(
      /^Off while paused\. On resuming: 30\s%\.$/,
    );
    expect((await find('button', 'Resume')).description).toBe('Left buttock');
  });

  test('under the alarm, nothing but the alarm, from what to do to the button that has the focus, and Stop', async () => {
    await startSession();
    await stage.loseLink();
    await stage.advance(1);
    await page.getByRole('alertdialog').waitFor();
    expect(await met()).toEqual([
      'link "Skip to content"',
      'main',
      'alertdialog "Your massager may still be running"',
      'heading 1 "Your massager may still be running"',
      'image "Percussion massager, running. The power button is on the grip."',
      'button "Power"',
      'button "It has stopped"',
      'button "Stop"',
    ]);
    const pretend = page.getByRole('group', { name: 'Pretend massager' });
    expect(await pretend.getByRole('button', { name: 'Power', exact: true }).count()).toBe(1);
    const alarm = await find('alertdialog', 'Your massager may still be running');
    expect(alarm.description).toBe('Lift it off your body. Press its power button.');
    expect((await find('button', 'Stop')).description).toBe('also sent the moment it reconnects');
    expect((await page.evaluate(() => window.access.lookAtFocus())).what).toContain('It has stopped');
  });

  test('the steps as one counted list with the current one marked', async () => {
    await startSession();
    await stage.press('Steps');
    const list = page.getByRole('list', { name: 'Steps' });
    expect(await list.getByRole('listitem').count()).toBe(23);
    const current = list.locator('[aria-current="step"]');
    expect(await current.count()).toBe(1);
    expect(await current.textContent()).toContain('Buttock');
  });
});

/** Seconds of a countdown are said at these and no others. */
const COUNTDOWN = /^(30|10|5) seconds left$/;

describe('over a whole routine a screen reader says by itself', () => {
  /** Gentle first session, after five seconds of get-ready. */
  const STEPS = 12;
  const WHOLE_S = 5 + 300 + 5;

  async function through(voice: 'with the voice' | 'without'): Promise<readonly Said[]> {
    await page.evaluate(
      (on) => document.querySelector('bb-app')?.services?.settings.change({ voice: on }),
      voice === 'with the voice',
    );
    await stage.useSimulator();
    await stage.go('#/routines/gentle-first-5', 'Gentle first session');
    const before = await page.evaluate(() => window.access.said.length);
    await stage.press('Start session');
    await stage.button('Pause').waitFor();
    await stage.advance(WHOLE_S);
    await page.getByRole('link', { name: 'See summary' }).waitFor();
    const said = async (): Promise<readonly Said[]> =>
      (await page.evaluate(() => window.access.said)).slice(before);
    await expect.poll(async () => (await said()).at(-1)?.text).toContain('Finished.');
    return said();
  }

  test('with the voice on: each step as it begins and the end, nothing that the voice says too', async () => {
    const said = await through('with the voice');
    const spoken = await stage.player.spoken();
    expect(said.length).toBeLessThanOrEqual(STEPS);
    expect(said.filter(({ text }) => spoken.includes(text) || COUNTDOWN.test(text))).toEqual([]);
    expect(said.map(({ text }) => text)).toContain('Left buttock. Sweep, 4 cm/s.');
    expect(said.at(-1)?.text).toBe('Finished. The massager has stopped. It reports 0.');
  });

  test('without it: the instructions and three times of a step as well, never every second', async () => {
    const said = await through('without');
    const seconds = said.filter(({ text }) => /second/.test(text) && /\d/.test(text));
    expect(seconds.length).toBeGreaterThan(0);
    expect(seconds.filter(({ text }) => !COUNTDOWN.test(text))).toEqual([]);
    expect(seconds.length).toBeLessThanOrEqual(3 * STEPS);
    const moments = new Set(said.map(({ atMs }) => Math.round(atMs / 1_000))).size;
    // A word every eight seconds on the whole; a live clock would have one in each.
    expect(moments).toBeLessThan(WHOLE_S / 6);
    for (const [index, { text }] of said.entries()) expect(said[index + 1]?.text).not.toBe(text);
    expect(said.map(({ text }) => text)).toContain('Left buttock, upper half. Wide, light passes.');
  });

  test('a pause once, with what is known of the motor', async () => {
    await startSession();
    const before = await page.evaluate(() => window.access.said.length);
    await stage.press('Pause');
    await stage.advance(2);
    const said = async (): Promise<readonly string[]> =>
      (await page.evaluate(() => window.access.said)).slice(before).map(({ text }) => text);
    await expect.poll(said).toEqual(['Paused. The massager has stopped. It reports 0.']);
  });
});
