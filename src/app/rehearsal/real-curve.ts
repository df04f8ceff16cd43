import type { Clock } from '#clock';
import { pctOf } from '#massager';
import { positionAt, type SessionPlayer, type SessionState } from '#session';
import type { CurvePoint, CurveRecord, IntensityCurves, RanOn, VirtualBench } from '#ui';
import { defer, map, Subject, Subscription, startWith } from 'rxjs';
import type { Motor } from '../motor.ts';
import { plannedAt, plannedCurve } from './planned-curve.ts';
import { RunsOn } from './ran-on.ts';
import { Strands } from './strands.ts';

/** Two looks at a motor are at least so far apart on the clock of the session, unless something happened. */
const LOOK_MS = 250;
/** So long after its last look it looks by itself at a motor that runs or should: a steady session has little to say. */
const OWN_LOOK_MS = 500;
/** How often whoever draws is told, in real time. */
const TELL_MS = 500;
/** A place that differs by more than this from where the clock leads was jumped to. */
const JUMP_MS = 200;

/** What a record is made of. */
export interface RealCurveParts {
  readonly player: Pick<SessionPlayer, 'state$' | 'state'>;
  readonly motor: { readonly gate: Pick<Motor['gate'], 'state$' | 'state'> } & {
    readonly massager: Pick<Motor['massager'], 'profile'>;
  };
  readonly bench: Pick<VirtualBench, 'state' | 'log$' | 'maxPpm'>;
  /** Of the session. */
  readonly clock: Pick<Clock, 'now' | 'after'>;
  readonly realClock: Pick<Clock, 'after'>;
  readonly upPctPerSecond: number;
}

/** A record that is being written, until it is disposed of; what it says then stays. */
export interface RunningCurveRecord extends CurveRecord {
  dispose(): void;
}

/**
 * Writes down what a virtual motor really does beside what was planned. It looks when session, gate or massager say
 * something, and while a motor runs or should also by itself, twice a second on the clock of the session: how true the
 * line is does not hang on how much they say.
 */
export function recordRealCurve(parts: RealCurveParts): RunningCurveRecord {
  return new RealCurve(parts);
}

interface Look {
  readonly state: SessionState;
  readonly nowMs: number;
  readonly atMs: number;
  readonly asked: boolean;
}

class RealCurve implements RunningCurveRecord {
  readonly curves$;
  readonly #parts: RealCurveParts;
  readonly #strands = new Strands();
  readonly #runsOn = new RunsOn();
  readonly #subscriptions = new Subscription();
  readonly #news$ = new Subject<void>();
  #last: Look | undefined;
  #awayPctMs = 0;
  #meantMs = 0;
  #heldMs = 0;
  #planned: Pick<IntensityCurves, 'planned'> & Pick<SessionState, 'timeline'>;
  #cancelTell: (() => void) | undefined;
  #cancelLook: (() => void) | undefined;

  constructor(parts: RealCurveParts) {
    this.#parts = parts;
    this.#planned = this.#planOf(parts.player.state);
    this.curves$ = defer(() =>
      this.#news$.pipe(
        startWith(undefined),
        map(() => this.curves),
      ),
    );
    const look = (): void => {
      this.#look();
    };
    this.#subscriptions.add(parts.player.state$.subscribe(look));
    this.#subscriptions.add(parts.motor.gate.state$.subscribe(look));
    this.#subscriptions.add(parts.bench.log$.subscribe(look));
  }

  get curves(): IntensityCurves {
    const { state } = this.#parts.player;
    if (state.timeline !== this.#planned.timeline) this.#planned = this.#planOf(state);
    return {
      durationMs: state.timeline.durationMs,
      planned: this.#planned.planned,
      real: this.#strands.lines,
      ranOn: this.#runsOn.told,
      awayPct: this.#meantMs > 0 ? this.#awayPctMs / this.#meantMs : undefined,
      unaskedMs: this.#runsOn.longestMs,
      heldMs: this.#heldMs + (state.status === 'paused' ? this.#sinceLast() : 0),
    };
  }

  dispose(): void {
    this.#subscriptions.unsubscribe();
    this.#cancelTell?.();
    this.#cancelLook?.();
    this.#news$.complete();
  }

  #planOf({ timeline }: SessionState) {
    return { timeline, planned: plannedCurve(timeline, this.#parts.upPctPerSecond) };
  }

  #sinceLast(): number {
    return this.#last ? this.#parts.clock.now() - this.#last.nowMs : 0;
  }

  #look(): void {
    const { player, clock, motor } = this.#parts;
    const { state } = player;
    const nowMs = clock.now();
    const now = { state, nowMs, atMs: positionAt(state, nowMs), asked: motor.gate.state.aimPct > 0 };
    const last = this.#last;
    const sinceMs = last ? nowMs - last.nowMs : 0;
    const isNews =
      !last || last.state.status !== state.status || last.asked !== now.asked || hasJumped(last, now);
    if (!isNews && sinceMs < LOOK_MS) return;
    this.#last = now;
    this.#write(now, last);
    this.#tell();
  }

  #write(now: Look, last: Look | undefined): void {
    const { ppm, running, targetPpm } = this.#parts.bench.state;
    const { state, atMs } = now;
    const place = { atMs, pct: this.#pctOf(ppm) };
    const sinceMs = last ? now.nowMs - last.nowMs : 0;
    const isOn = state.status === 'running';
    this.#draw(place, { isOn, sinceMs: last && isLed(last, now) ? sinceMs : undefined });
    if (last?.state.status === 'paused') this.#heldMs += sinceMs;
    this.#runsOn.look({ ...place, unasked: running && !now.asked, sinceMs, why: whyOf(state) });
    this.#lookAgain(running || targetPpm > 0);
  }

  /** @param going.sinceMs since the look before, where it ran from there to here */
  #draw(place: CurvePoint, { isOn, sinceMs }: { isOn: boolean; sinceMs: number | undefined }): void {
    if (sinceMs === undefined) this.#strands.break();
    else this.#compare(place, sinceMs);
    if (isOn || sinceMs !== undefined) this.#strands.add(place);
    if (!isOn) this.#strands.break();
  }

  #compare({ atMs, pct }: CurvePoint, sinceMs: number): void {
    const { player, upPctPerSecond } = this.#parts;
    const planned = plannedAt(player.state.timeline, atMs, upPctPerSecond);
    if (planned === 0) return;
    this.#awayPctMs += Math.abs(pct - planned) * sinceMs;
    this.#meantMs += sinceMs;
  }

  #lookAgain(hasMotion: boolean): void {
    this.#cancelLook?.();
    this.#cancelLook = hasMotion
      ? this.#parts.clock.after(OWN_LOOK_MS, () => {
          this.#look();
        })
      : undefined;
  }

  #tell(): void {
    if (this.#cancelTell || !this.#news$.observed) return;
    this.#cancelTell = this.#parts.realClock.after(TELL_MS, () => {
      this.#cancelTell = undefined;
      this.#news$.next();
    });
  }

  /** On the scale of what is set; where levels are no speeds, of what the body can. */
  #pctOf(ppm: number): number {
    const { bench, motor } = this.#parts;
    const { profile } = motor.massager;
    const isSpeed = profile && /^[rp]pm$/.test(profile.actuator.unit);
    return isSpeed ? pctOf(profile, ppm) : Math.min(100, (ppm / bench.maxPpm) * 100);
  }
}

/** It ran from the one to the other. */
function isLed(last: Look, now: Look): boolean {
  return last.state.status === 'running' && !hasJumped(last, now);
}

function hasJumped(last: Look, { atMs, nowMs }: Look): boolean {
  return Math.abs(atMs - positionAt(last.state, nowMs)) > JUMP_MS;
}

function whyOf(state: SessionState): RanOn['why'] {
  if (state.status === 'paused') return state.cause;
  return state.status === 'ended' ? 'ended' : 'running';
}
