import {
  capIssues,
  checkRoutine,
  parseJsonText,
  parseRoutine,
  type ParseIssue,
  type ParseResult,
  type Routine,
  type RoutineRules,
} from '#protocol';
import type { RoutineStore } from '#storage';
import type { OwnRoutines } from '#ui';
import { BehaviorSubject, map } from 'rxjs';

/** What own routines are made from. */
export interface OwnRoutinesParts {
  readonly store: RoutineStore;
  /** Those that come with the app; their ids are theirs. */
  readonly builtIn: readonly Routine[];
  /** Undefined where the files of body or care are broken: then nothing can be checked, and nothing is offered. */
  readonly rules: RoutineRules | undefined;
  readonly takeShared: OwnRoutines['takeShared'];
}

/** Own routines, and what app/ itself asks of them. */
export interface OwnRoutinesInside extends OwnRoutines {
  /** The newest of `routines$`. */
  readonly routines: readonly Routine[];
  /** Resolves once what is kept has been read, or could not be. Never rejects. */
  readonly loaded: Promise<void>;
  /** Reads again what is kept. Rejects with a StorageError. */
  readonly refresh: () => Promise<void>;
}

interface Kept {
  readonly routines: readonly Routine[];
  readonly damaged: number;
}

/** Routines the person brought along. Starts reading at once; until then there are none. */
export function createOwnRoutines({
  store,
  builtIn,
  rules,
  takeShared,
}: OwnRoutinesParts): OwnRoutinesInside {
  const kept$ = new BehaviorSubject<Kept>({ routines: [], damaged: 0 });
  const check = (result: ParseResult<Routine>): ParseResult<Routine> => {
    if (!result.ok) return result;
    const issues = rules
      ? [...idIssues(result.value, builtIn), ...checkRoutine(result.value, rules)]
      : [UNCHECKED];
    return issues.length === 0 ? result : { ok: false, issues: capIssues(issues) };
  };
  const refresh = async (): Promise<void> => {
    const stored = await store.list();
    const routines = stored.flatMap((value) => {
      const result = check(parseRoutine(value));
      return result.ok ? [result.value] : [];
    });
    kept$.next({ routines, damaged: stored.length - routines.length });
  };
  return {
    routines$: kept$.pipe(map(({ routines }) => routines)),
    damaged$: kept$.pipe(map(({ damaged }) => damaged)),
    get routines() {
      return kept$.value.routines;
    },
    // The journal and settings say that storage is in trouble; without it there are just the built-in ones.
    refresh,
    loaded: refresh().catch(() => undefined),
    read: (text) => parseJsonText(text, (json) => check(parseRoutine(json))),
    async keep(routine) {
      await store.save(routine);
      await refresh();
    },
    async remove(id) {
      await store.remove(id);
      await refresh();
    },
    rules,
    drafts: new Map(),
    takeShared,
  };
}

function idIssues({ id }: Routine, builtIn: readonly Routine[]): readonly ParseIssue[] {
  if (!builtIn.some((routine) => routine.id === id)) return [];
  return [{ path: 'id', found: id, expected: 'an id of its own; this is the id of a routine of the app' }];
}

const UNCHECKED: ParseIssue = {
  path: '',
  found: 'a routine that could not be checked',
  expected: 'sound files in body/ and care/, without which no routine can be checked',
};
