import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';
import type { Observable } from 'rxjs';
import { bounded } from './bounded.ts';
import { requestOptionsOf } from './discover.ts';
import { massagerErrorOf, MassagerFault } from './errors.ts';
import { describeLevel, levelOf, pctOf } from './level.ts';
import { createLink, type Link, type LinkEvent } from './link.ts';
import { logLineOf, noteOf } from './log.ts';
import type {
  BluetoothPort,
  FrameLogEntry,
  Massager,
  MassagerErrorCode,
  MassagerState,
} from './massager.contract.ts';
import { createMonitor, type Monitor } from './monitor.ts';
import { framesOf, type ProfileFrames } from './profile-frames.ts';
import { createReconnector, type ReconnectEvent, type Reconnector } from './reconnect.ts';
import { CALM, createStateStore, type StatePatch, type StateStore } from './state-store.ts';

/** What a massager needs. */
export interface MassagerOptions {
  readonly bluetooth: BluetoothPort;
  readonly profile: DeviceProfile;
  readonly clock: Clock;
}

/**
 * Makes the driver of one massager. Nothing happens before `connect()`.
 * @throws Error if the profile doesn't pass `compileProfile`: ask that first of a profile that isn't built in.
 */
export function createMassager(options: MassagerOptions): Massager {
  return new WebBluetoothMassager(options, framesOf(options.profile));
}

class WebBluetoothMassager implements Massager {
  readonly profile: DeviceProfile;
  readonly #options: MassagerOptions;
  readonly #frames: ProfileFrames;
  readonly #store: StateStore = createStateStore();
  readonly #monitor: Monitor;
  readonly #reconnector: Reconnector;
  #device: BluetoothDevice | undefined;
  #link: Link | undefined;
  /** When we last ended a link (Clock ms). */
  #disconnectedAtMs = -Infinity;
  /** The choice under way, and what ends it. */
  #choice: { readonly end: AbortController; readonly done: Promise<void> } | undefined;
  #leaving: Promise<void> | undefined;
  #disposed = false;

  constructor(options: MassagerOptions, frames: ProfileFrames) {
    const { clock, profile } = options;
    this.profile = profile;
    this.#options = options;
    this.#frames = frames;
    this.#monitor = createMonitor({ clock, profile, store: this.#store });
    this.#reconnector = createReconnector({
      clock,
      attempt: () => this.#attempt(),
      hear: (event) => {
        this.#retry(event);
      },
    });
  }

  get state$(): Observable<MassagerState> {
    return this.#store.state$;
  }

  get state(): MassagerState {
    return this.#store.state;
  }

  get log$(): Observable<FrameLogEntry> {
    return this.#store.log$;
  }

  connect(signal?: AbortSignal): Promise<void> {
    if (this.#disposed || (this.state.link === 'ready' && !this.#leaving)) return Promise.resolve();
    if (this.#choice) return this.#choice.done;
    if (signal?.aborted) {
      this.#store.patch({ error: 'cancelled' });
      return Promise.resolve();
    }
    const end = new AbortController();
    const cancel = (): void => {
      end.abort(new MassagerFault('cancelled'));
    };
    signal?.addEventListener('abort', cancel);
    const done = this.#choose(end.signal).finally(() => {
      signal?.removeEventListener('abort', cancel);
      if (this.#choice?.end === end) this.#choice = undefined;
    });
    this.#choice = { end, done };
    return done;
  }

  setLevel(pct: number): void {
    const level = levelOf(this.profile, pct);
    if (level === 0) void this.stop();
    else if (this.state.link === 'ready' && !this.#leaving && !this.#disposed)
      this.#link?.queue?.setLevel(level);
    else this.#store.log(noteOf(`${describeLevel(level)} not sent: no link`, this.#options.clock.now()));
  }

  async stop(): Promise<'confirmed' | 'sent' | 'unknown'> {
    const answer = await this.#link?.queue?.stop();
    return answer === 'sent' ? await this.#monitor.confirm() : this.#monitor.certainty();
  }

  reconnect(): void {
    if (this.state.link === 'lost' || this.state.link === 'reconnecting') this.#reconnector.now();
  }

  disconnect(): Promise<void> {
    this.#leaving ??= this.#leave().finally(() => {
      this.#leaving = undefined;
    });
    return this.#leaving;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#endChoice();
    this.#reconnector.cancel();
    this.#monitor.unlinked('let-go');
    this.#store.complete();
    const link = this.#link;
    // The stop keeps its deadline; then the link goes, and with it the last timer.
    void Promise.resolve(link?.queue?.stop()).then(() => {
      link?.close();
    });
  }

  /** Up to the first await in the caller's turn: the chooser opens only within a tap. */
  async #choose(signal: AbortSignal): Promise<void> {
    const before = this.state;
    const lost = before.link === 'lost' || before.link === 'reconnecting';
    this.#reconnector.cancel();
    if (lost) this.#drop('cancelled');
    this.#store.patch({ ...CALM, lostAtMs: before.lostAtMs, link: 'choosing' });
    const fallback = lost ? 'lost' : before.link === 'released' ? 'released' : 'absent';
    const { bluetooth, clock } = this.#options;
    try {
      const device = await bounded(askFor(bluetooth, this.profile), { clock, signal });
      await this.#leaving;
      signal.throwIfAborted();
      await this.#connectTo(device, { signal, fallback });
    } catch (error) {
      this.#give(signal, { link: fallback, error: massagerErrorOf(error, 'choosing') });
    }
  }

  async #connectTo(
    device: BluetoothDevice,
    { signal, fallback }: { readonly signal: AbortSignal; readonly fallback: MassagerState['link'] },
  ): Promise<void> {
    const { knowledge } = this.#monitor;
    this.#device = device;
    this.#monitor.chosen();
    this.#store.patch({ link: 'connecting', deviceName: device.name });
    const link = this.#newLink(device);
    const cancel = (): void => {
      link.close('cancelled');
    };
    signal.addEventListener('abort', cancel);
    const fault = await this.#open(link);
    signal.removeEventListener('abort', cancel);
    if (fault === undefined) return;
    if (!link.queue) this.#monitor.restore(knowledge);
    this.#give(signal, { link: fallback, error: fault });
  }

  /** A choice that came to nothing. Whoever let go or disposed meanwhile has had the last word. */
  #give(signal: AbortSignal, outcome: Pick<StatePatch, 'link' | 'error'>): void {
    if (this.#choice?.end.signal === signal) this.#store.patch(outcome);
  }

  #newLink(device: BluetoothDevice): Link {
    const { clock } = this.#options;
    const link: Link = createLink({
      clock,
      profile: this.profile,
      frames: this.#frames,
      device,
      disconnectedAtMs: this.#disconnectedAtMs,
      hear: (event) => {
        if (this.#link === link && !this.#disposed) this.#hear(event);
      },
      isReplaced: () => this.#link !== undefined && this.#link !== link,
    });
    this.#link = link;
    return link;
  }

  /** Opens a link up to `ready`; what went wrong otherwise. Never rejects. */
  async #open(link: Link): Promise<MassagerErrorCode | undefined> {
    try {
      await link.open();
    } catch (error) {
      const code = massagerErrorOf(error, 'operating');
      if (this.#link === link) this.#drop(code);
      return code;
    }
    if (this.#link !== link || !link.queue) return 'link-lost';
    this.#store.patch({ ...CALM, link: 'ready' });
    this.#monitor.linked(link.queue);
    return undefined;
  }

  /** Ends the link, if there is one. A link that broke takes with it what wasn't reported. */
  #drop(code: MassagerErrorCode): void {
    const link = this.#link;
    if (!link) return;
    this.#link = undefined;
    this.#disconnectedAtMs = this.#options.clock.now();
    this.#monitor.unlinked(link.queue && code !== 'cancelled' ? 'lost' : 'let-go');
    link.close(code);
  }

  #lost(code: MassagerErrorCode): void {
    this.#drop(code);
    this.#store.patch({ link: 'lost', error: code, lostAtMs: this.#options.clock.now() });
    if (!this.#leaving) this.#reconnector.start();
  }

  async #attempt(): Promise<boolean> {
    if (!this.#device) return false;
    const fault = await this.#open(this.#newLink(this.#device));
    if (fault !== undefined && this.state.link === 'reconnecting') this.#store.patch({ error: fault });
    return fault === undefined;
  }

  #retry(event: ReconnectEvent): void {
    if (event.type === 'gave-up')
      this.#store.patch({ link: 'lost', attempt: undefined, nextAttemptAtMs: undefined });
    else
      this.#store.patch({
        link: 'reconnecting',
        attempt: event.attempt,
        nextAttemptAtMs: event.type === 'waiting' ? event.nextAttemptAtMs : undefined,
      });
  }

  async #leave(): Promise<void> {
    this.#endChoice();
    this.#reconnector.cancel();
    if (this.state.link === 'ready') await this.stop();
    this.#reconnector.cancel();
    this.#drop('cancelled');
    // Someone may be choosing again already.
    if (!this.#choice) this.#store.patch({ ...CALM, link: this.#device ? 'released' : 'absent' });
  }

  #endChoice(): void {
    const choice = this.#choice;
    this.#choice = undefined;
    choice?.end.abort(new MassagerFault('cancelled'));
  }

  #hear(event: LinkEvent): void {
    this.#monitor.hear(event);
    // Once a second, for as long as it isn't obeyed.
    if (event.type === 'received' && this.#monitor.isDefied) void this.stop();
    // A new try: whether it is taken this time will show.
    if (event.type === 'level-started' && this.state.error === 'write-failed')
      this.#store.patch({ error: undefined });
    const line = logLineOf(event, this.#options.clock.now());
    if (line) this.#store.log(line);
    if (event.type === 'level-written') this.#set(event.level);
    if (event.type === 'stop-written') this.#set(0);
    if (event.type === 'lost') this.#lost(event.code);
    if (event.type !== 'level-refused') return;
    // It may run stronger than was asked for last: standing still is the one safe level left.
    this.#store.patch({ error: 'write-failed' });
    void this.stop();
  }

  #set(setLevel: number): void {
    this.#store.patch({ setLevel, setPct: pctOf(this.profile, setLevel) });
  }
}

/** Opens the chooser; a port that throws is one that rejects. */
async function askFor(bluetooth: BluetoothPort, profile: DeviceProfile): Promise<BluetoothDevice> {
  return await bluetooth.requestDevice(requestOptionsOf(profile));
}
