/*
 * What Today says and marks of a routine. Apart from routine-plan.ts, which knows the maps: those come later.
 */
import type { OutlineStep } from '#care';
import type { Level } from '#protocol';
import { msg, str } from '@lit/localize';
import type { MapSide, ZoneMark } from './map/body-map.types.ts';

/** Every zone and side of a routine, as planned. */
export function plannedMarks(steps: readonly OutlineStep[]): readonly ZoneMark[] {
  return marksOf(steps, 'planned');
}

/** Every zone and side among these, once, in one state. */
export function marksOf(
  places: readonly { readonly kind: string; readonly zone?: string; readonly side?: string }[],
  state: ZoneMark['state'],
): readonly ZoneMark[] {
  const marks = new Map<string, ZoneMark>();
  for (const { kind, zone, side } of places)
    if (zone && kind === 'work') marks.set(`${zone}/${side ?? ''}`, { zone, side: sideOf(side), state });
  return [...marks.values()];
}

function sideOf(side: string | undefined): MapSide {
  return side === 'left' || side === 'right' ? side : 'both';
}

/**
 * How many areas a routine works on, and what stands after that number: `areas, both sides`. Where not every area gets
 * both, it is said how many do.
 */
export function areasWords(steps: readonly Pick<OutlineStep, 'kind' | 'zone' | 'side'>[]): {
  readonly count: number;
  readonly words: string;
} {
  const work = steps.filter(({ kind, zone }) => kind === 'work' && zone);
  const zones = [...new Set(work.map(({ zone }) => zone))];
  const count = zones.length;
  const areas =
    count === 1 ? msg('area', { desc: 'after the number 1' }) : msg('areas', { desc: 'after a number' });
  const whole = zones.filter((one) => {
    const sides = work.flatMap(({ zone, side }) => (zone === one ? [side] : []));
    return sides.includes('both') || (sides.includes('left') && sides.includes('right'));
  }).length;
  if (whole === count) return { count, words: msg(str`${areas}, both sides`) };
  if (whole > 0) return { count, words: msg(str`${areas}, ${whole} on both sides`) };
  return new Set(work.map(({ side }) => side)).size === 1
    ? { count, words: msg(str`${areas}, one side`) }
    : { count, words: msg(str`${areas}, one side each`) };
}

/** How firm a routine is. */
export function levelWords(level: Level): string {
  switch (level) {
    case 'gentle':
      return msg('Gentle');
    case 'standard':
      return msg('Standard');
    case 'firm':
      return msg('Firm');
  }
}
