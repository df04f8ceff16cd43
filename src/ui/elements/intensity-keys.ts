import type { IntensityReading } from './intensity-reading.ts';

/** One press of an arrow on the slider, in points; Page keys and the buttons move ten. */
const ARROW_POINTS = 5;
const PAGE_POINTS = 10;

/**
 * Where a key on the slider leads, in percent of the range and not yet held within it; undefined for any other key.
 * Keys count from where the ramp is going: during a ramp the thumb is still on its way.
 */
export function keyTarget(
  key: string,
  { aimPct, setPct, byHand, ceilingPct }: IntensityReading,
): number | undefined {
  const from = byHand ? setPct : aimPct;
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return from + ARROW_POINTS;
    case 'ArrowDown':
    case 'ArrowLeft':
      return from - ARROW_POINTS;
    case 'PageUp':
      return from + PAGE_POINTS;
    case 'PageDown':
      return from - PAGE_POINTS;
    case 'Home':
      return 0;
    case 'End':
      return ceilingPct;
    default:
      return undefined;
  }
}
