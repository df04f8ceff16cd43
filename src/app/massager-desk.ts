import { every, type Clock } from '#clock';
import type { FrameLogEntry, MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { HaltReason, StopCertainty } from '#safety';
import type { SessionMode } from '#storage';
import type { BluetoothAvailability, MassagerDesk } from '#ui';
import type { VirtualMassagerState } from '#virtual';
import { BehaviorSubject, of, switchMap, type Observable, type Subscription } from 'rxjs';
import type { Motor } from './motor.ts';

/** The test runs this gently and this long: a design choice, the lowest level that the zones allow. */
const TEST_PCT = 10;
const TEST_MS = 3_000;
/** The gate wants a sign of life at least every two seconds. */
const TEST_LIFE_MS = 500;
/** How many frames the log keeps. */
const LOG_LENGTH = 200;

/** A motor that was built for a mode, with what only a virtual massager has. */
export interface DeskMotor extends Motor {
  readonly virtual$?: Observable<VirtualMassagerState>;
  loseLink?(): void;
  /** Its own power button. */
  pressPower?(): void;
}

/** How motors are made: apart, so that drivers and simulator load only when asked for. */
export interface MotorMakers {
  readonly real: () => Promise<DeskMotor>;
  readonly simulated: () => Promise<DeskMotor>;
}

/** What app/ itself needs of the desk, beyond what is shown. */
export interface MassagerDeskInside extends MassagerDesk {
  /** The motor of the mode that is on; undefined by hand. */
  readonly motor: DeskMotor | undefined;
  /** Stops whatever runs: session, test or nothing. Never rejects. */
  halt(reason: HaltReason): Promise<StopCertainty | undefined>;
  /** While true the mode can't be changed: a session runs. */
  readonly locked: boolean;
  lock(): () => void;
  dispose(): void;
}

/** What the desk shows before anything was connected. */
export const ABSENT: MassagerState = { link: 'absent', motor: 'stopped', setPct: 0, setLevel: 0 };

/** Parts of the desk that come from outside. */
export interface MassagerDeskParts {
  readonly clock: Clock;
  readonly makers: MotorMakers;
  readonly profiles: readonly DeviceProfile[];
  readonly availability$: Observable<BluetoothAvailability>;
}

/** Holds the one massager, real or virtual, and the mode that the person chose. */
export function createMassagerDesk(parts: MassagerDeskParts): MassagerDeskInside {
  return new Desk(parts);
}

class Desk implements MassagerDeskInside {
  readonly profiles: readonly DeviceProfile[];
  readonly availability$: Observable<BluetoothAvailability>;
  readonly #clock: Clock;
  readonly #makers: MotorMakers;
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

  constructor(parts: MassagerDeskParts) {
    this.#clock = parts.clock;
    this.#makers = parts.makers;
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

  lock(): () => void {
    this.#endTest();
    this.#locks++;
    let held = true;
    return () => {
      if (held) this.#locks--;
      held = false;
    };
  }

  connect(): Promise<void> {
    return this.#choose('massager', this.#makers.real);
  }

  useSimulator(): Promise<void> {
    return this.#choose('simulator', this.#makers.simulated);
  }

  async byHand(): Promise<void> {
    if (this.locked) return;
    this.#choice++;
    this.#mode$.next('by-hand');
    await this.#release();
  }

  disconnect(): Promise<void> {
    return this.byHand();
  }

  reconnect(): void {
    this.motor?.massager.reconnect();
  }

  loseLink(): void {
    this.motor?.loseLink?.();
  }

  test(): boolean {
    const { motor } = this;
    if (!motor || this.locked || this.state.link !== 'ready') return false;
    this.#endTest();
    motor.gate.open();
    motor.gate.aim(TEST_PCT, TEST_PCT);
    const stopLife = every(this.#clock, TEST_LIFE_MS, () => {
      motor.gate.signOfLife();
    });
    const cancelEnd = this.#clock.after(TEST_MS, () => {
      this.#endTest();
    });
    this.#cancelTest = () => {
      stopLife();
      cancelEnd();
      void motor.gate.halt('stop');
    };
    return true;
  }

  async halt(reason: HaltReason): Promise<StopCertainty | undefined> {
    this.#endTest();
    return await this.motor?.gate.halt(reason);
  }

  dispose(): void {
    this.#endTest();
    this.#watching?.unsubscribe();
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

  /** Connects a candidate; it takes the place of what was there only once it is ready. */
  async #choose(mode: SessionMode, make: () => Promise<DeskMotor>): Promise<void> {
    if (this.locked) return;
    const choice = ++this.#choice;
    const candidate = await make().catch(() => undefined);
    if (!candidate) {
      this.#state$.next({ ...ABSENT, error: 'no-bluetooth' });
      return;
    }
    if (choice !== this.#choice) {
      candidate.dispose();
      return;
    }
    // The same massager may be chosen again, and two drivers on one link would cut each other off.
    if (mode === 'massager' && this.mode === 'massager') await this.#release();
    this.#endTest();
    this.#watch(candidate);
    await candidate.massager.connect();
    if (choice !== this.#choice) {
      candidate.dispose();
      return;
    }
    if (candidate.massager.state.link === 'ready') this.#adopt(mode, candidate);
    else this.#refuse(candidate);
  }

  #adopt(mode: SessionMode, motor: DeskMotor): void {
    const before = this.motor;
    this.#motor$.next(motor);
    this.#mode$.next(mode);
    if (before) void letGo(before);
  }

  /** The candidate failed: show why, and what was there before if it still is. */
  #refuse(candidate: DeskMotor): void {
    const { error } = candidate.massager.state;
    candidate.dispose();
    if (this.motor) this.#watch(this.motor);
    else this.#watching?.unsubscribe();
    const shown = this.motor?.massager.state ?? ABSENT;
    this.#state$.next(error === undefined ? shown : { ...shown, error });
  }

  async #release(): Promise<void> {
    const { motor } = this;
    this.#endTest();
    this.#watching?.unsubscribe();
    this.#motor$.next(undefined);
    this.#state$.next(ABSENT);
    if (motor) await letGo(motor);
  }

  #watch(motor: DeskMotor): void {
    this.#watching?.unsubscribe();
    this.#watching = motor.massager.state$.subscribe((state) => {
      this.#state$.next(state);
    });
    this.#watching.add(
      motor.massager.log$.subscribe((entry) => {
        this.#log$.next([...this.#log$.value.slice(1 - LOG_LENGTH), entry]);
      }),
    );
  }
}

/** Latches, stops and disconnects a motor that is no longer wanted. */
async function letGo(motor: DeskMotor): Promise<void> {
  await motor.gate.halt('stop');
  await motor.massager.disconnect();
  motor.dispose();
}
