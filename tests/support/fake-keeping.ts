/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import { parseJsonText, parseRoutine, type ParseResult, type Routine, type RoutineRules } from '#protocol';
import type {
  CueBench,
  CueSample,
  Keeping,
  OwnRoutines,
  RoutineDraft,
  StorageUse,
  Updates,
  VoiceChoice,
} from '#ui';
import { BehaviorSubject } from 'rxjs';

/** Storage that says what the test put there; `full` makes erasing fail. */
export class FakeKeeping implements Keeping {
  used: StorageUse = { usedBytes: 120_000, quotaBytes: 1_000_000_000, persisted: true };
  erased = 0;
  full = false;

  use(): Promise<StorageUse> {
    return Promise.resolve(this.used);
  }
  eraseEverything(): Promise<void> {
    if (this.full) return Promise.reject(new Error('full'));
    this.erased++;
    return Promise.resolve();
  }
}

/** Own routines in memory. */
export class FakeOwnRoutines implements OwnRoutines {
  readonly routines$ = new BehaviorSubject<readonly Routine[]>([]);
  readonly damaged$ = new BehaviorSubject(0);
  rules: RoutineRules | undefined;
  readonly drafts = new Map<string, RoutineDraft>();
  shared: { readonly name: string; readonly text: string } | undefined;
  full = false;

  /** Of the form only; the rules are the app's own matter. */
  read(text: string): ParseResult<Routine> {
    return parseJsonText(text, parseRoutine);
  }
  keep(routine: Routine): Promise<void> {
    if (this.full) return Promise.reject(new Error('full'));
    this.routines$.next([...this.routines$.value.filter(({ id }) => id !== routine.id), routine]);
    return Promise.resolve();
  }
  remove(id: string): Promise<void> {
    this.routines$.next(this.routines$.value.filter((routine) => routine.id !== id));
    return Promise.resolve();
  }
  takeShared(): Promise<{ readonly name: string; readonly text: string } | undefined> {
    const { shared } = this;
    this.shared = undefined;
    return Promise.resolve(shared);
  }
}

/** Versions and installation as the test says. */
export class FakeUpdates implements Updates {
  readonly waiting$ = new BehaviorSubject(false);
  readonly held$ = new BehaviorSubject(false);
  readonly installable$ = new BehaviorSubject(false);
  readonly calls: string[] = [];

  apply(): void {
    this.calls.push('apply');
  }
  install(): Promise<void> {
    this.calls.push('install');
    return Promise.resolve();
  }
}

/** Cues that are only written down. */
export class FakeCueBench implements CueBench {
  readonly voices$ = new BehaviorSubject<readonly VoiceChoice[]>([
    { uri: 'a-voice', name: 'A voice', language: 'en-GB' },
  ]);
  readonly heard: CueSample[] = [];
  works = true;

  listen(sample: CueSample): Promise<boolean> {
    this.heard.push(sample);
    return Promise.resolve(this.works);
  }
}
