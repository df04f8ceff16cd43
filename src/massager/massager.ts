import type { DeviceProfile } from '#protocol';
import { Subject, type Observable } from 'rxjs';
import { bounded } from './bounded.ts';
import { askFor } from './chooser.ts';
import { massagerErrorOf, MassagerFault } from './errors.ts';
import { NOT_YET_KNOWN } from './knowledge.ts';
import { levelOf, pctOf } from './level.ts';
import type { Link, LinkEvent } from './link.contract.ts';
import { Linking } from './linking.ts';
import { logLineOf, noteOf } from './log.ts';
import type {
  ConnectOptions,
  FrameLogEntry,
  LinkPhase,
  Massager,
  MassagerErrorCode,
  MassagerOptions,
  MassagerPress,
  MassagerState,
} from './massager.contract.ts';
import { createMonitor, type Monitor } from './monitor.ts';
import { framesOf } from './profile-frames.ts';
import { Seeking } from './seeking.ts';
import { Settling } from './settling.ts';
import { CALM, createStateStore, NOBODY, type StatePatch, type StateStore } from './state-store.ts';

/**
 * Makes the driver of one massager. Nothing happens before `connect()`.
 * @throws Error if a profile doesn't pass `compileProfile`: ask that first of a profile that isn't built in.
 */
export function createMassager(options: MassagerOptions): Massager {
  for (const profile of options.profiles) framesOf(profile);
  return new WebBluetoothMassager(options);
}

class WebBluetoothMassager implements Massager {
  readonly #options: MassagerOptions;
  readonly #store: StateStore = createStateStore();
  readonly #presses$ = new Subject<MassagerPress>();
  readonly presses$: Observable<MassagerPress> = this.#presses$.asObservable();
  readonly gone: Promise<void>;
  readonly #monitor: Monitor;
  readonly #linking: Linking;
  readonly #settling: Settling;
  readonly #seeking: Seeking;
  /** The choice under way, and what ends it. */
  #choice: { readonly end: AbortController; readonly done: Promise<void> } | undefined;
  #leaving: Promise<void> | undefined;
  #disposed = false;
  #cut: () => void = () => undefined;

  constructor(options: MassagerOptions) {
    const { clock, profiles, random = Math.random } = options;
    this.#options = options;
    this.gone = new Promise((resolve) => {
      this.#cut = resolve;
    });
    this.#monitor = createMonitor({
      clock,
      store: this.#store,
      press: (press) => {
        this.#presses$.next(press);
      },
    });
    this.#linking = new Linking({
      clock,
      store: this.#store,
      monitor: this.#monitor,
      hear: (event) => {
        if (!this.#disposed) this.#hear(event);
      },
    });
    this.#settling = new Settling({ clock, profiles, store: this.#store, linking: this.#linking });
    this.#seeking = new Seeking({ clock, random, store: this.#store, linking: this.#linking });
  }

  get profile(): DeviceProfile | undefined {
    return this.#linking.driven?.profile;
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

  connect(options: ConnectOptions = {}): Promise<void> {
    if (this.#disposed || (this.state.link === 'ready' && !this.#leaving)) return Promise.resolve();
    if (this.#choice) return this.#choice.done;
    if (options.signal?.aborted) {
      this.#store.patch({ error: 'cancelled' });
      return Promise.resolve();
    }
    return this.#begin((signal) => this.#choose(options, signal), options.signal);
  }

  pick(profileId: string): Promise<void> {
    const profile = this.#options.profiles.find(({ id }) => id === profileId);
    const { link } = this.#linking;
    if (!profile || !link || !this.state.candidates?.includes(profileId)) return Promise.resolve();
    if (this.#settling.isAsking) this.#settling.answer(profile);
    if (this.#choice) return this.#choice.done;
    if (this.#leaving || this.state.link !== 'ready' || profileId === this.profile?.id)
      return Promise.resolve();
    return this.#begin(() => this.#change(link, profile));
  }

  setLevel(pct: number): void {
    const { profile } = this;
    if (!(pct > 0)) void this.stop();
    else if (profile && this.state.link === 'ready' && !this.#leaving && !this.#disposed)
      this.#linking.link?.queue?.setLevel(levelOf(profile, pct));
    else this.#store.log(noteOf(`${pct} % not sent: no link`, this.#options.clock.now()));
  }

  async stop(): Promise<'confirmed' | 'sent' | 'unknown'> {
    const answer = await this.#linking.link?.queue?.stop();
    return answer === 'sent' ? await this.#monitor.confirm() : this.#monitor.certainty();
  }

  reconnect(): void {
    if (this.state.link === 'lost' || this.state.link === 'reconnecting') this.#seeking.now();
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
    const { link } = this.#linking;
    // One that is being asked about, or made ready again, is no link that is still coming up.
    this.#endChoice();
    this.#seeking.cancel();
    this.#monitor.unlinked('let-go');
    this.#store.complete();
    this.#presses$.complete();
    // The stop keeps its deadline; then the link goes, and with it the last timer.
    void Promise.resolve(link?.queue?.stop()).then(() => {
      link?.close();
      this.#cut();
    });
  }

  /** One choice at a time; whoever ends it, it has an end. */
  #begin(choose: (signal: AbortSignal) => Promise<void>, outer?: AbortSignal): Promise<void> {
    const end = new AbortController();
    const cancel = (): void => {
      end.abort(new MassagerFault('cancelled'));
    };
    outer?.addEventListener('abort', cancel);
    const done = choose(end.signal).finally(() => {
      outer?.removeEventListener('abort', cancel);
      if (this.#choice?.end === end) this.#choice = undefined;
    });
    this.#choice = { end, done };
    return done;
  }

  /** Up to the first await in the caller's turn: the chooser opens only within a tap. */
  async #choose(options: ConnectOptions, signal: AbortSignal): Promise<void> {
    const { bluetooth, clock, profiles } = this.#options;
    const { link, lostAtMs } = this.state;
    const lost = link === 'lost' || link === 'reconnecting';
    this.#seeking.cancel();
    if (lost) this.#linking.drop(this.#linking.link, 'cancelled');
    this.#store.patch({ ...CALM, lostAtMs, link: options.device ? 'connecting' : 'choosing' });
    const fallback = lost ? 'lost' : link === 'released' ? 'released' : 'absent';
    try {
      const device = await bounded(askFor(bluetooth, profiles, options), { clock, signal });
      await this.#leaving;
      signal.throwIfAborted();
      await this.#connectTo(device, options, { signal, fallback });
    } catch (error) {
      this.#give(signal, { link: fallback, error: massagerErrorOf(error, 'choosing') });
    }
  }

  async #connectTo(
    device: BluetoothDevice,
    { profileId, withoutSafetyStep = false }: ConnectOptions,
    { signal, fallback }: { readonly signal: AbortSignal; readonly fallback: LinkPhase },
  ): Promise<void> {
    const before = { state: this.state, knowledge: this.#monitor.knowledge, driven: this.#linking.driven };
    this.#monitor.chosen();
    this.#linking.take(undefined);
    this.#store.patch({ ...NOBODY, link: 'connecting', deviceId: device.id, deviceName: device.name });
    const link = this.#linking.begin(device);
    const cancel = (): void => {
      link.close('cancelled');
    };
    signal.addEventListener('abort', cancel);
    try {
      await this.#settling.settle(link, { profileId, withoutSafetyStep });
      const { driven } = this.#linking;
      if (driven) this.#seeking.target = { device, driven, withoutSafetyStep };
    } catch (error) {
      const code = massagerErrorOf(error, 'operating');
      const wasTold = link.queue !== undefined;
      this.#linking.drop(link, code);
      if (!wasTold) this.#monitor.restore(before.knowledge);
      const { deviceId, deviceName } = before.state;
      // It goes on with the one that was lost, of which by now nothing is known.
      if (fallback === 'lost') {
        if (wasTold) this.#monitor.restore(NOT_YET_KNOWN);
        this.#linking.take(before.driven);
        this.#give(signal, { deviceId, deviceName });
      }
      this.#give(signal, { link: fallback, error: code, candidates: undefined });
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  /** A choice that came to nothing. Whoever let go or disposed meanwhile has had the last word. */
  #give(signal: AbortSignal, outcome: StatePatch): void {
    if (this.#choice?.end.signal === signal) this.#store.patch(outcome);
  }

  /** A link that breaks meanwhile is a lost one, and sought as what it was before. */
  async #change(link: Link, profile: DeviceProfile): Promise<void> {
    try {
      this.#monitor.unlinked('let-go');
      await this.#settling.change(link, profile);
      const [{ driven }, { target }] = [this.#linking, this.#seeking];
      if (driven && target) this.#seeking.target = { ...target, driven };
    } catch (error) {
      if (this.#linking.link === link) this.#lost(massagerErrorOf(error, 'operating'));
    }
  }

  #lost(code: MassagerErrorCode): void {
    this.#store.together(() => {
      this.#linking.drop(this.#linking.link, code);
      this.#store.patch({ link: 'lost', error: code, lostAtMs: this.#options.clock.now() });
    });
    if (!this.#leaving) this.#seeking.start();
  }

  async #leave(): Promise<void> {
    this.#endChoice();
    this.#seeking.cancel();
    if (this.#linking.link?.isReady) await this.stop();
    this.#seeking.cancel();
    this.#linking.drop(this.#linking.link, 'cancelled');
    // Someone may be choosing again already.
    if (this.#choice) return;
    const link = this.state.deviceId === undefined ? 'absent' : 'released';
    this.#store.patch({ ...CALM, link, candidates: undefined });
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
    this.#store.patch({ setLevel, setPct: this.profile ? pctOf(this.profile, setLevel) : 0 });
  }
}
