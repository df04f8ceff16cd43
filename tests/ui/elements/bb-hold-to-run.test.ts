import { html, render } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HoldToRun } from '../../../src/ui/elements/bb-hold-to-run.ts';
import '../../../src/ui/elements/bb-hold-to-run.ts';
import '../../../src/ui/styles/tokens.css';

let host: HTMLElement;
let heard: string[];

beforeEach(async () => {
  heard = [];
  host = document.body.appendChild(document.createElement('div'));
  for (const type of ['bb-run-start', 'bb-run-end']) host.addEventListener(type, () => heard.push(type));
  render(html`<bb-hold-to-run label="Hold to try" .heldLabel=${'Runs'}></bb-hold-to-run>`, host);
  await element().updateComplete;
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  host.remove();
});

const element = (): HoldToRun => host.querySelector('bb-hold-to-run')!;
const button = (): HTMLButtonElement => page.getByRole('button').element() as HTMLButtonElement;
const pointer = (type: string, init: PointerEventInit = {}): boolean =>
  button().dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 7, ...init }));
const RUN = ['bb-run-start', 'bb-run-end'];

describe('hold to run', () => {
  test('runs in the dispatch of the touch and ends in the dispatch of the release', () => {
    pointer('pointerdown');
    expect(heard).toEqual(['bb-run-start']);
    pointer('pointerup');
    expect(heard).toEqual(RUN);
  });

  test('says so while it runs', async () => {
    await expect.element(page.getByRole('button', { name: 'Hold to try' })).toBeVisible();
    pointer('pointerdown');
    await expect.element(page.getByRole('button', { name: 'Runs' })).toBeVisible();
    pointer('pointerup');
    await expect.element(page.getByRole('button', { name: 'Hold to try' })).toBeVisible();
  });

  test.each(['pointercancel', 'pointerleave', 'lostpointercapture'])('ends on %s', (type) => {
    pointer('pointerdown');
    pointer(type);
    expect(heard).toEqual(RUN);
  });

  test.each(['blur', 'pagehide', 'freeze'])('ends on %s of the window', (type) => {
    pointer('pointerdown');
    window.dispatchEvent(new Event(type));
    expect(heard).toEqual(RUN);
  });

  test('ends when the page is hidden', () => {
    pointer('pointerdown');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(heard).toEqual(RUN);
  });

  test('ends when it is disabled or taken away', async () => {
    pointer('pointerdown');
    element().disabled = true;
    await element().updateComplete;
    expect(heard).toEqual(RUN);
    element().disabled = false;
    await element().updateComplete;
    pointer('pointerdown');
    const one = element();
    const after: string[] = [];
    one.addEventListener('bb-run-end', () => after.push('bb-run-end'));
    one.remove();
    expect(after).toEqual(['bb-run-end']);
  });

  test('a second finger neither begins nor ends a run', () => {
    pointer('pointerdown');
    pointer('pointerdown', { pointerId: 8 });
    pointer('pointerup', { pointerId: 8 });
    expect(heard).toEqual(['bb-run-start']);
    pointer('pointerup');
    expect(heard).toEqual(RUN);
  });

  test.each(['{ }', '{Enter}'])('is held by the key %s too, once for all its repeats', async (key) => {
    button().focus();
    await userEvent.keyboard(key.replace('}', '>3}'));
    expect(heard).toEqual(['bb-run-start']);
    await userEvent.keyboard(key.replace('{', '{/'));
    expect(heard).toEqual(RUN);
  });

  test('ends when the focus moves on while the key is down', async () => {
    button().focus();
    await userEvent.keyboard('{Enter>}');
    button().blur();
    expect(heard).toEqual(RUN);
    await userEvent.keyboard('{/Enter}');
    expect(heard).toEqual(RUN);
  });

  test('a press that cannot be held, by a screen reader or a switch, is a short run', () => {
    vi.useFakeTimers();
    button().click();
    expect(heard).toEqual(['bb-run-start']);
    vi.advanceTimersByTime(1500);
    expect(heard).toEqual(RUN);
  });

  test('ends by itself after ten seconds, and begins anew only with a new press', () => {
    vi.useFakeTimers();
    pointer('pointerdown');
    vi.advanceTimersByTime(9_999);
    expect(heard).toEqual(['bb-run-start']);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(RUN);
    pointer('pointerup');
    expect(heard).toEqual(RUN);
    pointer('pointerdown');
    expect(heard).toEqual([...RUN, 'bb-run-start']);
  });

  test('is not held where the run is refused', async () => {
    host.addEventListener('bb-run-start', (event) => {
      event.preventDefault();
    });
    pointer('pointerdown');
    await element().updateComplete;
    expect(button().textContent).toContain('Hold to try');
    pointer('pointerup');
    expect(heard).toEqual(['bb-run-start']);
  });

  test('nothing but the main button begins a run', () => {
    pointer('pointerdown', { button: 2 });
    expect(heard).toEqual([]);
  });
});
