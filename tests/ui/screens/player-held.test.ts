import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unmountAll } from '../../support/fake-services.ts';
import { AT, LOST, PlayerHarness, STILL } from '../../support/player-harness.ts';

afterEach(() => {
  unmountAll();
});

async function pausedAtWork(mode: 'massager' | 'by-hand' = 'massager'): Promise<PlayerHarness> {
  const player = await PlayerHarness.open(mode);
  await player.workAt(AT.bandLeft + 13);
  await player.put({ status: 'paused', cause: 'user' });
  return player;
}

describe('paused', () => {
  test('says that the massager has stopped only when it reported so', async () => {
    const player = await pausedAtWork();
    await expect.element(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
    await expect.poll(() => player.said()).toBe('Paused. It still reports that it runs. Stop is on its way.');
    await player.massager({ motor: 'stop-sent', measured: undefined });
    await expect.element(page.getByText('Stop sent. Check that it is still.', { exact: true })).toBeVisible();
    await expect.poll(() => player.said()).toBe('Paused. Stop sent. Check that it is still.');
    await player.massager(STILL);
    await expect
      .element(page.getByText('The massager has stopped. It reports 0.', { exact: true }))
      .toBeVisible();
    await player.massager({ motor: 'unknown', measured: undefined });
    await expect.poll(() => player.said()).toBe('Paused. I cannot see the massager. Switch it off by hand.');
  });

  test('by hand it says nothing about a motor', async () => {
    const player = await pausedAtWork('by-hand');
    await expect.poll(() => player.said()).toBe('Paused.');
    expect(player.root.textContent).not.toMatch(/massager|stopped|stop sent/i);
  });

  test.each([
    ['page-hidden', 'Paused because the page was hidden.'],
    ['watchdog', 'Paused because the app was held up.'],
  ] as const)('says why, where it was not the person: %s', async (cause, words) => {
    const player = await pausedAtWork();
    await player.massager(STILL);
    await player.put({ cause });
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
    await expect.poll(() => player.said()).toContain(words);
  });

  test('keeps the focus on the button that paused, now Resume', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    (player.button('Pause').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await player.settled();
    expect(player.focused()).toBe(player.button('Resume').element());
    await expect.element(player.button('Resume')).toHaveAccessibleDescription('Left low-back muscle band');
  });

  test('the focus goes to what it is about when the control that had it is gone', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.lose();
    await player.press('It has stopped');
    (player.button('Reconnect').element() as HTMLElement).focus();
    await player.massager({ ...STILL, link: 'ready' });
    expect(player.focused()).toBe(page.getByRole('heading', { name: 'Connected again' }).element());
    (player.button('Resume').element() as HTMLElement).focus();
    await player.put({ status: 'ended', reason: 'user' });
    expect(player.focused()).toBe(page.getByRole('heading', { name: 'Stopped' }).element());
  });

  test('while paused, the level to go on with can be made softer', async () => {
    const player = await pausedAtWork();
    await player.massager(STILL);
    expect((player.slider().element() as HTMLInputElement).valueAsNumber).toBe(0);
    await expect.element(player.slider()).toHaveAccessibleDescription(/^Off while paused\. On resuming: \d/);
    await player.press('Softer');
    expect(player.asked).toEqual(['softer']);
  });

  test('holds the time where it is', async () => {
    const player = await pausedAtWork();
    await expect.element(player.timeLeft()).toHaveTextContent('0:47');
  });
});

describe('the link is lost', () => {
  test('an alarm covers the rest, says what to do and what was last reported', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.lose();
    const alarm = page.getByRole('alertdialog', { name: 'Your massager may still be running' });
    await expect.element(alarm).toBeVisible();
    await expect.element(alarm).toHaveAccessibleDescription('Lift it off your body. Press its power button.');
    await expect.element(page.getByText('Reconnecting, try 3. Last report: 1,880 a minute.')).toBeVisible();
    expect(player.root.querySelector('.player')?.hasAttribute('inert')).toBe(true);
    await expect.element(player.button('Resume')).not.toBeInTheDocument();
  });

  test('it says how long ago that was, also to whoever comes from another screen', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    await player.lose();
    await player.massager({ link: 'ready' });
    await player.put({ status: 'paused', cause: 'massager-lost' });
    await player.massager({ ...LOST, lostAtMs: performance.now() - 14_200, measured: undefined });
    await expect.element(page.getByText(/^14 s ago/)).toBeVisible();
  });

  test('the focus goes to It has stopped, never to STOP', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.lose();
    expect(player.focused()).toBe(player.button('It has stopped').element());
  });

  test('STOP stays, on the alarm ground, and says that it is sent again', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    await player.lose();
    expect(player.looks.at(-1)).toEqual({ alarm: true, help: 'also sent the moment it reconnects' });
    await player.press('It has stopped');
    expect(player.looks.at(-1)).toEqual({});
  });

  test('keys do nothing under the alarm', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    await player.lose();
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard(' {ArrowRight}{ArrowUp}');
    expect(player.asked).toEqual([]);
  });

  test('once the person says that it has stopped, it can be reconnected but not gone on with', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.lose();
    await player.press('It has stopped');
    expect(player.focused()).toBe(page.getByRole('heading', { name: 'Connection lost' }).element());
    await expect.element(page.getByText('You said that it has stopped.')).toBeVisible();
    await expect.element(player.button('Resume')).not.toBeInTheDocument();
    await player.press('Reconnect');
    expect(player.services.massagerDesk.calls).toContain('reconnect');
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard(' ');
    expect(player.asked).toEqual([]);
  });

  test('a second loss raises the alarm again', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    await player.lose();
    await player.press('It has stopped');
    await player.massager({ ...STILL, link: 'ready' });
    await player.lose();
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
  });

  test('back again, it says what is known and waits for the person', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.lose();
    await player.massager({ link: 'ready', motor: 'stop-sent', measured: undefined });
    expect(player.focused()).toBe(page.getByRole('heading', { name: 'Connected again' }).element());
    await expect.poll(() => player.said()).toBe('Connected again. Stop sent. Check that it is still.');
    expect(player.asked).toEqual([]);
    await player.press('Resume');
    expect(player.asked).toEqual(['resume']);
  });

  test('in the simulator the alarm says that it is the simulator', async () => {
    const player = await PlayerHarness.open('simulator');
    await player.workAt(AT.bandLeft);
    await player.lose();
    await expect.element(page.getByText('Simulator: connection lost')).toBeVisible();
  });

  test('by hand there is nothing to lose', async () => {
    const player = await PlayerHarness.open('by-hand');
    await player.runAt(AT.bandLeft);
    await player.massager({ link: 'lost', motor: 'unknown' });
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  });
});

describe('the end', () => {
  test('says how it ended, what is known of the motor, and leads to the summary', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.massager(STILL);
    await player.put({ status: 'ended', reason: 'user' });
    await expect.element(page.getByRole('heading', { name: 'Stopped' })).toBeVisible();
    await expect.element(page.getByText('You stopped the session. 2:53 of 7:20')).toBeVisible();
    await expect.element(page.getByText(/^The massager has stopped/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'See summary' }))
      .toHaveAttribute('href', '#/summary/session-1');
    await expect.element(player.button('Skip')).not.toBeInTheDocument();
  });

  test('a whole session has finished', async () => {
    const player = await PlayerHarness.open('by-hand');
    const { durationMs } = player.player.state.timeline;
    const all = { positionMs: durationMs, activeMs: durationMs };
    await player.put({ status: 'ended', reason: 'completed', ...all });
    await expect.element(page.getByRole('heading', { name: 'Finished' })).toBeVisible();
    await expect.element(page.getByText('All 8 done · 0:00 left')).toBeVisible();
  });

  test('where something was skipped, not all is called done', async () => {
    const player = await PlayerHarness.open('by-hand');
    const { durationMs } = player.player.state.timeline;
    const some = { positionMs: durationMs, activeMs: durationMs - 40_000 };
    await player.put({ status: 'ended', reason: 'completed', ...some });
    await expect.element(page.getByText('After step 8 of 8 · 0:00 left')).toBeVisible();
  });

  test('with the massager out of reach the alarm comes first', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.put({ status: 'ended', reason: 'user' });
    await player.massager({ link: 'lost', motor: 'unknown', measured: undefined });
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await player.press('It has stopped');
    await expect.element(page.getByRole('link', { name: 'See summary' })).toBeVisible();
    await expect
      .element(page.getByText('I cannot see the massager. Switch it off by hand.', { exact: true }))
      .toBeVisible();
  });
});

describe('far view', () => {
  test('shows side, area and time in large letters, with a large STOP', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.press('Far view');
    expect(player.looks.at(-1)).toEqual({ large: true });
    await expect.element(player.heading()).toHaveTextContent(/LEFT\s*Low-back muscle band/);
    await expect.element(player.timeLeft()).toHaveTextContent('0:47');
    await expect.element(page.getByText('Then RIGHT side')).toBeVisible();
    expect(parseFloat(getComputedStyle(player.timeLeft().element()).fontSize)).toBeGreaterThan(150);
    await player.press('Pause');
    expect(player.asked).toEqual(['pause']);
    await player.massager(STILL);
    await player.press('Resume');
    expect(player.asked).toEqual(['pause', 'resume']);
  });

  test('is left by its button and by the browser’s Back', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    await player.press('Far view');
    expect(player.focused()).toBe(player.button('Leave far view').element());
    await player.press('Leave far view');
    expect(player.focused()).toBe(player.button('Far view').element());
    await expect.element(player.slider()).toBeVisible();
    await player.press('Far view');
    history.back();
    await expect.element(player.slider()).toBeVisible();
    expect(player.looks.at(-1)).toEqual({});
  });

  test('gives way to the alarm and to the end', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    await player.press('Far view');
    await player.lose();
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await player.massager({ ...STILL, link: 'ready' });
    await player.put({ status: 'ended', reason: 'user' });
    await expect.element(page.getByRole('link', { name: 'See summary' })).toBeVisible();
  });
});
