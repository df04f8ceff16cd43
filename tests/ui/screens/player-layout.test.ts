import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/elements/bb-toast.ts';
import { unmountAll } from '../../support/fake-services.ts';
import { AT, PlayerHarness } from '../../support/player-harness.ts';

const LONG_NAME = 'Lower back release with warm hands for the long evenings after a day at the desk';
/** As many letters as the settings let through. */
const LONG_SIDES = { left: 'Schattenseiten', right: 'Sonnenseitenhi' };
/** What STOP takes of the lower edge of the window, and far view leaves it. */
const STOP_ROOM_PX = 100;

beforeEach(() => {
  document.documentElement.style.setProperty('--stop-room', `${STOP_ROOM_PX}px`);
});

afterEach(async () => {
  document.documentElement.removeAttribute('style');
  unmountAll();
  document.querySelector('bb-toast')?.remove();
  await page.viewport(390, 844);
});

function letters(percent: number): void {
  document.documentElement.style.setProperty('font-size', `${percent}%`);
}

const farRoot = (player: PlayerHarness): ShadowRoot => player.root.querySelector('bb-far-view')!.shadowRoot!;
const boxOf = (root: ParentNode, selector: string): DOMRect =>
  root.querySelector(selector)!.getBoundingClientRect();

async function farView(
  sideNames?: typeof LONG_SIDES,
  side: 'bandLeft' | 'bandRight' = 'bandLeft',
): Promise<PlayerHarness> {
  const player = await PlayerHarness.open();
  if (sideNames) await player.services.settings.change({ sideNames });
  await player.workAt(AT[side] + 13);
  await player.press('Far view');
  return player;
}

/** A line over the session, where the shell has it. */
async function toast(): Promise<DOMRect> {
  const line = document.createElement('bb-toast');
  line.dataset['screen'] = 'session';
  document.body.append(line);
  line.show('This could not be kept on the device.');
  await line.updateComplete;
  return boxOf(line.renderRoot, 'div');
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test.each([
  [390, 130],
  [360, 115],
])(
  'a name of eighty letters takes two lines of the head, %i px wide, letters of %i per cent',
  async (width, percent) => {
    await page.viewport(width, 844);
    letters(percent);
    const player = await PlayerHarness.open();
    const { session } = player;
    const named = { ...session.protocol, name: LONG_NAME };
    Object.defineProperty(session, 'protocol', { get: () => named });
    await player.workAt(AT.bandLeft + 13);
    const name = player.root.querySelector('h1')!;
    expect(name).toHaveTextContent(LONG_NAME);
    const line = parseFloat(getComputedStyle(name).lineHeight);
    expect(name.getBoundingClientRect().height).toBeLessThan(2.5 * line);
    const ring = boxOf(player.root, 'bb-lens');
    expect(overlap(boxOf(player.root, 'header'), ring)).toBe(false);
  },
);

test.each([
  [667, 375],
  [568, 320],
])('at %i × %i a side with a long name of its own is one line beside the time', async (width, height) => {
  await page.viewport(width, height);
  const player = await farView(LONG_SIDES);
  const side = farRoot(player).querySelector('.side')!;
  const { height: sideHeight } = side.getBoundingClientRect();
  expect(sideHeight).toBeLessThan(1.5 * parseFloat(getComputedStyle(side).fontSize));
  expect(side.scrollWidth).toBeLessThanOrEqual(side.clientWidth);
  const time = boxOf(farRoot(player), '.time');
  expect(time.top).toBeGreaterThanOrEqual(0);
  expect(time.bottom).toBeLessThanOrEqual(height - STOP_ROOM_PX);
});

test.each([
  [undefined, 0],
  [LONG_SIDES, 24],
])('at 667 × 375 a side called %o and the level stand whole above STOP', async (sideNames, mark) => {
  await page.viewport(667, 375);
  document.documentElement.style.setProperty('--shell-top', `${mark}px`);
  const player = await PlayerHarness.open();
  if (sideNames) await player.services.settings.change({ sideNames });
  await player.workAt(AT.bandLeft + 13);
  const level = boxOf(player.root, 'bb-intensity');
  expect(level.bottom + mark).toBeLessThanOrEqual(375 - STOP_ROOM_PX);
  expect(overlap(level, boxOf(player.root, 'bb-now'))).toBe(false);
  await player.press('Far view');
  const side = farRoot(player).querySelector('.side')!;
  const { fontSize } = getComputedStyle(side);
  expect(side.getBoundingClientRect().height).toBeLessThan(1.5 * parseFloat(fontSize));
});

test.each([
  [568, 320, 0, 'bandLeft'],
  [667, 375, 0, 'bandLeft'],
  [667, 375, 24, 'bandLeft'],
  [667, 375, 24, 'bandRight'],
] as const)(
  'at %i × %i all four keys of far view are whole and apart, %i px below the top (%s)',
  async (width, height, mark, at) => {
    await page.viewport(width, height);
    document.documentElement.style.setProperty('--shell-top', `${mark}px`);
    const player = await farView(undefined, at);
    const keys = [...farRoot(player).querySelectorAll('.acts button')].map((key) =>
      key.getBoundingClientRect(),
    );
    expect(keys).toHaveLength(4);
    for (const [index, key] of keys.entries()) {
      expect(Math.min(key.width, key.height)).toBeGreaterThanOrEqual(60);
      expect(key.bottom + mark).toBeLessThanOrEqual(height - STOP_ROOM_PX);
      expect(keys.slice(index + 1).some((other) => overlap(key, other))).toBe(false);
    }
  },
);

test.each([
  [390, 844, 100],
  [390, 844, 200],
  [320, 640, 130],
  [667, 375, 100],
  [568, 320, 100],
  [1280, 800, 100],
])(
  'a line over far view leaves time and keys free, %i × %i, letters of %i per cent',
  async (width, height, percent) => {
    await page.viewport(width, height);
    letters(percent);
    const player = await farView();
    const line = await toast();
    expect(line.height).toBeGreaterThan(30);
    expect(overlap(line, boxOf(farRoot(player), '.time'))).toBe(false);
    expect(overlap(line, boxOf(farRoot(player), '.acts'))).toBe(false);
  },
);

test('out of far view a line lies over the picture again', async () => {
  const player = await farView();
  await player.press('Leave far view');
  expect((await toast()).top).toBeGreaterThan(150);
});

test('letters of twice the size: what to do about a lost massager stands above STOP', async () => {
  letters(200);
  const player = await PlayerHarness.open();
  await player.workAt(AT.bandLeft + 13);
  await player.lose();
  const alarm = player.root.querySelector('bb-alarm')!.shadowRoot!;
  for (const part of ['h1', 'ol', '.ok']) {
    expect(boxOf(alarm, part).top, part).toBeGreaterThanOrEqual(0);
    expect(boxOf(alarm, part).bottom, part).toBeLessThanOrEqual(844 - STOP_ROOM_PX);
  }
});
