import { describe, expect, test } from 'vitest';
import { placeBadges } from '../../../src/ui/map/badges.ts';
import { areaStates, figureOf, pacerTracks, viewOf } from '../../../src/ui/map/picture.ts';
import table from '../../../src/ui/map/zones.json';
import {
  anchorOf,
  areasOf,
  cameraOf,
  frameOf,
  leftIsOn,
  mapOf,
  noGoOf,
  sizeOf,
  strokesOf,
} from '../../../src/ui/map/zones.ts';
import { aMotion } from '../../support/map-motion.ts';

const CASES = table.zones.flatMap(({ id, map, sides }) =>
  Object.entries(sides).map(([side, data]) => ({ id, map, side: side as 'left' | 'right' | 'both', data })),
);

test.each(CASES)('$id, $side: the table reads as it is written', ({ id, map, side, data }) => {
  expect(mapOf(id)).toBe(map);
  expect(areasOf(id, side)).toEqual(data.areas);
  expect(noGoOf(id, side)).toEqual(data.noGo);
  expect(strokesOf(id, side)).toEqual(data.strokes);
  expect(anchorOf(id, side)).toEqual({ x: data.anchor[0], y: data.anchor[1] });
  const crop = cameraOf(id, side)!;
  expect([crop.x, crop.y, crop.width, crop.height].join(' ')).toBe(data.crop);
  expect(crop.width).toBe(crop.height);
});

test.each(CASES)('$id, $side: the camera holds the whole area', ({ id, side, data }) => {
  const crop = cameraOf(id, side)!;
  const [x = 0, y = 0, width = 0, height = 0] = data.box;
  expect(x).toBeGreaterThanOrEqual(crop.x);
  expect(y).toBeGreaterThanOrEqual(crop.y);
  expect(x + width).toBeLessThanOrEqual(crop.x + crop.width);
  expect(y + height).toBeLessThanOrEqual(crop.y + crop.height);
});

describe('a zone nobody has drawn', () => {
  test('is nowhere, and asking for it is no fault', () => {
    expect(mapOf('elbow')).toBeUndefined();
    expect(cameraOf('elbow', 'left')).toBeUndefined();
    expect(anchorOf('elbow', 'left')).toBeUndefined();
    expect(areasOf('elbow', 'both')).toEqual([]);
    expect(frameOf([{ zone: 'elbow', side: 'left' }], 'back')).toBeUndefined();
    expect(placeBadges([{ zone: 'elbow', side: 'left', text: '1' }])).toEqual([]);
  });

  test('leaves the camera on the whole map', () => {
    const { view, fit } = viewOf('back', { camera: { zone: 'elbow', side: 'left' } });
    expect(view).toEqual({ x: 0, y: 0, ...sizeOf('back') });
    expect(fit).toBe('contain');
  });
});

describe('both sides', () => {
  test('of a zone drawn twice mean its two areas, seen from the middle', () => {
    expect(areasOf('gluteus-medius', 'both')).toEqual(['gluteus-medius-left', 'gluteus-medius-right']);
    const camera = cameraOf('gluteus-medius', 'both')!;
    expect(camera.x + camera.width / 2).toBe(sizeOf('back').width / 2);
  });

  test('are meant by either side of a zone that is only a pair', () => {
    expect(areasOf('lumbar-erectors-both', 'left')).toEqual(['lumbar-erector-left', 'lumbar-erector-right']);
    expect(strokesOf('lumbar-erectors-both', 'both')).toHaveLength(2);
  });
});

test('left is on the right of the picture only where the body faces you', () => {
  expect(leftIsOn('front')).toBe('right');
  expect([leftIsOn('back'), leftIsOn('neck'), leftIsOn('foot')]).toEqual(['left', 'left', 'left']);
  expect(anchorOf('front-hip', 'left')!.x).toBeGreaterThan(anchorOf('front-hip', 'right')!.x);
});

test('an area that is marked twice shows the state that matters more', () => {
  const states = areaStates([
    { zone: 'lumbar-erector', side: 'left', state: 'active' },
    { zone: 'lumbar-erectors-both', side: 'both', state: 'planned' },
  ]);
  expect(Object.fromEntries(states)).toEqual({
    'lumbar-erector-left': 'active',
    'lumbar-erector-right': 'planned',
  });
});

test('a frame holds all its zones, with room around', () => {
  const frame = frameOf([{ zone: 'gluteus-maximus', side: 'both' }], 'back')!;
  expect(frame.x).toBeLessThan(45);
  expect(frame.x + frame.width).toBeGreaterThan(275);
});

describe('badges', () => {
  const zones = ['gluteus-maximus', 'lumbar-erector', 'quadratus-lumborum', 'thoracolumbar-fascia'];
  const badges = [...zones, 'lumbar-erector'].map((zone, index) => ({
    zone,
    side: 'right' as const,
    text: `${index + 1}`,
  }));

  test('do not cover each other where areas overlap', () => {
    const placed = placeBadges(badges);
    for (const [index, one] of placed.entries())
      for (const other of placed.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(26);
  });

  test('on one zone stand in their order from the top down', () => {
    const placed = placeBadges(badges);
    const y = (text: string) => placed.find((badge) => badge.text === text)!.y;
    expect(y('2')).toBeLessThan(y('5'));
  });

  test('alone stand in the middle of the area', () => {
    expect(placeBadges([badges[0]!])[0]).toMatchObject(anchorOf('gluteus-maximus', 'right')!);
  });
});

describe('the dot', () => {
  const strokes = { 'stroke-gluteus-maximus-left': 'M0 0h10', 'stroke-neck-shoulder-angle-left': 'M0 0h5' };

  test('rests at both ends of a zone that is only held', () => {
    const motion = aMotion({ zone: 'neck-shoulder-angle' });
    expect(figureOf(motion)).toBe('hold');
    expect(pacerTracks(motion, strokes)).toEqual([{ d: 'M0 0h5', from: 0, to: 1 }]);
  });

  test('rests in the middle of a zone made for strokes', () => {
    const motion = aMotion({ zone: 'gluteus-maximus', figure: 'hold' });
    expect(pacerTracks(motion, strokes)).toEqual([{ d: 'M0 0h10', from: 0.5, to: 0.5 }]);
  });

  test('uses the part of the stroke that the table names', () => {
    const tracks = pacerTracks(aMotion({ zone: 'lumbar-erectors-both', side: 'both' }), {
      'stroke-lumbar-erector-left': 'M0 0h1',
      'stroke-lumbar-erector-right': 'M0 0h2',
    });
    expect(tracks).toEqual([
      { d: 'M0 0h1', from: 0.07, to: 0.87 },
      { d: 'M0 0h2', from: 0.07, to: 0.87 },
    ]);
  });
});
