import { edited, ownCopyOf, problemsOf, type RoutineEdit, type RoutineProblem } from '#care';
import type { Routine, RoutineRules } from '#protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RoutineDraft, RoutineMoment } from '../../ports.ts';
import { begun, edit, lookedAt, redone, undone } from './edit-history.ts';

/** What an editing is begun with. */
export interface EditingParts {
  /** The id in the address: what is not saved is kept under it. */
  readonly id: string;
  readonly rules: RoutineRules;
  readonly own: readonly Routine[];
  /** All that can be followed. */
  readonly routines: readonly Routine[];
  readonly drafts: Map<string, RoutineDraft>;
}

/** One routine being edited: what it became, what can be undone, what is not saved. */
export class Editing implements ReactiveController {
  /** Why the last wish was not met; empty where it was. */
  why = '';
  /** There were changes of before. */
  found = false;
  /** As it is kept; undefined while it is a copy that nobody has saved. */
  readonly saved: Routine | undefined;
  readonly rules: RoutineRules;
  readonly #host: ReactiveControllerHost;
  readonly #parts: EditingParts;
  #draft: RoutineDraft;
  /** Letters of a name are undone as one. */
  #typing = false;

  private constructor(host: ReactiveControllerHost, parts: EditingParts, start: Routine) {
    this.#host = host;
    this.#parts = parts;
    this.rules = parts.rules;
    this.saved = parts.own.find(({ id }) => id === parts.id);
    const kept = parts.drafts.get(parts.id);
    this.found = kept !== undefined;
    this.#draft = kept ?? begun(start);
    host.addController(this);
  }

  /** Own routines are changed as they are; those of the app become a copy. Undefined where there is no such routine. */
  static begin(host: ReactiveControllerHost, parts: EditingParts): Editing | undefined {
    const { id, own, routines } = parts;
    const mine = own.find((routine) => routine.id === id);
    const other = routines.find((routine) => routine.id === id);
    const start = mine ?? (other && ownCopyOf(other, [...routines, ...own]));
    return start && new Editing(host, parts, start);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  get routine(): Routine {
    return this.#draft.now.routine;
  }

  /** The step that is looked at. */
  get at(): number {
    const { routine, at } = this.#draft.now;
    return Math.min(Math.max(0, at), routine.steps.length - 1);
  }

  get canUndo(): boolean {
    return this.#draft.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#draft.future.length > 0;
  }

  /** There is something that leaving would not keep. */
  get isChanged(): boolean {
    return this.saved ? this.routine !== this.saved : this.canUndo;
  }

  /** What keeps it from being saved. */
  get problems(): readonly RoutineProblem[] {
    return problemsOf(this.routine, this.rules);
  }

  /** Makes an edit. Where it is refused `why` says so and nothing changes. False where nothing changed. */
  make(wish: RoutineEdit): boolean {
    const { now } = this.#draft;
    const result = edited(wish, { routine: now.routine, rules: this.rules });
    this.why = result.ok ? '' : result.why;
    this.#host.requestUpdate();
    if (!result.ok || result.routine === now.routine) return false;
    const isName = wish.do === 'rename';
    const moment: RoutineMoment = { routine: result.routine, at: isName ? now.at : result.at };
    const draft = edit(this.#draft, moment, isName && this.#typing ? 'as-one' : 'apart');
    this.#keep(draft);
    this.#typing = isName;
    return true;
  }

  undo(): void {
    this.#keep(undone(this.#draft));
  }

  redo(): void {
    this.#keep(redone(this.#draft));
  }

  look(at: number): void {
    this.why = '';
    this.#typing = false;
    this.#draft = lookedAt(this.#draft, at);
    this.#host.requestUpdate();
  }

  /** What is not saved is forgotten: because it has been saved, or is not wanted. */
  forget(): void {
    this.#parts.drafts.delete(this.#parts.id);
  }

  #keep(draft: RoutineDraft): void {
    this.why = '';
    this.#typing = false;
    this.#draft = draft;
    if (this.isChanged) this.#parts.drafts.set(this.#parts.id, draft);
    else this.forget();
    this.#host.requestUpdate();
  }
}
