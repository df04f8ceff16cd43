import type { MassagerErrorCode, MassagerState } from '#massager';
import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';
import type { FrameLog } from './frame-log.ts';
import type { DeskMotor } from './massager-desk.contract.ts';
import { noteOf } from './practice/what-it-made.ts';

/** What the desk shows before anything was connected. */
export const ABSENT: MassagerState = { link: 'absent', motor: 'stopped', setPct: 0, setLevel: 0 };

/** What is shown of the massager: of the one that is there, or of one that is still connecting. */
export class DeskView {
  readonly state$: Observable<MassagerState>;
  readonly #log: Pick<FrameLog, 'add'>;
  readonly #state$ = new BehaviorSubject<MassagerState>(ABSENT);
  #watching: Subscription | undefined;
  /** Why the newest choice came to nothing; shown until the next one, beside what is there. */
  #refusal: MassagerErrorCode | undefined;

  constructor(log: Pick<FrameLog, 'add'>) {
    this.#log = log;
    this.state$ = this.#state$.asObservable();
  }

  get state(): MassagerState {
    return this.#state$.value;
  }

  /** Follows one from here on; none: nothing is connected. */
  watch(motor: DeskMotor | undefined): void {
    this.#watching?.unsubscribe();
    this.#watching = undefined;
    if (!motor) {
      this.#show(ABSENT);
      return;
    }
    this.#watching = motor.massager.state$.subscribe((state) => {
      this.#show(state);
    });
    this.#watching.add(
      motor.massager.log$.subscribe((entry) => {
        this.#log.add(entry);
      }),
    );
    this.#watching.add(
      motor.bench?.log$.subscribe((event) => {
        this.#log.add(noteOf(event));
      }),
    );
  }

  /** Why there is nothing else than what is there; undefined takes it back. Seen with what is shown next. */
  refuse(error: MassagerErrorCode | undefined): void {
    this.#refusal = error;
  }

  /** The one that was let go can't be seen any more, and nobody else would tell. */
  mayStillRun(): void {
    this.refuse('link-lost');
    this.#show(this.state);
  }

  /** The massager was let go, and its own app can have it. Where it may still run, that alone is shown. */
  handedBack(which: Pick<MassagerState, 'deviceId' | 'deviceName'>): void {
    if (this.#watching === undefined && this.#refusal === undefined)
      this.#show({ ...ABSENT, ...which, link: 'released' });
  }

  dispose(): void {
    this.#watching?.unsubscribe();
    this.#state$.complete();
  }

  #show(state: MassagerState): void {
    const error = state.error ?? this.#refusal;
    this.#state$.next(error === undefined ? state : { ...state, error });
  }
}
