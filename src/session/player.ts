import { every, type Clock } from '#clock';
import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import { segmentAt } from './places.ts';
import { DEFAULT_RULES, type LeadTimes, type SessionRules } from './rules.ts';
import type { PauseCause, SessionEvent, SessionOutput, SessionState, StopReason } from './state.ts';
import type { Timeline } from './timeline.ts';
import { transition } from './transition.ts';

/** Runs one session. Commands never throw and are legal in every state. */
export interface SessionPlayer {
  /** Hot, replays the newest, never errors, completes on dispose. A new value at least each tick while running. */
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
   */
  readonly holdAfterMs?: number;
  /** Where a session that was cut off stood: it stands ready there. The start if left out. */
  readonly from?: { readonly positionMs: number; readonly activeMs: number; readonly offsetPct: number };
}

/**
 * How often the player looks at the clock while time matters. What is shown changes once a second and the
 * gate's watchdog waits 2 s, so a tenth is never seen late and leaves room for nineteen lost wake-ups. The ends of
 * steps and lead-ins have their own wake-up, so nothing hangs on this period.
 */
const TICK_MS = 100;

/** Makes a player that stands ready at the start of the timeline. It wakes by the clock only while counting down or running. */
export function createSessionPlayer(options: SessionPlayerOptions): SessionPlayer {
  return new Player(options);
}

type Command = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'nowMs'> : never) : never;

class Player implements SessionPlayer {
  readonly state$: Observable<SessionState>;
  readonly outputs$: Observable<SessionOutput>;
  readonly #clock: Clock;
  readonly #rules: SessionRules;
  readonly #state$: BehaviorSubject<SessionState>;
  readonly #outputs$ = new Subject<SessionOutput>();
  #state: SessionState;
  #mailbox: SessionEvent[] = [];
  #isHandling = false;
  #isDisposed = false;
  #cancelTicks: (() => void) | undefined;
  #boundary: { readonly dueMs: number; readonly cancel: () => void } | undefined;

  constructor({ timeline, clock, leadTimes, holdAfterMs }: SessionPlayerOptions) {
    this.#clock = clock;
    this.#rules = {
      startLeadInMs: leadTimes ? leadTimes.startLeadInSec * 1000 : DEFAULT_RULES.startLeadInMs,
      resumeLeadInMs: leadTimes ? leadTimes.resumeLeadInSec * 1000 : DEFAULT_RULES.resumeLeadInMs,
      ...(holdAfterMs === undefined ? {} : { holdAfterMs }),
    };
    this.#state = { status: 'ready', timeline, offsetPct: 0, positionMs: 0, activeMs: 0 };
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
    const [state, outputs] = transition(this.#state, event, this.#rules);
    this.#state = state;
    // The motor is stopped before anybody draws, writes or speaks.
    for (const output of outputs) if (output.type === 'halt') this.#outputs$.next(output);
    this.#state$.next(state);
    for (const output of outputs) if (output.type !== 'halt') this.#outputs$.next(output);
  }

  /** Ticks while time matters, and one wake-up at the end of the step or lead-in. */
  #wakeInTime(): void {
    const dueMs = boundaryOf(this.#state);
    if (dueMs === undefined) {
      this.#sleep();
      return;
    }
    this.#cancelTicks ??= every(this.#clock, TICK_MS, () => {
      this.#send({ type: 'tick' });
    });
    if (this.#boundary?.dueMs === dueMs) return;
    this.#boundary?.cancel();
    // Whole milliseconds, at least one: a wake-up that comes a hair too early is followed by a later one.
    const cancel = this.#clock.after(Math.max(1, Math.ceil(dueMs - this.#clock.now())), () => {
      this.#boundary = undefined;
      this.#send({ type: 'tick' });
    });
    this.#boundary = { dueMs, cancel };
  }

  #sleep(): void {
    this.#cancelTicks?.();
    this.#cancelTicks = undefined;
    this.#boundary?.cancel();
    this.#boundary = undefined;
  }

  #closeIfDisposed(): void {
    if (!this.#isDisposed) return;
    this.#sleep();
    this.#mailbox = [];
    this.#state$.complete();
    this.#outputs$.complete();
  }
}

/** When, on the clock, the step or lead-in at hand ends; undefined while time stands still. */
function boundaryOf(state: SessionState): number | undefined {
  if (state.status === 'lead-in') return state.anchorMs + state.leadInMs;
  if (state.status !== 'running') return undefined;
  const endMs = segmentAt(state.timeline, state.positionMs)?.endMs ?? state.timeline.durationMs;
  return state.anchorMs + (endMs - state.positionMs);
}
