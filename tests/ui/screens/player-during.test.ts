import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unmountAll } from '../../support/fake-services.ts';
import { atWork, dialog, key } from '../../support/player-at-work.ts';
import type { PlayerHarness } from '../../support/player-harness.ts';
import { AT, STILL } from '../../support/player-harness.ts';

afterEach(() => {
  unmountAll();
});

describe('fifteen seconds', () => {
  test('more or less on the running step, with a finger or a key', async () => {
    const player = await atWork();
    await player.press('+15 s');
    await player.press('−15 s');
    await key(player, '+-');
    const calls = ['adjust-step 15', 'adjust-step -15'];
    expect(player.session.calls).toEqual([...calls, ...calls]);
    expect(player.noticed()).toBe('This step is 15 seconds shorter.');
    expect(player.toasts).toEqual([]);
  });

  test('that would be too much are refused in words', async () => {
    const player = await atWork();
    player.session.answer = { ok: false, why: 'That is two minutes on this muscle.' };
    await player.press('+15 s');
    expect(player.toasts).toEqual(['That is two minutes on this muscle.']);
  });

  test('have buttons of 60 pixels beside the ring, and none once it is over', async () => {
    const player = await atWork();
    const ring = player.root.querySelector('bb-lens')!.shadowRoot!.querySelector('.lens')!;
    const { left, width, top } = ring.getBoundingClientRect();
    expect(width).toBeGreaterThanOrEqual(286);
    for (const name of ['−15 s', '+15 s']) {
      const box = player.button(name).element().getBoundingClientRect();
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(60);
      const dx = box.left + box.width / 2 - (left + width / 2);
      const dy = box.top + box.height / 2 - (top + width / 2);
      expect(Math.hypot(dx, dy) + 1).toBeGreaterThanOrEqual(width / 2 + box.width / 2);
    }
    await player.put({ status: 'ended', reason: 'user' });
    await expect.element(player.button('+15 s')).not.toBeInTheDocument();
  });
});

describe('the list of steps', () => {
  test('leads to a step, and the focus goes back to where it was', async () => {
    const player = await atWork();
    (player.button('Steps').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await player.settled();
    await expect.element(dialog('Steps')).toBeVisible();
    expect(player.root.querySelector('.player')?.hasAttribute('inert')).toBe(true);
    await page.getByRole('button', { name: /^Right, Across the low back/ }).click();
    await player.settled();
    expect(player.session.calls).toEqual(['jump-to 11']);
    await expect.element(dialog('Steps')).not.toBeInTheDocument();
    expect(player.focused()).toBe(player.button('Steps').element());
  });

  test('is closed by its button and by S', async () => {
    const player = await atWork();
    await key(player, 's');
    await expect.element(dialog('Steps')).toBeVisible();
    await player.press('Close');
    await expect.element(dialog('Steps')).not.toBeInTheDocument();
    await key(player, 's');
    await key(player, 's');
    await expect.element(dialog('Steps')).not.toBeInTheDocument();
    expect(player.session.calls).toEqual([]);
  });

  test('says which part a step belongs to', async () => {
    const player = await atWork();
    const { protocol } = player.session;
    player.session.protocol$.next({
      ...protocol,
      parts: [
        { role: 'before', id: 'heat', name: 'Heat first', firstStep: 0, stepCount: 2, totalSeconds: 50 },
        { ...protocol.parts[0]!, firstStep: 2, stepCount: 11, totalSeconds: 390 },
      ],
    });
    await player.runAt(AT.prepare + 5);
    await expect.element(page.getByText('Heat first, 1 of 2 · 7:15 left')).toBeVisible();
    await player.runAt(AT.bandLeft + 13);
    await expect.element(page.getByText('Step 3 of 8 · 4:27 left')).toBeVisible();
    await player.press('Steps');
    const first = page.getByRole('list', { name: 'Heat first' });
    expect(first.getByRole('listitem').elements()).toHaveLength(2);
    expect(page.getByRole('list', { name: 'Routine' }).getByRole('listitem').elements()).toHaveLength(11);
  });
});

describe('something hurts', () => {
  test('holds the session at once, before anything is asked', async () => {
    const player = await atWork();
    await player.press('Something hurts');
    expect(player.session.calls).toEqual(['something-hurts']);
    await player.massager(STILL);
    await expect.element(dialog('What is it?')).toBeVisible();
    await expect.element(page.getByText(/^The massager has stopped/).first()).toBeVisible();
  });

  test('closed without a word it is a pause', async () => {
    const player = await atWork();
    await key(player, 'h');
    await player.press('None of these');
    expect(player.session.calls).toEqual(['something-hurts']);
    await expect.element(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
    expect(player.focused()).toBe(page.getByRole('heading', { name: 'Paused' }).element());
  });

  test('a sign that only pauses says what to do, and goes on when the person does', async () => {
    const player = await atWork();
    await player.press('Something hurts');
    await player.press('Tingling or white fingers in the hand that holds the device');
    expect(player.session.calls.at(-1)).toBe('report hand');
    const said = page.getByRole('heading', { name: 'Put the device down and shake the hand out.' });
    await expect.element(said).toBeVisible();
    expect(player.focused()).toBe(said.element());
    await expect.element(page.getByText('Swap hands or finish for today.').first()).toBeVisible();
    await player.press('Go on');
    expect(player.asked).toEqual(['pause', 'resume']);
    await player.put({ status: 'paused', cause: 'user' });
    await expect.element(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  });

  test('a sign that ends it leaves its words on the screen', async () => {
    const player = await atWork();
    await player.press('Something hurts');
    await player.press('Sharp, stabbing or electric pain');
    await player.put({ status: 'ended', reason: 'user' });
    await expect.element(page.getByRole('heading', { name: /Sharp pain is a stop sign/ })).toBeVisible();
    await expect.element(page.getByText(/^Rest\. If it stays/).first()).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'See summary' })).toBeVisible();
  });

  test('an emergency says whom to call', async () => {
    const player = await atWork();
    await player.press('Something hurts');
    await player.press('Numbness between the legs, bladder or bowel change, new leg weakness');
    await player.put({ status: 'ended', reason: 'user' });
    await expect.element(page.getByText(/^Call the local emergency number/).first()).toBeVisible();
  });

  test('is not said twice: what the voice says is not read out as well', async () => {
    const player = await atWork();
    await player.press('Something hurts');
    await player.press('Bruise, welt, bleeding or strong redness');
    expect(player.noticed()).toBe('Leave the area alone until it has healed.');
    await player.services.settings.change({ voice: false });
    await player.settled();
    expect(player.noticed()).toBe('Stop on that area. Leave the area alone until it has healed.');
  });

  test('is one press away in far view too', async () => {
    const player = await atWork();
    await player.press('Far view');
    await player.press('Something hurts');
    expect(player.session.calls).toEqual(['something-hurts']);
  });
});

describe('a press on the picture', () => {
  function press(player: PlayerHarness, moveBy = 0): EventTarget {
    const lens = player.root.querySelector('bb-lens')!;
    const at = { bubbles: true, composed: true, button: 0, clientX: 100, clientY: 200 };
    lens.dispatchEvent(new PointerEvent('pointerdown', at));
    if (moveBy) lens.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: 100 + moveBy }));
    return lens;
  }

  test('that is long leads to far view, and does not pause', async () => {
    const player = await atWork();
    const lens = press(player);
    await expect.element(player.button('Leave far view')).toBeVisible();
    lens.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(player.asked).toEqual([]);
  });

  test('that moves is a scroll, and neither', async () => {
    const player = await atWork();
    const lens = press(player, 20);
    lens.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await player.settled();
    expect(player.asked).toEqual([]);
  });

  test('brings no menu of the browser', async () => {
    const player = await atWork();
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    player.root.querySelector('bb-lens')!.dispatchEvent(menu);
    expect(menu.defaultPrevented).toBe(true);
  });
});
