import { html } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/elements/bb-body-map.ts';
import '../../../src/ui/elements/bb-lens.ts';
import type { Lens, LensPhase } from '../../../src/ui/elements/bb-lens.ts';
import { faults, reduceMotion, stage } from '../../support/map-stage.ts';

async function aLens(over: Partial<Lens> = {}): Promise<Lens> {
  const place = stage(html`<bb-lens><bb-body-map label="Back view."></bb-body-map></bb-lens>`);
  const lens = place.querySelector('bb-lens')!;
  Object.assign(lens, { seconds: 60, secondsLeft: 47, side: 'left', ...over });
  await lens.updateComplete;
  return lens;
}

/** Lines that are off, the head, and lines that are on, as they are seen. */
function ring(lens: Lens): readonly number[] {
  const lines = (part: string) =>
    (lens.renderRoot.querySelector(`.lines.${part}`)!.getAttribute('d') ?? '').split('M').length - 1;
  const { transform } = getComputedStyle(lens.renderRoot.querySelector('.turning')!);
  const { a, b } = new DOMMatrix(transform);
  const all = lines('off') + lines('on');
  const turned = Math.round((Math.atan2(b, a) / (2 * Math.PI)) * all);
  const off = lines('off') - lines('ahead') - lines('head') + turned;
  return [off, lines('head'), all - off - lines('head')];
}
const said = (lens: Lens) => lens.renderRoot.querySelector('[aria-live]')!.textContent.trim();
const timer = () => page.getByRole('timer', { name: 'Time left', exact: true });

afterEach(async () => {
  await reduceMotion('no-preference');
  delete document.documentElement.dataset.theme;
  document.body.replaceChildren();
});

describe('the ring', () => {
  test('makes no page wider, however far it has turned', async () => {
    const lens = await aLens({ running: true });
    lens.style.setProperty('--lens', '100vw');
    const turning = lens.renderRoot.querySelector('.turning')!.getAnimations()[0]!;
    turning.pause();
    for (const ms of [500, 8_500, 20_500]) {
      turning.currentTime = ms;
      expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
    }
  });

  test('has as many lines off as seconds have gone', async () => {
    expect(ring(await aLens())).toEqual([13, 1, 46]);
  });

  test('follows the time that is told, second by second', async () => {
    const lens = await aLens();
    for (let left = 46; left >= 0; left--) {
      lens.secondsLeft = left;
      await lens.updateComplete;
      expect(ring(lens)).toEqual([60 - left, left > 0 ? 1 : 0, Math.max(0, left - 1)]);
    }
  });

  test('goes on by itself: nothing is drawn for a second', async () => {
    const lens = await aLens({ running: true });
    const turning = lens.renderRoot.querySelector('.turning')!.getAnimations()[0]!;
    expect(turning.playState).toBe('running');
    turning.pause();
    for (const [ms, off] of [
      [500, 13],
      [1_500, 14],
      [10_500, 23],
    ] as const) {
      turning.currentTime = ms;
      expect(ring(lens)).toEqual([off, 1, 59 - off]);
    }
  });

  test('taken out of the page and put back otherwise, stands where the time stands', async () => {
    const lens = await aLens({ running: true });
    // As if seven seconds had passed: the page's own time is not to be waited for.
    lens.renderRoot.querySelector('.turning')!.getAnimations()[0]!.currentTime = 7_000;
    lens.secondsLeft = 40;
    await lens.updateComplete;
    const parent = lens.parentElement!;
    lens.remove();
    lens.running = false;
    await lens.updateComplete;
    parent.append(lens);
    lens.phase = 'between';
    await lens.updateComplete;
    expect(ring(lens)).toEqual([20, 1, 39]);
  });

  test.each([1, 16])('held at %i times the pace it follows each line that is told', async (rate) => {
    const lens = await aLens({ rate });
    for (const left of [46, 45, 46, 47]) {
      lens.secondsLeft = left;
      await lens.updateComplete;
      expect(ring(lens)).toEqual([60 - left, 1, left - 1]);
    }
  });

  test('starts over with the next step', async () => {
    const lens = await aLens();
    lens.seconds = 45;
    lens.secondsLeft = 45;
    await lens.updateComplete;
    expect(ring(lens)).toEqual([0, 1, 44]);
  });
});

describe('the time', () => {
  test('is a timer named "Time left", silent by its role', async () => {
    await aLens();
    await expect.element(timer()).toHaveTextContent('0:47');
    expect(timer().element().hasAttribute('aria-live')).toBe(false);
  });

  test.each([
    [60, '1:00'],
    [0, '0:00'],
    [-2, '0:00'],
    [46.2, '0:47'],
    [754, '12:34'],
  ])('%d s is shown as %s', async (secondsLeft, text) => {
    await aLens({ seconds: 900, secondsLeft });
    await expect.element(timer()).toHaveTextContent(text);
  });

  test('is said at 30, 10 and 5 seconds and at no other', async () => {
    const lens = await aLens();
    const heard: string[] = [];
    for (let left = 59; left >= 0; left--) {
      lens.secondsLeft = left;
      await lens.updateComplete;
      if (said(lens)) heard.push(said(lens));
    }
    expect(heard).toEqual(['30 seconds left', '10 seconds left', '5 seconds left']);
  });

  test('is not said while paused, nor at the very start of a short step', async () => {
    expect(said(await aLens({ secondsLeft: 10, phase: 'paused' }))).toBe('');
    expect(said(await aLens({ seconds: 10, secondsLeft: 10 }))).toBe('');
  });

  test('is spent once the session is over: no line is honey', async () => {
    const strokes = async (phase: LensPhase) => {
      const lens = await aLens({ seconds: 60, secondsLeft: 20, phase });
      const lines = [...lens.renderRoot.querySelectorAll('.lines')];
      return new Set(lines.map((line) => getComputedStyle(line).stroke));
    };
    expect((await strokes('running')).size).toBe(3);
    expect((await strokes('ended')).size).toBe(1);
  });

  test('is bold in the last five seconds', async () => {
    const weight = async (secondsLeft: number) => {
      const lens = await aLens({ secondsLeft });
      return Number(getComputedStyle(lens.renderRoot.querySelector('.time')!).fontWeight);
    };
    expect(await weight(5)).toBeGreaterThan(await weight(6));
  });

  test('breathes while paused, and is steady with reduced motion', async () => {
    const breaths = async () =>
      (await aLens({ phase: 'paused' })).renderRoot.querySelector('.time')!.getAnimations();
    expect((await breaths())[0]!.effect!.getTiming().duration).toBe(2400);
    await reduceMotion('reduce');
    expect(await breaths()).toEqual([]);
  });

  test.each([120, 240, 350, 560])('fits into a lens %i px wide', async (width) => {
    const place = stage(html`<div style="width: ${width}px; --lens: ${width}px"><bb-lens></bb-lens></div>`);
    const lens = place.querySelector('bb-lens')!;
    lens.seconds = 900;
    lens.secondsLeft = 754;
    await lens.updateComplete;
    const time = lens.renderRoot.querySelector('.time')!;
    const countdown = time.querySelector('bb-countdown')!;
    await countdown.updateComplete;
    expect(countdown.getBoundingClientRect().width).toBeLessThan(width * 0.75);
    expect(countdown.getBoundingClientRect().width).toBeGreaterThan(width * 0.3);
  });
});

describe('L and R', () => {
  const marks = (lens: Lens) =>
    [...lens.renderRoot.querySelectorAll<HTMLElement>('.mark')].map((mark) => ({
      letter: mark.textContent,
      x: mark.getBoundingClientRect().x - lens.getBoundingClientRect().x,
      lit: mark.classList.contains('lit'),
    }));

  test('stand on their own side, and the side that is worked is lit', async () => {
    const [left, right] = marks(await aLens());
    expect(left).toEqual({ letter: 'L', x: 0, lit: true });
    expect(right!.letter).toBe('R');
    expect(right!.x).toBeGreaterThan(200);
    expect(right!.lit).toBe(false);
  });

  test('change places where the body faces you', async () => {
    const [left, right] = marks(await aLens({ leftIsOn: 'right' }));
    expect(left!.x).toBeGreaterThan(right!.x);
    expect(left!.lit).toBe(true);
  });

  test.each([
    ['both', [true, true]],
    ['right', [false, true]],
    [undefined, [false, false]],
  ] as const)('side %s lights %j', async (side, lit) => {
    expect(marks(await aLens({ side })).map((mark) => mark.lit)).toEqual(lit);
  });
});

test('the picture fills the lens', async () => {
  const lens = await aLens();
  const map = lens.querySelector('bb-body-map')!.getBoundingClientRect();
  const art = lens.renderRoot.querySelector('.art')!.getBoundingClientRect();
  expect(map.width).toBeCloseTo(art.width, 0);
  expect(map.height).toBeCloseTo(art.height, 0);
});

test('the lens never gets wider than its room', async () => {
  const place = stage(html`<div style="width: 180px"><bb-lens></bb-lens></div>`);
  const lens = place.querySelector('bb-lens')!;
  await lens.updateComplete;
  expect(lens.renderRoot.querySelector('.lens')!.getBoundingClientRect().width).toBe(180);
});

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  test.each(['running', 'paused', 'between', 'ended'] as const)('%s has no faults', async (phase) => {
    document.documentElement.dataset.theme = theme;
    await aLens({ phase });
    expect(await faults()).toEqual([]);
  });
});
