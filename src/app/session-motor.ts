import { msg, str } from '@lit/localize';
import type { CueConductor } from '#cues';
import type { MassagerPress } from '#massager';
import type { Cueing } from '#protocol';
import type { GateState, HaltReason, StopCertainty } from '#safety';
import type { PauseCause, SessionOutput, SessionPlayer } from '#session';
import { BehaviorSubject, pairwise, Subject, Subscription, type Observable } from 'rxjs';
import type { DeskMotor } from './massager-desk.contract.ts';
import { troubleIn, wasSwitchedOn } from './massager-trouble.ts';

/** What a session's motor needs. */
export interface SessionMotorParts {
  readonly player: SessionPlayer;
  /** Whether the session may go on: the massager is there, and the page is seen. */
  readonly mayGoOn: () => boolean;
  readonly phrases: Cueing['globalPhrases'];
  /** Lets something be said; a voice that breaks is no reason to break anything else. */
  readonly tell: (say: (voice: Pick<CueConductor, 'say' | 'warn'>) => void) => void;
}

/** The gate knows whole points, and 0 is off: a motor that the hand set to its lowest level is not to be stopped. */
const LEAST_PCT = 1;

type Halt = Extract<SessionOutput, { type: 'halt' }>;

/** The motor that follows a session: obeys its outputs, holds it where the massager is in trouble. */
export interface SessionMotor {
  /** Undefined by hand. */
  readonly motor: DeskMotor | undefined;
  /** Hot, replays: of the motor at hand; latched at 0 by hand. */
  readonly gate$: Observable<GateState>;
  /** How sure the last stop was; hot, replays. */
  readonly certainty$: Observable<StopCertainty | undefined>;
  /** What the hand did on the massager's own buttons, once the session has taken it. Hot, no replay. */
  readonly presses$: Observable<MassagerPress>;
  obey(output: SessionOutput): void;
  /** Another one from here on, or none. The one of before is stopped first. Resolves once it is known how it took it. */
  follow(motor: DeskMotor | undefined): Promise<void>;
  /** Stops listening, with the motor off. */
  dispose(): void;
}

/** What is shown of the gate where there is no motor. */
const NO_MOTOR: GateState = { latched: true, reason: 'not-started', aimPct: 0, setPct: 0, ceilingPct: 0 };

/** Joins a session to a motor that may be changed for another. */
export function createSessionMotor(parts: SessionMotorParts): SessionMotor {
  return new FollowingMotor(parts);
}

class FollowingMotor implements SessionMotor {
  readonly gate$: Observable<GateState>;
  readonly certainty$: Observable<StopCertainty | undefined>;
  readonly presses$: Observable<MassagerPress>;
  readonly #parts: SessionMotorParts;
  readonly #gate$ = new BehaviorSubject<GateState>(NO_MOTOR);
  readonly #certainty$ = new BehaviorSubject<StopCertainty | undefined>(undefined);
  readonly #presses$ = new Subject<MassagerPress>();
  #motor: DeskMotor | undefined;
  #watch = new Subscription();
  /** The person was told that the massager runs by itself, and did not go on since. */
  #isDefied = false;
  /** The motor of before, and how it took its last stop; nothing once the person went on. */
  #left: { readonly motor: DeskMotor; readonly certainty: Promise<StopCertainty> } | undefined;
  /** Counts halts and go-ons, so that the answer to an old halt isn't taken for the newest. */
  #halt = 0;

  constructor(parts: SessionMotorParts) {
    this.#parts = parts;
    this.gate$ = this.#gate$.asObservable();
    this.certainty$ = this.#certainty$.asObservable();
    this.presses$ = this.#presses$.asObservable();
  }

  get motor(): DeskMotor | undefined {
    return this.#motor;
  }

  obey(output: SessionOutput): void {
    const gate = this.#motor?.gate;
    if (output.type === 'halt') void this.#haltFor(output);
    else if (output.type === 'intensity') gate?.aim(output.pct, output.ceilingPct);
    else if (output.type === 'go') {
      this.#halt++;
      this.#isDefied = false;
      this.#left = undefined;
      this.#certainty$.next(undefined);
      gate?.open();
    }
  }

  async follow(motor: DeskMotor | undefined): Promise<void> {
    const before = this.#motor;
    if (before === motor) return;
    this.#watch.unsubscribe();
    this.#watch = new Subscription();
    this.#motor = motor;
    this.#isDefied = false;
    // There again, it answers for itself.
    if (motor === this.#left?.motor) this.#left = undefined;
    if (!motor) this.#gate$.next(NO_MOTOR);
    else this.#listen(motor);
    if (!before) return;
    const halt = ++this.#halt;
    this.#left = { motor: before, certainty: before.gate.halt('stop') };
    const certainty = await this.#left.certainty;
    if (halt !== this.#halt) return;
    this.#certainty$.next(certainty);
    const { pause } = this.#parts.phrases;
    this.#parts.tell((voice) => {
      if (certainty === 'unknown') voice.warn(pause.unknown);
      else voice.say(pause[certainty]);
    });
  }

  dispose(): void {
    this.#watch.unsubscribe();
    void this.#motor?.gate.halt('disposed');
    this.#gate$.complete();
    this.#certainty$.complete();
    this.#presses$.complete();
  }

  /** A massager that is gone, refuses or was switched off holds the session; so does a gate that shut by itself. */
  #listen(motor: DeskMotor): void {
    const { player, phrases, tell } = this.#parts;
    this.#watch.add(
      motor.massager.state$.pipe(pairwise()).subscribe(([before, now]) => {
        const { setPct } = motor.gate.state;
        // What the hand did may show in the state before it is told as a press, and is answered the same.
        if (this.#isSwitchedOff() && wasSwitchedOn(before, now, setPct)) {
          this.#goOn(motor);
          return;
        }
        const cause = troubleIn(before, now, setPct);
        if (!cause) return;
        // In a pause words are wanted only for a motor that isn't known to stand still.
        const isUrgent = this.#isGoing() || now.motor !== 'stopped';
        this.#hold(cause, motor);
        if (cause === 'massager-lost' && isUrgent && player.state.status === 'paused')
          tell((voice) => {
            voice.warn(phrases.lost);
          });
      }),
    );
    this.#watch.add(
      motor.massager.presses$.subscribe((press) => {
        this.#obeyHand(press, motor);
      }),
    );
    this.#watch.add(
      motor.gate.state$.subscribe((state) => {
        this.#gate$.next(state);
        if (state.reason === 'watchdog' && this.#isGoing()) player.pause('watchdog');
      }),
    );
  }

  /** Holds what isn't over. A massager that goes on running by itself is told of once, and stopped each time. */
  #hold(cause: PauseCause, motor: DeskMotor): void {
    const { player } = this.#parts;
    if (!this.#isGoing() && player.state.status !== 'paused') return;
    if (cause === 'massager-fault' && this.#isDefied) void motor.gate.halt('pause');
    else player.pause(cause);
    this.#isDefied = cause === 'massager-fault';
  }

  /** The hand on the massager has the last word, up to the ceiling. */
  #obeyHand(press: MassagerPress, motor: DeskMotor): void {
    const { player } = this.#parts;
    if (press.kind === 'off') {
      if (this.#isGoing()) player.pause('massager-off');
      else if (!this.#isSwitchedOff()) return;
    } else if (press.kind === 'on') {
      if (this.#isSwitchedOff()) this.#goOn(motor);
    } else if (!this.#setByHand(press.pct, motor)) return;
    this.#presses$.next(press);
  }

  /** @returns false where the motor isn't meant to run: then it is no setting. */
  #setByHand(toldPct: number, { gate }: DeskMotor): boolean {
    const { player, tell } = this.#parts;
    if (gate.state.aimPct === 0) return false;
    const { ceilingPct } = gate.state;
    const pct = Math.max(LEAST_PCT, toldPct);
    gate.follow(pct);
    player.setByHand(Math.min(pct, ceilingPct));
    if (pct > ceilingPct)
      tell((voice) => {
        voice.say(msg(str`That is above the limit of this step. It goes back to ${ceilingPct} percent.`));
      });
    return true;
  }

  #isSwitchedOff(): boolean {
    const { state } = this.#parts.player;
    return state.status === 'paused' && state.cause === 'massager-off';
  }

  /** Switched on at the massager: stopped, since it begins at a strength of its own, and led in from 0. */
  #goOn({ gate }: DeskMotor): void {
    const { player, mayGoOn } = this.#parts;
    void gate.halt('pause');
    if (mayGoOn()) player.resume();
  }

  #isGoing(): boolean {
    const { status } = this.#parts.player.state;
    return status === 'running' || status === 'lead-in';
  }

  /** Stops first; then says what is known, unless something newer happened meanwhile. */
  async #haltFor(output: Halt): Promise<void> {
    const { why, reason } = output;
    const halt = ++this.#halt;
    const certainty = await this.#stopped(output);
    if (halt !== this.#halt) return;
    this.#certainty$.next(certainty);
    if (reason === 'massager-lost') return;
    const { pause, stop } = this.#parts.phrases;
    const phrases = why === 'hold' ? pause : stop;
    const isUnknown = certainty === 'unknown';
    // Neither an end by plan nor a session that took its place needs words, unless the motor may still run.
    if ((reason === 'completed' || reason === 'replaced') && !isUnknown) return;
    this.#parts.tell((voice) => {
      if (isUnknown) voice.warn(phrases.unknown);
      else voice.say(phrases[certainty ?? 'byHand']);
    });
  }

  /** By hand there is nothing to stop; a massager that was let go in doubt stays in doubt until the person goes on. */
  async #stopped(output: Halt): Promise<StopCertainty | undefined> {
    const { gate } = this.#motor ?? {};
    const [stopped, left] = await Promise.all([gate?.halt(haltReason(output)), this.#left?.certainty]);
    return left === 'unknown' ? left : stopped;
  }
}

/** Why the gate is shut, in the gate's own words. */
function haltReason({ why, reason }: Halt): HaltReason {
  if (reason === 'page-hidden' || reason === 'massager-lost' || reason === 'watchdog') return reason;
  return why === 'hold' ? 'pause' : 'stop';
}
