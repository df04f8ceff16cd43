import type { Technique, Zone } from '#protocol';

/** How the hand travels in one stroke; nothing where it rests or there is no path. */
export interface Strokes {
  readonly paceCmPerS: number | undefined;
  readonly pathCm: number | undefined;
  /** Undefined for a hold. */
  readonly strokeSeconds: number | undefined;
}

/** Seconds a stroke where nothing is travelled, as hand kneading on the shoulder is authored (`neck-shoulder-5`). */
const PATHLESS_STROKE_SECONDS = 5;
/** Strokes last whole half seconds where their pace allows, so that they can be counted. */
const ROUND_SECONDS = 0.5;

/** Strokes of a technique along the path of a zone, at the technique's own pace. */
export function strokesOf(technique: Technique, zone: Zone): Strokes {
  if (technique.unit === 'hold') return { paceCmPerS: 0, pathCm: undefined, strokeSeconds: undefined };
  const own = technique.circleCm ?? technique.passCm;
  const travelledCm = own ?? zone.path.cm;
  const pace = technique.default;
  if (travelledCm === 0 || pace === null || pace === 0)
    return { paceCmPerS: undefined, pathCm: undefined, strokeSeconds: PATHLESS_STROKE_SECONDS };
  const strokeSeconds = secondsOf(travelledCm, pace, technique);
  // A circle that is longer than the zone goes round within it: it has no path to be drawn along.
  if (travelledCm > zone.path.cm) return { paceCmPerS: pace, pathCm: undefined, strokeSeconds };
  return { paceCmPerS: travelledCm / strokeSeconds, pathCm: travelledCm, strokeSeconds };
}

function secondsOf(travelledCm: number, pace: number, { paceCmPerS }: Technique): number {
  const exact = travelledCm / pace;
  const round = Math.max(ROUND_SECONDS, Math.round(exact / ROUND_SECONDS) * ROUND_SECONDS);
  const [slowest, fastest] = paceCmPerS ?? [0, 0];
  const asFast = travelledCm / round;
  return asFast >= slowest && asFast <= fastest ? round : exact;
}
