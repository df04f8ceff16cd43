import type { CurvePoint, IntensityCurves } from '../curve-ports.ts';

/** The drawing in its own units; it is stretched to the room it gets. */
export const CURVE_WIDTH = 1000;
export const CURVE_HEIGHT = 100;

/** Curves as paths. */
export interface CurveLines {
  /** The percentage at the upper edge: 50, or 100 where something is stronger. */
  readonly topPct: number;
  /** An area. */
  readonly planned: string;
  readonly real: string;
  /** Upright, at each place where the motor ran on. */
  readonly ranOn: string;
}

/** Lays curves out over the whole timeline. */
export function curveLines({ durationMs, planned, real, ranOn }: IntensityCurves): CurveLines {
  const isStrong = [...planned, ...real.flat(), ...ranOn].some(({ pct }) => pct > 50);
  const topPct = isStrong ? 100 : 50;
  const place = ({ atMs, pct }: CurvePoint): string =>
    `${((atMs / durationMs) * CURVE_WIDTH).toFixed(1)} ${(CURVE_HEIGHT * (1 - pct / topPct)).toFixed(1)}`;
  const line = (points: readonly CurvePoint[]): string =>
    points.length === 0 ? '' : `M${points.map(place).join('L')}`;
  return {
    topPct,
    planned: line(planned) && `${line(planned)}Z`,
    real: real.map(line).join(''),
    ranOn: ranOn
      .map(({ atMs, pct }) =>
        line([
          { atMs, pct: 0 },
          { atMs, pct },
        ]),
      )
      .join(''),
  };
}
