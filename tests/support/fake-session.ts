/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import type { Protocol } from '#care';
import type { GateState, StopCertainty } from '#safety';
import type { SessionOutput, SessionPlayer, SessionState, StopReason } from '#session';
import type { SessionMode } from '#storage';
import type { Content, RunningSession, SessionDesk, SessionRequest } from '#ui';
import { BehaviorSubject, Subject } from 'rxjs';
import { aContent, aProtocol, aTimeline } from './fake-content.ts';

/** A player that stands where the test puts it and writes down what it was told. */
export class FakePlayer implements SessionPlayer {
  readonly state$: BehaviorSubject<SessionState>;
  readonly outputs$ = new Subject<SessionOutput>();
  /** Every command, in order: `pause`, `set-intensity 40`. */
  readonly calls: string[] = [];

  constructor(protocol: Protocol) {
    this.state$ = new BehaviorSubject<SessionState>({
      status: 'ready',
      timeline: aTimeline(protocol),
      offsetPct: 0,
      positionMs: 0,
      activeMs: 0,
    });
  }

  get state(): SessionState {
    return this.state$.value;
  }

  /** Puts the session into a state; what is left out stays as it is. */
  put(change: Partial<SessionState> & Record<string, unknown>): void {
    this.state$.next({ ...this.state, ...change } as SessionState);
  }

  /** Running, at a place of the timeline. */
  runAt(positionMs: number, anchorMs = 0): void {
    this.put({ status: 'running', positionMs, activeMs: positionMs, anchorMs });
  }

  start(): void {
    this.calls.push('start');
    this.put({ status: 'lead-in', anchorMs: 0, leadInMs: 5000, cause: 'start' });
  }
  pause(): void {
    this.calls.push('pause');
    this.put({ status: 'paused', cause: 'user' });
  }
  resume(): void {
    this.calls.push('resume');
    this.put({ status: 'lead-in', anchorMs: 0, leadInMs: 3000, cause: 'resume' });
  }
  skip(): void {
    this.calls.push('skip');
  }
  back(): void {
    this.calls.push('back');
  }
  softer(): void {
    this.calls.push('softer');
  }
  stronger(): void {
    this.calls.push('stronger');
  }
  setIntensity(pct: number): void {
    this.calls.push(`set-intensity ${pct}`);
  }
  stop(reason: StopReason = 'user'): void {
    this.calls.push('stop');
    this.put({ status: 'ended', reason });
  }
  replan(): void {
    this.calls.push('replan');
  }
  dispose(): void {
    this.calls.push('dispose');
    this.state$.complete();
  }
}

/** A session in the hands of the test. */
export interface FakeRunningSession extends RunningSession {
  readonly player: FakePlayer;
  readonly gate$: BehaviorSubject<GateState>;
  readonly stopCertainty$: BehaviorSubject<StopCertainty | undefined>;
}

/** A desk whose sessions are fakes. `refuse` makes the next `begin` give nothing. */
export class FakeSessionDesk implements SessionDesk {
  readonly current$ = new BehaviorSubject<FakeRunningSession | undefined>(undefined);
  readonly calls: string[] = [];
  readonly requests: SessionRequest[] = [];
  refuse = false;
  mode: SessionMode = 'by-hand';
  readonly #content: Content;

  constructor(content: Content = aContent()) {
    this.#content = content;
  }

  get current(): FakeRunningSession | undefined {
    return this.current$.value;
  }

  preview(request: SessionRequest): Protocol | undefined {
    return aProtocol(this.#content, request);
  }

  begin(request: SessionRequest): FakeRunningSession | undefined {
    this.requests.push(request);
    const protocol = this.preview(request);
    if (this.refuse || !protocol) return undefined;
    const player = new FakePlayer(protocol);
    const session: FakeRunningSession = {
      id: `session-${this.requests.length}`,
      protocol,
      mode: this.mode,
      player,
      gate$: new BehaviorSubject<GateState>({ latched: true, aimPct: 0, setPct: 0, ceilingPct: 0 }),
      stopCertainty$: new BehaviorSubject<StopCertainty | undefined>(undefined),
    };
    this.current$.next(session);
    player.start();
    return session;
  }

  stop(): void {
    this.calls.push('stop');
    this.current?.player.stop('user');
  }

  close(): void {
    this.calls.push('close');
    this.current$.next(undefined);
  }
}
