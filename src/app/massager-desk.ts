import type { Clock } from '#clock';
import type { FrameLogEntry, MassagerErrorCode, MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { HaltReason, StopCertainty } from '#safety';
import type { SessionMode } from '#storage';
import type { BluetoothAvailability } from '#ui';
import type { VirtualMassagerState } from '#virtual';
import { BehaviorSubject, of, switchMap, type Observable, type Subscription } from 'rxjs';
import { runGentleTest } from './gentle-test.ts';
import type {
  DeskMotor,
  MassagerDeskInside,
  ModeChange,
  ModeLock,
  MotorMakers,
} from './massager-desk.contract.ts';
import { refusalOf, whyNot } from './refusals.ts';

/** How many frames the log keeps. */
const LOG_LENGTH = 200;

/** What the desk shows before anything was connected. */
export const ABSENT: MassagerState = { link: 'absent', motor: 'stopped', setPct: 0, setLevel: 0 };

/** Parts of the desk that come from outside. */
export interface MassagerDeskParts {
  readonly clock: Clock;
  readonly makers: MotorMakers;
  readonly profiles: readonly DeviceProfile[];
  readonly availability$: Observable<BluetoothAvailability>;
  /** The personal maximum as it is now. */
  readonly maxIntensityPct: () => number;
}

/** Holds the one massager, real or virtual, and the mode that the person chose. */
export function createMassagerDesk(parts: MassagerDeskParts): MassagerDeskInside {
  return new Desk(parts);
}

class Desk implements MassagerDeskInside {
  readonly profiles: readonly DeviceProfile[];
  readonly availability$: Observable<BluetoothAvailability>;
  readonly #parts: MassagerDeskParts;
  readonly #mode$ = new BehaviorSubject<SessionMode>('by-hand');
  readonly #state$ = new BehaviorSubject<MassagerState>(ABSENT);
  readonly #log$ = new BehaviorSubject<readonly FrameLogEntry[]>([]);
  readonly #motor$ = new BehaviorSubject<DeskMotor | undefined>(undefined);
  /** The one that is being shown: the motor, or a candidate that is still connecting. */
  #watching: Subscription | undefined;
  #locks = 0;
  #cancelTest: (() => void) | undefined;
  /** Counts choices, so that a slow one can't overwrite a newer one. */
  #choice = 0;
  /** The motor that is being connected by the newest choice. */
  #candidate: DeskMotor | undefined;
  /** Why the newest choice came to nothing; shown until the next one, beside what is there. */
  #refusal: MassagerErrorCode | undefined;
  /** Settles once every motor that is no longer wanted has given up its link. */
  #leaving: Promise<unknown> = Promise.resolve();

  constructor(parts: MassagerDeskParts) {
    this.#parts = parts;
    this.profiles = parts.profiles;
    this.availability$ = parts.availability$;
  }

  get mode$(): Observable<SessionMode> {
    return this.#mode$.asObservable();
  }
  get mode(): SessionMode {
    return this.#mode$.value;
  }
  get state$(): Observable<MassagerState> {
    return this.#state$.asObservable();
  }
  get state(): MassagerState {
    return this.#state$.value;
  }
  get log$(): Observable<readonly FrameLogEntry[]> {
    return this.#log$.asObservable();
  }
  get virtual$(): Observable<VirtualMassagerState | undefined> {
    return this.#motor$.pipe(switchMap((motor) => motor?.virtual$ ?? of(undefined)));
  }
  get motor(): DeskMotor | undefined {
    return this.#motor$.value;
  }
  get profile(): DeviceProfile | undefined {
    return this.motor?.massager.profile;
  }
  get locked(): boolean {
    return this.#locks > 0;
  }

  lock(): ModeLock {
    this.#endTest();
    // The mode of a running session doesn't change under the person's hands.
    this.#endChoice();
    this.#locks++;
    let held = true;
    return {
      change: (to) => this.#change(to),
      release: () => {
        if (held) this.#locks--;
        held = false;
      },
    };
  }

  async connect(): Promise<void> {
    if (!this.locked) await this.#to('massager');
  }

  async useSimulator(): Promise<void> {
    if (!this.locked) await this.#to('simulator');
  }

  async byHand(): Promise<void> {
    if (!this.locked) await this.#to('by-hand');
  }

  disconnect(): Promise<void> {
    return this.byHand();
  }

  reconnect(): void {
    this.motor?.massager.reconnect();
  }

  loseLink(awayMs = 0): void {
    this.motor?.loseLink?.(awayMs);
  }

  test(): boolean {
    const { motor } = this;
    if (!motor || this.locked || motor.massager.state.link !== 'ready') return false;
    this.#endTest();
    const { clock, maxIntensityPct } = this.#parts;
    this.#cancelTest = runGentleTest(motor, { clock, maxPct: maxIntensityPct() });
    return true;
  }

  async halt(reason: HaltReason): Promise<StopCertainty | undefined> {
    this.#endTest();
    return await this.motor?.gate.halt(reason);
  }

  dispose(): void {
    this.#endTest();
    this.#watching?.unsubscribe();
    this.#candidate?.dispose();
    this.#choice++;
    this.motor?.dispose();
    this.#motor$.complete();
    this.#mode$.complete();
    this.#state$.complete();
    this.#log$.complete();
  }

  #endTest(): void {
    const cancel = this.#cancelTest;
    this.#cancelTest = undefined;
    cancel?.();
  }

  #to(mode: SessionMode): Promise<void> {
    const { makers } = this.#parts;
    if (mode === 'massager') return this.#choose(mode, makers.real);
    if (mode === 'simulator') return this.#choose(mode, makers.simulated);
    return this.#toHand();
  }

  async #toHand(): Promise<void> {
    this.#endTest();
    this.#mode$.next('by-hand');
    this.#release();
    this.#endChoice();
    await this.#leaving;
  }

  async #change(to: SessionMode): Promise<ModeChange> {
    await this.#to(to);
    const { mode, motor, state } = this;
    if (mode === to && (to === 'by-hand' || motor)) return { ok: true, motor };
    return { ok: false, motor, why: whyNot(state.error) };
  }

  /** Connects a candidate; it takes the place of what was there only once it is ready. */
  async #choose(mode: SessionMode, make: () => Promise<DeskMotor>): Promise<void> {
    const choice = this.#endChoice();
    const candidate = await make().catch((error: unknown) => refusalOf(error));
    if (choice !== this.#choice) {
      if (typeof candidate === 'object') candidate.dispose();
      return;
    }
    if (typeof candidate !== 'object') {
      this.#refuse(candidate);
      return;
    }
    // From here on whoever ends the choice disposes of the candidate.
    this.#candidate = candidate;
    // The same massager may be chosen again, and two drivers on one link would cut each other off.
    if (mode === 'massager' && this.mode === 'massager') this.#release();
    await this.#leaving;
    if (choice !== this.#choice) return;
    this.#endTest();
    this.#watch(candidate);
    await candidate.massager.connect();
    if (choice !== this.#choice) return;
    this.#candidate = undefined;
    if (candidate.massager.state.link === 'ready') {
      this.#adopt(mode, candidate);
      return;
    }
    candidate.dispose();
    this.#refuse(candidate.massager.state.error);
  }

  /** Ends the choice that is under way, if any. @returns the number of the next one. */
  #endChoice(): number {
    this.#candidate?.dispose();
    this.#candidate = undefined;
    this.#refuse(undefined);
    return ++this.#choice;
  }

  #adopt(mode: SessionMode, motor: DeskMotor): void {
    this.#letGo();
    this.#motor$.next(motor);
    this.#mode$.next(mode);
  }

  /** Shows what is there, and why there is nothing else. */
  #refuse(error: MassagerErrorCode | undefined): void {
    this.#refusal = error;
    if (this.motor) this.#watch(this.motor);
    else {
      this.#watching?.unsubscribe();
      this.#show(ABSENT);
    }
  }

  #release(): void {
    this.#endTest();
    this.#letGo();
    this.#motor$.next(undefined);
    this.#watching?.unsubscribe();
    this.#show(ABSENT);
  }

  #letGo(): void {
    const { motor } = this;
    if (!motor) return;
    const gone = letGo(motor).then((certainty) => {
      if (certainty === 'unknown') this.#mayStillRun();
    });
    this.#leaving = Promise.all([this.#leaving, gone]);
  }

  /** The one that was let go can't be seen any more, and nobody else would tell. */
  #mayStillRun(): void {
    this.#refusal = 'link-lost';
    this.#show(this.#state$.value);
  }

  #show(state: MassagerState): void {
    const error = state.error ?? this.#refusal;
    this.#state$.next(error === undefined ? state : { ...state, error });
  }

  #watch(motor: DeskMotor): void {
    this.#watching?.unsubscribe();
    this.#watching = motor.massager.state$.subscribe((state) => {
      this.#show(state);
    });
    this.#watching.add(
      motor.massager.log$.subscribe((entry) => {
        this.#log$.next([...this.#log$.value.slice(1 - LOG_LENGTH), entry]);
      }),
    );
  }
}

/** Latches, stops and disconnects a motor that is no longer wanted; says how sure it is that it stands still. */
async function letGo(motor: DeskMotor): Promise<StopCertainty> {
  const certainty = await motor.gate.halt('stop');
  await motor.massager.disconnect();
  motor.dispose();
  return certainty;
}
