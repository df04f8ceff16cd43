/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import type { Protocol } from '#care';
import type { MassagerPress } from '#massager';
import type { GateState, StopCertainty } from '#safety';
import type { SessionOutput, SessionPlayer, SessionState, StopReason } from '#session';
import type { SessionMode } from '#storage';
import type {
  AddOnChoice,
  Adjustment,
  Content,
  InterruptedSession,
  Rehearsal,
  RehearsalRate,
  RunningSession,
  SessionDesk,
  SessionRequest,
} from '#ui';
import { BehaviorSubject, Subject } from 'rxjs';
import { aContent, aProtocol, aTimeline } from './fake-content.ts';
import { FakeMassagerDesk } from './fake-massager-desk.ts';

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
  setByHand(pct: number): void {
    this.calls.push(`set-by-hand ${pct}`);
  }
  seek(positionMs: number): void {
    this.calls.push(`seek ${positionMs}`);
    this.put({ positionMs });
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

/** A rehearsal that goes nowhere by itself. */
export class FakeRehearsal implements Rehearsal {
  readonly rate$ = new BehaviorSubject<RehearsalRate>(1);
  readonly sought: number[] = [];
  get rate(): RehearsalRate {
    return this.rate$.value;
  }
  setRate(rate: RehearsalRate): void {
    this.rate$.next(rate);
  }
  seek(positionMs: number): void {
    this.sought.push(positionMs);
  }
}

/** A session in the hands of the test. */
export class FakeRunningSession implements RunningSession {
  readonly protocol$: BehaviorSubject<Protocol>;
  readonly mode$: BehaviorSubject<SessionMode>;
  readonly player: FakePlayer;
  readonly gate$ = new BehaviorSubject<GateState>({ latched: true, aimPct: 0, setPct: 0, ceilingPct: 0 });
  readonly presses$ = new Subject<MassagerPress>();
  readonly stopCertainty$ = new BehaviorSubject<StopCertainty | undefined>(undefined);
  /** Every command but the player's, in order: `adjust-step 15`, `report sharp`. */
  readonly calls: string[] = [];
  /** In a rehearsal its own, which stands ready. */
  readonly massager: FakeMassagerDesk | undefined;
  isTaste: boolean | undefined;
  /** What the next change comes to. */
  answer: Adjustment = { ok: true };

  constructor(
    readonly id: string,
    given: { readonly protocol: Protocol; readonly mode: SessionMode },
    readonly rehearsal?: FakeRehearsal,
  ) {
    this.player = new FakePlayer(given.protocol);
    this.protocol$ = new BehaviorSubject(given.protocol);
    this.mode$ = new BehaviorSubject(given.mode);
    if (!rehearsal) return;
    this.massager = new FakeMassagerDesk();
    void this.massager.useSimulator();
  }

  get protocol(): Protocol {
    return this.protocol$.value;
  }
  get mode(): SessionMode {
    return this.mode$.value;
  }
  adjustStep(bySeconds: number): Adjustment {
    this.calls.push(`adjust-step ${bySeconds}`);
    return this.answer;
  }
  jumpTo(stepIndex: number): void {
    this.calls.push(`jump-to ${stepIndex}`);
  }
  somethingHurts(): void {
    this.calls.push('something-hurts');
    this.player.pause();
  }
  report(ruleId: string): void {
    this.calls.push(`report ${ruleId}`);
  }
  changeMode(to: SessionMode): Promise<Adjustment> {
    this.calls.push(`change-mode ${to}`);
    if (this.answer.ok) this.mode$.next(to);
    return Promise.resolve(this.answer);
  }
}

/** A desk whose sessions are fakes. `refuse` makes the next `begin` give nothing. */
export class FakeSessionDesk implements SessionDesk {
  readonly current$ = new BehaviorSubject<FakeRunningSession | undefined>(undefined);
  readonly calls: string[] = [];
  readonly requests: SessionRequest[] = [];
  readonly interrupted$ = new BehaviorSubject<InterruptedSession | undefined>(undefined);
  addOns: readonly AddOnChoice[] = [];
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
    const session = new FakeRunningSession(`session-${this.requests.length}`, { protocol, mode: this.mode });
    this.current$.next(session);
    session.player.start();
    return session;
  }

  addOnsFor(): readonly AddOnChoice[] {
    return this.addOns;
  }

  rehearse(request: SessionRequest): Promise<FakeRunningSession | undefined> {
    const protocol = this.preview(request);
    if (this.refuse || !protocol) return Promise.resolve(undefined);
    const session = new FakeRunningSession('rehearsal', { protocol, mode: 'simulator' }, new FakeRehearsal());
    this.current$.next(session);
    session.player.start();
    return Promise.resolve(session);
  }

  taste(): Promise<FakeRunningSession | undefined> {
    const protocol = this.preview({ routineId: this.#content.routines[0]?.id ?? '' });
    if (this.refuse || !protocol) return Promise.resolve(undefined);
    const session = new FakeRunningSession('taste', { protocol, mode: 'simulator' }, new FakeRehearsal());
    session.isTaste = true;
    this.current$.next(session);
    session.player.start();
    return Promise.resolve(session);
  }

  goOn(): FakeRunningSession | undefined {
    const cutOff = this.interrupted$.value;
    this.interrupted$.next(undefined);
    return cutOff && this.begin(cutOff.request);
  }

  keepInterrupted(): Promise<void> {
    this.calls.push('keep-interrupted');
    this.interrupted$.next(undefined);
    return Promise.resolve();
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
