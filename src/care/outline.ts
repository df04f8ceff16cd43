import type { Gate, Routine } from '#protocol';
import type { Protocol, ProtocolStep } from './protocol.ts';

/** One step, as far as a routine's picture needs it. */
export type OutlineStep = Pick<ProtocolStep, 'kind' | 'seconds' | 'zone' | 'side' | 'intensityPct'>;

/** What a routine is, short of everything that only doing it needs: enough to suggest it and to draw it. */
export interface RoutineOutline extends Pick<Routine, 'id' | 'name' | 'tagline' | 'level' | 'totalSeconds'> {
  readonly gate?: Pick<Gate, 'minCompletedSessions'>;
  readonly steps: readonly OutlineStep[];
}

/** The outline of a routine, with the steps that care made of it. */
export function outlineOf(routine: Routine, { steps, totalSeconds }: Protocol): RoutineOutline {
  const { id, name, tagline, level, gate } = routine;
  const least = gate?.minCompletedSessions;
  return {
    id,
    name,
    tagline,
    level,
    totalSeconds,
    ...(least === undefined ? {} : { gate: { minCompletedSessions: least } }),
    steps: steps.map(({ kind, seconds, zone, side, intensityPct }) => ({
      kind,
      seconds,
      intensityPct,
      ...(zone === undefined ? {} : { zone }),
      ...(side === undefined ? {} : { side }),
    })),
  };
}

/** The same steps under a personal maximum: care never makes one stronger than that. */
export function cappedSteps(steps: readonly OutlineStep[], maxIntensityPct: number): readonly OutlineStep[] {
  return steps.map((step) => ({ ...step, intensityPct: Math.min(step.intensityPct, maxIntensityPct) }));
}
