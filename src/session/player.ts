import type { Clock } from '#clock';
import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import { segmentAt } from './places.ts';
import { readyState, type StandingPlace } from './ready-state.ts';
import { DEFAULT_RULES, type LeadTimes, type SessionRules } from './rules.ts';
import type { PauseCause, SessionEvent, SessionOutput, SessionState, StopReason } from './state.ts';
import type { Timeline } from './timeline.ts';
import { transition } from './transition.ts';

/** Runs one session. Commands never throw and are legal in every state. */
export interface SessionPlayer {
  /**
   * Hot, replays the newest, never errors, completes on dispose. While counting down or running there is a new
   * value whenever a shown second changes, and between two where a motor follows. In between, `positionAt`
   * tells the place.
   */
  readonly state$: Observable<SessionState>;
  /** Hot, no replay. A halt comes before the state that it belongs to, everything else after it. */
  readonly outputs$: Observable<SessionOutput>;
  /** The newest state, for those who look rather than listen. */
  readonly state: SessionState;
  start(): void;
  pause(cause?: PauseCause): void;
  resume(): void;
  skip(): void;
  back(): void;
  softer(): void;
  stronger(): void;
  setIntensity(pct: number): void;
  /** The hand on the massager has set it to `pct`: that holds for the rest of the step, up to its ceiling. */
  setByHand(pct: number): void;
  /** Moves to a place of the timeline; the motor is off on the way. */
  seek(positionMs: number): void;
  stop(reason?: StopReason): void;
  replan(timeline: Timeline, positionMs: number): void;
  /** Ends the streams. A session that is still going is stopped first, as `replaced`. */
  dispose(): void;
}

/** What a player needs. */
export interface SessionPlayerOptions {
  readonly timeline: Timeline;
  readonly clock: Clock;
  /** `leadTimes` of the cueing file; 5 s and 3 s if left out. */
  readonly leadTimes?: LeadTimes;
  /**
   * Give it where a motor follows (2,000 fits the gate's watchdog): after a longer gap between two looks the
   * session is held where it was last seen, cause `watchdog`. Left out, by hand, it goes on by the clock.
   * A function is asked at each event: a motor may come and go.
   */
  readonly holdAfterMs?: number | (() => number | undefined);
  /** Where a session that was cut off stood: it stands ready there. The start if left out. */
  readonly from?: StandingPlace | undefined;
}

/** What is shown of time changes this often: whole seconds that are left, of the step and of the session. */
const SECOND_MS = 1_000;
/**
 * Where a motor follows, how soon the next look may come and how late it is asked for: with another wake-up in between,
 * if there is one. Each is a sign of life to the gate, whose watchdog waits 2 s: a page that is busy for one second at a
 * stretch stops nothing.
 */
const SIGN_MS = 500;
const LATEST_SIGN_MS = 1_000;

/** Makes a player that stands ready, at the start of the timeline or at `from`. It wakes by the clock only while counting down or running. */
export function createSessionPlayer(options: SessionPlayerOptions): SessionPlayer {
  return new Player(options);
}

type Command = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'nowMs'> : never) : never;

class Player implements SessionPlayer {
  readonly state$: Observable<SessionState>;
  readonly outputs$: Observable<SessionOutput>;
  readonly #clock: Clock;
  readonly #leadIns: Omit<SessionRules, 'holdAfterMs'>;
  readonly #holdAfterMs: () => number | undefined;
  readonly #state$: BehaviorSubject<SessionState>;
  readonly #outputs$ = new Subject<SessionOutput>();
  #state: SessionState;
  #mailbox: SessionEvent[] = [];
  #isHandling = false;
  #isDisposed = false;
  #look: { readonly dueMs: number; readonly cancel: () => void } | undefined;

  constructor({ timeline, clock, leadTimes, holdAfterMs, from }: SessionPlayerOptions) {
    this.#clock = clock;
    this.#leadIns = {
      startLeadInMs: leadTimes ? leadTimes.startLeadInSec * 1000 : DEFAULT_RULES.startLeadInMs,
      resumeLeadInMs: leadTimes ? leadTimes.resumeLeadInSec * 1000 : DEFAULT_RULES.resumeLeadInMs,
    };
    this.#holdAfterMs = typeof holdAfterMs === 'function' ? holdAfterMs : () => holdAfterMs;
    this.#state = readyState(timeline, from);
    this.#state$ = new BehaviorSubject<SessionState>(this.#state);
    this.state$ = this.#state$.asObservable();
    this.outputs$ = this.#outputs$.asObservable();
  }

  get state(): SessionState {
    return this.#state;
  }

  start(): void {
    this.#send({ type: 'start' });
  }

  pause(cause: PauseCause = 'user'): void {
    this.#send({ type: 'pause', cause });
  }

  resume(): void {
    this.#send({ type: 'resume' });
  }

  skip(): void {
    this.#send({ type: 'skip' });
  }

  back(): void {
    this.#send({ type: 'back' });
  }

  softer(): void {
    this.#send({ type: 'softer' });
  }

  stronger(): void {
    this.#send({ type: 'stronger' });
  }

  setIntensity(pct: number): void {
    this.#send({ type: 'set-intensity', pct });
  }

  setByHand(pct: number): void {
    this.#send({ type: 'set-by-hand', pct });
  }

  seek(positionMs: number): void {
    this.#send({ type: 'seek', positionMs });
  }

  stop(reason: StopReason = 'user'): void {
    this.#send({ type: 'stop', reason });
  }

  replan(timeline: Timeline, positionMs: number): void {
    this.#send({ type: 'replan', timeline, positionMs });
  }

  dispose(): void {
    if (this.#isDisposed) return;
    const { status } = this.#state;
    if (status !== 'ready' && status !== 'ended') this.stop('replaced');
    this.#isDisposed = true;
    if (!this.#isHandling) this.#closeIfDisposed();
  }

  /**
   * A mailbox, so that a command given while another is being told runs after it and not in its middle: an
   * aim of the interrupted one could otherwise come after the halt. A stop overtakes what waits.
   */
  #send(command: Command): void {
    if (this.#isDisposed) return;
    const event: SessionEvent = { ...command, nowMs: this.#clock.now() };
    if (event.type === 'stop') this.#mailbox.unshift(event);
    else this.#mailbox.push(event);
    if (this.#isHandling) return;
    this.#isHandling = true;
    try {
      for (let next = this.#mailbox.shift(); next; next = this.#mailbox.shift()) this.#handle(next);
    } finally {
      // Whatever happens, the next command, which may be a stop, has to get through.
      this.#isHandling = false;
      this.#wakeInTime();
    }
    this.#closeIfDisposed();
  }

  #handle(event: SessionEvent): void {
    const holdAfterMs = this.#holdAfterMs();
    const rules = holdAfterMs === undefined ? this.#leadIns : { ...this.#leadIns, holdAfterMs };
    const [state, outputs] = transition(this.#state, event, rules);
    this.#state = state;
    // The motor is stopped before anybody draws, writes or speaks.
    for (const output of outputs) if (output.type === 'halt') this.#outputs$.next(output);
    this.#state$.next(state);
    for (const output of outputs) if (output.type !== 'halt') this.#outputs$.next(output);
  }

  /** One wake-up ahead while time matters: when something changes that is shown, or as a sign of life. */
  #wakeInTime(): void {
    const motor = this.#holdAfterMs() !== undefined;
    const dueMs = nextLookMs(this.#state, motor ? SIGN_MS : Infinity);
    if (this.#look?.dueMs === dueMs) return;
    this.#sleep();
    if (dueMs === undefined) return;
    const lastMs = (motor ? nextLookMs(this.#state, LATEST_SIGN_MS) : undefined) ?? dueMs;
    // Whole milliseconds, at least one: a wake-up that comes a hair too early is followed by a later one.
    const ms = Math.max(1, Math.ceil(dueMs - this.#clock.now()));
    const run = (): void => {
      this.#look = undefined;
      this.#send({ type: 'tick' });
    };
    this.#look = { dueMs, cancel: this.#clock.after(ms, run, lastMs - dueMs) };
  }

  #sleep(): void {
    this.#look?.cancel();
    this.#look = undefined;
  }

  #closeIfDisposed(): void {
    if (!this.#isDisposed) return;
    this.#sleep();
    this.#mailbox = [];
    this.#state$.complete();
    this.#outputs$.complete();
  }
}

/**
 * When, on the clock, the player has to look next: as a whole second of the count-down, the step or the session
 * is over, which their ends are too, but not later than `withinMs` from the last look. Undefined while time
 * stands still.
 */
function nextLookMs(state: SessionState, withinMs: number): number | undefined {
  if (state.status === 'lead-in') return state.anchorMs + Math.min(untilNextSecond(state.leadInMs), withinMs);
  if (state.status !== 'running') return undefined;
  const { timeline, positionMs, anchorMs } = state;
  const endMs = segmentAt(timeline, positionMs)?.endMs ?? timeline.durationMs;
  const ofStep = untilNextSecond(endMs - positionMs);
  const ofSession = untilNextSecond(timeline.durationMs - positionMs);
  return anchorMs + Math.min(ofStep, ofSession, withinMs);
}

/** Time until a count-down that shows whole seconds, a begun one counting, shows the next. */
function untilNextSecond(leftMs: number): number {
  return leftMs - (Math.ceil(leftMs / SECOND_MS) - 1) * SECOND_MS;
}
