import type { MassagerErrorCode } from '#massager';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { unmountAll } from '../../support/fake-services.ts';
import { atWork } from '../../support/player-at-work.ts';
import { LOST } from '../../support/player-harness.ts';

afterEach(() => {
  unmountAll();
});

describe('the hand on the massager', () => {
  test('what it sets is told', async () => {
    const player = await atWork();
    player.session.presses$.next({ kind: 'level', level: 2100, pct: 45 });
    expect(player.toasts).toEqual(['Set on the massager: 45\u00a0%.']);
  });

  test('switching on is told; switching off is the reason of the pause', async () => {
    const player = await atWork();
    player.session.presses$.next({ kind: 'off' });
    expect(player.toasts).toEqual([]);
    await player.put({ status: 'paused', cause: 'massager-off' });
    await expect
      .element(
        page.getByText('Paused because the massager went off, by its own button or by itself.').first(),
      )
      .toBeInTheDocument();
    player.session.presses$.next({ kind: 'on' });
    expect(player.toasts).toEqual(['Switched on by its own button.']);
  });

  test('is told no more once the player is gone', async () => {
    const player = await atWork();
    const { presses$ } = player.session;
    expect(presses$.observed).toBe(true);
    unmountAll();
    expect(presses$.observed).toBe(false);
  });
});

describe('the alarm', () => {
  test.each([
    ['radio-off', 'Bluetooth is off: switch it on.'],
    ['busy', 'Another app may hold it.'],
    ['permission', 'Bluetooth is not allowed.'],
    ['no-answer', 'It is linked, but did not answer as it should.'],
  ] satisfies [MassagerErrorCode, string][])('says why it does not come back: %s', async (error, words) => {
    const player = await atWork();
    await player.lose();
    await player.massager({ ...LOST, error });
    const alarm = page.getByRole('alertdialog', { name: 'Your massager may still be running' });
    await expect.element(alarm.getByText(words)).toBeVisible();
    expect(await player.flaws()).toEqual([]);
    await player.press('It has stopped');
    await expect.element(page.getByText(words)).toBeVisible();
  });
});
