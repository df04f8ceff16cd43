import { keyOf, type Protocol } from '#care';
import type { CueConductor } from '#cues';
import { createSessionPlayer, segmentAt, type SessionPlayer } from '#session';
import type { SessionCheckpoint, SessionMode } from '#storage';
import type { Adjustment, Rehearsal, RunningSession } from '#ui';
import { combineLatest, distinctUntilChanged, map, skip, Subscription, type Observable } from 'rxjs';
import { guardedPlayer } from './guarded-player.ts';
import type { DeskMotor } from './massager-desk.contract.ts';
import type { Recorder } from './recorder.ts';
import { recorderOf, recordRun } from './recording.ts';
import { createRunningPlan, type RunningPlan } from './running-plan.ts';
import { createSessionMotor, type SessionMotor } from './session-motor.ts';
import type { SessionRun, SessionRunParts } from './session-run.contract.ts';
import { SessionWay } from './session-way.ts';

/** As long as the gate waits for a sign of life: a session with a motor doesn't jump over such a hole. */
const HOLD_AFTER_MS = 2_000;

/**
 * Joins one session to the world: player to gate, massager to player, both to recorder and voice.
 * These are the only subscriptions between the layers.
 */
export function createSessionRun(parts: SessionRunParts): SessionRun {
  return new Run(parts);
}

class Run implements SessionRun {
  readonly id: string;
  readonly isTaste: boolean | undefined;
  readonly drill: RunningSession['drill'];
  readonly rehearsal: Rehearsal | undefined;
  readonly massager: RunningSession['massager'];
  readonly bench: RunningSession['bench'];
  readonly protocol$: Observable<Protocol>;
  readonly mode$: Observable<SessionMode>;
  readonly player: SessionPlayer;
  readonly gate$;
  readonly stopCertainty$;
  readonly presses$;
  readonly #parts: SessionRunParts;
  readonly #inner: SessionPlayer;
  readonly #motor: SessionMotor;
  readonly #subscriptions = new Subscription();
  readonly #recorder: Recorder;
  readonly #plan: RunningPlan;
  readonly #endings: (() => void)[] = [];
  readonly #way: SessionWay;
  #detachCues: () => void = () => undefined;

  constructor(parts: SessionRunParts) {
    const { id, protocol, mode, motor, clock, from } = parts;
    this.#parts = parts;
    this.id = id;
    this.isTaste = parts.isTaste;
    this.drill = parts.drill;
    this.#inner = createSessionPlayer({
      timeline: parts.timeline(protocol, from ? whereItStood(from).offsetPct : 0),
      clock,
      leadTimes: parts.cueing.leadTimes,
      holdAfterMs: () => (this.#motor.motor ? HOLD_AFTER_MS : undefined),
      ...(from ? { from: whereItStood(from) } : {}),
    });
    this.rehearsal = parts.rehearsal?.(this.#inner);
    this.massager = parts.massager;
    this.bench = parts.bench;
    this.player = guardedPlayer(this.#inner, () => this.#mayGoOn());
    this.#motor = createSessionMotor({
      player: this.#inner,
      mayGoOn: () => this.#mayGoOn(),
      phrases: parts.cueing.globalPhrases,
      tell: (say) => {
        this.#tell(say);
      },
    });
    this.#way = new SessionWay({
      mode,
      lock: parts.lock,
      motor: this.#motor,
      isOver: () => this.#isOver(),
      hold: () => {
        this.#hold();
      },
      changed: (to, by) => {
        this.#onWayChanged(to, by);
      },
    });
    this.mode$ = this.#way.mode$;
    this.gate$ = this.#motor.gate$;
    this.stopCertainty$ = this.#motor.certainty$;
    this.presses$ = this.#motor.presses$;
    this.#recorder = recorderOf(parts);
    this.#plan = createRunningPlan({ ...parts, player: this.#inner, recorder: this.#recorder });
    this.protocol$ = this.#plan.protocol$;
    if (motor) this.#noteDevice(motor);
    void this.#motor.follow(motor);
    this.#join();
  }

  get protocol(): Protocol {
    return this.#plan.protocol;
  }

  get mode(): SessionMode {
    return this.#way.mode;
  }

  adjustStep(bySeconds: number): Adjustment {
    return this.#plan.adjustStep(bySeconds);
  }

  jumpTo(stepIndex: number): void {
    const segment = this.#inner.state.timeline.segments[stepIndex];
    if (segment) this.#inner.seek(segment.startMs);
  }

  somethingHurts(): void {
    this.#hold();
  }

  report(ruleId: string): void {
    this.#hold();
    const rule = this.#parts.stopRules.find(({ id }) => id === ruleId);
    if (!rule) return;
    this.#recorder.note({ kind: 'rule', what: ruleId });
    this.#tell((voice) => {
      if (rule.action === 'end') voice.warn(rule.say);
      else voice.say(rule.say);
    });
    if (rule.action === 'end') this.#inner.stop('user');
    if (rule.action === 'skip-zone') this.#plan.leaveOutZone();
  }

  changeMode(to: SessionMode): Promise<Adjustment> {
    return this.#way.change(to);
  }

  lowerTo(maxIntensityPct: number): void {
    this.#plan.lowerTo(maxIntensityPct);
  }

  checkpoint(): SessionCheckpoint {
    const { clock, request, protocolsVersion } = this.#parts;
    const { timeline, positionMs, activeMs, offsetPct } = this.#inner.state;
    const savedAt = clock.epochMs();
    return {
      schema: 1,
      id: this.id,
      request,
      mode: this.mode,
      positionMs: Math.min(positionMs, timeline.durationMs),
      activeMs,
      totalMs: timeline.durationMs,
      stepIndex: keyOf(segmentAt(timeline, positionMs)?.step ?? { index: 0 }),
      offsetPct,
      changes: this.#plan.changes,
      record: this.#recorder.record(savedAt),
      savedAt,
      protocolsVersion,
    };
  }

  onDispose(run: () => void): void {
    this.#endings.push(run);
  }

  dispose(): void {
    this.#motor.dispose();
    this.#subscriptions.unsubscribe();
    this.#detachCues();
    this.#inner.dispose();
    this.#plan.dispose();
    this.#way.dispose();
    for (const end of this.#endings) end();
  }

  #join(): void {
    const { wakeLock, ended, clock } = this.#parts;
    this.#subscriptions.add(
      this.#inner.outputs$.subscribe((output) => {
        this.#motor.obey(output);
        if (output.type === 'ended') ended(this.#recorder.record(clock.epochMs()));
      }),
    );
    this.#subscriptions.add(
      recordRun({
        player: this.#inner,
        motor: this.#motor,
        recorder: this.#recorder,
        clock,
        holdAfterMs: HOLD_AFTER_MS,
      }),
    );
    this.#subscriptions.add(
      this.#inner.state$.subscribe(({ status }) => {
        if (status === 'running') this.#motor.motor?.gate.signOfLife();
      }),
    );
    const offset$ = this.#inner.state$.pipe(
      map(({ offsetPct }) => offsetPct),
      distinctUntilChanged(),
    );
    this.#subscriptions.add(
      combineLatest([offset$, this.mode$])
        .pipe(skip(1))
        .subscribe(() => {
          // Only by hand is the level said.
          if (this.mode === 'by-hand') this.#plan.reword();
        }),
    );
    this.#attachCues();
    this.#subscriptions.add(wakeLock.follow(this.#inner));
  }

  #attachCues(): void {
    const { conductor, cueing } = this.#parts;
    const { start, resume } = cueing.globalPhrases;
    this.#detachCues();
    this.#detachCues = conductor.attach(this.#inner, {
      byHand: this.mode === 'by-hand',
      phrases: { start, resume },
    });
  }

  #onWayChanged(mode: SessionMode, motor: DeskMotor | undefined): void {
    this.#recorder.note({ kind: 'mode', what: mode });
    if (motor) this.#noteDevice(motor);
    this.#attachCues();
  }

  #noteDevice({ massager }: DeskMotor): void {
    // One that is ready has been recognised.
    if (massager.profile) this.#recorder.device(massager.profile.id, massager.state.deviceName);
  }

  /** Holds what runs. What is held already keeps its reason, with its motor stopped once more. */
  #hold(): void {
    if (!this.#isOver()) this.#inner.pause('user');
  }

  #isOver(): boolean {
    return this.#inner.state.status === 'ended';
  }

  #mayGoOn(): boolean {
    const { motor } = this.#motor;
    if (!motor) return this.#way.hasWhatItNeeds;
    return motor.massager.state.link === 'ready' && !this.#parts.isHidden();
  }

  /** A voice that breaks is no reason to break anything else. */
  #tell(say: (voice: Pick<CueConductor, 'say' | 'warn'>) => void): void {
    try {
      say(this.#parts.conductor);
    } catch {
      // The screen says the same.
    }
  }
}

/** What a cut-off session goes on from: its motor begins again, and never stronger than planned. */
function whereItStood({ positionMs, activeMs, offsetPct }: SessionCheckpoint) {
  return { positionMs, activeMs, offsetPct: Math.min(0, offsetPct) };
}
