/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import type { Content, DrillDesk, DrillId, DrillState, DrillVerdict, RunningDrill } from '#ui';
import { BehaviorSubject } from 'rxjs';
import { FakeBench } from './fake-bench.ts';
import { aContent, aProtocol } from './fake-content.ts';
import { FakeRehearsal, FakeRunningSession } from './fake-session.ts';

/** An exercise that stands where the test puts it. */
export class FakeDrill implements RunningDrill {
  readonly session: FakeRunningSession & { bench: FakeBench; drill: DrillId };
  readonly state$ = new BehaviorSubject<DrillState>({ stage: 'before' });
  readonly answers: string[] = [];

  constructor(
    readonly id: DrillId,
    content: Content = aContent(),
  ) {
    const protocol = aProtocol(content, { routineId: content.routines[0]?.id ?? '' });
    if (!protocol) throw new Error('There is no routine to practise with.');
    this.session = Object.assign(
      new FakeRunningSession('drill', { protocol, mode: 'simulator' }, new FakeRehearsal()),
      { bench: new FakeBench(), drill: id },
    );
  }

  get state(): DrillState {
    return this.state$.value;
  }

  answer(key: string): void {
    this.answers.push(key);
  }
}

/** A desk whose exercises go nowhere by themselves. `refuse`: none can begin. */
export class FakeDrills implements DrillDesk {
  readonly drills: readonly DrillId[] = ['emergency-stop', 'lost-link', 'wrong-side', 'sharp-pain'];
  readonly current$ = new BehaviorSubject<FakeDrill | undefined>(undefined);
  readonly verdicts$ = new BehaviorSubject<readonly DrillVerdict[]>([]);
  readonly calls: string[] = [];
  refuse = false;
  readonly #content: Content;

  constructor(content: Content = aContent()) {
    this.#content = content;
  }

  get current(): FakeDrill | undefined {
    return this.current$.value;
  }

  start(id: DrillId): Promise<FakeDrill | undefined> {
    this.calls.push(`start ${id}`);
    if (this.refuse) return Promise.resolve(undefined);
    const drill = new FakeDrill(id, this.#content);
    this.current$.next(drill);
    return Promise.resolve(drill);
  }

  leave(): void {
    this.calls.push('leave');
  }

  /** The current one is over, as this. */
  judge(verdict: DrillVerdict): void {
    this.current?.state$.next({ stage: 'over', verdict });
    this.verdicts$.next([...this.verdicts$.value.filter(({ drill }) => drill !== verdict.drill), verdict]);
  }
}
