import { describe, expect, it } from 'vitest';
import {
  areaRows,
  areasWords,
  intensityWords,
  keepOff,
  mapsOf,
  plannedMarks,
  rowBadges,
  withoutSides,
} from '../../../src/ui/routine-plan.ts';
import { figureFrame } from '../../../src/ui/figure-frame.ts';
import { sizeOf } from '../../../src/ui/map/zones.ts';
import { aBody, aContent, aProtocol, aRoutine, aWorkStep } from '../../support/fake-content.ts';

const protocolOf = (...steps: Parameters<typeof aWorkStep>[0][]) => {
  const routine = aRoutine({ steps: steps.map((step) => aWorkStep(step)) });
  const protocol = aProtocol(aContent({ routines: [routine] }), { routineId: routine.id });
  if (!protocol) throw new Error('the routine is there');
  return protocol;
};

describe('a routine as a plan', () => {
  it('names each area once for both sides, in order', () => {
    const content = aContent();
    const { steps } = aProtocol(content, { routineId: 'lower-back-release-10' })!;
    expect(areaRows(steps).map(({ name, times, seconds }) => [name, times, seconds])).toEqual([
      ['Buttock', 2, 45],
      ['Low-back muscle band', 2, 60],
      ['Side of the waist', 2, 30],
      ['Across the low back', 2, 40],
    ]);
    expect(areasWords(steps)).toEqual({ count: 4, words: 'areas, both sides' });
  });

  it('keeps apart what is done in another way or for another time', () => {
    const { steps } = protocolOf({}, { technique: 'glide' }, { seconds: 30 }, {});
    expect(areaRows(steps).map(({ technique, times }) => [technique, times])).toEqual([
      ['Circles', 2],
      ['Glide', 1],
      ['Circles', 1],
    ]);
    expect(areasWords(steps)).toEqual({ count: 1, words: 'area, one side' });
  });

  it('says on how many areas both sides get their turn', () => {
    const uneven = protocolOf(
      { side: 'left' },
      { side: 'right' },
      { zone: 'tfl', side: 'both' },
      { zone: 'outer-thigh', side: 'right' },
    );
    expect(areasWords(uneven.steps)).toEqual({ count: 3, words: 'areas, 2 on both sides' });
    const apart = protocolOf({ side: 'left' }, { zone: 'tfl', side: 'right' });
    expect(areasWords(apart.steps)).toEqual({ count: 2, words: 'areas, one side each' });
    const alike = protocolOf({ side: 'left' }, { zone: 'tfl', side: 'left' });
    expect(areasWords(alike.steps)).toEqual({ count: 2, words: 'areas, one side' });
  });

  it('puts the number on the right where both sides are meant', () => {
    const { steps } = protocolOf({ side: 'left' }, { side: 'right' }, { side: 'left', zone: 'front-hip' });
    expect(rowBadges(areaRows(steps))).toEqual([
      { zone: 'gluteus-maximus', side: 'right', text: '1' },
      { zone: 'front-hip', side: 'left', text: '2' },
    ]);
  });

  it('marks every zone and side once, and both while the side is open', () => {
    const { steps } = protocolOf({}, {}, { side: 'right' });
    expect(plannedMarks(steps).map(({ side }) => side)).toEqual(['left', 'right']);
    expect(plannedMarks(withoutSides(steps)).map(({ side }) => side)).toEqual(['both']);
  });

  it('shows the map with most areas first, and the back where there is none', () => {
    expect(mapsOf([{ zone: 'front-hip' }, { zone: 'lumbar-erector' }, { zone: 'gluteus-medius' }])).toEqual([
      'back',
      'front',
    ]);
    expect(mapsOf([{ zone: 'nowhere' }])).toEqual(['back']);
  });

  it('says between which levels the motor runs, and nothing without one', () => {
    expect(intensityWords(protocolOf({ intensityPct: 15 }, { intensityPct: 30 }))).toBe('15 to 30\u00a0%');
    expect(intensityWords(protocolOf({ intensityPct: 15 }))).toBe('15\u00a0%');
    expect(intensityWords(protocolOf({ intensityPct: 0, motor: 'off' }))).toBeUndefined();
  });

  it('names what to keep off only as far as it is hatched', () => {
    const names = (zone: string) =>
      keepOff(areaRows(protocolOf({ zone }).steps), aBody()).map(({ name }) => name);
    expect(names('quadratus-lumborum')).toEqual(['Lowest ribs and the kidney corner']);
    expect(names('front-hip')).toEqual(['Groin']);
  });
});

describe('the part of the figure that is shown', () => {
  const marks = plannedMarks(protocolOf({}, { zone: 'lumbar-erector', side: 'right' }).steps);

  it.each([0.5, 0.8, 1.15, 2.1])('has the shape of its space, %s to 1, and all areas in it', (aspect) => {
    const frame = figureFrame(marks, 'back', aspect)!;
    expect(frame.width / frame.height).toBeCloseTo(aspect);
    expect(frame.width).toBeGreaterThanOrEqual(
      Math.min(sizeOf('back').width, sizeOf('back').height * aspect),
    );
    expect(frame.y).toBeGreaterThanOrEqual(0);
  });

  it('is left to the map where nothing is marked', () => {
    expect(figureFrame([], 'back', 1)).toBeUndefined();
  });
});
