import { issueAt } from './brief.ts';
import type { ParseIssue } from './result.ts';
import type { RoutineStep, WorkStep } from './routine.ts';
import type { RoutineRules, Stepped } from './rules.ts';

/** There is time to change hands between sides, and a head is changed in a step of its own. */
export function checkFlow(routine: Stepped, { cueing }: RoutineRules): readonly ParseIssue[] {
  const issues: ParseIssue[] = [];
  const { pauseBetweenSidesSec, changeHeadSec } = cueing.leadTimes;
  let before: WorkStep | undefined;
  let between: RoutineStep[] = [];
  for (const [index, step] of routine.steps.entries()) {
    if (step.kind !== 'work') {
      between.push(step);
      continue;
    }
    if (before && before.side !== step.side && secondsOf(between) < pauseBetweenSidesSec[0]) {
      const expected = `at least ${pauseBetweenSidesSec[0]} s of other steps before it, to change sides`;
      issues.push(issueAt(`steps.${index}.side`, step.side, expected));
    }
    if (before && needsNewHead(before, step) && headSeconds(between, step.attachment) < changeHeadSec[0]) {
      const expected = `${before.attachment}, or a change-head step of at least ${changeHeadSec[0]} s before it`;
      issues.push(issueAt(`steps.${index}.attachment`, step.attachment, expected));
    }
    before = step;
    between = [];
  }
  return issues;
}

/** Hands and foot rollers are just put down and taken up; only the heads of a motor are fitted. */
function needsNewHead(before: WorkStep, step: WorkStep): boolean {
  return before.motor === 'on' && step.motor === 'on' && before.attachment !== step.attachment;
}

function headSeconds(steps: readonly RoutineStep[], attachment: string): number {
  return secondsOf(steps.filter((step) => step.kind === 'change-head' && step.attachment === attachment));
}

function secondsOf(steps: readonly RoutineStep[]): number {
  return steps.reduce((sum, step) => sum + step.seconds, 0);
}
