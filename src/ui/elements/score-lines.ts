import type { OutlineStep } from '#care';

/** Width and height of the drawing in its own units; it is stretched to the width it gets. */
export const SCORE_WIDTH = 334;
export const SCORE_HEIGHT = 42;

/** One step of the score: where it lies and its lines as one path. */
export interface ScoreStep {
  readonly startMs: number;
  readonly endMs: number;
  readonly d: string;
  /** Work stands out; the rest is a row of dots on the axis. */
  readonly kind: 'work' | 'rest';
}

const AXIS = SCORE_HEIGHT / 2;
/** Between two lines, and from the axis to where a line begins. */
const PITCH = 3.02;
const CLEAR = 2.6;
/** 40 % reaches to the edge; no routine goes above it by much, and lines may not leave the picture. */
const UNITS_PER_PCT = 0.42;
const TALLEST = AXIS - CLEAR - 0.4;
const SHORTEST = 3;
/** Lines of one step differ a little, so that it reads as a beat and not as a block. */
const BEAT = [1, 0.84, 0.92] as const;
/** First and last line are lower: intensity ramps in. */
const RAMP_IN = 0.6;

/** Steps as lines: above the axis is left, below is right, height is intensity. */
export function buildScore(steps: readonly OutlineStep[]): readonly ScoreStep[] {
  const totalSeconds = steps.reduce((sum, step) => sum + step.seconds, 0) || 1;
  let seconds = 0;
  return steps.map((step) => {
    const from = (seconds / totalSeconds) * SCORE_WIDTH;
    const startMs = seconds * 1000;
    seconds += step.seconds;
    const to = (seconds / totalSeconds) * SCORE_WIDTH;
    const place = { startMs, endMs: seconds * 1000 };
    return step.kind === 'work'
      ? { ...place, kind: 'work', d: beats(step, from, to) }
      : { ...place, kind: 'rest', d: dots(step, from, to) };
  });
}

function beats(step: OutlineStep, from: number, to: number): string {
  const count = Math.max(1, Math.floor((to - from) / PITCH));
  const full = Math.min(TALLEST, Math.max(SHORTEST, step.intensityPct * UNITS_PER_PCT));
  let d = '';
  for (let i = 0; i < count; i++) {
    const edge = i === 0 ? RAMP_IN : (BEAT[i % BEAT.length] ?? 1);
    const height = full * edge;
    const x = (from + PITCH * (i + 0.5)).toFixed(1);
    if (step.side !== 'right') d += `M${x} ${AXIS - CLEAR}V${(AXIS - CLEAR - height).toFixed(1)}`;
    if (step.side === 'right' || step.side === 'both')
      d += `M${x} ${AXIS + CLEAR}V${(AXIS + CLEAR + height).toFixed(1)}`;
  }
  return d;
}

/** Heat, breathing, stretching and moving take long enough to be seen; changes are a gap. */
function dots(step: OutlineStep, from: number, to: number): string {
  if (step.kind === 'switch' || step.kind === 'change-head' || step.kind === 'rest') return '';
  let d = '';
  for (let x = from + PITCH; x < to - PITCH / 2; x += PITCH * 2)
    d += `M${x.toFixed(1)} ${AXIS - 1.5}V${AXIS + 1.5}`;
  return d;
}
