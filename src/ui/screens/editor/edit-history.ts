import type { Routine } from '#protocol';
import type { RoutineDraft, RoutineMoment } from '../../ports.ts';

/** The beginning: nothing to undo. */
export function begun(routine: Routine): RoutineDraft {
  const first = routine.steps.findIndex(({ kind }) => kind === 'work');
  return { past: [], now: { routine, at: Math.max(0, first) }, future: [] };
}

/** One edit further. What follows letter by letter, as typing a name does, is undone as one. */
export function edit(draft: RoutineDraft, now: RoutineMoment, follows: 'as-one' | 'apart'): RoutineDraft {
  const past = follows === 'as-one' ? draft.past : [...draft.past, draft.now];
  return { past, now, future: [] };
}

/** Another step is looked at; that is no edit. */
export function lookedAt(draft: RoutineDraft, at: number): RoutineDraft {
  return { ...draft, now: { ...draft.now, at } };
}

/** One edit back; the same where there is none. */
export function undone({ past, now, future }: RoutineDraft): RoutineDraft {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future };
}

/** What was undone, done again; the same where there is nothing. */
export function redone({ past, now, future }: RoutineDraft): RoutineDraft {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : { past, now, future };
}
