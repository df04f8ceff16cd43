import { html, render } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/elements/bb-stop.ts';
import '../../../src/ui/styles/tokens.css';

let host: HTMLElement;
let stops: number;

beforeEach(async () => {
  stops = 0;
  host = document.body.appendChild(document.createElement('div'));
  host.addEventListener('bb-stop-request', () => stops++);
  render(html`<bb-stop></bb-stop>`, host);
  await host.querySelector('bb-stop')!.updateComplete;
});

afterEach(() => {
  host.remove();
});

const stop = () => page.getByRole('button', { name: 'Stop', exact: true });
const button = () => stop().element() as HTMLButtonElement;

describe('STOP', () => {
  test('asks in the very dispatch of the touch, before the finger lifts', () => {
    button().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 7 }));
    expect(stops).toBe(1);
  });

  test('asks once for a whole click', async () => {
    await stop().click();
    expect(stops).toBe(1);
  });

  test('asks again for a second press', async () => {
    await stop().click();
    await stop().click();
    expect(stops).toBe(2);
  });

  test.each(['{Enter}', ' '])('asks once for the key %j', async (key) => {
    button().focus();
    await userEvent.keyboard(key);
    expect(stops).toBe(1);
  });

  test('asks for a click that no touch came before, as screen readers send it', () => {
    button().click();
    expect(stops).toBe(1);
    button().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(stops).toBe(2);
  });

  test('asks for a click after a touch that slid off the bar and never clicked', () => {
    button().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    button().click();
    expect(stops).toBe(2);
  });

  test('is called Stop and stays alive while stopping and when stopped', async () => {
    for (const phase of ['stopping', 'stopped'] as const) {
      host.querySelector('bb-stop')!.phase = phase;
      await host.querySelector('bb-stop')!.updateComplete;
      await page.getByRole('button', { name: `Stop, ${phase}`, exact: true }).click();
    }
    expect(stops).toBe(2);
  });

  test('is heard through shadow borders', async () => {
    const shadow = host.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const inside = shadow.appendChild(document.createElement('bb-stop'));
    await inside.updateComplete;
    inside.shadowRoot!.querySelector('button')!.dispatchEvent(new PointerEvent('pointerdown'));
    expect(stops).toBe(1);
  });

  test('is at least 80 pixels high, more in far view, and as wide as the window', async () => {
    expect(button().getBoundingClientRect().height).toBeGreaterThanOrEqual(80);
    const bar = host.querySelector('bb-stop')!;
    bar.large = true;
    await bar.updateComplete;
    expect(button().getBoundingClientRect().height).toBeGreaterThan(105); // 28 % of the width on this phone
    expect(bar.getBoundingClientRect().width).toBe(document.documentElement.clientWidth);
  });

  test('says its line of help as its description', async () => {
    const bar = host.querySelector('bb-stop')!;
    bar.help = 'also sent the moment it reconnects';
    await bar.updateComplete;
    await expect.element(stop()).toHaveAccessibleDescription('also sent the moment it reconnects');
  });
});
