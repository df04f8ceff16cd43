import type { ProtocolStep } from '#care';
import type { PacerFigure, PacerMotion } from './body-map.types.ts';
import { motionOf } from './zones.ts';

/** Techniques that are not a stroke along the muscle. */
const FIGURES: Readonly<Record<string, PacerFigure>> = {
  knead: 'circles',
  'knead-hand': 'circles',
  'cross-fibre': 'across',
  'thumbs-stroke': 'across',
  hold: 'hold',
  'finger-hold': 'hold',
};

/**
 * What the pacing dot shows in a step; undefined where nothing moves (rest, heat, a zone without a stroke).
 * `elapsedMs`: time since the step began.
 */
export function pacerMotion(
  step: ProtocolStep,
  now: { readonly running: boolean; readonly elapsedMs?: number },
): PacerMotion | undefined {
  const { kind, zone, side, technique = '', strokes } = step;
  if (kind !== 'work' || zone === undefined || side === undefined) return undefined;
  const zoneMotion = motionOf(zone);
  if (zoneMotion === undefined || zoneMotion === 'still') return undefined;
  const figure = FIGURES[technique] ?? (zoneMotion === 'hold' ? 'hold' : 'line');
  return {
    zone,
    side,
    figure,
    strokes,
    strokeSeconds: step.strokeSeconds ?? restSeconds(step.seconds, zoneMotion),
    running: now.running,
    elapsedMs: now.elapsedMs,
  };
}

/** A hold has no stroke: half of the step at each end where the zone has two places, else all of it. */
function restSeconds(seconds: number, zoneMotion: 'travel' | 'hold'): number {
  return zoneMotion === 'hold' ? seconds / 2 : seconds;
}
