import type { RoutineStep } from '#protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aWorkStep } from '../../support/fake-content.ts';
import { unmountAll } from '../../support/fake-services.ts';
import { AT, PlayerHarness, STILL } from '../../support/player-harness.ts';

afterEach(() => {
  unmountAll();
});

describe('the player while a session runs', () => {
  test('shows side, area, time, cue and what comes next', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 13);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Lower-back release');
    await expect.element(player.heading()).toHaveTextContent('Low-back muscle band');
    await expect.element(page.getByText('LEFT', { exact: true })).toBeVisible();
    await expect.element(player.timeLeft()).toHaveTextContent('0:47');
    await expect.element(page.getByText('Glide 4 cm/s', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Right low-back muscle band', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Step 3 of 8 · 4:27 left')).toBeVisible();
  });

  test('has the buttons that docs and scripts rely on', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    for (const name of ['Softer', 'Stronger', 'Skip', 'Back', 'Pause']) await player.press(name);
    expect(player.asked).toEqual(['softer', 'stronger', 'skip', 'back', 'pause']);
    await player.massager(STILL);
    await player.press('Resume');
    expect(player.asked.at(-1)).toBe('resume');
  });

  test('a tap on the picture pauses and goes on', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    await player.timeLeft().click();
    await player.massager(STILL);
    await player.timeLeft().click();
    expect(player.asked).toEqual(['pause', 'resume']);
  });

  test('renders once a second however often the session is looked at', async () => {
    const player = await PlayerHarness.open();
    await player.runAt(AT.bandLeft + 10.1);
    let renderings = 0;
    const observer = new MutationObserver(() => renderings++);
    const timer = player.timeLeft().element();
    observer.observe(timer, { childList: true, characterData: true, subtree: true });
    for (let ms = 100; ms < 900; ms += 50) await player.runAt(AT.bandLeft + 10.1 + ms / 1000);
    expect(renderings).toBe(0);
    await player.runAt(AT.bandLeft + 11.05);
    expect(renderings).toBe(1);
    observer.disconnect();
  });

  test.each([
    [AT.prepare + 5, 'Get ready', '0:25'],
    [AT.breathe + 5, 'Breathe', '0:15'],
    [AT.buttockLeft + 5, 'Buttock', '0:40'],
    [AT.switch + 3, 'Change sides', '0:07'],
  ])('at second %d it says %s', async (seconds, heading, left) => {
    const player = await PlayerHarness.open();
    await player.runAt(seconds);
    await expect.element(player.heading()).toHaveTextContent(heading);
    await expect.element(player.timeLeft()).toHaveTextContent(left);
  });

  test.each([
    ['change-head', 'Change the head'],
    ['check', 'Check'],
    ['rest', 'Rest'],
    ['stretch', 'Stretch'],
    ['move', 'Move'],
    ['finish', 'Finish'],
  ] as const)('a step of the kind %s is headed %s and says what to do', async (kind, heading) => {
    const player = await PlayerHarness.open('massager', [
      {
        kind,
        seconds: 20,
        cues: [
          { atSec: 0, text: 'First do this.' },
          { atSec: 10, text: 'Then do that.' },
        ],
      },
    ]);
    await player.runAt(4);
    await expect.element(player.heading()).toHaveTextContent(heading);
    await expect.element(page.getByText('First do this.')).toBeVisible();
    await player.runAt(12);
    await expect.element(page.getByText('Then do that.')).toBeVisible();
  });

  test('where no step has a motor there is no level to set, and Pause is large', async () => {
    const player = await PlayerHarness.open('by-hand', [
      { kind: 'stretch', seconds: 20, cues: [{ atSec: 0, text: 'Chin to chest.' }] },
    ]);
    await player.runAt(4);
    await expect.element(player.slider()).not.toBeInTheDocument();
    for (const name of ['Softer', 'Stronger'])
      await expect.element(player.button(name)).not.toBeInTheDocument();
    for (const name of ['Back', 'Pause', 'Skip']) await expect.element(player.button(name)).toBeVisible();
    expect(player.button('Pause').element().getBoundingClientRect().width).toBeGreaterThan(300);
  });

  test('between areas it says what the next one gets', async () => {
    const player = await PlayerHarness.open();
    await player.runAt(AT.switch + 3);
    await expect.element(player.slider()).toBeDisabled();
    await expect
      .element(player.slider())
      .toHaveAccessibleDescription(/^Off in this step\. Next area: \d+\u00a0%\.$/);
  });

  test('heat is headed Heat and lights the whole low back', async () => {
    const player = await PlayerHarness.open('by-hand', [
      {
        kind: 'heat',
        seconds: 540,
        zone: 'whole-low-back',
        side: 'both',
        cues: [{ atSec: 0, text: 'Warm, never hot.' }],
      },
    ]);
    await player.runAt(100);
    await expect.element(player.heading()).toHaveTextContent('Heat');
    await expect.element(page.getByRole('img', { name: /is lit/ })).toBeInTheDocument();
    await expect.element(page.getByText('BOTH')).not.toBeInTheDocument();
    await expect.element(player.timeLeft()).toHaveTextContent('7:20');
  });

  test('instructions are read out where nothing is spoken, and never both', async () => {
    const player = await PlayerHarness.open('by-hand', [
      { kind: 'check', seconds: 20, cues: [{ atSec: 0, text: 'Still comfortable?' }] },
    ]);
    const read = () =>
      [...player.root.children].flatMap((child) =>
        child.hasAttribute('aria-live') ? [child.textContent.trim()] : [],
      );
    await player.services.settings.change({ voice: true });
    await player.runAt(4);
    expect(read()).toEqual(['Check.', '']);
    await player.services.settings.change({ voice: false });
    await player.settled();
    expect(read()).toEqual(['Check.', 'Still comfortable?']);
  });

  test('breathing shows when to breathe in and out', async () => {
    const player = await PlayerHarness.open();
    await player.runAt(AT.breathe + 1);
    await expect.element(page.getByText('In', { exact: true })).toBeVisible();
    await player.runAt(AT.breathe + 5);
    await expect.element(page.getByText('Out', { exact: true })).toBeVisible();
  });

  test.each(['stretch', 'move'] as const)('a %s points at no area of the body', async (kind) => {
    const step: RoutineStep = { kind, seconds: 30, cues: [{ atSec: 0, text: 'Slow and small.' }] };
    const player = await PlayerHarness.open('by-hand', [step, aWorkStep()]);
    await player.runAt(4);
    await expect.element(page.getByText('Slow and small.').first()).toBeVisible();
    await expect.element(page.getByRole('img', { name: /areas?|lit/ })).not.toBeInTheDocument();
    await player.runAt(34);
    await expect.element(page.getByRole('img', { name: /is lit/ })).toBeInTheDocument();
  });

  test('changing sides shows the side to go to, not as if it were there', async () => {
    const player = await PlayerHarness.open();
    await player.runAt(AT.switch + 3);
    const chip = page.getByText('RIGHT', { exact: true });
    await expect.element(chip).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Next: Right buttock.' })).toBeInTheDocument();
  });

  test('get-ready counts down before the first step', async () => {
    const player = await PlayerHarness.open();
    await player.put({ leadInMs: 3200 });
    await expect.element(player.heading()).toHaveTextContent('Get ready');
    await expect.element(player.timeLeft()).toHaveTextContent('0:04');
    await expect.element(player.button('Pause')).toBeEnabled();
  });

  test('going on counts down on the area itself', async () => {
    const player = await PlayerHarness.open();
    await player.runAt(AT.bandLeft + 13);
    await player.put({ status: 'lead-in', cause: 'resume', leadInMs: 2400 });
    await expect.element(player.heading()).toHaveTextContent('Low-back muscle band');
    await expect.element(player.timeLeft()).toHaveTextContent('0:03');
    await expect.element(page.getByText('Back in place. It goes on by itself.')).toBeVisible();
  });

  test('the list of steps says which are done, which is now and which come', async () => {
    const player = await PlayerHarness.open();
    await player.runAt(AT.bandLeft + 1);
    await player.press('Steps');
    const steps = page.getByRole('list', { name: 'Steps' }).getByRole('button').elements();
    expect(steps).toHaveLength(13);
    const current = steps.filter((step) => step.getAttribute('aria-current') === 'step');
    expect(current.map((step) => step.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'L Left, Low-back muscle band 1:00',
    ]);
    expect(steps.filter((step) => step.textContent.includes('done'))).toHaveLength(6);
  });

  test('announces each step once, and never the seconds', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft + 1);
    const said = player.said();
    expect(said).toBe('Left low-back muscle band. Glide, 4 cm/s.');
    await player.runAt(AT.bandLeft + 2);
    expect(player.said()).toBe(said);
    await player.runAt(AT.bandRight + 1);
    expect(player.said()).toBe('Right low-back muscle band. Glide, 4 cm/s.');
  });

  test('the speaker button switches spoken cues off and on', async () => {
    const player = await PlayerHarness.open();
    await expect.element(player.button('Spoken cues')).toHaveAttribute('aria-pressed', 'true');
    await player.press('Spoken cues');
    expect(player.services.settings.settings.voice).toBe(false);
    await expect.element(player.button('Spoken cues')).toHaveAttribute('aria-pressed', 'false');
  });

  test('says in the header that it goes by hand', async () => {
    await PlayerHarness.open('by-hand');
    await expect.element(page.getByText('By hand', { exact: true }).first()).toBeVisible();
  });
});

describe('keys in the player', () => {
  test('Space pauses and goes on, arrows skip, go back and change the strength', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowRight}{ArrowLeft} ');
    expect(player.asked).toEqual(['stronger', 'softer', 'skip', 'back', 'pause']);
  });

  test('Space on a button presses that button only', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    (player.button('Skip').element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(player.asked).toEqual(['skip']);
  });

  test('arrows on the slider belong to the slider', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    (player.slider().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(player.asked).toEqual(['set-intensity 40']);
  });

  test('Escape is left to the shell', async () => {
    const player = await PlayerHarness.open();
    await player.workAt(AT.bandLeft);
    await userEvent.keyboard('{Escape}');
    expect(player.asked).toEqual([]);
  });
});

describe('no session', () => {
  test('offers a way to one', async () => {
    const player = await PlayerHarness.openEmpty();
    await expect.element(page.getByRole('heading', { name: 'No session is running' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Choose a routine' }))
      .toHaveAttribute('href', '#/routines');
    expect(await player.flaws()).toEqual([]);
  });
});
