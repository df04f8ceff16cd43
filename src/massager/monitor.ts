import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';
import { filter, firstValueFrom, Observable, race } from 'rxjs';
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
import { AS_SET, CONFIRM_MS, CONFIRM_POLL_MS, STALE_MS } from './limits.ts';
import type { LinkEvent } from './link.ts';
import { hexOf } from './log.ts';
import { decodeNotification, versionOf } from './notifications.ts';
import type { StateStore } from './state-store.ts';
import type { WriteQueue } from './write-queue.contract.ts';

/** What a monitor needs. */
export interface MonitorOptions {
  readonly clock: Clock;
  readonly profile: DeviceProfile;
  readonly store: StateStore;
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
  hear(event: LinkEvent): void;
  /** Begins to ask for reports. */
  linked(queue: WriteQueue): void;
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
  readonly #reports: boolean;
  #knowledge: Knowledge = NOTHING_SENT;
  #queue: WriteQueue | undefined;
  #cancelPoll: (() => void) | undefined;
  #cancelStale: (() => void) | undefined;
  /** How many reports in a row told of what was set. */
  #inStep = 0;

  constructor(options: MonitorOptions) {
    this.#options = options;
    const fields = options.profile.notifications
      ?.flatMap(({ rules }) => rules)
      .flatMap((rule) => rule.fields);
    this.#reports = fields?.some(({ name }) => name === 'running' || name === 'speed') ?? false;
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

  hear(event: LinkEvent): void {
    const nowMs = this.#options.clock.now();
    if (event.type === 'level-started' || event.type === 'stop-written') this.#inStep = 0;
    if (event.type === 'level-started') this.#know(afterLevel(this.#knowledge, nowMs));
    if (event.type === 'stop-written') {
      this.#know(afterStop(this.#knowledge, nowMs));
      this.#ask();
    }
    if (event.type === 'polled') this.#know(afterQuestion(this.#knowledge));
    if (event.type === 'received') this.#received(event.endpoint, event.bytes);
  }

  linked(queue: WriteQueue): void {
    this.#queue = queue;
    this.#inStep = 0;
    this.#ask();
  }

  unlinked(how: 'let-go' | 'lost'): void {
    this.#queue = undefined;
    this.#cancelPoll?.();
    this.#cancelPoll = undefined;
    this.#cancelStale?.();
    this.#options.store.patch({ measured: undefined });
    if (how === 'lost') this.#know(afterLoss(this.#knowledge));
  }

  certainty(): 'confirmed' | 'sent' | 'unknown' {
    const { motor } = this.#knowledge;
    if (motor === 'stopped') return 'confirmed';
    return motor === 'stop-sent' ? 'sent' : 'unknown';
  }

  async confirm(): Promise<'confirmed' | 'sent' | 'unknown'> {
    if (!this.#reports) return this.certainty();
    const { clock, store } = this.#options;
    const news$ = store.state$.pipe(filter(() => !this.#isOpen()));
    await firstValueFrom(race(news$, timeUp(clock, CONFIRM_MS)), { defaultValue: undefined });
    // It runs: a level was sent since, or it does not obey. This stop was written, and that is all there is to say.
    return this.#knowledge.motor === 'running' ? 'sent' : this.certainty();
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
    const everyMs = this.#options.profile.poll?.everyMs ?? 0;
    return Math.max(STALE_MS, (this.#isCalm() ? 3 : 2) * everyMs);
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
    const { clock, profile } = this.#options;
    this.#cancelPoll?.();
    if (!profile.poll || !this.#queue) return;
    const againMs = this.#isWaitedFor() ? CONFIRM_POLL_MS : profile.poll.everyMs;
    const again = (): void => {
      this.#ask();
    };
    this.#cancelPoll = clock.after(againMs, again, this.#isCalm() ? againMs : 0);
    this.#queue.poll();
  }

  #received(endpoint: string, bytes: Uint8Array): void {
    const { clock, profile, store } = this.#options;
    const decoded = decodeNotification(profile, endpoint, bytes);
    const words = decoded.ok
      ? Object.entries(decoded.fields).map(([name, value]) => `${name} ${value}`)
      : [`dropped: ${decoded.reason}`];
    store.log({ atMs: clock.now(), direction: 'received', what: words.join(', '), bytes: hexOf(bytes) });
    if (decoded.ok) this.#take(decoded.fields);
  }

  #take({ running, speed, battery, firmware }: Readonly<Record<string, number>>): void {
    const { store, clock } = this.#options;
    if (battery !== undefined) store.patch({ batteryPct: Math.min(100, battery) });
    if (firmware !== undefined) store.patch({ firmware: this.#firmware(firmware) });
    if (running === undefined && speed === undefined) return;
    const atMs = clock.now();
    const report = {
      level: speed ?? (running ? store.state.setLevel : 0),
      running: running === undefined ? speed !== 0 : running !== 0,
      atMs,
    };
    store.patch({ measured: report, lastReport: report });
    this.#inStep = isAsSet(report, store.state.setLevel) ? this.#inStep + 1 : 0;
    this.#cancelStale?.();
    this.#cancelStale = clock.after(this.#freshMs(), () => {
      store.patch({ measured: undefined });
    });
    this.#believe(!running && !speed, atMs);
  }

  #believe(still: boolean, atMs: number): void {
    const { asked } = this.#knowledge;
    const onRequest = this.#options.profile.poll !== undefined;
    this.#know(afterReport(this.#knowledge, { still, onRequest }, atMs));
    // It came before the question was written whole, so it may tell of the time before the stop: the next one counts.
    if (!asked && this.#isWaitedFor()) this.#ask();
  }

  #firmware(value: number): string {
    const fields = this.#options.profile.notifications?.flatMap(({ rules }) =>
      rules.flatMap((rule) => rule.fields),
    );
    const written = fields?.find(({ name }) => name === 'firmware')?.format;
    return written === 'major-minor-patch' ? versionOf(value) : String(value);
  }
}

/** Whether a report tells of what was set, as nearly as a motor under a hand keeps its speed. */
function isAsSet({ level, running }: { level: number; running: boolean }, setLevel: number): boolean {
  return running === setLevel > 0 && Math.abs(level - setLevel) <= AS_SET * setLevel;
}

function timeUp(clock: Clock, ms: number): Observable<undefined> {
  return new Observable((subscriber) =>
    clock.after(ms, () => {
      subscriber.next(undefined);
    }),
  );
}
