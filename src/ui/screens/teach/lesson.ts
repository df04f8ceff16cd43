import type { DeviceProfile, ParseIssue, ParseResult } from '#protocol';
import type { MassagerDraft, OwnMassagers, Typed } from '../../ports.ts';
import { blankDraft, copyDraft, freeId } from './blank.ts';
import { draftOf, profileOf } from './typed-profile.ts';
import { listAt, textAt } from './typed.ts';

/** The address under which one is taught from nothing. */
export const NEW = 'new';

/** What is known where a lesson begins. */
export interface LessonGiven {
  /** Of an own one, of a built-in one that is copied, or `NEW`. */
  readonly id: string;
  readonly ownMassagers: OwnMassagers;
  readonly own: readonly DeviceProfile[];
  readonly builtIn: readonly DeviceProfile[];
}

/** A massager that is being taught: as it was, as it is typed now, and whether that is sound. Changes nothing itself. */
export class Lesson {
  /** The own one that is changed; undefined for a new one. */
  readonly saved: DeviceProfile | undefined;
  readonly draft: MassagerDraft;
  readonly result: ParseResult<DeviceProfile>;
  readonly #given: LessonGiven;
  readonly #start: MassagerDraft;

  /** Undefined where there is no such massager. */
  static begin(given: LessonGiven): Lesson | undefined {
    const saved = given.own.find(({ id }) => id === given.id);
    const copied = given.builtIn.find(({ id }) => id === given.id);
    const start = saved ? draftOf(saved) : copied ? copyDraft(copied) : undefined;
    if (!start && given.id !== NEW) return undefined;
    const first = start ?? blankDraft();
    return new Lesson({ ...given, saved, start: first }, given.ownMassagers.drafts.get(given.id) ?? first);
  }

  private constructor(
    given: LessonGiven & { readonly saved: DeviceProfile | undefined; readonly start: MassagerDraft },
    draft: MassagerDraft,
  ) {
    this.#given = given;
    this.#start = given.start;
    this.saved = given.saved;
    this.draft = draft;
    this.result = this.#check();
  }

  get issues(): readonly ParseIssue[] {
    return this.result.ok ? [] : this.result.issues;
  }

  get isChanged(): boolean {
    return JSON.stringify(this.draft.typed) !== JSON.stringify(this.#start.typed);
  }

  /** With something else typed; it is kept as long as the page is. */
  typed(typed: Typed): Lesson {
    const draft = { ...this.draft, typed };
    const next = new Lesson({ ...this.#given, saved: this.saved, start: this.#start }, draft);
    if (next.isChanged) this.#drafts.set(this.#given.id, draft);
    else this.forget();
    return next;
  }

  /** What was typed and not saved is kept no more. */
  forget(): void {
    this.#drafts.delete(this.#given.id);
  }

  get #drafts(): OwnMassagers['drafts'] {
    return this.#given.ownMassagers.drafts;
  }

  #check(): ParseResult<DeviceProfile> {
    const { own, builtIn, ownMassagers } = this.#given;
    const taken = [...own, ...builtIn].map(({ id }) => id);
    const id = this.saved?.id ?? freeId(textAt(this.draft.typed, 'label'), taken);
    const { schema, ...rest } = profileOf(this.draft);
    const result = ownMassagers.check({ schema, id, ...rest });
    const twice = sameNames(this.draft.typed);
    if (twice.length === 0) return result;
    return { ok: false, issues: [...twice, ...(result.ok ? [] : result.issues)] };
  }
}

/** In a file two of the same name can't be; in a form they can. */
function sameNames(typed: Typed): readonly ParseIssue[] {
  const names = listAt(typed, 'endpoints').map((endpoint) => textAt(endpoint, 'name').trim());
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined
    ? []
    : [{ path: 'endpoints', found: JSON.stringify(twice), expected: 'a name of its own for each' }];
}
