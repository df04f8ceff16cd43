import type { RoutineStep } from '#protocol';

/** Height of a second on the spine, in CSS pixels, as the design has it. */
const PX_PER_SECOND = 1.06;
/** The smallest target. */
const LEAST_PX = 48;
/** From one line of a block to the next, and from its edges to the first. */
const PITCH_PX = 4.3;
const MARGIN_PX = 4;
/** Width of the drawing of a block in its own units: it is stretched to the width it gets. */
export const BLOCK_WIDTH = 100;
/** Lines of one block end a little before its edge, each elsewhere, so that it reads as drawn by hand. */
const RAGGED = [2.2, 1.2, 3.6, 1.5, 2, 3.4, 1, 2.8] as const;

/** How tall a step is on the spine, in CSS pixels. */
export function heightOf({ seconds }: Pick<RoutineStep, 'seconds'>): number {
  return Math.max(LEAST_PX, Math.round(seconds * PX_PER_SECOND));
}

/** Intensity at the outer edge of the spine: the routine's cap with room to drag to, in round tens. */
export function widestPct(intensityCapPct: number): number {
  return Math.min(100, Math.max(20, Math.ceil((intensityCapPct + 1) / 10) * 10));
}

/** The lines of a block from the axis (0) outward, for a block of `height`, `share` (0 to 1) of the half wide. */
export function blockLines(height: number, share: number): string {
  const edge = edgeOf(share);
  let d = '';
  for (let y = MARGIN_PX, i = 0; y <= height - MARGIN_PX; y += PITCH_PX, i++)
    d += `M0 ${y.toFixed(1)}H${(edge - (RAGGED[i % RAGGED.length] ?? 1)).toFixed(1)}`;
  return d;
}

/** Where the outer edge of a block is, in units of the drawing; one without motor is a narrow one. */
export function edgeOf(share: number): number {
  return Math.max(12, Math.min(1, share) * BLOCK_WIDTH);
}

/** Whole minutes that begin within a step, as places from 0 to 1 of its height. */
export function minutesWithin(startSeconds: number, seconds: number): readonly number[] {
  const first = Math.ceil(startSeconds / 60) * 60;
  const marks: number[] = [];
  for (let at = first; at < startSeconds + seconds; at += 60) marks.push((at - startSeconds) / seconds);
  return marks;
}
