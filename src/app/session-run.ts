import type { Protocol } from '#care';
import type { Clock } from '#clock';
import type { CueConductor, WakeLock } from '#cues';
import type { Cueing } from '#protocol';
import type { GateState, HaltReason, StopCertainty } from '#safety';
import {
  createSessionPlayer,
  positionAt,
  type PauseCause,
  type SessionOutput,
  type SessionPlayer,
  type Timeline,
} from '#session';
import type { SessionMode, SessionRecord } from '#storage';
import type { Adjustment, RunningSession } from '#ui';
import { BehaviorSubject, pairwise, Subscription, type Observable } from 'rxjs';
import { guardedPlayer } from './guarded-player.ts';
import type { DeskMotor } from './massager-desk.ts';
import { troubleIn } from './massager-trouble.ts';
import { createRecorder } from './recorder.ts';

/** What a session is run with. */
export interface SessionRunParts {
  readonly id: string;
  readonly protocol: Protocol;
  readonly timeline: Timeline;
  readonly mode: SessionMode;
  readonly clock: Clock;
  readonly cueing: Cueing;
  readonly conductor: CueConductor;
  readonly wakeLock: Pick<WakeLock, 'follow'>;
  readonly protocolsVersion: string;
  /** Undefined by hand. */
  readonly motor: DeskMotor | undefined;
  /** Called once, when the session has ended, with what is to be kept. */
  readonly ended: (record: SessionRecord) => void;
}

/** A running session with what only app/ may do to it. */
export interface SessionRun extends RunningSession {
  /** The same steps under other limits: goes on where it is. */
  replan(protocol: Protocol, timeline: Timeline): void;
  dispose(): void;
}

/** As long as the gate waits for a sign of life: a session with a motor doesn't jump over such a hole. */
const HOLD_AFTER_MS = 2_000;

/** What is shown of the gate where there is no motor. */
const NO_MOTOR: GateState = { latched: true, reason: 'not-started', aimPct: 0, setPct: 0, ceilingPct: 0 };

/**
 * Joins one session to the world: player to gate, massager to player, both to recorder and voice.
 * These are the only subscriptions between the layers.
 */
export function createSessionRun(parts: SessionRunParts): SessionRun {
  return new Run(parts);
}

class Run implements SessionRun {
  readonly id: string;
  readonly protocol$: Observable<Protocol>;
  readonly mode$: Observable<SessionMode>;
  readonly player: SessionPlayer;
  readonly gate$;
  readonly stopCertainty$;
  readonly #parts: SessionRunParts;
  readonly #inner: SessionPlayer;
  readonly #certainty$ = new BehaviorSubject<StopCertainty | undefined>(undefined);
  readonly #subscriptions = new Subscription();
  readonly #recorder;
  readonly #protocol$: BehaviorSubject<Protocol>;
  readonly #mode$: BehaviorSubject<SessionMode>;
  /** The person was told that the massager runs by itself, and did not go on since. */
  #isDefied = false;
  /** Counts halts and go-ons, so that the answer to an old halt isn't taken for the newest. */
  #halt = 0;

  constructor(parts: SessionRunParts) {
    const { id, protocol, mode, motor, clock, timeline } = parts;
    this.#parts = parts;
    this.id = id;
    this.#protocol$ = new BehaviorSubject(protocol);
    this.protocol$ = this.#protocol$.asObservable();
    this.#mode$ = new BehaviorSubject(mode);
    this.mode$ = this.#mode$.asObservable();
    this.#inner = createSessionPlayer({
      timeline,
      clock,
      leadTimes: parts.cueing.leadTimes,
      ...(motor ? { holdAfterMs: HOLD_AFTER_MS } : {}),
    });
    this.player = guardedPlayer(this.#inner, motor);
    this.gate$ = motor?.gate.state$ ?? new BehaviorSubject(NO_MOTOR).asObservable();
    this.stopCertainty$ = this.#certainty$.asObservable();
    this.#recorder = createRecorder({
      id,
      protocol,
      mode,
      startedAt: clock.epochMs(),
      protocolsVersion: parts.protocolsVersion,
      ...(motor ? { deviceProfileId: motor.massager.profile.id } : {}),
      ...(motor?.massager.state.deviceName === undefined
        ? {}
        : { deviceName: motor.massager.state.deviceName }),
    });
    this.#join();
  }

  get protocol(): Protocol {
    return this.#protocol$.value;
  }

  get mode(): SessionMode {
    return this.#mode$.value;
  }

  adjustStep(): Adjustment {
    return { ok: false, why: 'Not yet.' };
  }

  jumpTo(stepIndex: number): void {
    const segment = this.#inner.state.timeline.segments[stepIndex];
    if (segment) this.#inner.seek(segment.startMs);
  }

  somethingHurts(): void {
    this.#inner.pause('user');
  }

  report(): void {
    this.#inner.pause('user');
  }

  changeMode(): Promise<Adjustment> {
    return Promise.resolve({ ok: false, why: 'Not yet.' });
  }

  replan(protocol: Protocol, timeline: Timeline): void {
    this.#protocol$.next(protocol);
    this.#inner.replan(timeline, positionAt(this.#inner.state, this.#parts.clock.now()));
  }

  dispose(): void {
    void this.#parts.motor?.gate.halt('disposed');
    this.#subscriptions.unsubscribe();
    this.#inner.dispose();
    this.#certainty$.complete();
    this.#protocol$.complete();
    this.#mode$.complete();
  }

  #join(): void {
    const { motor, conductor, wakeLock, cueing } = this.#parts;
    const { start, resume } = cueing.globalPhrases;
    this.#subscriptions.add(
      this.#inner.outputs$.subscribe((output) => {
        this.#obey(output);
      }),
    );
    this.#subscriptions.add(
      this.#inner.state$.subscribe((state) => {
        this.#recorder.observe(state, motor?.gate.state.setPct ?? 0);
        if (state.status === 'running') motor?.gate.signOfLife();
      }),
    );
    this.#subscriptions.add(
      conductor.attach(this.#inner, { byHand: motor === undefined, phrases: { start, resume } }),
    );
    this.#subscriptions.add(wakeLock.follow(this.#inner));
    if (motor) this.#watch(motor);
  }

  /** A massager that is gone, refuses or was switched off holds the session; so does a gate that shut by itself. */
  #watch(motor: DeskMotor): void {
    this.#subscriptions.add(
      motor.massager.state$.pipe(pairwise()).subscribe(([before, now]) => {
        const cause = troubleIn(before, now, motor.gate.state.setPct);
        if (!cause) return;
        // In a pause words are wanted only for a motor that isn't known to stand still.
        const isUrgent = this.#isGoing() || now.motor !== 'stopped';
        this.#hold(cause, motor);
        if (cause === 'massager-lost' && isUrgent && this.#inner.state.status === 'paused')
          this.#tell((voice) => {
            voice.warn(this.#parts.cueing.globalPhrases.lost);
          });
      }),
    );
    this.#subscriptions.add(
      motor.gate.state$.subscribe(({ reason }) => {
        if (reason === 'watchdog' && this.#isGoing()) this.#inner.pause('watchdog');
      }),
    );
  }

  /** Holds what isn't over. A massager that goes on running by itself is told of once, and stopped each time. */
  #hold(cause: PauseCause, motor: DeskMotor): void {
    if (!this.#isGoing() && this.#inner.state.status !== 'paused') return;
    if (cause === 'massager-fault' && this.#isDefied) void motor.gate.halt('pause');
    else this.#inner.pause(cause);
    this.#isDefied = cause === 'massager-fault';
  }

  #isGoing(): boolean {
    const { status } = this.#inner.state;
    return status === 'running' || status === 'lead-in';
  }

  #obey(output: SessionOutput): void {
    const gate = this.#parts.motor?.gate;
    switch (output.type) {
      case 'go':
        this.#halt++;
        this.#isDefied = false;
        this.#certainty$.next(undefined);
        gate?.open();
        return;
      case 'intensity':
        gate?.aim(output.pct, output.ceilingPct);
        return;
      case 'halt':
        void this.#haltFor(output);
        return;
      case 'ended':
        this.#parts.ended(this.#recorder.record(this.#parts.clock.epochMs()));
        return;
      case 'segment':
    }
  }

  /** Stops first; then says what is known, unless something newer happened meanwhile. */
  async #haltFor(output: Extract<SessionOutput, { type: 'halt' }>): Promise<void> {
    const { why, reason } = output;
    const halt = ++this.#halt;
    const { motor, cueing } = this.#parts;
    const certainty = await motor?.gate.halt(haltReason(output));
    if (halt !== this.#halt) return;
    this.#certainty$.next(certainty);
    if (reason === 'massager-lost') return;
    const phrases = why === 'hold' ? cueing.globalPhrases.pause : cueing.globalPhrases.stop;
    const isUnknown = certainty === 'unknown';
    // Neither an end by plan nor a session that took its place needs words, unless the motor may still run.
    if ((reason === 'completed' || reason === 'replaced') && !isUnknown) return;
    this.#tell((voice) => {
      if (isUnknown) voice.warn(phrases.unknown);
      else voice.say(phrases[certainty ?? 'byHand']);
    });
  }

  /** A voice that breaks is no reason to break anything else. */
  #tell(say: (voice: CueConductor) => void): void {
    try {
      say(this.#parts.conductor);
    } catch {
      // The screen says the same.
    }
  }
}

/** Why the gate is shut, in the gate's own words. */
function haltReason({ why, reason }: Extract<SessionOutput, { type: 'halt' }>): HaltReason {
  if (reason === 'page-hidden' || reason === 'massager-lost' || reason === 'watchdog') return reason;
  return why === 'hold' ? 'pause' : 'stop';
}
