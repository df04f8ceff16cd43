import { html } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import '../../../src/ui/elements/bb-body-map.ts';
import type { Pacer } from '../../../src/ui/elements/bb-pacer.ts';
import type { PacerFigure, PacerMotion } from '../../../src/ui/map/body-map.types.ts';
import { buildCycle } from '../../../src/ui/map/pacer-cycle.ts';
import { measureTrack } from '../../../src/ui/map/track.ts';
import { mapOf, strokeReturns } from '../../../src/ui/map/zones.ts';
import { aMotion } from '../../support/map-motion.ts';
import { dotAnimation, dotAt, drawnLayer, reduceMotion, stage } from '../../support/map-stage.ts';

/** A dot on a straight stroke of 100 units down the middle of a back map 320 px wide. */
async function aPacer(over: Partial<Pacer> = {}): Promise<Pacer> {
  const place = stage(
    html`<div style="position: relative; width: 320px; height: 640px">
      <bb-pacer></bb-pacer>
    </div>`,
  );
  const pacer = place.querySelector('bb-pacer')!;
  Object.assign(pacer, { tracks: [{ d: 'M160 200v100', from: 0, to: 1 }], running: true, ...over });
  await pacer.updateComplete;
  return pacer;
}

async function pacerOnMap(motion: Partial<PacerMotion>): Promise<Pacer> {
  const pacer = aMotion(motion);
  const place = stage(
    html`<bb-body-map .map=${mapOf(pacer.zone)!} .pacer=${pacer} label="map"></bb-body-map>`,
  );
  const layer = await drawnLayer(place.querySelector('bb-body-map')!);
  const element = layer.renderRoot.querySelector('bb-pacer')!;
  await element.updateComplete;
  return element;
}

function seek(pacer: Pacer, ms: number): void {
  dotAnimation(pacer).pause();
  dotAnimation(pacer).currentTime = ms;
}

afterEach(() => reduceMotion('no-preference'));

describe('a stroke that returns', () => {
  test('takes its time there and the same time back', async () => {
    const pacer = await aPacer({ strokeSeconds: 5 });
    seek(pacer, 0);
    expect(dotAt(pacer)).toEqual({ x: 160, y: 200 });
    seek(pacer, 2500);
    expect(dotAt(pacer).y).toBeCloseTo(250, 0);
    seek(pacer, 5000);
    expect(dotAt(pacer).y).toBeCloseTo(300, 0);
    seek(pacer, 7500);
    expect(dotAt(pacer).y).toBeCloseTo(250, 0);
    seek(pacer, 10_000);
    expect(dotAt(pacer).y).toBeCloseTo(200, 0);
  });

  test('is in the same place at any size of the picture', async () => {
    const pacer = await aPacer();
    seek(pacer, 2500);
    pacer.parentElement!.style.width = '160px';
    pacer.parentElement!.style.height = '320px';
    await expect.poll(() => dotAt(pacer).y).toBeCloseTo(250, 0);
  });
});

test('a stroke that does not return lifts at its end and starts again', async () => {
  const pacer = await aPacer({ strokeSeconds: 4, returns: false });
  const opacity = () => Number(getComputedStyle(pacer.renderRoot.querySelector('.dot')!).opacity);
  seek(pacer, 2000);
  expect(opacity()).toBe(1);
  seek(pacer, 3999);
  expect(opacity()).toBeLessThan(0.1);
  expect(dotAt(pacer).y).toBeCloseTo(300, 0);
  seek(pacer, 4300);
  expect(dotAt(pacer).y).toBeLessThan(210);
});

describe('a pause', () => {
  test('lets the dot rest where it was, and goes on from there', async () => {
    const pacer = await aPacer();
    const animation = dotAnimation(pacer);
    animation.currentTime = 1700;
    pacer.running = false;
    await pacer.updateComplete;
    await animation.ready;
    const rested = animation.currentTime;
    expect(animation.playState).toBe('paused');
    pacer.running = true;
    await pacer.updateComplete;
    expect(dotAnimation(pacer)).toBe(animation);
    expect(animation.playState).toBe('running');
    expect(animation.currentTime).toBeGreaterThanOrEqual(rested);
  });

  test('shows a dot that has not begun at its place in the step', async () => {
    const pacer = await aPacer({ running: false, elapsedMs: 2500 });
    expect(dotAt(pacer).y).toBeCloseTo(250, 0);
  });
});

describe('the phase of the step', () => {
  test('is taken when the motion begins and when it goes on', async () => {
    const pacer = await aPacer({ elapsedMs: 3000 });
    const animation = dotAnimation(pacer);
    expect(Number(animation.currentTime)).toBeCloseTo(3000, -2);
    pacer.running = false;
    await pacer.updateComplete;
    pacer.elapsedMs = 3400;
    pacer.running = true;
    await pacer.updateComplete;
    expect(Number(animation.currentTime)).toBeCloseTo(3400, -2);
  });

  test('is kept without a jerk while it runs', async () => {
    const pacer = await aPacer({ elapsedMs: 3000 });
    const animation = dotAnimation(pacer);
    animation.currentTime = 4010;
    animation.pause();
    pacer.elapsedMs = 4000;
    await pacer.updateComplete;
    expect(animation.currentTime).toBe(4010);
  });

  test('is found again when the step starts over', async () => {
    const pacer = await aPacer({ elapsedMs: 9000 });
    pacer.elapsedMs = 0;
    await pacer.updateComplete;
    expect(Number(dotAnimation(pacer).currentTime)).toBeLessThan(500);
  });

  test('survives being taken out of the page and put back', async () => {
    const pacer = await aPacer({ elapsedMs: 3000 });
    const parent = pacer.parentElement!;
    pacer.remove();
    parent.append(pacer);
    await pacer.updateComplete;
    expect(dotAnimation(pacer).playState).toBe('running');
    expect(Number(dotAnimation(pacer).currentTime)).toBeCloseTo(3000, -2);
  });
});

test('both sides at once have a dot each', async () => {
  const pacer = await pacerOnMap({ zone: 'lumbar-erectors-both', side: 'both', strokeSeconds: 6 });
  const animations = [...pacer.renderRoot.querySelectorAll('.dot')].map((dot) => dot.getAnimations()[0]!);
  expect(animations.map(({ effect }) => effect!.getTiming().duration)).toEqual([6000, 6000]);
});

test('a hold swells once a beat and stays in its place', async () => {
  const pacer = await pacerOnMap({ zone: 'neck-shoulder-angle', strokeSeconds: 12 });
  const [swell] = pacer.renderRoot.querySelector('.dot i')!.getAnimations();
  expect(swell!.effect!.getTiming().duration).toBe(1200);
  seek(pacer, 0);
  const start = dotAt(pacer);
  seek(pacer, 10_000);
  expect(dotAt(pacer)).toEqual(start);
  seek(pacer, 14_000);
  expect(dotAt(pacer)).not.toEqual(start);
});

test('where the hand lies still there is no dot', async () => {
  const pacer = await pacerOnMap({ zone: 'whole-low-back', side: 'both' });
  expect(pacer.renderRoot.querySelector('.dot')).toBeNull();
});

describe('only what a compositor can do is animated', () => {
  test.each<PacerFigure>(['line', 'circles', 'across', 'hold'])('%s', async (figure) => {
    const pacer = await pacerOnMap({ figure });
    const animated = [...pacer.renderRoot.querySelectorAll('*')]
      .flatMap((element) => element.getAnimations())
      .flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes())
      .flatMap((frame) => Object.keys(frame));
    const own = new Set(animated.filter((name) => !/offset|easing|composite/i.test(name)));
    expect([...own].every((name) => ['transform', 'opacity', 'scale'].includes(name))).toBe(true);
  });
});

describe('with reduced motion', () => {
  const arrows = (pacer: Pacer) =>
    [...pacer.renderRoot.querySelectorAll('.line')].map((line) => [
      line.hasAttribute('marker-start'),
      line.hasAttribute('marker-end'),
    ]);

  test('a line with an arrow at each end stands for the dot', async () => {
    await reduceMotion('reduce');
    const pacer = await aPacer();
    expect(pacer.renderRoot.querySelector('.dot')).toBeNull();
    expect(arrows(pacer)).toEqual([[true, true]]);
    expect(pacer.renderRoot.querySelector('#arrow')).not.toBeNull();
  });

  test('a stroke that does not return has its arrow at the end alone', async () => {
    await reduceMotion('reduce');
    expect(arrows(await aPacer({ returns: false }))).toEqual([[false, true]]);
  });

  test('a hold shows its places', async () => {
    await reduceMotion('reduce');
    const pacer = await pacerOnMap({ zone: 'neck-shoulder-angle' });
    expect(pacer.renderRoot.querySelectorAll('.rest')).toHaveLength(2);
  });

  test('the dot comes and goes with the wish, while it runs', async () => {
    const pacer = await aPacer({ elapsedMs: 1000 });
    await reduceMotion('reduce');
    await expect.poll(() => pacer.renderRoot.querySelector('.dot')).toBeNull();
    await reduceMotion('no-preference');
    await expect.poll(() => pacer.renderRoot.querySelector('.dot')).not.toBeNull();
    expect(dotAnimation(pacer).playState).toBe('running');
  });
});

/** What routines do where: the dot must never leave the area. Seen on the side whose outline isn't a mirrored copy. */
describe('the dot stays inside its area', () => {
  test.each<[string, PacerFigure]>([
    ['lumbar-erector', 'line'],
    ['lumbar-erector', 'across'],
    ['quadratus-lumborum', 'line'],
    ['thoracolumbar-fascia', 'line'],
    ['gluteus-maximus', 'line'],
    ['gluteus-maximus', 'circles'],
    ['gluteus-maximus', 'hold'],
    ['gluteus-medius', 'line'],
    ['piriformis-region', 'line'],
    ['upper-hamstrings', 'line'],
    ['front-hip', 'line'],
    ['tfl', 'line'],
    ['outer-thigh', 'line'],
    ['sole', 'line'],
    ['sole', 'across'],
    ['inner-arch', 'line'],
    ['neck-shoulder-angle', 'hold'],
    ['neck-shoulder-angle', 'circles'],
  ])('%s, %s', async (zone, figure) => {
    const side = mapOf(zone) === 'front' ? 'left' : 'right';
    const pacer = await pacerOnMap({ zone, side, figure });
    const root = pacer.getRootNode() as ShadowRoot;
    const area = root.querySelector<SVGPathElement>(`path#${zone}-${side}`)!;
    const { frames } = buildCycle({
      figure,
      strokeSeconds: 5,
      strokes: 15,
      returns: strokeReturns(zone),
      ...measureTrack(pacer.tracks[0]!),
    });
    const outside = frames.filter(({ x, y }) => !area.isPointInFill(new DOMPoint(x, y)));
    expect(outside).toEqual([]);
  });
});
