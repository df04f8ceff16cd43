import type { MapPoint, PacerTrack } from './body-map.types.ts';

/** Length of a track in map units, and the point at each fraction of it. */
export interface MeasuredTrack {
  readonly length: number;
  readonly at: (fraction: number) => MapPoint;
}

/** Measures a track with the browser's own path geometry; fractions beyond 0 to 1 stop at the ends. */
export function measureTrack({ d, from, to }: PacerTrack): MeasuredTrack {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  const whole = path.getTotalLength();
  const at = (fraction: number) => {
    const { x, y } = path.getPointAtLength(whole * (from + Math.min(1, Math.max(0, fraction)) * (to - from)));
    return { x, y };
  };
  return { length: whole * Math.abs(to - from), at };
}
