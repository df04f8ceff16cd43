import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';
import { filter, firstValueFrom, Observable, race } from 'rxjs';
import { watchBattery } from './battery.ts';
import type { Drive } from './drive.ts';
import { Hand, type Touched } from './hand.ts';
import {
  afterLevel,
  afterLoss,
  afterQuestion,
  afterReport,
  afterStop,
  isDefied,
  NOT_YET_KNOWN,
  NOTHING_SENT,
  type Knowledge,
} from './knowledge.ts';
import { pctOf } from './level.ts';
import { CALM_TIMES, CONFIRM_MS, CONFIRM_POLL_MS, STALE_MS } from './limits.ts';
import type { LinkEvent } from './link-event.ts';
import { receivedLineOf } from './log.ts';
import type { MassagerPress, MotorReading } from './massager.contract.ts';
import type { NotificationReader, Report } from './notifications.contract.ts';
import { createNotificationReader } from './notifications.ts';
import { isNear } from './press.ts';
import type { OutBattery } from './profile-frames.contract.ts';
import type { StateStore } from './state-store.ts';
import type { WriteQueue } from './write-queue.contract.ts';

/** What a monitor needs. */
export interface MonitorOptions {
  readonly clock: Clock;
  readonly store: StateStore;
  /** The hand on the device did something. */
  readonly press: (press: MassagerPress) => void;
}

/** What is known of one motor, from what was written and what came back. Fills its part of the state. */
export interface Monitor {
  readonly knowledge: Knowledge;
  /** The massager runs in spite of a stop: it has to be sent again. */
  readonly isDefied: boolean;
  /** Another massager was chosen. */
  chosen(): void;
  /** The choice came to nothing before anything was sent. */
  restore(knowledge: Knowledge): void;
  /** From here on a new link speaks as this profile says. */
  listen(profile: DeviceProfile): void;
  hear(event: LinkEvent): void;
  /** Begins to ask for reports. */
  linked(drive: Pick<Drive, 'queue' | 'read'>, battery: OutBattery | undefined): void;
  /** No more reports. `lost` if the link broke, so that less is known. */
  unlinked(how: 'let-go' | 'lost'): void;
  /** How sure it is that the motor stands still. */
  certainty(): 'confirmed' | 'sent' | 'unknown';
  /** The same, after waiting for a report for up to `CONFIRM_MS`. */
  confirm(): Promise<'confirmed' | 'sent' | 'unknown'>;
}

/** Makes a monitor that knows of no massager. */
export function createMonitor(options: MonitorOptions): Monitor {
  return new MotorMonitor(options);
}

class MotorMonitor implements Monitor {
  readonly #options: MonitorOptions;
  #profile: DeviceProfile | undefined;
  #reader: NotificationReader | undefined;
  #knowledge: Knowledge = NOTHING_SENT;
  #hand: Hand | undefined;
  #queue: WriteQueue | undefined;
  #cancelPoll: (() => void) | undefined;
  #cancelStale: (() => void) | undefined;
  #endBattery: (() => void) | undefined;
  /** How many reports in a row told of what was set. */
  #inStep = 0;

  constructor(options: MonitorOptions) {
    this.#options = options;
  }

  get knowledge(): Knowledge {
    return this.#knowledge;
  }

  get isDefied(): boolean {
    return isDefied(this.#knowledge, this.#options.clock.now());
  }

  chosen(): void {
    this.#know(NOT_YET_KNOWN);
  }

  restore(knowledge: Knowledge): void {
    this.#know(knowledge);
  }

  listen(profile: DeviceProfile): void {
    this.#profile = profile;
    this.#reader = createNotificationReader(profile);
    this.#hand = new Hand(profile);
  }

  hear(event: LinkEvent): void {
    const nowMs = this.#options.clock.now();
    if (event.type === 'level-started') this.#set(event.level, afterLevel(this.#knowledge, nowMs));
    if (event.type === 'stop-written') {
      this.#set(0, afterStop(this.#knowledge, nowMs));
      this.#ask();
    }
    if (event.type === 'asking') this.#hand?.asked();
    if (event.type === 'polled') this.#know(afterQuestion(this.#knowledge));
    if (event.type === 'received') this.#received(event.endpoint, event.bytes);
  }

  linked(drive: Pick<Drive, 'queue' | 'read'>, battery: OutBattery | undefined): void {
    const { clock, store } = this.#options;
    this.#queue = drive.queue;
    this.#inStep = 0;
    this.#ask();
    if (!battery) return;
    this.#endBattery = watchBattery({
      clock,
      battery,
      read: (endpoint) => drive.read(endpoint),
      ask: () => {
        drive.queue.askBattery();
      },
      take: (batteryPct) => {
        store.patch({ batteryPct });
      },
    });
  }

  unlinked(how: 'let-go' | 'lost'): void {
    this.#queue = undefined;
    this.#cancelPoll?.();
    this.#cancelPoll = undefined;
    this.#cancelStale?.();
    this.#endBattery?.();
    this.#options.store.patch({ measured: undefined });
    if (how === 'lost') this.#know(afterLoss(this.#knowledge));
  }

  certainty(): 'confirmed' | 'sent' | 'unknown' {
    const { motor } = this.#knowledge;
    if (motor === 'stopped') return 'confirmed';
    return motor === 'stop-sent' ? 'sent' : 'unknown';
  }

  async confirm(): Promise<'confirmed' | 'sent' | 'unknown'> {
    if (!this.#profile || !reportsMotor(this.#profile)) return this.certainty();
    const { clock, store } = this.#options;
    const news$ = store.state$.pipe(filter(() => !this.#isOpen()));
    await firstValueFrom(race(news$, timeUp(clock, CONFIRM_MS)), { defaultValue: undefined });
    // It runs: a level was sent since, or it does not obey. This stop was written, and that is all there is to say.
    return this.#knowledge.motor === 'running' ? 'sent' : this.certainty();
  }

  #set(level: number, knowledge: Knowledge): void {
    this.#inStep = 0;
    this.#hand?.set(level, this.#options.clock.now());
    this.#know(knowledge);
  }

  #know(knowledge: Knowledge): void {
    const { motor } = this.#knowledge;
    this.#knowledge = knowledge;
    if (knowledge.motor !== motor) this.#options.store.patch({ motor: knowledge.motor });
  }

  /** The massager does what it was told last, by two reports: the next may wait for another wake-up. */
  #isCalm(): boolean {
    return this.#inStep > 1 && !this.#isOpen();
  }

  /** How long a report is the present: until two more were asked for in vain. */
  #freshMs(): number {
    const everyMs = this.#profile?.poll?.everyMs ?? 0;
    return Math.max(STALE_MS, (this.#isCalm() ? CALM_TIMES + 1 : 2) * everyMs);
  }

  /** A stop was written, and what became of it isn't known. */
  #isOpen(): boolean {
    const { motor, command } = this.#knowledge;
    return command === 'stop' && (motor === 'stop-sent' || motor === 'running');
  }

  #isWaitedFor(): boolean {
    return this.#isOpen() && this.#options.clock.now() - this.#knowledge.sinceMs <= CONFIRM_MS;
  }

  /** Asks now, and from here on again: sooner while a stop waits for its report, later where nothing changes. */
  #ask(): void {
    const { clock } = this.#options;
    const poll = this.#profile?.poll;
    this.#cancelPoll?.();
    if (!poll || !this.#queue) return;
    const againMs = this.#isWaitedFor() ? CONFIRM_POLL_MS : poll.everyMs;
    const again = (): void => {
      this.#ask();
    };
    this.#cancelPoll = clock.after(againMs, again, this.#isCalm() ? (CALM_TIMES - 1) * againMs : 0);
    this.#queue.poll();
  }

  #received(endpoint: string, bytes: Uint8Array): void {
    const { clock, store } = this.#options;
    const said = this.#reader?.read(endpoint, bytes) ?? [];
    store.log(receivedLineOf({ atMs: clock.now(), endpoint, bytes, said }));
    for (const decoded of said) if (decoded.ok) this.#take(decoded.fields);
  }

  #take({ battery, firmware, button, ...motor }: Report): void {
    const { store, clock } = this.#options;
    if (battery !== undefined) store.patch({ batteryPct: battery });
    if (firmware !== undefined) store.patch({ firmware });
    if (button !== undefined) this.#touched(this.#hand?.button(button, clock.now()));
    if (motor.running !== undefined || motor.speed !== undefined) this.#takeMotor(motor);
  }

  #takeMotor({ running, speed, force }: Report): void {
    const { store, clock } = this.#options;
    const atMs = clock.now();
    const isRunning = running ?? speed !== 0;
    const level = speed ?? (isRunning ? store.state.setLevel : 0);
    this.#measured({ level, running: isRunning, atMs, ...(force !== undefined && { force }) });
    this.#believe(!running && !speed, atMs);
    this.#touched(this.#hand?.read({ running: isRunning, level: speed }, atMs));
    // Last: what the hand did ends what waits, and must not be overtaken by it.
    this.#queue?.heard(isRunning ? 'running' : 'still');
  }

  #measured(reading: MotorReading): void {
    const { store, clock } = this.#options;
    store.patch({ measured: reading, lastReport: reading });
    const { setLevel } = store.state;
    const isAsSet = reading.running === setLevel > 0 && isNear(reading.level, setLevel);
    this.#inStep = isAsSet ? this.#inStep + 1 : 0;
    this.#cancelStale?.();
    this.#cancelStale = clock.after(this.#freshMs(), () => {
      store.patch({ measured: undefined });
    });
  }

  #believe(still: boolean, atMs: number): void {
    const { asked } = this.#knowledge;
    const onRequest = this.#profile?.poll !== undefined;
    this.#know(afterReport(this.#knowledge, { still, onRequest }, atMs));
    // It came before the question was written whole, so it may tell of the time before the stop: the next one counts.
    if (!asked && this.#isWaitedFor()) this.#ask();
  }

  /** What the hand did is what is set now; nothing of ours is written against it. */
  #touched(touched: Touched | undefined): void {
    const { store, press } = this.#options;
    if (!touched || !this.#profile) return;
    const { level } = touched;
    this.#queue?.assume(touched.written);
    if (level !== undefined) store.patch({ setLevel: level, setPct: pctOf(this.#profile, level) });
    press(touched.press);
  }
}

/** Whether the massager tells what its motor does. */
function reportsMotor({ notifications = [] }: DeviceProfile): boolean {
  const names = notifications.flatMap(({ rules }) =>
    rules.flatMap(({ fields }) => fields.map(({ name }) => name)),
  );
  return names.includes('running') || names.includes('speed');
}

function timeUp(clock: Clock, ms: number): Observable<undefined> {
  return new Observable((subscriber) =>
    clock.after(ms, () => {
      subscriber.next(undefined);
    }),
  );
}
