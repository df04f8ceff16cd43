import type { SessionRecord, StepRecord } from '#storage';
import { msg, str } from '@lit/localize';

/**
 * What became of a step. `part`: left before its end. `not-reached`: the session was over before its turn; in one that
 * went to its end nothing is that.
 */
export type StepFate = 'done' | 'part' | 'skipped' | 'not-reached';

/** A step that lacks no more than this was done: a skip in its last second leaves nothing out. */
const SLACK_S = 1;

/** What became of each step of a kept session. */
export function fatesOf({ steps, endReason }: SessionRecord): ReadonlyMap<StepRecord, StepFate> {
  const last =
    endReason === 'completed' ? steps.length : steps.findLastIndex(({ activeSeconds }) => activeSeconds > 0);
  return new Map(steps.map((step, at) => [step, at > last ? 'not-reached' : fateOf(step)]));
}

function fateOf({ activeSeconds, plannedSeconds = 0, skipped }: StepRecord): StepFate {
  if (skipped || activeSeconds === 0) return 'skipped';
  return activeSeconds < plannedSeconds - SLACK_S ? 'part' : 'done';
}

/** What of these steps was not done, `1 in part, 2 skipped`; empty where all were. */
export function undoneWords(fates: readonly StepFate[]): string {
  const count = (wanted: StepFate): number => fates.filter((fate) => fate === wanted).length;
  const [part, skipped, ahead] = [count('part'), count('skipped'), count('not-reached')];
  return [
    part > 0 ? msg(str`${part} in part`) : '',
    skipped > 0 ? msg(str`${skipped} skipped`) : '',
    ahead > 0 ? msg(str`${ahead} not reached`) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
