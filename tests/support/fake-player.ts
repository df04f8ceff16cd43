import type { Clock } from '#clock';
import type { Cue, PauseCause, Segment, SessionState, StopReason, Timeline } from '#session';
import { BehaviorSubject, type Observable } from 'rxjs';

/** A session that does what it is told and computes nothing. */
export class FakePlayer {
  readonly #state$: BehaviorSubject<SessionState>;
  readonly state$: Observable<SessionState>;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(clock: Pick<Clock, 'now'>, timeline: Timeline) {
    this.#clock = clock;
    this.#state$ = new BehaviorSubject<SessionState>({
      status: 'ready',
      timeline,
      offsetPct: 0,
      positionMs: 0,
      activeMs: 0,
    });
    this.state$ = this.#state$.asObservable();
  }

  get positionMs(): number {
    const state = this.#state$.value;
    const nowMs = this.#clock.now();
    if (state.status === 'running') return state.positionMs + nowMs - state.anchorMs;
    if (state.status === 'lead-in')
      return state.positionMs + Math.max(0, nowMs - state.anchorMs - state.leadInMs);
    return state.positionMs;
  }

  leadIn(leadInMs: number, cause: 'start' | 'resume' = 'start'): void {
    this.#state$.next({ ...this.#common(), status: 'lead-in', anchorMs: this.#clock.now(), leadInMs, cause });
  }

  /** What a tick does: the lead-in is over, or the state is told again from the present. */
  tick(): void {
    const state = this.#state$.value;
    if (state.status === 'running') this.run();
    if (state.status !== 'lead-in') return;
    const goMs = state.anchorMs + state.leadInMs;
    if (this.#clock.now() >= goMs) this.#state$.next({ ...state, status: 'running', anchorMs: goMs });
  }

  /** Runs from a place, or from where it is. */
  run(positionMs = this.positionMs): void {
    this.#state$.next({ ...this.#common(), positionMs, status: 'running', anchorMs: this.#clock.now() });
  }

  pause(cause: PauseCause = 'user'): void {
    this.#state$.next({ ...this.#common(), status: 'paused', cause });
  }

  /** Skips while it is paused. */
  moveTo(positionMs: number): void {
    this.#state$.next({ ...this.#common(), positionMs, status: 'paused', cause: 'user' });
  }

  end(reason: StopReason = 'user'): void {
    this.#state$.next({ ...this.#common(), status: 'ended', reason });
  }

  replan(timeline: Timeline): void {
    const state = this.#state$.value;
    if (state.status === 'running') this.#state$.next({ ...state, timeline });
  }

  #common(): Pick<SessionState, 'timeline' | 'offsetPct' | 'positionMs' | 'activeMs'> {
    const { timeline, offsetPct, activeMs } = this.#state$.value;
    return { timeline, offsetPct, activeMs, positionMs: this.positionMs };
  }
}

/** A cue, a step start unless said. */
export function aCue(atMs: number, more: Partial<Cue> = {}): Cue {
  return { atMs, segment: 0, kind: 'step-start', ...more };
}

/** A timeline of steps of one length around some cues; each cue belongs to the step it falls in. */
export function aTimeline(cues: readonly Cue[], { stepMs = 30_000, steps = 4 } = {}): Timeline {
  const segments: Segment[] = Array.from({ length: steps }, (_, index) => ({
    index,
    startMs: index * stepMs,
    endMs: (index + 1) * stepMs,
    step: { kind: 'work', index, seconds: stepMs / 1000, intensityPct: 0, ceilingPct: 0, cues: [] },
  }));
  const placed = cues.map((cue) => ({ ...cue, segment: Math.min(steps - 1, Math.floor(cue.atMs / stepMs)) }));
  return {
    segments,
    cues: placed.sort((a, b) => a.atMs - b.atMs),
    durationMs: steps * stepMs,
  };
}
