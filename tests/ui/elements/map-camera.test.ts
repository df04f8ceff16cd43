import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BodyMap } from '../../../src/ui/elements/bb-body-map.ts';
import type { MapName } from '../../../src/ui/map/body-map.types.ts';
import { loadDrawing } from '../../../src/ui/map/drawings.ts';
import { cameraOf } from '../../../src/ui/map/zones.ts';
import { LEFT_BAND, RIGHT_BAND, aMap, lit } from '../../support/a-map.ts';
import { aMotion } from '../../support/map-motion.ts';
import { drawnLayer, layers, outlines, reduceMotion } from '../../support/map-stage.ts';

const stageOf = (map: BodyMap) => layers(map).at(-1)!.renderRoot.querySelector<HTMLElement>('.stage')!;

afterEach(() => reduceMotion('no-preference'));

describe('the camera', () => {
  /** Where a point of the map is seen, in fractions of the picture. */
  const seen = (map: BodyMap, { x, y }: { x: number; y: number }) => {
    const [frame, scene] = [map.getBoundingClientRect(), stageOf(map).getBoundingClientRect()];
    return {
      x: (scene.left - frame.left + (x / 320) * scene.width) / frame.width,
      y: (scene.top - frame.top + (y / 640) * scene.height) / frame.height,
    };
  };

  test('shows the part of the map that the table names', async () => {
    const map = aMap({ camera: LEFT_BAND });
    await drawnLayer(map);
    const { x, y, width, height } = cameraOf('lumbar-erector', 'left')!;
    expect(seen(map, { x, y }).x).toBeCloseTo(0);
    expect(seen(map, { x, y }).y).toBeCloseTo(0);
    expect(seen(map, { x: x + width, y: y + height }).x).toBeCloseTo(1);
    expect(seen(map, { x: x + width, y: y + height }).y).toBeCloseTo(1);
  });

  test('shows all of the map without a zone', async () => {
    const map = aMap();
    await drawnLayer(map);
    expect(seen(map, { x: 160, y: 0 })).toEqual({ x: 0.5, y: 0 });
    expect(seen(map, { x: 160, y: 640 }).y).toBeCloseTo(1);
  });

  test('moves within a side: by transform, in 420 ms, from where it was', async () => {
    const map = aMap({ camera: LEFT_BAND });
    await drawnLayer(map);
    const before = seen(map, { x: 128, y: 187 });
    map.camera = { zone: 'gluteus-medius', side: 'left' };
    await map.updateComplete;
    await layers(map).at(-1)!.updateComplete;
    expect(layers(map)).toHaveLength(1);
    const [move] = stageOf(map).getAnimations();
    expect(move?.effect?.getTiming().duration).toBe(420);
    move!.pause();
    move!.currentTime = 0;
    expect(seen(map, { x: 128, y: 187 }).x).toBeCloseTo(before.x, 2);
    expect(seen(map, { x: 128, y: 187 }).y).toBeCloseTo(before.y, 2);
    move!.finish();
    expect(seen(map, { x: 55, y: 284 }).y).toBeCloseTo((284 - 194) / 288, 2);
  });

  test('cross-fades between sides, and only the new side stays', async () => {
    const map = aMap({ camera: LEFT_BAND, marks: lit(LEFT_BAND), live: true, pacer: aMotion() });
    await drawnLayer(map);
    map.camera = RIGHT_BAND;
    map.marks = lit(RIGHT_BAND);
    map.pacer = aMotion({ side: 'right' });
    await map.updateComplete;
    const [leaving, entering] = layers(map);
    await entering!.updateComplete;
    expect(outlines(leaving!, '[data-state="active"] .zone-area')).toEqual(['lumbar-erector-left']);
    expect(leaving!.renderRoot.querySelector('bb-pacer')).toBeNull();
    expect(outlines(entering!, '[data-state="active"] .zone-area')).toEqual(['lumbar-erector-right']);
    for (const fade of [leaving!, entering!].flatMap((layer) => layer.getAnimations())) fade.finish();
    await expect.poll(() => layers(map)).toEqual([entering]);
    expect(getComputedStyle(entering!).opacity).toBe('1');
  });

  test('cross-fades from map to map', async () => {
    const map = aMap({ camera: LEFT_BAND });
    await drawnLayer(map);
    map.map = 'front';
    map.camera = { zone: 'tfl', side: 'left' };
    await map.updateComplete;
    expect(layers(map)).toHaveLength(2);
  });

  test('many changes in a row leave one picture, the last', async () => {
    const map = aMap({ camera: LEFT_BAND });
    await drawnLayer(map);
    for (const camera of [RIGHT_BAND, LEFT_BAND, RIGHT_BAND]) {
      map.camera = camera;
      await map.updateComplete;
      expect(layers(map).length).toBeLessThanOrEqual(2);
    }
    for (const fade of layers(map).flatMap((layer) => layer.getAnimations())) fade.finish();
    await expect.poll(() => layers(map).length).toBe(1);
    expect(layers(map)[0]!.picture?.side).toBe('right');
  });

  test('a cross-fade that leaves the page is over when it comes back', async () => {
    const map = aMap({ camera: LEFT_BAND });
    await drawnLayer(map);
    map.camera = RIGHT_BAND;
    await map.updateComplete;
    const parent = map.parentElement!;
    map.remove();
    parent.append(map);
    await map.updateComplete;
    expect(layers(map)).toHaveLength(1);
    expect(layers(map)[0]!.picture?.side).toBe('right');
  });

  test('cuts with reduced motion', async () => {
    await reduceMotion('reduce');
    const map = aMap({ camera: LEFT_BAND });
    await drawnLayer(map);
    map.camera = { zone: 'gluteus-medius', side: 'left' };
    await map.updateComplete;
    await layers(map).at(-1)!.updateComplete;
    expect(stageOf(map).getAnimations()).toEqual([]);
    map.camera = RIGHT_BAND;
    await map.updateComplete;
    expect(layers(map)).toHaveLength(1);
  });
});

describe('the glow', () => {
  const swells = async (live: boolean) => {
    const layer = await drawnLayer(aMap({ live, marks: lit(LEFT_BAND) }));
    const animations = layer.renderRoot.querySelector('.glow')!.getAnimations() as CSSAnimation[];
    return animations.filter(({ animationName }) => animationName === 'swell');
  };

  test('swells once a beat, by opacity alone, while a massage runs', async () => {
    const [swell] = await swells(true);
    expect(swell!.effect!.getTiming().duration).toBe(1200);
    const frames = (swell!.effect as KeyframeEffect).getKeyframes();
    for (const frame of frames) expect(Object.keys(frame)).not.toContain('transform');
    expect(frames.every((frame) => 'opacity' in frame)).toBe(true);
  });

  test('is steady otherwise, and with reduced motion', async () => {
    expect(await swells(false)).toEqual([]);
    await reduceMotion('reduce');
    expect(await swells(true)).toEqual([]);
  });
});

describe('a map that is not there', () => {
  const never = () => Promise.resolve(undefined);

  test('leaves the silhouette, the lit area and the sentence', async () => {
    const map = aMap({ load: never, marks: lit(LEFT_BAND) });
    await map.updateComplete;
    const layer = layers(map)[0]!;
    await layer.updateComplete;
    expect(layer.renderRoot.querySelector('.silhouette')).not.toBeNull();
    expect(layer.renderRoot.querySelectorAll('[data-state="active"] rect')).toHaveLength(1);
    expect(getComputedStyle(layer.renderRoot.querySelector('rect')!).fill).toContain('rgb(');
    await expect.element(page.getByRole('img')).toHaveAccessibleName(/left low-back/);
  });

  test('is asked for again when the network is back', async () => {
    let online = false;
    const map = aMap({ load: (name) => (online ? loadDrawing(name) : never()) });
    await map.updateComplete;
    online = true;
    window.dispatchEvent(new Event('online'));
    await drawnLayer(map);
  });

  test('is fetched once for each map', async () => {
    const asked: MapName[] = [];
    const load = (name: MapName) => {
      asked.push(name);
      return loadDrawing(name);
    };
    const map = aMap({ load, camera: LEFT_BAND });
    await drawnLayer(map);
    map.camera = RIGHT_BAND;
    await map.updateComplete;
    expect(asked).toEqual(['back']);
  });
});
