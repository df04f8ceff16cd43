import { issueAt } from './brief.ts';
import type { ParseIssue } from './result.ts';
import type { CueText, RoutineStep } from './routine.ts';
import type { RoutineRules, Stepped } from './rules.ts';

/** Every step is announced when it begins, and every cue can be said before the next one comes. */
export function checkCues(routine: Stepped, { cueing }: RoutineRules): readonly ParseIssue[] {
  return routine.steps.flatMap((step, index) => [
    ...checkTimes(step, `steps.${index}.cues`),
    ...step.cues.flatMap((cue, at) =>
      checkWords({
        step,
        cue,
        next: step.cues[at + 1],
        path: `steps.${index}.cues.${at}`,
        voice: cueing.voice,
      }),
    ),
  ]);
}

function checkTimes(step: RoutineStep, path: string): readonly ParseIssue[] {
  if (step.cues[0]?.atSec !== 0)
    return [issueAt(path, step.cues[0] ?? [], 'a first cue at 0, so that the step is announced')];
  return step.cues.flatMap(({ atSec }, at) => {
    if (atSec >= step.seconds)
      return [issueAt(`${path}.${at}.atSec`, atSec, `less than ${step.seconds}, the length of the step`)];
    const before = step.cues[at - 1]?.atSec ?? -1;
    return atSec > before
      ? []
      : [issueAt(`${path}.${at}.atSec`, atSec, `more than ${before}, the cue before`)];
  });
}

interface WordCheck {
  readonly step: RoutineStep;
  readonly cue: CueText;
  readonly next: CueText | undefined;
  readonly path: string;
  readonly voice: RoutineRules['cueing']['voice'];
}

function checkWords({ step, cue, next, path, voice }: WordCheck): readonly ParseIssue[] {
  const slot = Math.max(0, Math.min(next?.atSec ?? step.seconds, step.seconds) - cue.atSec);
  const fit = Math.floor(slot * voice.wordsPerSecond);
  // While a step is prepared the hands are free and the screen is read along, so only the slot counts.
  const most = step.kind === 'prepare' ? fit : Math.min(fit, voice.maxWords);
  return (['text', 'byHandText'] as const).flatMap((field) => {
    const words = countWords(cue[field]);
    if (words <= most) return [];
    const why = most === fit ? `for ${slot} s at ${voice.wordsPerSecond} words a second` : 'for one cue';
    return [issueAt(`${path}.${field}`, `${words} words`, `at most ${most} words ${why}`)];
  });
}

/** Words as they are spoken: parted by spaces. */
function countWords(text: string | undefined): number {
  return text === undefined ? 0 : text.trim().split(/\s+/).length;
}
