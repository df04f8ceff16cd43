import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unmountAll } from '../../support/fake-services.ts';
import { AT, PlayerHarness, STILL } from '../../support/player-harness.ts';

afterEach(() => {
  unmountAll();
});

async function paused(mode: 'massager' | 'by-hand'): Promise<PlayerHarness> {
  const player = await PlayerHarness.open(mode);
  await player.workAt(AT.bandLeft + 13);
  await player.massager(STILL);
  await player.put({ status: 'paused', cause: 'user' });
  return player;
}

describe('another way in the middle', () => {
  test('from the massager to by hand: the mark changes, and nothing goes on by itself', async () => {
    const player = await paused('massager');
    await player.press('Change mode');
    await page.getByRole('button', { name: /^Go by hand from here/ }).click();
    await player.settled();
    expect(player.session.calls).toEqual(['change-mode by-hand']);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByText('By hand', { exact: true }).first()).toBeVisible();
    expect(player.toasts).toEqual(['By hand from here. Go on when you are ready.']);
    expect(player.asked).toEqual([]);
  });

  test('a refusal is said in the sheet, and the way stays as it was', async () => {
    const player = await paused('by-hand');
    player.session.answer = { ok: false, why: 'No massager was chosen.' };
    await player.press('Change mode');
    await page.getByRole('button', { name: /^Use a massager/ }).click();
    await player.settled();
    await expect.element(page.getByText('No massager was chosen.')).toBeVisible();
    await expect.element(page.getByText('By hand', { exact: true }).first()).toBeVisible();
  });

  test('while the list of the browser is open, that is said', async () => {
    const player = await paused('by-hand');
    player.session.changeMode = () => new Promise(() => undefined);
    await player.press('Change mode');
    await page.getByRole('button', { name: /^Use a massager/ }).click();
    await expect.element(page.getByText(/^The list of your browser is open/)).toBeVisible();
  });

  test('a massager is not offered where the browser cannot reach one', async () => {
    const player = await paused('by-hand');
    player.services.massagerDesk.availability$.next('unsupported');
    await player.press('Change mode');
    await expect.element(page.getByRole('button', { name: /^Use a massager/ })).toBeDisabled();
    await expect.element(page.getByText('This browser cannot reach a massager.')).toBeVisible();
  });

  test.each([
    ['off', 'Bluetooth is off. Switch it on first.'],
    ['elsewhere', 'Another tab holds the massager.'],
  ] as const)(
    'a massager may be tried while Bluetooth is %s, and that is said',
    async (availability, words) => {
      const player = await paused('by-hand');
      player.services.massagerDesk.availability$.next(availability);
      await player.press('Change mode');
      await expect.element(page.getByText(words)).toBeVisible();
      await page.getByRole('button', { name: /^Use a massager/ }).click();
      await expect.poll(() => player.session.calls).toContain('change-mode massager');
    },
  );

  test('after a lost link it can go on by hand', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await player.lose();
    await player.press('It has stopped');
    await player.press('Go on by hand');
    expect(player.session.calls).toEqual(['change-mode by-hand']);
    player.session.stopCertainty$.next('unknown');
    await expect.element(page.getByText('You said that it has stopped.')).toBeVisible();
    await expect.element(page.getByText('The timer waits for you.')).toBeVisible();
    await expect.element(page.getByText(/Switch it off by hand/)).not.toBeInTheDocument();
    await player.press('Resume');
    expect(player.asked).toEqual(['resume']);
  });
});

describe('by hand', () => {
  async function byHand(settings: object): Promise<PlayerHarness> {
    const player = await PlayerHarness.open('by-hand');
    await player.services.settings.change(settings);
    await player.runAt(AT.bandLeft + 13);
    return player;
  }

  test('the level is one of as many as the person told', async () => {
    await byHand({ handLevels: 3 });
    await expect.element(page.getByText(/^Level 1 of 3$/)).toBeVisible();
  });

  test('a massager without levels, or none: only how hard to press', async () => {
    await byHand({ handLevels: 0 });
    await expect.element(page.getByText('Light pressure')).toBeVisible();
    await expect.element(page.getByText(/Level/)).not.toBeInTheDocument();
  });

  test('steps that the hands do alone show no level', async () => {
    const player = await PlayerHarness.open('by-hand');
    await player.runAt(AT.breathe + 4);
    await expect.element(page.getByText(/Level/)).not.toBeInTheDocument();
    await player.runAt(AT.switch + 4);
    await expect.element(page.getByText(/^(Low|Medium), about\s\d+\s%$/)).toBeVisible();
  });

  test('sides and speeds are said as the person wants them', async () => {
    const player = await byHand({ sideNames: { left: 'Watch side', right: '' }, units: 'imperial' });
    await expect.element(page.getByText('WATCH SIDE', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Glide 1.6 in/s', { exact: true })).toBeVisible();
    expect(player.said()).toBe('Watch side, low-back muscle band. Glide, 1.6 in/s.');
    const marks = [...player.root.querySelector('bb-lens')!.renderRoot.querySelectorAll('.mark')];
    expect(marks.map(({ textContent }) => textContent)).toEqual(['W', 'R']);
  });

  test('instructions are read out too where a voice is wanted and this device has none', async () => {
    const player = await PlayerHarness.open('by-hand', [
      { kind: 'check', seconds: 20, cues: [{ atSec: 0, text: 'Still comfortable?' }] },
    ]);
    const read = () =>
      [...player.root.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent.trim());
    await player.runAt(4);
    expect(read()).not.toContain('Still comfortable?');
    player.services.cueBench.voices$.next([]);
    await player.settled();
    expect(read()).toContain('Still comfortable?');
  });
});

describe('a rehearsal', () => {
  test('says that it is one, and goes at three speeds', async () => {
    const player = await PlayerHarness.practise('rehearse');
    await player.runAt(AT.bandLeft + 13);
    await expect.element(page.getByText('Rehearsal', { exact: true })).toBeVisible();
    await player.press('16×');
    expect(player.session.rehearsal?.rate).toBe(16);
    await expect.element(player.button('16×')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(player.button('1×')).toHaveAttribute('aria-pressed', 'false');
  });

  test('is scrubbed to any place, by keys too', async () => {
    const player = await PlayerHarness.practise('rehearse');
    await player.runAt(AT.bandLeft + 13);
    const scrubber = page.getByRole('slider', { name: 'Place in the routine' });
    await expect
      .element(scrubber)
      .toHaveAttribute('aria-valuetext', 'Left low-back muscle band, 2:53 of 7:20');
    (scrubber.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(player.session.rehearsal?.sought).toEqual([178_000]);
  });

  test('what the desk knows of another massager is not about it', async () => {
    const player = await PlayerHarness.practise('rehearse');
    await player.runAt(AT.bandLeft + 13);
    await player.massager({ link: 'lost', motor: 'unknown' });
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  });

  test('leads to the real thing, or once more', async () => {
    const player = await PlayerHarness.practise('rehearse');
    await player.put({ status: 'ended', reason: 'completed' });
    await player.press('Rehearse again');
    expect(player.session.player.state.status).toBe('lead-in');
    await player.put({ status: 'ended', reason: 'completed' });
    await player.press('Start for real');
    expect(player.services.sessionDesk.requests).toEqual([
      { routineId: 'lower-back-release-10', before: [], after: [] },
    ]);
    expect(player.session.rehearsal).toBeUndefined();
  });

  test('the taste is a minute of a session as it is, without the tools of a rehearsal', async () => {
    await PlayerHarness.practise('taste');
    await expect.element(page.getByRole('heading', { level: 1, name: 'One minute to try' })).toBeVisible();
    await expect.element(page.getByText('Simulator', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: '16×' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('slider', { name: 'Place in the routine' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Far view' })).toBeVisible();
  });

  test.each(['completed', 'user'] as const)('the taste leads to Today when it ended: %s', async (reason) => {
    const player = await PlayerHarness.practise('taste');
    await player.put({ status: 'ended', reason });
    await expect.element(page.getByRole('link', { name: 'Go to Today' })).toHaveAttribute('href', '#/');
  });
});
