import type { Routine, RoutineStep, WorkStep } from '#protocol';
import { aRoutine, workStep } from './protocols.ts';

/** One step of a quick routine: work with its intensity, or a kind without motor. */
export type QuickStep =
  | { readonly seconds: number; readonly intensityPct: number; readonly side?: 'left' | 'right' }
  | { readonly seconds: number; readonly kind: 'prepare' | 'switch' | 'check' | 'rest' | 'finish' };

/** Seconds instead of minutes, work first and work upon work: what no author may write and the app must bear. */
export const HARD_STEPS: readonly QuickStep[] = [
  { seconds: 4, intensityPct: 30 },
  { seconds: 3, intensityPct: 10 },
  { seconds: 2, kind: 'switch' },
  { seconds: 1, intensityPct: 30, side: 'right' },
  { seconds: 1, kind: 'check' },
  { seconds: 5, intensityPct: 25, side: 'right' },
  { seconds: 1, intensityPct: 35, side: 'right' },
];

/** A routine of those steps. It would not pass the rules for files: put it into the content itself. */
export function aQuickRoutine(
  id: string,
  steps: readonly QuickStep[] = HARD_STEPS,
  base = aRoutine('desk-reset-4'),
): Routine {
  const work = workStep(base);
  return { ...base, id, steps: steps.map((step) => stepOf(step, work)) };
}

function stepOf(step: QuickStep, work: WorkStep): RoutineStep {
  if ('kind' in step) return { kind: step.kind, seconds: step.seconds, cues: [] };
  const { seconds, intensityPct, side = 'left' } = step;
  return { ...work, seconds, intensityPct, side, cues: [] };
}
