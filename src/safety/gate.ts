import { every, type Clock } from '#clock';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { Gate, GateState, HaltReason } from './gate.contract.ts';
import type { MotorPort, StopCertainty } from './motor-port.ts';
import { levelAt, wholePct, withoutHole, type Ramp, type RampLimits } from './ramp.ts';

/** Percent points a second. Source: `limits.ramp` of protocols/care. */
const RAMP: RampLimits = { upPctPerSecond: 5, downPctPerSecond: 20 };
/** Without a sign of life for this long the motor is stopped: a design choice, two missed ticks of a hidden page. */
const WATCHDOG_MS = 2_000;
/** How often a ramp is looked at: as often as a massager takes a new level (`minGapMs`). */
const LOOK_MS = 100;
/** The longest time between two looks that a rising ramp may use up; 1.25 points at 5 a second. */
const LONGEST_LOOK_MS = 250;

/** What a gate needs. */
export interface GateOptions {
  readonly clock: Clock;
  readonly motor: MotorPort;
  /** Percent points a second; 5 up and 20 down if left out. */
  readonly ramp?: RampLimits;
  /** What this motor may never be above, 0 to 100, whatever the ceiling; asked at each aim. 100 if left out. */
  readonly maxPct?: () => number;
}

/**
 * Makes the gate between a session and a motor. It starts latched: nothing passes before `open()`.
 * Everything is decided from `clock.now()`; timers only wake.
 */
export function createGate(options: GateOptions): Gate {
  return new LatchedGate(options);
}

class LatchedGate implements Gate {
  readonly #clock: Clock;
  readonly #motor: MotorPort;
  readonly #limits: RampLimits;
  readonly #maxPct: () => number;
  readonly #state$: BehaviorSubject<GateState>;
  /** The latch. Undefined is open. */
  #shut: HaltReason | undefined = 'not-started';
  #ramp: Ramp = { fromPct: 0, fromMs: 0, toPct: 0 };
  #ceilingPct = 0;
  #setPct = 0;
  #lastLookMs = 0;
  #lastSignMs = 0;
  #disposed = false;
  #cancelLook: (() => void) | undefined;
  #cancelWatch: (() => void) | undefined;

  constructor({ clock, motor, ramp = RAMP, maxPct = () => 100 }: GateOptions) {
    this.#clock = clock;
    this.#motor = motor;
    this.#limits = ramp;
    this.#maxPct = maxPct;
    this.#state$ = new BehaviorSubject(this.#snapshot());
  }

  get state$(): Observable<GateState> {
    return this.#state$.asObservable();
  }

  get state(): GateState {
    return this.#snapshot();
  }

  open(): void {
    if (this.#disposed || this.#shut === undefined) return;
    this.#shut = undefined;
    this.#emit();
  }

  aim(pct: number, ceilingPct: number): void {
    if (this.#shut !== undefined || this.#overdue()) return;
    this.#ceilingPct = wholePct(Math.min(ceilingPct, this.#maxPct()));
    const toPct = Math.min(wholePct(pct), this.#ceilingPct);
    if (toPct === 0) {
      void this.#off();
      this.#emit();
      return;
    }
    const nowMs = this.#clock.now();
    if (this.#ramp.toPct === 0) this.#begin(nowMs);
    // A lowered ceiling is no aim to ramp to: it holds from this moment.
    const fromPct = Math.min(this.#look(nowMs), this.#ceilingPct);
    this.#ramp = { fromPct, fromMs: nowMs, toPct };
    this.#cancelLook ??= every(this.#clock, LOOK_MS, () => {
      this.#wake();
    });
    this.#pass(fromPct);
  }

  follow(pct: number): void {
    if (this.#shut !== undefined || this.#overdue() || this.#ramp.toPct === 0) return;
    const toPct = Math.min(wholePct(pct), this.#ceilingPct);
    if (toPct === 0) return;
    this.#endLooking();
    this.#ramp = { fromPct: toPct, fromMs: this.#clock.now(), toPct };
    this.#setPct = toPct;
    if (pct > this.#ceilingPct) this.#motor.setLevel(toPct);
    this.#emit();
  }

  halt(reason: HaltReason): Promise<StopCertainty> {
    this.#shut = this.#disposed ? 'disposed' : reason;
    const stopped = this.#off();
    this.#emit();
    return stopped;
  }

  signOfLife(): void {
    // A sign that comes too late is no excuse: after a frozen page the person goes on, not the timer.
    if (this.#overdue()) return;
    this.#lastSignMs = this.#clock.now();
    // Put off with each sign, the watchdog wakes nobody while all is well.
    if (this.#cancelWatch) this.#watch(WATCHDOG_MS);
  }

  dispose(): void {
    if (this.#disposed) return;
    void this.halt('disposed');
    this.#disposed = true;
    this.#state$.complete();
  }

  /** The motor goes on: from 0, with a fresh watchdog. */
  #begin(nowMs: number): void {
    this.#ramp = { fromPct: 0, fromMs: nowMs, toPct: 0 };
    this.#lastLookMs = nowMs;
    this.#lastSignMs = nowMs;
    this.#watch(WATCHDOG_MS);
  }

  /** The level now, with fractions; time that nobody looked at doesn't lift it. */
  #look(nowMs: number): number {
    this.#ramp = withoutHole(this.#ramp, nowMs - this.#lastLookMs, LONGEST_LOOK_MS);
    this.#lastLookMs = nowMs;
    return levelAt(this.#ramp, nowMs, this.#limits);
  }

  #wake(): void {
    if (this.#shut !== undefined || this.#overdue()) return;
    this.#pass(this.#look(this.#clock.now()));
  }

  /** Lets `pct` through if it changes anything, and stops looking once the aim is reached. */
  #pass(pct: number): void {
    if (pct === this.#ramp.toPct) this.#endLooking();
    const setPct = wholePct(pct);
    if (setPct !== this.#setPct && setPct > 0) {
      this.#setPct = setPct;
      this.#motor.setLevel(setPct);
    }
    this.#emit();
  }

  /** Zero, at once and without a ramp. Sent each time it is asked for, known to stand still or not. */
  #off(): Promise<StopCertainty> {
    this.#endLooking();
    this.#cancelWatch?.();
    this.#cancelWatch = undefined;
    this.#ramp = { fromPct: 0, fromMs: 0, toPct: 0 };
    this.#setPct = 0;
    return stopOf(this.#motor);
  }

  #endLooking(): void {
    this.#cancelLook?.();
    this.#cancelLook = undefined;
  }

  #watch(ms: number): void {
    this.#cancelWatch?.();
    this.#cancelWatch = this.#clock.after(ms, () => {
      if (this.#overdue()) return;
      this.#watch(Math.max(1, this.#lastSignMs + WATCHDOG_MS - this.#clock.now()));
    });
  }

  /** Halts and says true if the motor is on and the session has been silent for too long. */
  #overdue(): boolean {
    if (this.#ramp.toPct === 0 || this.#clock.now() - this.#lastSignMs < WATCHDOG_MS) return false;
    void this.halt('watchdog');
    return true;
  }

  #snapshot(): GateState {
    return {
      latched: this.#shut !== undefined,
      ...(this.#shut === undefined ? {} : { reason: this.#shut }),
      aimPct: this.#ramp.toPct,
      setPct: this.#setPct,
      ceilingPct: this.#ceilingPct,
    };
  }

  /** Taken when it is sent, so a subscriber that acts in between can't make an older state the last one. */
  #emit(): void {
    this.#state$.next(this.#snapshot());
  }
}

/** A stop that never rejects, whatever the port does. */
function stopOf(motor: MotorPort): Promise<StopCertainty> {
  try {
    return motor.stop().catch(() => 'unknown');
  } catch {
    return Promise.resolve('unknown');
  }
}
