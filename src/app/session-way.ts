import { msg } from '@lit/localize';
import type { SessionMode } from '#storage';
import type { Adjustment } from '#ui';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { DeskMotor } from './massager-desk.contract.ts';
import type { SessionMotor } from './session-motor.ts';
import type { SessionRunParts } from './session-run.contract.ts';

/** What a session's way needs. */
export interface SessionWayParts {
  /** The way it begins. */
  readonly mode: SessionMode;
  /** None in a rehearsal, which stays in the simulator. */
  readonly lock: SessionRunParts['lock'];
  readonly motor: Pick<SessionMotor, 'motor' | 'follow'>;
  readonly isOver: () => boolean;
  /** Holds what runs: only the person goes on. */
  readonly hold: () => void;
  /** Another way from here on than before. */
  readonly changed: (mode: SessionMode, motor: DeskMotor | undefined) => void;
}

/** Which way a session goes, by hand or with a motor, and how that is changed without losing the place. */
export class SessionWay {
  /** Hot, replays. */
  readonly mode$: Observable<SessionMode>;
  readonly #parts: SessionWayParts;
  readonly #mode$: BehaviorSubject<SessionMode>;
  /** Counts changes, so that a slow one can't overwrite a newer one. */
  #change = 0;
  /** The motor of before is let go, and what comes instead is not there yet. */
  #isChanging = false;

  constructor(parts: SessionWayParts) {
    this.#parts = parts;
    this.#mode$ = new BehaviorSubject(parts.mode);
    this.mode$ = this.#mode$.asObservable();
  }

  get mode(): SessionMode {
    return this.#mode$.value;
  }

  /** A massager that was let go for another may be followed by none at all. */
  get hasWhatItNeeds(): boolean {
    return this.mode === 'by-hand' || this.#parts.motor.motor !== undefined;
  }

  /** Holds the session, stops the motor and goes on another way; says why if it can't. Never rejects. */
  async change(to: SessionMode): Promise<Adjustment> {
    const { lock, motor, hold, isOver } = this.#parts;
    if (isOver()) return { ok: false, why: msg('The session is over.') };
    if (!lock) return { ok: false, why: msg('A rehearsal stays in the simulator.') };
    if (to === this.mode && !this.#isChanging && this.hasWhatItNeeds) return { ok: true };
    const mine = ++this.#change;
    this.#isChanging = true;
    hold();
    // Stopped and no longer listened to before it is let go: that its link ends then is no news.
    const stopped = motor.follow(undefined);
    const changing = lock.change(to);
    // By hand nothing has to be waited for.
    if (to === 'by-hand') this.#adopt(to, undefined);
    const change = await changing;
    if (mine !== this.#change) return { ok: false, why: msg('Another way was chosen meanwhile.') };
    this.#isChanging = false;
    if (isOver()) return { ok: false, why: msg('The session is over.') };
    if (to !== 'by-hand' && change.ok) this.#adopt(to, change.motor);
    else void motor.follow(change.motor);
    await stopped;
    return change.ok ? { ok: true } : { ok: false, why: change.why };
  }

  dispose(): void {
    this.#mode$.complete();
  }

  /** Held once more: someone may have gone on while it was waited for. */
  #adopt(mode: SessionMode, motor: DeskMotor | undefined): void {
    this.#parts.hold();
    void this.#parts.motor.follow(motor);
    if (mode === this.mode) return;
    this.#mode$.next(mode);
    this.#parts.changed(mode, motor);
  }
}
