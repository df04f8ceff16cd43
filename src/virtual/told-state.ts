import { BehaviorSubject, distinctUntilChanged, map, Observable } from 'rxjs';
import { isSameState } from './state.ts';
import type { VirtualMassagerState } from './virtual-massager.contract.ts';

/** The newest state that was told; who listens to it watches the body. */
export class ToldState {
  /** Hot, replays. */
  readonly state$: Observable<VirtualMassagerState>;
  /** Hot, replays; watches nothing. */
  readonly linked$: Observable<boolean>;
  readonly #told$: BehaviorSubject<VirtualMassagerState>;

  /** @param watch begins to watch the body; what it returns ends that */
  constructor(first: VirtualMassagerState, watch: () => () => void) {
    const told$ = new BehaviorSubject(first);
    this.#told$ = told$;
    this.state$ = new Observable((watcher) => {
      const lookAway = watch();
      told$.subscribe(watcher).add(lookAway);
    });
    this.linked$ = told$.pipe(
      map(({ linked }) => linked),
      distinctUntilChanged(),
    );
  }

  /** Says nothing where nothing is new. */
  tell(now: VirtualMassagerState): void {
    if (!isSameState(this.#told$.value, now)) this.#told$.next(now);
  }

  complete(): void {
    this.#told$.complete();
  }
}
