import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/elements/bb-countdown.ts';
import type { Countdown } from '../../../src/ui/elements/bb-countdown.ts';
import { countdownStyles } from '../../../src/ui/elements/countdown.styles.ts';
import { formatClock } from '../../../src/ui/format.ts';
import { faults, stage } from '../../support/map-stage.ts';

@customElement('test-countdown-place')
class Place extends LitElement {
  static override styles = countdownStyles;

  protected override render() {
    return html`<p>Step 3 of 10 · <bb-countdown></bb-countdown> left</p>`;
  }
}

let place: Place;

beforeEach(async () => {
  place = stage(html`<test-countdown-place></test-countdown-place>`).querySelector<Place>(
    'test-countdown-place',
  )!;
  await place.updateComplete;
});

afterEach(() => {
  document.body.replaceChildren();
});

async function tell(over: Partial<Countdown>): Promise<Countdown> {
  const countdown = place.renderRoot.querySelector('bb-countdown')!;
  Object.assign(countdown, over);
  await countdown.updateComplete;
  return countdown;
}

const strip = (countdown: Countdown) => countdown.querySelector('b')!;
const motion = (countdown: Countdown) => strip(countdown).getAnimations()[0]!;

/** What stands in the window. */
function shown(countdown: Countdown): string {
  const rows = (strip(countdown).dataset['rows'] ?? '').split('\n');
  const { m42 } = new DOMMatrix(getComputedStyle(strip(countdown)).transform);
  return rows[Math.round((-m42 / strip(countdown).offsetHeight) * rows.length)] ?? '';
}

/** What it says to those who listen. */
const said = (countdown: Countdown) => countdown.querySelector('[hidden]')!.textContent;

/** What it will show after a while if nobody tells it anything. */
function shownAfter(countdown: Countdown, ms: number): string {
  const moving = motion(countdown);
  const { currentTime } = moving;
  moving.pause();
  moving.currentTime = Number(currentTime) + ms * moving.playbackRate;
  const text = shown(countdown);
  moving.currentTime = currentTime;
  return text;
}

describe('at rest', () => {
  test.each([
    [47, '0:47'],
    [46.2, '0:47'],
    [46.001, '0:47'],
    [60, '1:00'],
    [59.999, '1:00'],
    [600, '10:00'],
    [3_600, '60:00'],
    [0.3, '0:01'],
    [0, '0:00'],
    [-2, '0:00'],
  ])('%d s are shown and said as %s', async (secondsLeft, text) => {
    const countdown = await tell({ secondsLeft });
    expect(shown(countdown)).toBe(text);
    expect(said(countdown)).toBe(text);
    expect(motion(countdown).playState).toBe('paused');
  });

  test('every place of a minute and a half is shown as it is, to and fro', async () => {
    const countdown = await tell({});
    for (let ms = 90_000; ms >= 0; ms -= 250) {
      await tell({ secondsLeft: ms / 1000 });
      expect(shown(countdown)).toBe(formatClock(Math.ceil(ms / 1000)));
    }
    for (let ms = 0; ms <= 90_000; ms += 1_750) {
      await tell({ secondsLeft: ms / 1000 });
      expect(shown(countdown)).toBe(formatClock(Math.ceil(ms / 1000)));
    }
  });
});

describe('while it runs', () => {
  test('the next seconds come by themselves, each at its moment', async () => {
    const countdown = await tell({ running: true, secondsLeft: 61 });
    motion(countdown).pause();
    for (const [ms, text] of [
      [0, '1:01'],
      [999, '1:01'],
      [1_000, '1:00'],
      [2_000, '0:59'],
      [11_999, '0:50'],
      [12_000, '0:49'],
    ] as const) {
      motion(countdown).currentTime = ms;
      expect(shown(countdown)).toBe(text);
    }
  });

  test('a begun second is over when it is over', async () => {
    const countdown = await tell({ running: true, secondsLeft: 46.25 });
    expect(shownAfter(countdown, -Number(motion(countdown).currentTime) + 750)).toBe('0:47');
    expect(shownAfter(countdown, -Number(motion(countdown).currentTime) + 1_000)).toBe('0:46');
    expect(Number(motion(countdown).currentTime)).toBeGreaterThanOrEqual(750);
  });

  test('it stops at nought', async () => {
    const countdown = await tell({ running: true, secondsLeft: 3 });
    expect(shownAfter(countdown, 3_500)).toBe('0:00');
    expect(shownAfter(countdown, 30_000)).toBe('0:00');
  });

  test('nothing is rendered for a second that comes as it should; only the words are others', async () => {
    const countdown = await tell({ running: true, secondsLeft: 47 });
    const before = motion(countdown);
    // As if a second had passed: the page's own time is not to be waited for.
    before.currentTime = 1_000;
    countdown.secondsLeft = 46;
    expect(countdown.isUpdatePending).toBe(false);
    expect(said(countdown)).toBe('0:46');
    expect(motion(countdown)).toBe(before);
  });

  test('long before its strip ends there is a new one', async () => {
    const countdown = await tell({ running: true, secondsLeft: 300 });
    for (let left = 299; left >= 0; left--) {
      motion(countdown).currentTime = Number(motion(countdown).currentTime) + 1_000;
      await tell({ secondsLeft: left });
      expect(shownAfter(countdown, 0)).toBe(formatClock(left));
      if (left > 0) expect(shownAfter(countdown, 1_000)).toBe(formatClock(left - 1));
      motion(countdown).play();
    }
  });

  test.each([
    ['a clock that stood still', 46],
    ['fifteen seconds more', 62],
    ['fifteen seconds less', 32],
    ['a skip', 120],
    ['a hole of an hour', 3],
  ])('%s is put right at the next word of the session', async (_what, secondsLeft) => {
    const countdown = await tell({ running: true, secondsLeft: 47 });
    motion(countdown).currentTime = 5_000;
    await tell({ secondsLeft });
    expect(shownAfter(countdown, 0)).toBe(formatClock(secondsLeft));
  });

  test('what is off by a tenth of a second is left alone', async () => {
    const countdown = await tell({ running: true, secondsLeft: 47 });
    const before = motion(countdown);
    before.pause();
    before.currentTime = 1_050;
    before.play();
    countdown.secondsLeft = 46;
    await countdown.updateComplete;
    expect(motion(countdown)).toBe(before);
  });

  test('a pause holds it at the very moment, and going on goes on from there', async () => {
    const countdown = await tell({ running: true, secondsLeft: 47 });
    motion(countdown).currentTime = 9_000;
    await tell({ running: false, secondsLeft: 38.4 });
    expect(shown(countdown)).toBe('0:39');
    expect(motion(countdown).playState).toBe('paused');
    expect(motion(countdown).currentTime).toBeCloseTo(600, 3);
    await tell({ running: true });
    expect(motion(countdown).playState).toBe('running');
    expect(shownAfter(countdown, -Number(motion(countdown).currentTime) + 1_000)).toBe('0:38');
  });

  test.each([1, 4, 16])('held at %i times the pace it follows the least that is told', async (rate) => {
    const countdown = await tell({ running: true, secondsLeft: 47, rate });
    await tell({ running: false, secondsLeft: 46.03 });
    expect(shown(countdown)).toBe('0:47');
    await tell({ secondsLeft: 45.99 });
    expect(shown(countdown)).toBe('0:46');
    await tell({ secondsLeft: 46.99 });
    expect(shown(countdown)).toBe('0:47');
  });

  test.each([4, 16])('a rehearsal goes at %i times the pace', async (rate) => {
    const countdown = await tell({ running: true, secondsLeft: 47, rate });
    expect(motion(countdown).playbackRate).toBe(rate);
    await tell({ rate: 1 });
    expect(motion(countdown).playbackRate).toBe(1);
  });

  test('other letters change nothing of what is shown', async () => {
    const countdown = await tell({ running: true, secondsLeft: 47 });
    motion(countdown).currentTime = 5_000;
    const before = motion(countdown);
    place.style.setProperty('font-size', '40px');
    // The size of the strip is looked at with the next frames; it is put there again by another motion.
    await expect.poll(() => motion(countdown) !== before, { timeout: 10_000 }).toBe(true);
    expect(Number(motion(countdown).currentTime)).toBeGreaterThanOrEqual(5_000);
    expect(motion(countdown).playState).toBe('running');
  });

  test('from ten minutes on it is as wide as what it shows', async () => {
    const countdown = await tell({ running: true, secondsLeft: 605 });
    const widths: number[] = [];
    for (let left = 604; left >= 597; left--) {
      motion(countdown).currentTime = Number(motion(countdown).currentTime) + 1_000;
      await tell({ secondsLeft: left });
      expect(shownAfter(countdown, 0)).toBe(formatClock(left));
      motion(countdown).play();
      widths.push(countdown.getBoundingClientRect().width);
    }
    expect(new Set(widths.slice(0, 5)).size).toBe(1);
    expect(new Set(widths.slice(5)).size).toBe(1);
    expect(widths[5]).toBeLessThan(widths[4]! * 0.9);
  });

  test('taken out of the page while it changes, nothing of it moves on', async () => {
    const countdown = await tell({ running: true, secondsLeft: 47 });
    const animated = vi.spyOn(strip(countdown), 'animate');
    countdown.secondsLeft = 20;
    countdown.remove();
    await countdown.updateComplete;
    countdown.secondsLeft = 12;
    await countdown.updateComplete;
    expect(animated).not.toHaveBeenCalled();
  });

  test('taken out of the page and put back it goes on', async () => {
    const countdown = await tell({ running: true, secondsLeft: 47 });
    const parent = countdown.parentElement!;
    countdown.remove();
    parent.append(countdown);
    await countdown.updateComplete;
    expect(motion(countdown).playState).toBe('running');
    expect(shownAfter(countdown, 0)).toBe('0:47');
  });
});

describe('among words', () => {
  test('it is an image named by the time, and no flaw', async () => {
    await tell({ secondsLeft: 47 });
    await expect.element(page.getByRole('img', { name: '0:47', exact: true })).toBeVisible();
    await expect.element(page.getByText('Step 3 of 10 · 0:47 left')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('one line of it is seen, as high as the words and at their height', async () => {
    const countdown = await tell({ secondsLeft: 47 });
    const window = countdown.querySelector('i')!.getBoundingClientRect();
    const words = place.renderRoot.querySelector('p')!.getBoundingClientRect();
    expect(Math.abs(window.height - words.height)).toBeLessThan(1);
    expect(Math.abs(window.top - words.top)).toBeLessThan(1);
  });

  test('the digits stand on whole pixels, whatever the size of the letters', async () => {
    const countdown = await tell({ secondsLeft: 47 });
    for (const size of ['15px', '17.3px', '83.7px']) {
      place.style.setProperty('font-size', size);
      const { height } = strip(countdown).getBoundingClientRect();
      expect(Math.abs(height - Math.round(height))).toBeLessThan(0.01);
    }
  });
});
