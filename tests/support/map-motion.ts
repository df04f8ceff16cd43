import type { PacerMotion } from '../../src/ui/map/body-map.types.ts';

/** A dot on the left low-back band, five seconds a stroke, running. */
export function aMotion(over: Partial<PacerMotion> = {}): PacerMotion {
  return { zone: 'lumbar-erector', side: 'left', strokeSeconds: 5, running: true, ...over };
}
