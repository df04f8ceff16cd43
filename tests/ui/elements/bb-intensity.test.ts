import { html, render } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/elements/bb-intensity.ts';
import type { IntensityReading } from '../../../src/ui/elements/intensity-reading.ts';
import type { PlayerCommand } from '../../../src/ui/elements/player-command.ts';
import '../../../src/ui/styles/tokens.css';

let host: HTMLElement;
let asked: PlayerCommand[];

const READING: IntensityReading = {
  byHand: false,
  setPct: 35,
  setText: '1,900',
  measured: { pct: 34, text: '1,880' },
  unit: 'per min',
  aimPct: 35,
  ceilingPct: 60,
  open: true,
};

/** A step in which the motor is off, and reported so. */
const OFF: Partial<IntensityReading> = {
  open: false,
  setPct: 0,
  setText: '0',
  aimPct: 0,
  measured: { pct: 0, text: '0' },
};

beforeEach(() => {
  asked = [];
  host = document.body.appendChild(document.createElement('div'));
  host.addEventListener('bb-player-command', (event) => asked.push(event.command));
});

afterEach(() => {
  host.remove();
});

async function show(change: Partial<IntensityReading> = {}): Promise<void> {
  render(html`<bb-intensity .reading=${{ ...READING, ...change }}></bb-intensity>`, host);
  await host.querySelector('bb-intensity')!.updateComplete;
}

async function showUnmeasured(change: Partial<IntensityReading> = {}): Promise<void> {
  const { byHand, setPct, setText, unit, aimPct, ceilingPct, open } = { ...READING, ...change };
  const next = change.nextPct === undefined ? {} : { nextPct: change.nextPct };
  const reading = { byHand, setPct, setText, unit, aimPct, ceilingPct, open, ...next };
  render(html`<bb-intensity .reading=${reading}></bb-intensity>`, host);
  await host.querySelector('bb-intensity')!.updateComplete;
}

const slider = () => page.getByRole('slider', { name: 'Intensity' });
const input = () => slider().element() as HTMLInputElement;
const spoken = () => shown().querySelector('[aria-live]')!.textContent.trim();
const shown = () => host.querySelector('bb-intensity')!.shadowRoot!;

describe('intensity', () => {
  test('the slider stands at what is set, not at what is measured or aimed at', async () => {
    await show({ setPct: 20, aimPct: 45, measured: { pct: 12, text: '1,400' } });
    expect(input().valueAsNumber).toBe(20);
    expect(input().min).toBe('0');
    expect(input().max).toBe('100');
    await show({ setPct: 25, aimPct: 45 });
    expect(input().valueAsNumber).toBe(25);
  });

  test('set and measured are two numbers', async () => {
    await show();
    expect(shown().textContent).toMatch(/Set\s*1,900/);
    expect(shown().textContent).toMatch(/Measured, per min\s*1,880/);
    await expect.element(slider()).toHaveAttribute('aria-valuetext', '35\u00a0%, 1,900 per min');
  });

  test('without a reading there is a dash and no line is dark', async () => {
    await showUnmeasured();
    expect(shown().textContent).toMatch(/Measured, per min\s*–/);
    expect(shown().querySelectorAll('.lit')).toHaveLength(0);
    await show();
    expect(shown().querySelectorAll('.lit').length).toBeGreaterThan(5);
  });

  test('shows where the ramp is going only while it is on its way', async () => {
    await show({ setPct: 20, aimPct: 45 });
    expect(shown().querySelectorAll('.mark.aim')).toHaveLength(1);
    await show({ setPct: 45, aimPct: 45 });
    expect(shown().querySelectorAll('.mark.aim')).toHaveLength(0);
  });

  test('asks for the percent that is dragged to, and keeps the thumb while it is dragged', async () => {
    await show();
    input().valueAsNumber = 52;
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(asked).toEqual([{ do: 'set-intensity', pct: 52 }]);
    await show({ setPct: 37, aimPct: 52 });
    expect(input().valueAsNumber).toBe(52);
    input().dispatchEvent(new Event('change', { bubbles: true }));
    expect(input().valueAsNumber).toBe(37);
  });

  test('keys count from where the ramp is going, within 0 and 100', async () => {
    await show({ setPct: 20, aimPct: 45, ceilingPct: 60 });
    input().focus();
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}{PageUp}{PageDown}{Home}{End}');
    const pcts = asked.map((command) => (command.do === 'set-intensity' ? command.pct : command.do));
    expect(pcts).toEqual([50, 40, 55, 35, 0, 60]);
  });

  test('where the motor has to be off, it says so and the slider rests', async () => {
    await show({ ...OFF, nextPct: 30 });
    await expect.element(slider()).toBeDisabled();
    await expect.element(slider()).toHaveAccessibleDescription('Off in this step. Next area: 30\u00a0%.');
    expect(shown().textContent).toMatch(/Massager\s*Off/);
    expect(shown().textContent).not.toMatch(/Set|Measured/);
  });

  test('there, Softer and Stronger change what the next area gets', async () => {
    await show({ ...OFF, nextPct: 30 });
    await page.getByRole('button', { name: 'Stronger', exact: true }).click();
    expect(asked).toEqual([{ do: 'stronger' }]);
    await show({ ...OFF, nextPct: 40 });
    expect(shown().textContent).toMatch(/Next area\s*40\u00a0%/);
    expect(spoken()).toBe('Intensity 40\u00a0%');
  });

  test('while paused it says what it goes on with', async () => {
    await show({ ...OFF, nextPct: 35, paused: true });
    expect(shown().textContent).toMatch(/Then\s*35\u00a0%/);
    await expect.element(slider()).toHaveAccessibleDescription('Off while paused. On resuming: 35\u00a0%.');
  });

  test('it is not called off while the massager reports that it runs, or nothing', async () => {
    await show({ ...OFF, nextPct: 30, measured: { pct: 20, text: '1,500' } });
    expect(shown().textContent).toMatch(/Massager\s*1,500/);
    await showUnmeasured({ ...OFF, nextPct: 30 });
    expect(shown().textContent).toMatch(/Massager\s*–/);
  });

  test.each([true, false])(
    'once no area with a motor is left, there is nothing to press: by hand %s',
    async (byHand) => {
      await show({ ...OFF, byHand });
      await expect.element(slider()).toBeDisabled();
      expect(shown().querySelectorAll('button')).toHaveLength(0);
      expect(shown().textContent).toContain('No area with the massager is left.');
    },
  );

  test('the focus is not lost when the slider rests or the buttons go', async () => {
    await show();
    input().focus();
    await show({ ...OFF, nextPct: 30 });
    expect(shown().activeElement).toBe(shown().querySelector('[role="group"]'));
    await page.getByRole('button', { name: 'Softer', exact: true }).click();
    await show(OFF);
    expect(shown().activeElement).toBe(shown().querySelector('[role="group"]'));
  });

  test('a press is answered in words, once; a change that was not asked for is not', async () => {
    await show();
    await show({ aimPct: 45 });
    expect(spoken()).toBe('');
    await page.getByRole('button', { name: 'Stronger', exact: true }).click();
    await show({ aimPct: 55 });
    expect(spoken()).toBe('Intensity 55\u00a0%');
    await page.getByRole('button', { name: 'Stronger', exact: true }).click();
    await show({ aimPct: 60 });
    expect(spoken()).toBe('Intensity 60\u00a0%, the limit here');
  });

  test('by hand it advises a level, in percent of the range too, and says nothing of a motor', async () => {
    await show({ byHand: true, setPct: 30, levels: 5 });
    expect(shown().textContent).toMatch(/Level 2\s*of 5/);
    expect(shown().textContent).toContain('By hand');
    expect(shown().textContent).not.toMatch(/Set|Measured|motor/);
    await expect.element(slider()).toHaveAttribute('aria-valuetext', '30\u00a0%, level 2 of 5');
  });

  test('by hand no level is made up while nobody has told how many there are', async () => {
    await show({ byHand: true, setPct: 30 });
    expect(shown().textContent).toMatch(/Low, about\s30\s%/);
    expect(shown().textContent).not.toMatch(/Level/);
    await expect.element(slider()).toHaveAttribute('aria-valuetext', '30\u00a0%, low');
    await page.getByRole('button', { name: 'Stronger', exact: true }).click();
    await show({ byHand: true, setPct: 40 });
    expect(spoken()).toBe('Medium, about 40\u00a0%');
    await show({ byHand: true, setPct: 90 });
    expect(shown().textContent).toMatch(/High, about\s90\s%/);
  });

  test('by hand the level is one of as many as the massager has, with how hard to press', async () => {
    await show({ byHand: true, setPct: 50, levels: 3, pressure: 'Light pressure' });
    expect(shown().textContent).toMatch(/Light pressure\s*Level 2\s*of 3/);
    await expect.element(slider()).toHaveAttribute('aria-valuetext', '50\u00a0%, level 2 of 3');
  });

  test('without levels there is only how hard to press, and nothing to set', async () => {
    await show({ byHand: true, setPct: 50, levels: 0, pressure: 'Light pressure' });
    expect(shown().textContent).toMatch(/By hand\s*Light pressure/);
    expect(shown().textContent).not.toMatch(/Level/);
    await expect.element(slider()).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Softer', exact: true })).not.toBeInTheDocument();
  });

  test('softer and stronger are buttons of 60 pixels', async () => {
    await show();
    for (const name of ['Softer', 'Stronger']) {
      const button = page.getByRole('button', { name, exact: true });
      await button.click();
      const { width, height } = button.element().getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(60);
    }
    expect(asked.map((command) => command.do)).toEqual(['softer', 'stronger']);
  });
});
