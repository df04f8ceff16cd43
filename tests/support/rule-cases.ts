import { checkRoutine, type AddOn, type ParseIssue, type Routine } from '#protocol';
import { builtInRules } from './protocols.ts';

/** A rule, shown to hold for what is built in and to fail when a routine is changed in one place. */
export interface RuleCase {
  readonly rule: string;
  /** Id of the routine that is changed; `lower-back-release-10` if left out. */
  readonly routine?: string;
  readonly change: (routine: Routine) => void;
  /** Where the issue has to be, or the end of it. */
  readonly path: string;
  readonly expected: RegExp;
}

/** What the rules find on this path in these words. */
export function matching(
  routine: Routine | AddOn,
  { path, expected }: Pick<RuleCase, 'path' | 'expected'>,
): readonly ParseIssue[] {
  return checkRoutine(routine, builtInRules()).filter(
    (issue) => (issue.path === path || issue.path.endsWith(`.${path}`)) && expected.test(issue.expected),
  );
}
