import type { ConnectOptions, MassagerState } from '#massager';
import type { StopCertainty } from '#safety';
import type { SessionMode } from '#storage';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { DeskView } from './desk-view.ts';
import type { DeskMotor } from './massager-desk.contract.ts';
import { refusalOf } from './refusals.ts';

/** Something that the person chose to be connected. */
export interface Choice {
  readonly mode: 'massager' | 'simulator';
  readonly make: () => Promise<DeskMotor>;
  /** Asked once the motor is there. Never rejects. */
  readonly connect: () => Promise<ConnectOptions>;
}

/** What the seat tells. */
export interface MotorSeatParts {
  readonly view: DeskView;
  /** The motor at hand is about to be another one. */
  readonly changing: () => void;
}

/** Where the one motor sits: a candidate takes the place of what was there only once it is ready. */
export class MotorSeat {
  readonly mode$: Observable<SessionMode>;
  readonly motor$: Observable<DeskMotor | undefined>;
  readonly #parts: MotorSeatParts;
  readonly #mode$ = new BehaviorSubject<SessionMode>('by-hand');
  readonly #motor$ = new BehaviorSubject<DeskMotor | undefined>(undefined);
  /** Counts choices, so that a slow one can't overwrite a newer one. */
  #choice = 0;
  #isChoosing = false;
  /** The motor that is being connected by the newest choice. */
  #candidate: DeskMotor | undefined;
  /** Settles once every motor that is no longer wanted has given up its link. */
  #leaving: Promise<unknown> = Promise.resolve();

  constructor(parts: MotorSeatParts) {
    this.#parts = parts;
    this.mode$ = this.#mode$.asObservable();
    this.motor$ = this.#motor$.asObservable();
  }

  get mode(): SessionMode {
    return this.#mode$.value;
  }

  get motor(): DeskMotor | undefined {
    return this.#motor$.value;
  }

  /** Something is being connected, or the person is choosing it. */
  get isChoosing(): boolean {
    return this.#isChoosing;
  }

  /** The one that is still connecting, if any; else the motor. */
  get shown(): DeskMotor | undefined {
    return this.#candidate ?? this.motor;
  }

  async toHand(): Promise<void> {
    const used = this.mode === 'massager' ? this.motor?.massager.state : undefined;
    this.#parts.changing();
    this.#mode$.next('by-hand');
    this.#release();
    const choice = this.endChoice();
    await this.#leaving;
    if (used && choice === this.#choice) this.#parts.view.handedBack(whichOf(used));
  }

  /** Connects a candidate. Never rejects. */
  async choose({ mode, make, connect }: Choice): Promise<void> {
    const { view, changing } = this.#parts;
    const choice = this.endChoice();
    this.#isChoosing = true;
    const candidate = await make().catch((error: unknown) => refusalOf(error));
    if (choice !== this.#choice) {
      if (typeof candidate === 'object') candidate.dispose();
      return;
    }
    if (typeof candidate !== 'object') {
      this.#end(candidate);
      return;
    }
    // From here on whoever ends the choice disposes of the candidate.
    this.#candidate = candidate;
    // The same massager may be chosen again, and two drivers on one link would cut each other off.
    if (mode === 'massager' && this.mode === 'massager') this.#release();
    await this.#leaving;
    if (choice !== this.#choice) return;
    changing();
    view.watch(candidate);
    const options = await connect();
    if (choice !== this.#choice) return;
    await candidate.massager.connect(options);
    if (choice !== this.#choice) return;
    this.#candidate = undefined;
    if (candidate.massager.state.link !== 'ready') {
      candidate.dispose();
      this.#end(candidate.massager.state.error);
      return;
    }
    this.#isChoosing = false;
    this.#letGo();
    this.#motor$.next(candidate);
    this.#mode$.next(mode);
  }

  /** Ends the choice that is under way, if any, at the person's wish. @returns whether there was one. */
  cancel(): boolean {
    if (!this.#isChoosing) return false;
    this.endChoice();
    this.#end('cancelled');
    return true;
  }

  /** Ends the choice that is under way, if any. @returns the number of the next one. */
  endChoice(): number {
    const candidate = this.#candidate;
    this.#candidate = undefined;
    this.#isChoosing = false;
    this.#parts.view.refuse(undefined);
    if (candidate) {
      candidate.dispose();
      this.#leaving = Promise.all([this.#leaving, candidate.massager.gone]);
      this.#parts.view.watch(this.motor);
    }
    return ++this.#choice;
  }

  dispose(): void {
    this.#candidate?.dispose();
    this.#choice++;
    this.motor?.dispose();
    this.#motor$.complete();
    this.#mode$.complete();
  }

  /** Shows what is there, and why there is nothing else. */
  #end(error: Parameters<DeskView['refuse']>[0]): void {
    this.#isChoosing = false;
    this.#parts.view.refuse(error);
    this.#parts.view.watch(this.motor);
  }

  #release(): void {
    this.#parts.changing();
    this.#letGo();
    this.#motor$.next(undefined);
    this.#parts.view.watch(undefined);
  }

  #letGo(): void {
    const { motor } = this;
    if (!motor) return;
    const gone = letGo(motor).then((certainty) => {
      if (certainty === 'unknown') this.#parts.view.mayStillRun();
    });
    this.#leaving = Promise.all([this.#leaving, gone]);
  }
}

function whichOf({ deviceId, deviceName }: MassagerState): Pick<MassagerState, 'deviceId' | 'deviceName'> {
  return { ...(deviceId !== undefined && { deviceId }), ...(deviceName !== undefined && { deviceName }) };
}

/** Latches, stops and disconnects a motor that is no longer wanted; says how sure it is that it stands still. */
async function letGo(motor: DeskMotor): Promise<StopCertainty> {
  const certainty = await motor.gate.halt('stop');
  await motor.massager.disconnect();
  motor.dispose();
  return certainty;
}
