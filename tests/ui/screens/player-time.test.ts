import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { unmountAll } from '../../support/fake-services.ts';
import { AT, PlayerHarness } from '../../support/player-harness.ts';

afterEach(() => {
  unmountAll();
});

/** Runs at a second of the first band, as the session's clock shows so many seconds. */
function at(player: PlayerHarness, seconds: number, clockSeconds: number): void {
  player.player.runAt((AT.bandLeft + seconds) * 1000, clockSeconds * 1000);
}

const isRenderedNext = (): boolean =>
  document.querySelector('bb-player-screen')!.shadowRoot!.querySelector('bb-player')!.isUpdatePending;

test('a second that comes as it should renders nothing, and all times are right', async () => {
  const player = await PlayerHarness.open();
  at(player, 13, 100);
  await player.settled();
  at(player, 14, 101);
  expect(isRenderedNext()).toBe(false);
  await expect.element(player.timeLeft()).toHaveTextContent('0:46');
  await expect.element(page.getByText('Step 3 of 8 · 4:26 left')).toBeVisible();
});

test('a jump of the session is rendered, ahead and back', async () => {
  const player = await PlayerHarness.open();
  at(player, 13, 100);
  await player.settled();
  for (const [seconds, left] of [
    [24, '0:36'],
    [3, '0:57'],
  ] as const) {
    at(player, seconds, 101);
    expect(isRenderedNext()).toBe(true);
    await expect.element(player.timeLeft()).toHaveTextContent(left);
  }
});

test('held, the time stands where the session stands', async () => {
  const player = await PlayerHarness.open();
  at(player, 13, 100);
  await player.put({ status: 'paused', cause: 'user', positionMs: (AT.bandLeft + 13.6) * 1000 });
  await expect.element(player.timeLeft()).toHaveTextContent('0:47');
  const moving = [...player.root.querySelectorAll('bb-lens, bb-countdown, bb-playhead')].map(
    (hand) => (hand as Element & { running: boolean }).running,
  );
  expect(moving).toEqual([false, false, false]);
});

test('counting down, the step is what runs, and the whole session waits', async () => {
  const player = await PlayerHarness.open();
  at(player, 13, 100);
  await player.put({ status: 'lead-in', cause: 'resume', leadInMs: 2_400 });
  expect(player.root.querySelector('bb-lens')!.running).toBe(true);
  expect(player.root.querySelector('bb-countdown')!.running).toBe(false);
});

test('a rehearsal at 16 times the pace shows it at that pace', async () => {
  const player = await PlayerHarness.practise('rehearse');
  at(player, 13, 100);
  player.session.rehearsal!.setRate(16);
  await player.settled();
  expect(player.root.querySelector('bb-lens')!.rate).toBe(16);
  await expect.element(player.timeLeft()).toHaveTextContent('0:47');
});

test('an instruction that is due within a step is rendered as it comes', async () => {
  const cues = [
    { atSec: 0, text: 'First do this.' },
    { atSec: 10, text: 'Then do that.' },
  ];
  const player = await PlayerHarness.open('by-hand', [{ kind: 'check', seconds: 20, cues }]);
  player.player.runAt(9_000, 50_000);
  await player.settled();
  await expect.element(page.getByText('First do this.').first()).toBeVisible();
  player.player.runAt(10_000, 51_000);
  await expect.element(page.getByText('Then do that.').first()).toBeVisible();
});
