import type { Routine, RoutineStep, WorkStep } from '#protocol';
import type { Draft, EditContext } from './edits.ts';
import { flowing, isBetween, worksAround } from './flow.ts';
import { plainCues, sayableCues } from './spoken.ts';

/** The routine with all that hangs on its steps made true again: changes of side and head, words, totals. */
export function settled(drafts: readonly Draft[], context: EditContext): Routine {
  const { routine, rules } = context;
  const flow = flowing(drafts, routine.steps, rules);
  const fitted = fitHead(flow.map(({ step }) => step));
  const steps = fitted.map((step, at) => {
    const around = worksAround(fitted, at);
    const isTrue = staysTrue(step, { from: flow[at]?.from, at, steps: fitted }, context);
    return { ...step, cues: isTrue ? sayableCues(step, around, rules) : plainCues(step, around, rules) };
  });
  return { ...routine, steps, ...totalsOf(steps) };
}

/** Sums that a routine states of itself. */
export function totalsOf(
  steps: readonly RoutineStep[],
): Pick<Routine, 'totalSeconds' | 'motorSeconds' | 'minutes'> {
  const sum = (of: readonly RoutineStep[]): number => of.reduce((all, { seconds }) => all + seconds, 0);
  const totalSeconds = sum(steps);
  return {
    totalSeconds,
    motorSeconds: sum(steps.filter((step) => step.kind === 'work' && step.motor === 'on')),
    minutes: Math.min(60, Math.max(1, Math.round(totalSeconds / 60))),
  };
}

/** Getting ready fits the head that the first work needs. */
function fitHead(steps: readonly RoutineStep[]): readonly RoutineStep[] {
  return steps.map((step, at) => {
    if (step.kind !== 'prepare' || step.attachment === undefined) return step;
    const { next } = worksAround(steps, at);
    return next?.motor === 'on' && next.attachment !== step.attachment
      ? { ...step, attachment: next.attachment, cues: [] }
      : step;
  });
}

/** Words that name what came before: they are only true where they were written. */
const SPEAKS_OF_OTHERS =
  /\b(same|again|back to|other|another|further|once more|that|now|next|last|finish|first|then)\b/i;

interface Place {
  readonly from: number | undefined;
  readonly at: number;
  readonly steps: readonly RoutineStep[];
}

function staysTrue(step: RoutineStep, { from, at, steps }: Place, { routine }: EditContext): boolean {
  if (step.cues.length === 0 || from === undefined) return step.cues.length > 0;
  const now = worksAround(steps, at);
  const then = worksAround(routine.steps, from);
  if (isBetween(step)) return sameWork(now.before, then.before) && sameWork(now.next, then.next);
  if (step.kind !== 'work' && step.kind !== 'rest') return true;
  if (sameWork(now.before, then.before)) return true;
  return !step.cues.some(({ text }) => SPEAKS_OF_OTHERS.test(text));
}

function sameWork(one: WorkStep | undefined, other: WorkStep | undefined): boolean {
  return (
    one?.zone === other?.zone &&
    one?.side === other?.side &&
    one?.technique === other?.technique &&
    one?.attachment === other?.attachment
  );
}
