import { hasMotor, segmentAt } from '#session';
import type { SessionRecord } from '#storage';
import type { VirtualMassagerState } from '#virtual';
import { watchPage } from '../../src/app/lifecycle.ts';
import { anAppRig, type AppRig } from './app-rig.ts';
import { FakePage } from './fake-page.ts';
import { aQuickRoutine } from './quick-routine.ts';
import { ACTS, QUICK, UNSEEN, type Act } from './random-acts.ts';

/** A lost link is looked for after a second; then connect, discover, stop: each takes the latency of the air. */
const BACK_MS = 1_000;
/** One write in flight, then the stop: on a link of 30 ms, or at the deadline of a stop that hangs. */
const LATENCY_MS = 600;
/** Points a second on the way up, from the content's limits; the lowest level and a look of the ramp beside it. */
const UP_PCT_PER_S = 5;
const UP_SLACK_PCT = 2.5;
/** From 0 to the highest ceiling of the routines. */
const LONGEST_RAMP_MS = 12_000;
/** What the test of the massager screen may reach. */
const TEST_PCT = 10;
const TEST_MS = 3_000;
/** A motor that somebody switched on: noticed in the next report or after the grace of a stop, then stopped. */
const NOTICED_MS = 3_000;
/** As finely as the world is looked at. */
const SLICE_MS = 50;

interface Moment {
  readonly atMs: number;
  /** The strongest that the motor may be asked for; 0 where it has to stand still. */
  readonly allowedPct: number;
}

/** Does what it is told and looks at everything that must never happen. */
export class RandomPerson {
  readonly page = new FakePage();
  readonly rig: AppRig;
  readonly wrongs: string[] = [];
  #moments: Moment[] = [];
  #testUntilMs = -Infinity;
  #testPct = 0;
  #linkedSinceMs = -Infinity;
  #startedMs: number | undefined;
  #disturbedMs = -Infinity;
  #offRampMs = -Infinity;
  #watched: VirtualMassagerState | undefined;

  constructor(rig = anAppRig({ air: {}, routines: [aQuickRoutine(QUICK)] })) {
    this.rig = rig;
    watchPage(this.page, { sessions: rig.app.sessionDesk, massagers: rig.app.massagerDesk });
  }

  get player() {
    return this.rig.app.sessionDesk.current?.player;
  }

  async do(act: Act): Promise<void> {
    // What is not on the screen cannot be pressed.
    if (!this.page.isHidden || UNSEEN.includes(act.do)) ACTS[act.do](this, act);
    this.look();
    // Code of a motor may have to be loaded.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    for (let passed = 0; passed < act.ms; passed += SLICE_MS) {
      await this.rig.clock.advanceAsync(Math.min(SLICE_MS, act.ms - passed));
      this.look();
    }
  }

  test(): void {
    const { massagerDesk, services } = this.rig.app;
    if (!massagerDesk.test()) return;
    this.#testUntilMs = this.rig.clock.now() + TEST_MS;
    this.#testPct = Math.min(TEST_PCT, services.settings.settings.maxIntensityPct);
  }

  /** Its own button: in the middle of a ramp the next level sets it going again, and not from zero. */
  pressPower(): void {
    const { massagerDesk } = this.rig.app;
    if (massagerDesk.mode === 'massager') this.rig.real?.massager.pressPower();
    else massagerDesk.motor?.pressPower?.();
    this.#offRampMs = this.rig.clock.now();
  }

  /** The first level that is taken then is that of the ramp by that time. */
  failWrites(count: number): void {
    this.rig.real!.control.faults.failWrites = count;
    this.#offRampMs = this.rig.clock.now();
  }

  /** The page sleeps; the massager doesn't. */
  sleep(ms: number): void {
    this.rig.clock.sleep(ms);
    // Nobody could look: what was sent before is still there, and what is due is on its way.
    this.#disturbedMs = this.rig.clock.now();
    this.#moments = this.#moments.map((moment) => ({ ...moment, atMs: this.rig.clock.now() }));
  }

  /** Ends all there is, as a page that is closed. */
  async end(): Promise<readonly SessionRecord[]> {
    const { app, clock } = this.rig;
    app.sessionDesk.stop();
    await this.do({ do: 'wait', ms: 2_000, pct: 0 });
    const { current } = app.sessionDesk;
    if (current && current.player.state.status !== 'ended') this.wrongs.push('a stopped session goes on');
    const { records } = await app.services.records.list();
    app.sessionDesk.dispose();
    app.massagerDesk.dispose();
    await clock.advanceAsync(20_000);
    this.rig.real?.massager.dispose();
    await clock.advanceAsync(1_000);
    if (clock.pending > 0) this.wrongs.push(`${clock.pending} timers are left`);
    return records;
  }

  /** Holds the world against what was promised. */
  look(): void {
    const { clock } = this.rig;
    const nowMs = clock.now();
    const virtual = this.rig.virtual();
    if (!virtual) return;
    if (virtual.linked && !this.#watched?.linked) this.#linkedSinceMs = nowMs;
    this.#watched = virtual;
    this.#moments = this.#moments.filter(({ atMs }) => atMs >= nowMs - LATENCY_MS);
    this.#moments.push({ atMs: nowMs, allowedPct: this.#allowedPct(nowMs) });
    this.#lookAtMotor(virtual, nowMs);
    this.#lookAtClaims(virtual, nowMs);
    this.#lookAtMode();
    this.#lookAtSession();
  }

  #allowedPct(nowMs: number): number {
    const { sessionDesk, massagerDesk } = this.rig.app;
    const state = sessionDesk.current?.player.state;
    if (nowMs <= this.#testUntilMs && !massagerDesk.locked) return this.#testPct;
    if (state?.status !== 'running' || !this.#isForMotor) return 0;
    const segment = segmentAt(state.timeline, state.positionMs);
    return segment && hasMotor(segment) ? segment.step.ceilingPct : 0;
  }

  #lookAtMotor({ targetPpm, linked }: VirtualMassagerState, nowMs: number): void {
    if (targetPpm === 0) this.#startedMs = undefined;
    else this.#startedMs ??= nowMs - SLICE_MS;
    if (targetPpm === 0 || !linked || this.#isDisturbed(nowMs)) return;
    const pct = (targetPpm - 1_200) / 20;
    const allowedPct = Math.max(...this.#moments.map((moment) => moment.allowedPct));
    if (pct > allowedPct + 1e-9 || allowedPct === 0)
      this.#wrong(`the motor is asked for ${pct} %, where ${allowedPct} % is the most`);
    const rampPct = (UP_PCT_PER_S * (nowMs - (this.#startedMs ?? nowMs))) / 1_000 + UP_SLACK_PCT;
    if (pct > rampPct && nowMs - this.#offRampMs > LONGEST_RAMP_MS)
      this.#wrong(`the motor is asked for ${pct} %, where the ramp is at ${rampPct} %`);
  }

  #lookAtClaims({ targetPpm }: VirtualMassagerState, nowMs: number): void {
    const { state, motor } = this.rig.app.massagerDesk;
    // While another one is being connected, that is the one shown.
    const isShown = motor !== undefined && motor.massager.state.link === state.link;
    const isSaidToStand = state.motor === 'stopped' || state.motor === 'stop-sent';
    if (isShown && isSaidToStand && targetPpm > 0 && !this.#isDisturbed(nowMs))
      this.#wrong(`the motor is said to be ${state.motor}, and asked for ${targetPpm}`);
  }

  #lookAtMode(): void {
    const { massagerDesk, sessionDesk } = this.rig.app;
    const { motor, mode, locked } = massagerDesk;
    const { current } = sessionDesk;
    const status = current?.player.state.status ?? 'ended';
    const isOn = status !== 'ended';
    // In mode massager it may be on its way out, where it is chosen again.
    const fits = { 'by-hand': motor === undefined, simulator: motor !== undefined, massager: true }[mode];
    if (!fits) this.#wrong(`the mode is ${mode} ${motor ? 'with' : 'without'} a motor`);
    if (locked !== isOn)
      this.#wrong(`the mode is ${locked ? 'fixed' : 'free'} while the session is ${status}`);
    const isReal = current && !current.rehearsal;
    if (isOn && isReal && current.mode !== mode)
      this.#wrong(`a session ${current.mode} runs in mode ${mode}`);
  }

  /** By hand there is no motor, and a rehearsal has one of its own. */
  get #isForMotor(): boolean {
    const { current } = this.rig.app.sessionDesk;
    return current !== undefined && current.mode !== 'by-hand' && !current.rehearsal;
  }

  /** Just back from a sleep or a lost link. */
  #isDisturbed(nowMs: number): boolean {
    return nowMs - this.#disturbedMs < NOTICED_MS || nowMs - this.#linkedSinceMs < BACK_MS;
  }

  #lookAtSession(): void {
    const { sessionDesk, massagerDesk } = this.rig.app;
    const { current } = sessionDesk;
    if (!current) return;
    const { status, positionMs, timeline } = current.player.state;
    if (!(positionMs >= 0 && positionMs <= timeline.durationMs))
      this.#wrong(`the session is at ${positionMs}`);
    if (!this.#isForMotor || status !== 'running') {
      if (massagerDesk.motor && massagerDesk.locked && massagerDesk.motor.gate.state.setPct > 0)
        this.#wrong(`the gate is open while the session is ${status}`);
      return;
    }
    if (this.page.isHidden) this.#wrong('a session with a motor runs on a hidden page');
    if (massagerDesk.motor?.massager.state.link !== 'ready')
      this.#wrong('a session runs without its massager');
  }

  #wrong(what: string): void {
    this.wrongs.push(`at ${this.rig.clock.now()}: ${what}`);
  }
}
