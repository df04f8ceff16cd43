import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unmountAll } from '../../support/fake-services.ts';
import { AT, PlayerHarness } from '../../support/player-harness.ts';

/** What STOP takes of the lower edge of the window. */
const STOP_ROOM_PX = 100;

afterEach(async () => {
  unmountAll();
  await page.viewport(390, 844);
  document.documentElement.style.removeProperty('--stop-room');
});

const card = () => page.getByRole('region', { name: 'Pretend massager' });
const opener = () => page.getByRole('button', { name: 'Pretend massager' });

async function inSimulator(): Promise<PlayerHarness> {
  delete document.documentElement.dataset['massagerCorner'];
  const player = await PlayerHarness.open('simulator');
  await player.workAt(AT.bandLeft + 13);
  return player;
}

async function opened(): Promise<PlayerHarness> {
  const player = await inSimulator();
  await opener().click();
  await expect.element(card().getByRole('button', { name: 'Power' })).toBeVisible();
  return player;
}

const place = () => card().element().getBoundingClientRect();
const bench = (player: PlayerHarness) => player.services.massagerDesk.bench!;

test('only what is simulated has a virtual massager to open', async () => {
  const player = await PlayerHarness.open('massager');
  await player.workAt(AT.bandLeft + 13);
  await expect.element(opener()).not.toBeInTheDocument();
});

test('nobody looks at it while it is closed', async () => {
  const player = await inSimulator();
  await expect.element(opener()).toHaveAttribute('aria-expanded', 'false');
  expect(bench(player).state$.observed).toBe(false);
  await opener().click();
  await expect.poll(() => bench(player).state$.observed).toBe(true);
  await card().getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => bench(player).state$.observed).toBe(false);
});

test('its buttons can be pressed, and closing it gives the focus back to what opened it', async () => {
  const player = await opened();
  await card().getByRole('button', { name: 'Power' }).click();
  expect(bench(player).calls).toContain('power');
  await card().getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => player.focused()).toBe(opener().element());
  await expect.element(card()).not.toBeInTheDocument();
});

test.each([
  [390, 844],
  [320, 568],
  [667, 375],
  [1280, 800],
])('at %s by %s it covers neither the transport nor STOP, wherever it is put', async (width, height) => {
  await page.viewport(width, height);
  await opened();
  const bar = document
    .querySelector('bb-player-screen')!
    .shadowRoot!.querySelector('bb-player')!
    .shadowRoot!.querySelector('.bar')!;
  for (let move = 0; move < 4; move++) {
    const [at, under] = [place(), bar.getBoundingClientRect()];
    const isBeside = at.right <= under.left + 1 || at.bottom <= under.top + 1 || at.left >= under.right - 1;
    expect(isBeside, `${at.left} to ${at.right}, down to ${at.bottom}`).toBe(true);
    expect(at.left).toBeGreaterThanOrEqual(0);
    expect(at.right).toBeLessThanOrEqual(width);
    if (width < 1024) await card().getByRole('button', { name: 'Move to another corner' }).click();
  }
});

test('is moved by a button and by arrows, which are not the session’s then', async () => {
  const player = await opened();
  const { top } = place();
  await card().getByRole('button', { name: 'Move to another corner' }).click();
  await expect.poll(() => place().top).toBeGreaterThan(top + 50);
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => Math.round(place().top)).toBe(Math.round(top));
  await userEvent.keyboard('{ArrowRight}');
  expect(player.asked).toEqual([]);
});

test('a drag leaves it in the nearest corner, and there it is in the next session', async () => {
  await opened();
  const { top } = place();
  const head = card().element().querySelector('header')!;
  const at = (clientY: number) => ({ pointerId: 1, button: 0, clientX: 60, clientY, bubbles: true });
  head.setPointerCapture = () => undefined;
  head.dispatchEvent(new PointerEvent('pointerdown', at(top + 20)));
  head.dispatchEvent(new PointerEvent('pointermove', at(top + 500)));
  head.dispatchEvent(new PointerEvent('pointerup', at(top + 500)));
  await expect.poll(() => place().top).toBeGreaterThan(top + 50);
  const { bottom } = place();
  unmountAll();
  const next = await PlayerHarness.open('simulator');
  await next.workAt(AT.bandLeft + 13);
  await opener().click();
  await expect.element(card().getByRole('button', { name: 'Power' })).toBeVisible();
  await expect.poll(() => Math.abs(place().bottom - bottom)).toBeLessThan(2);
});

test('the tab key comes to it after the transport', async () => {
  const player = await opened();
  const order = [...player.root.querySelectorAll('bb-transport, bb-floating-massager')];
  expect(order.map(({ localName }) => localName)).toEqual(['bb-transport', 'bb-floating-massager']);
});

test('in the alarm its own power button stands where its picture does, inside of what is read out', async () => {
  const player = await inSimulator();
  await player.lose();
  const own = page.getByRole('group', { name: 'Pretend massager' });
  const power = own.getByRole('button', { name: 'Power', exact: true });
  await expect.element(power).toBeVisible();
  await power.click();
  expect(bench(player).calls).toContain('power');
  const inAlarm = player.root.querySelector('bb-alarm > bb-virtual-massager');
  expect(inAlarm?.assignedSlot?.closest('[role="alertdialog"]')).toBeTruthy();
  await expect.element(page.getByRole('button', { name: 'It has stopped' })).toBeVisible();
});

test.each([
  [390, 844],
  [320, 568],
  [667, 375],
  [1280, 800],
])('at %s by %s what is pressed of it in the alarm is in sight, above STOP', async (width, height) => {
  await page.viewport(width, height);
  document.documentElement.style.setProperty('--stop-room', `${STOP_ROOM_PX}px`);
  const player = await inSimulator();
  await player.lose();
  for (const name of ['Power', 'It has stopped']) {
    const button = page.getByRole('button', { name, exact: true });
    await expect.element(button).toBeVisible();
    const { top, bottom, height: high } = button.element().getBoundingClientRect();
    expect(high, name).toBeGreaterThanOrEqual(60);
    expect(top, name).toBeGreaterThanOrEqual(0);
    expect(bottom, name).toBeLessThanOrEqual(height - STOP_ROOM_PX);
  }
});

test('far view has none', async () => {
  const player = await opened();
  await player.press('Far view');
  await expect.element(card()).not.toBeInTheDocument();
  expect(bench(player).state$.observed).toBe(false);
});
