import type { Routine, RoutineRules, RoutineStep, StepKind, WorkStep } from '#protocol';

/** A side as a routine names it: `affected` is the one that hurts, told before the start. */
export type StepSide = WorkStep['side'];

/** Kinds of step that can be put in; the others need words that only an author has. */
export type AddedKind = Extract<StepKind, 'work' | 'rest' | 'breathe' | 'switch'>;

/** One change to a routine. Steps are counted from 0 in `routine.steps`. */
export type RoutineEdit =
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'retime'; readonly at: number; readonly by: 1 | -1 }
  /** By so many steps of five percent. */
  | { readonly do: 'strengthen'; readonly at: number; readonly by: number }
  | { readonly do: 'side'; readonly at: number; readonly side: StepSide }
  | { readonly do: 'zone'; readonly at: number; readonly zone: string }
  | { readonly do: 'technique'; readonly at: number; readonly technique: string }
  /** By so many steps that are not changes of side or head: those stay where they are. */
  | { readonly do: 'move'; readonly at: number; readonly by: number }
  | { readonly do: 'duplicate'; readonly at: number }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'add'; readonly after: number; readonly kind: AddedKind };

/** The changed routine and the step to look at next, or why it stays as it is, in words to show. */
export type Edited =
  | { readonly ok: true; readonly routine: Routine; readonly at: number }
  | { readonly ok: false; readonly why: string };

/** A step while an edit is worked out, and where it stood before; undefined: it is new. */
export interface Draft {
  readonly step: RoutineStep;
  readonly from: number | undefined;
}

/** What every part of an edit looks at. */
export interface EditContext {
  /** As it was before the edit. */
  readonly routine: Routine;
  readonly rules: RoutineRules;
}

/** A wish that can't be met, with the reason in words to show. */
export function refused(why: string): { readonly ok: false; readonly why: string } {
  return { ok: false, why };
}
