import { checkCues } from './check-cues.ts';
import { checkDose } from './check-dose.ts';
import { checkFlow } from './check-flow.ts';
import { checkSteps } from './check-steps.ts';
import { checkStrokes } from './check-strokes.ts';
import type { ParseIssue } from './result.ts';
import type { RoutineRules, Stepped } from './rules.ts';

/**
 * Everything in a routine or add-on that a schema can't see: whether its parts fit each other, the body and the limits.
 * The same for built-in and foreign files. Needs a value that has been parsed.
 * @returns nothing if the routine may be followed; otherwise it must not be offered.
 */
export function checkRoutine(routine: Stepped, rules: RoutineRules): readonly ParseIssue[] {
  return [checkSteps, checkStrokes, checkDose, checkFlow, checkCues].flatMap((check) =>
    check(routine, rules),
  );
}
