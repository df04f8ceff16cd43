import { checkRoutine, type ParseIssue, type Routine, type RoutineRules } from '#protocol';

/** Something that keeps a routine from being saved, in words to show at the step it belongs to. */
export interface RoutineProblem {
  /** Undefined: it is the name. */
  readonly stepIndex: number | undefined;
  readonly why: string;
}

/** What is wrong with a routine that is being edited; nothing if it may be saved. */
export function problemsOf(routine: Routine, rules: RoutineRules): readonly RoutineProblem[] {
  const nameless =
    routine.name.trim() === '' ? [{ stepIndex: undefined, why: 'The routine needs a name.' }] : [];
  return [...nameless, ...checkRoutine(routine, rules).map((issue) => problemOf(issue, routine))];
}

function problemOf({ path, found, expected }: ParseIssue, { steps }: Routine): RoutineProblem {
  const [, at, field] = /^steps\.(\d+)\.?(\w*)/.exec(path) ?? [];
  if (at === undefined) {
    // What holds for the whole is shown where there is most to take away.
    const motorised = steps.findLastIndex((step) => step.kind === 'work' && step.motor !== 'off');
    return { stepIndex: Math.max(0, motorised), why: `${found.replaceAll('"', '')}: ${expected}.` };
  }
  const stepIndex = Number(at);
  if (field === 'seconds') {
    const tooShort = expected.startsWith('at least');
    return { stepIndex, why: `${tooShort ? 'Too short' : 'Too long'}: ${expected}.` };
  }
  return { stepIndex, why: `${FIELD_WORDS[field ?? ''] ?? field ?? 'This step'}: ${expected}.` };
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  cues: 'What is said',
  side: 'Side',
  zone: 'Area',
  technique: 'Technique',
  attachment: 'Head',
  intensityPct: 'Intensity',
  strokes: 'Strokes',
  position: 'Position',
  pressure: 'Pressure',
};
