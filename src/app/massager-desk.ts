import type { Clock } from '#clock';
import { SETTLE_MS, type ConnectOptions, type FrameLogEntry, type MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { HaltReason, StopCertainty } from '#safety';
import type { RememberedMassager, SessionMode } from '#storage';
import type { BluetoothAvailability, ConnectWish, SimulatorWish, VirtualBench } from '#ui';
import { combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import { DeskView } from './desk-view.ts';
import { createFrameLog } from './frame-log.ts';
import { holdAtLowest, runGentleTest, type GentleTestOptions } from './gentle-test.ts';
import { exportLog } from './log-file.ts';
import type {
  DeskMotor,
  MassagerDeskInside,
  ModeChange,
  ModeLock,
  MotorMakers,
} from './massager-desk.contract.ts';
import { MotorSeat } from './motor-seat.ts';
import { noteWhatIsReady } from './note-ready.ts';
import { whyNot } from './refusals.ts';
import type { MassagerChoices, RememberedMassagers } from './remembered.ts';

/** Parts of the desk that come from outside. */
export interface MassagerDeskParts {
  readonly clock: Clock;
  readonly makers: MotorMakers;
  /** Built-in and own ones, as they are now. */
  readonly profiles: () => readonly DeviceProfile[];
  readonly availability$: Observable<BluetoothAvailability>;
  /** The personal maximum as it is now. */
  readonly maxIntensityPct: () => number;
  readonly remembered: RememberedMassagers;
  /** A device that the browser still knows, without a chooser. Undefined where it can't or doesn't. Never rejects. */
  readonly knownDevice: (deviceId: string) => Promise<BluetoothDevice | undefined>;
  /** Nobody sees the page: nothing is started then. */
  readonly isHidden: () => boolean;
  readonly appVersion: string;
}

/** What the massager at hand may be at by itself, or after another pick, so that it can be given up. */
const UNDER_WAY: ReadonlySet<MassagerState['link']> = new Set(['reconnecting', 'picking', 'preparing']);

/** Holds the one massager, real or virtual, and the mode that the person chose. */
export function createMassagerDesk(parts: MassagerDeskParts): MassagerDeskInside {
  return new Desk(parts);
}

class Desk implements MassagerDeskInside {
  readonly availability$: Observable<BluetoothAvailability>;
  readonly remembered$: Observable<readonly RememberedMassager[]>;
  readonly rememberedDamaged$: Observable<number>;
  readonly ownMaximumPct$: Observable<number>;
  readonly #parts: MassagerDeskParts;
  readonly #log = createFrameLog();
  readonly #view = new DeskView(this.#log);
  readonly #seat = new MotorSeat({
    view: this.#view,
    changing: () => {
      this.#endRun();
    },
  });
  readonly #noting;
  /** What is being taught and was connected: not to be remembered by a profile that isn't kept. */
  #draft: DeviceProfile | undefined;
  #locks = 0;
  /** Ends the gentle seconds, or what is held. */
  #cancelRun: (() => void) | undefined;

  constructor(parts: MassagerDeskParts) {
    const { remembered } = parts;
    this.#parts = parts;
    this.availability$ = parts.availability$;
    this.remembered$ = remembered.massagers$;
    this.rememberedDamaged$ = remembered.damaged$;
    this.ownMaximumPct$ = combineLatest([this.#seat.motor$, this.#view.state$, remembered.massagers$]).pipe(
      map(([motor]) => this.#ownMaximumOf(motor?.massager.state.deviceId)),
      distinctUntilChanged(),
    );
    this.#noting = noteWhatIsReady(this.#seat, remembered, (profileId) => profileId !== this.#draft?.id);
  }

  get profiles(): readonly DeviceProfile[] {
    return this.#parts.profiles();
  }
  get mode$(): Observable<SessionMode> {
    return this.#seat.mode$;
  }
  get mode(): SessionMode {
    return this.#seat.mode;
  }
  get state$(): Observable<MassagerState> {
    return this.#view.state$;
  }
  get state(): MassagerState {
    return this.#view.state;
  }
  get log$(): Observable<readonly FrameLogEntry[]> {
    return this.#log.lines$;
  }
  get bench$(): Observable<VirtualBench | undefined> {
    return this.#seat.motor$.pipe(map((motor) => motor?.bench));
  }
  get bench(): VirtualBench | undefined {
    return this.motor?.bench;
  }
  get motor(): DeskMotor | undefined {
    return this.#seat.motor;
  }
  get profile(): DeviceProfile | undefined {
    return this.motor?.massager.profile;
  }
  get locked(): boolean {
    return this.#locks > 0;
  }

  lock(): ModeLock {
    this.#endRun();
    // The mode of a running session doesn't change under the person's hands.
    this.#seat.endChoice();
    this.#locks++;
    let held = true;
    return {
      change: (to) => this.#change(to),
      release: () => {
        if (held) this.#locks--;
        held = false;
      },
    };
  }

  async connect(wish: ConnectWish = {}): Promise<void> {
    if (!this.locked) await this.#connect(wish);
  }

  pick(profileId: string): Promise<void> {
    // What drives the massager of a session doesn't change under the person's hands.
    if (this.locked && !this.#seat.isChoosing) return Promise.resolve();
    this.#endRun();
    return this.#seat.shown?.massager.pick(profileId) ?? Promise.resolve();
  }

  cancel(): void {
    if (this.#seat.cancel() || this.locked) return;
    // Nobody waits for it any more: it is let go as by hand.
    if (UNDER_WAY.has(this.state.link)) void this.byHand();
  }

  async useSimulator(wish: SimulatorWish = {}): Promise<void> {
    if (!this.locked) await this.#simulate(wish);
  }

  async byHand(): Promise<void> {
    if (!this.locked) await this.#to('by-hand');
  }

  disconnect(): Promise<void> {
    return this.byHand();
  }

  reconnect(): void {
    this.motor?.massager.reconnect();
  }

  loseLink(awayMs = 0): void {
    this.motor?.loseLink?.(awayMs);
  }

  test(): boolean {
    return this.#run(runGentleTest) !== undefined;
  }

  holdLowest(): (() => void) | undefined {
    return this.#run(holdAtLowest);
  }

  remember(deviceId: string, choices: MassagerChoices): Promise<void> {
    return this.#parts.remembered.change(deviceId, choices);
  }

  forget(deviceId: string): Promise<void> {
    return this.#parts.remembered.forget(deviceId);
  }

  bringBack(massager: RememberedMassager): Promise<void> {
    return this.#parts.remembered.bringBack(massager);
  }

  logFile(): { readonly name: string; readonly text: string } {
    const { clock, appVersion } = this.#parts;
    return exportLog({
      lines: this.#log.lines,
      state: this.state,
      profile: this.#seat.shown?.massager.profile,
      appVersion,
      writtenAt: clock.epochMs(),
      nowMs: clock.now(),
    });
  }

  async halt(reason: HaltReason): Promise<StopCertainty | undefined> {
    this.#endRun();
    return await this.motor?.gate.halt(reason);
  }

  dispose(): void {
    this.#endRun();
    this.#noting.unsubscribe();
    this.#seat.dispose();
    this.#view.dispose();
    this.#log.dispose();
  }

  #endRun(): void {
    const cancel = this.#cancelRun;
    this.#cancelRun = undefined;
    cancel?.();
  }

  /** Runs something short outside a session; undefined where that can't be now. */
  #run(start: (motor: DeskMotor, options: GentleTestOptions) => () => void): (() => void) | undefined {
    const { motor } = this;
    const { clock, maxIntensityPct, isHidden } = this.#parts;
    if (!motor || this.locked || motor.massager.state.link !== 'ready' || isHidden()) return undefined;
    this.#endRun();
    this.#cancelRun = start(motor, { clock, maxPct: maxIntensityPct() });
    return this.#cancelRun;
  }

  #to(mode: SessionMode): Promise<void> {
    if (mode === 'massager') return this.#connect({});
    if (mode === 'by-hand') return this.#seat.toHand();
    return this.#simulate({});
  }

  #simulate(wish: SimulatorWish): Promise<void> {
    const { simulated } = this.#parts.makers;
    return this.#seat.choose({
      mode: 'simulator',
      make: () => simulated(wish),
      connect: () => Promise.resolve({}),
    });
  }

  async #change(to: SessionMode): Promise<ModeChange> {
    await this.#to(to);
    const { mode, motor, state } = this;
    if (mode === to && (to === 'by-hand' || motor)) return { ok: true, motor };
    return { ok: false, motor, why: whyNot(state.error) };
  }

  #connect({ deviceId, draft, everyDevice = false }: ConnectWish): Promise<void> {
    const { clock, makers, remembered, knownDevice } = this.#parts;
    const asked = remembered.find(deviceId);
    let chosenId = deviceId;
    // Read by the driver once it knows the device: the chooser may bring one that is remembered, too.
    const options = (device: BluetoothDevice | undefined): ConnectOptions => ({
      everyDevice,
      ...(device && { device }),
      get profileId() {
        return draft?.id ?? remembered.find(chosenId)?.profileId;
      },
      get withoutSafetyStep() {
        return remembered.find(chosenId)?.withoutSafetyStep ?? false;
      },
    });
    this.#draft = draft;
    return this.#seat.choose({
      mode: 'massager',
      make: () =>
        makers.real({
          profiles: draft ? [draft] : this.profiles,
          onlyNamed: asked?.name,
          chosen: (id) => {
            chosenId = id;
          },
          maxPct: () => this.#ownMaximumOf(chosenId),
        }),
      connect: async () => {
        const device = asked && (await knownDevice(asked.deviceId));
        // No chooser takes its time between letting it go and this: without a pause it would get the dying link.
        if (device) await new Promise<void>((resolve) => clock.after(SETTLE_MS, resolve));
        return options(device);
      },
    });
  }

  #ownMaximumOf(deviceId: string | undefined): number {
    return this.#parts.remembered.find(deviceId)?.maxIntensityPct ?? 100;
  }
}
