import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unmountAll } from '../../support/fake-services.ts';
import { atWork, dialog, key } from '../../support/player-at-work.ts';
import type { PlayerHarness } from '../../support/player-harness.ts';

afterEach(() => {
  unmountAll();
});

describe('the touch lock', () => {
  async function locked(): Promise<PlayerHarness> {
    const player = await atWork();
    await player.press('Lock the screen');
    return player;
  }

  test('leaves nothing but STOP and the way out of it', async () => {
    const player = await locked();
    expect(player.focused()).toBe(player.button('Hold to unlock').element());
    expect(player.noticed()).toContain('Locked');
    for (const name of ['Pause', 'Skip', 'Something hurts', '+15 s', 'Softer'])
      await expect.element(player.button(name)).not.toBeInTheDocument();
    await player.timeLeft().click();
    await key(player, ' {ArrowRight}fhs+');
    expect(player.asked).toEqual([]);
    expect(player.session.calls).toEqual([]);
  });

  test('is held to unlock: a short press does nothing', async () => {
    const player = await locked();
    await player.press('Hold to unlock');
    await expect.element(player.button('Hold to unlock')).toBeVisible();
    await userEvent.keyboard('{Enter>}');
    await expect.element(player.button('Pause'), { timeout: 3000 }).toBeVisible();
    await userEvent.keyboard('{/Enter}');
    expect(player.focused()).toBe(player.button('Lock the screen').element());
    expect(player.noticed()).toBe('Unlocked.');
    expect(player.asked).toEqual([]);
  });

  test('opens at once for a press by a screen reader or a switch', async () => {
    const player = await locked();
    (player.button('Hold to unlock').element() as HTMLElement).click();
    await expect.element(player.button('Pause')).toBeVisible();
  });

  test('gives way to the alarm and to a massager that came back', async () => {
    const player = await locked();
    await player.lose();
    await player.press('It has stopped');
    await expect.element(player.button('Reconnect')).toBeVisible();
  });

  test('holds in far view too', async () => {
    const player = await atWork();
    await player.press('Far view');
    await player.press('Lock the screen');
    await expect.element(player.button('Pause')).not.toBeInTheDocument();
    await expect.element(player.button('Leave far view')).not.toBeInTheDocument();
    (player.button('Hold to unlock').element() as HTMLElement).click();
    await expect.element(player.button('Leave far view')).toBeVisible();
  });
});

describe('keys', () => {
  test('are listed by ?, and still work under the list', async () => {
    const player = await atWork();
    await key(player, '?');
    await expect.element(dialog('Keys')).toBeVisible();
    expect(player.root.querySelector('.player')?.hasAttribute('inert')).toBe(false);
    await key(player, ' ');
    expect(player.asked).toEqual(['pause']);
    await key(player, '?');
    await expect.element(dialog('Keys')).not.toBeInTheDocument();
  });

  test('letters and signs can be switched off, for whoever speaks to the device', async () => {
    const player = await atWork();
    await key(player, '?');
    await page.getByRole('switch', { name: 'Letters and signs are keys' }).click();
    await key(player, 'hfl+ ');
    expect(player.session.calls).toEqual([]);
    expect(player.asked).toEqual(['pause']);
  });

  test('F is far view and back, L locks', async () => {
    const player = await atWork();
    await key(player, 'f');
    await expect.element(player.button('Leave far view')).toBeVisible();
    await key(player, 'f');
    await expect.element(player.button('Far view')).toBeVisible();
    await key(player, 'l');
    await expect.element(player.button('Hold to unlock')).toBeVisible();
  });
});
