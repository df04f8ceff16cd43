import { describe, expect, test } from 'vitest';
import type { ProtocolStep } from '../../../src/care/index.ts';
import { pacerMotion } from '../../../src/ui/map/motion.ts';

const aStep = (over: Partial<ProtocolStep> = {}): ProtocolStep => ({
  kind: 'work',
  index: 3,
  seconds: 60,
  zone: 'lumbar-erector',
  side: 'left',
  technique: 'glide',
  intensityPct: 30,
  ceilingPct: 40,
  strokeSeconds: 5,
  strokes: 12,
  cues: [],
  ...over,
});
const NOW = { running: true, elapsedMs: 1200 };

test('a glide is a line at the pace of the step', () => {
  expect(pacerMotion(aStep(), NOW)).toEqual({
    zone: 'lumbar-erector',
    side: 'left',
    figure: 'line',
    strokes: 12,
    strokeSeconds: 5,
    running: true,
    elapsedMs: 1200,
  });
});

test.each([
  ['knead', 'circles'],
  ['cross-fibre', 'across'],
  ['hold', 'hold'],
  ['sweep', 'line'],
])('%s moves as %s', (technique, figure) => {
  expect(pacerMotion(aStep({ technique }), NOW)?.figure).toBe(figure);
});

describe('a hold, which has no stroke', () => {
  const still: ProtocolStep = { ...aStep({ seconds: 24 }) };
  delete (still as { strokeSeconds?: number }).strokeSeconds;

  test('takes half of the step at each of two places', () => {
    const step = { ...still, zone: 'neck-shoulder-angle', technique: 'finger-hold' };
    expect(pacerMotion(step, NOW)).toMatchObject({ figure: 'hold', strokeSeconds: 12 });
  });

  test('takes all of the step at one place', () => {
    expect(pacerMotion({ ...still, technique: 'hold' }, NOW)).toMatchObject({ strokeSeconds: 24 });
  });
});

test.each<[string, Partial<ProtocolStep>]>([
  ['a rest', { kind: 'rest' }],
  ['a pack that lies still', { zone: 'whole-low-back', side: 'both' }],
  ['a zone nobody has drawn', { zone: 'elbow' }],
])('%s has no dot', (_, over) => {
  expect(pacerMotion(aStep(over), NOW)).toBeUndefined();
});
