import { msg } from '@lit/localize';
import { keyOf, loweredTo, type Protocol, type ProtocolStep } from '#care';
import type { Clock } from '#clock';
import { positionAt, segmentAt, type Segment, type SessionPlayer, type Timeline } from '#session';
import type { PlanChange, SessionCheckpoint } from '#storage';
import type { Adjustment } from '#ui';
import { BehaviorSubject, type Observable } from 'rxjs';
import { placeInPlan } from './place-in-plan.ts';
import type { Recorder } from './recorder.ts';
import { changedPlan, type PlanRules } from './session-plan.ts';

/** What a plan is followed and changed with. */
export interface RunningPlanParts {
  readonly protocol: Protocol;
  readonly player: Pick<SessionPlayer, 'state' | 'replan'>;
  readonly recorder: Pick<Recorder, 'replan' | 'ranSeconds'>;
  readonly clock: Clock;
  /** When everything happens; the level to set by hand is said with what Softer and Stronger added. */
  readonly timeline: (protocol: Protocol, offsetPct?: number) => Timeline;
  readonly rules: PlanRules;
  /** A session that was cut off, with the changes that its plan has already. */
  readonly from?: Pick<SessionCheckpoint, 'changes'> | undefined;
}

/** The plan of a running session, and what became of it. */
export interface RunningPlan {
  readonly protocol: Protocol;
  /** Hot, replays. */
  readonly protocol$: Observable<Protocol>;
  /** What made this plan of the first one, in its order. */
  readonly changes: readonly PlanChange[];
  adjustStep(bySeconds: number): Adjustment;
  /** The area that is worked or, between two, the one that was worked last. */
  leaveOutZone(): void;
  /** The same plan under a lower personal maximum. */
  lowerTo(maxIntensityPct: number): void;
  /** The same plan in the words that fit the level of now. */
  reword(): void;
  dispose(): void;
}

/** Changes the plan of a session without losing the place. */
export function createRunningPlan(parts: RunningPlanParts): RunningPlan {
  return new Plan(parts);
}

class Plan implements RunningPlan {
  readonly protocol$: Observable<Protocol>;
  readonly #parts: RunningPlanParts;
  readonly #protocol$: BehaviorSubject<Protocol>;
  #changes: readonly PlanChange[];

  constructor(parts: RunningPlanParts) {
    this.#parts = parts;
    this.#changes = parts.from?.changes ?? [];
    this.#protocol$ = new BehaviorSubject(parts.protocol);
    this.protocol$ = this.#protocol$.asObservable();
  }

  get protocol(): Protocol {
    return this.#protocol$.value;
  }

  get changes(): readonly PlanChange[] {
    return this.#changes;
  }

  adjustStep(bySeconds: number): Adjustment {
    const here = this.#segment();
    if (!here || this.#parts.player.state.status === 'ended')
      return { ok: false, why: msg('The session is over.') };
    const elapsedSeconds = Math.max(0, this.#positionMs() - here.startMs) / 1000;
    return this.#change({ kind: 'adjust', stepIndex: here.index, bySeconds, elapsedSeconds });
  }

  leaveOutZone(): void {
    const here = this.#segment();
    const { segments } = this.#parts.player.state.timeline;
    const hurt = segments.slice(0, (here?.index ?? -1) + 1).findLast(({ step }) => step.zone !== undefined);
    if (!here || hurt?.step.zone === undefined) return;
    const { zone, side } = hurt.step;
    this.#change({ kind: 'without-zone', zone, ...(side && { side }), fromStep: here.index });
  }

  lowerTo(maxIntensityPct: number): void {
    this.#replan(loweredTo(this.protocol, maxIntensityPct));
  }

  reword(): void {
    const { player, timeline } = this.#parts;
    const { state } = player;
    const worded = timeline(this.protocol, state.offsetPct);
    if (wordsOf(worded) !== wordsOf(state.timeline)) player.replan(worded, this.#positionMs());
  }

  dispose(): void {
    this.#protocol$.complete();
  }

  #change(change: PlanChange): Adjustment {
    const repeatedSeconds = (step: ProtocolStep): number => this.#repeatedSeconds(step);
    const result = changedPlan(this.protocol, { ...change, repeatedSeconds }, this.#parts.rules);
    if (!result.ok) return result;
    this.#changes = [...this.#changes, change];
    this.#replan(result.protocol);
    return { ok: true };
  }

  #replan(protocol: Protocol): void {
    if (protocol === this.protocol) return;
    const { player, recorder } = this.#parts;
    const timeline = this.#parts.timeline(protocol, player.state.offsetPct);
    const placeMs = placeInPlan(this.#positionMs(), player.state.timeline, timeline);
    recorder.replan(protocol);
    player.replan(timeline, placeMs);
    this.#protocol$.next(protocol);
  }

  /** What a step has run, with what is still to run of it, beyond its length: the person went back to it. */
  #repeatedSeconds(step: ProtocolStep): number {
    const { player, recorder } = this.#parts;
    const segment = player.state.timeline.segments.find((other) => keyOf(other.step) === keyOf(step));
    if (!segment) return 0;
    const { startMs, endMs } = segment;
    const doneMs = Math.min(Math.max(startMs, this.#positionMs()), endMs) - startMs;
    return Math.max(0, recorder.ranSeconds(step) - doneMs / 1000);
  }

  #segment(): Segment | undefined {
    return segmentAt(this.#parts.player.state.timeline, this.#positionMs());
  }

  #positionMs(): number {
    return positionAt(this.#parts.player.state, this.#parts.clock.now());
  }
}

function wordsOf({ cues }: Timeline): string {
  return cues.map(({ text, byHandText }) => byHandText ?? text ?? '').join('\n');
}
