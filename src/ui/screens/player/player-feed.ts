import { ContextConsumer } from '@lit/context';
import type { Protocol } from '#care';
import type { MassagerState } from '#massager';
import type { GateState, StopCertainty } from '#safety';
import type { SessionState } from '#session';
import type { SessionMode, Settings, SettingsStore } from '#storage';
import type { LitElement } from 'lit';
import { NEVER, distinctUntilChanged, map } from 'rxjs';
import { cueBenchContext } from '../../contexts.ts';
import { Observe } from '../../observe.ts';
import type { BluetoothAvailability, Content, MassagerDesk, RunningSession } from '../../ports.ts';
import { isOtherGate, isOtherMassager, isOtherState, type PlayerData, type Seconds } from './player-data.ts';
import type { PlayerModel } from './player-model.ts';
import { PressNews } from './press-news.ts';

/** Where the player gets what it shows; asked for only once it is in the page. */
export interface FeedSources {
  readonly session: () => RunningSession;
  readonly desk: () => MassagerDesk;
  readonly settings: () => SettingsStore;
  readonly content: () => Content;
  readonly seconds: () => Seconds;
}

/** Everything the player looks at, kept up to date; renders its host when the screen would show a difference. */
export class PlayerFeed {
  readonly #sources: FeedSources;
  readonly #state: Observe<SessionState | undefined>;
  readonly #gate: Observe<GateState>;
  readonly #certainty: Observe<StopCertainty | undefined>;
  readonly #massager: Observe<MassagerState>;
  readonly #settings: Observe<Settings | undefined>;
  readonly #availability: Observe<BluetoothAvailability>;
  readonly #hasVoice: Observe<boolean>;

  constructor(host: LitElement, sources: FeedSources) {
    this.#sources = sources;
    const { session, desk } = sources;
    this.#state = new Observe<SessionState | undefined>(
      host,
      () => session().player.state$,
      undefined,
      (before, now) => now !== undefined && isOtherState(before, now, sources.seconds()),
    );
    this.#gate = new Observe<GateState>(
      host,
      () => session().gate$,
      { latched: true, aimPct: 0, setPct: 0, ceilingPct: 0 },
      isOtherGate,
    );
    this.#certainty = new Observe<StopCertainty | undefined>(host, () => session().stopCertainty$, undefined);
    this.#massager = new Observe<MassagerState>(
      host,
      // Compared with what is on the screen, or small steps would add up unseen.
      () =>
        (session().massager ?? desk()).state$.pipe(
          distinctUntilChanged((shown, now) => !isOtherMassager(shown, now)),
        ),
      { link: 'absent', motor: 'stopped', setPct: 0, setLevel: 0 },
    );
    this.#settings = new Observe<Settings | undefined>(host, () => sources.settings().settings$, undefined);
    this.#availability = new Observe<BluetoothAvailability>(host, () => desk().availability$, 'available');
    new PressNews(host, session);
    const bench = new ContextConsumer(host, { context: cueBenchContext });
    this.#hasVoice = new Observe<boolean>(
      host,
      () => (bench.value?.voices$ ?? NEVER).pipe(map((voices) => voices.length > 0)),
      false,
    );
    // These are read off the session itself; a change of them is only worth a look.
    new Observe<Protocol | undefined>(host, () => session().protocol$, undefined);
    new Observe<SessionMode | undefined>(host, () => session().mode$, undefined);
    new Observe<unknown>(host, () => session().rehearsal?.rate$ ?? NEVER, undefined);
  }

  get settings(): Settings | undefined {
    return this.#settings.value;
  }

  /** Whether instructions are to be spoken, and whether this device has a voice to do it with. */
  get voice(): Pick<PlayerModel, 'voice' | 'spoken'> {
    const { voice = false } = this.#settings.value ?? {};
    return { voice, spoken: voice && this.#hasVoice.value };
  }

  get massager(): MassagerState {
    return this.#massager.value;
  }

  /** What is known at this moment; undefined before there is anything. */
  data(acknowledged: boolean): PlayerData | undefined {
    const state = this.#state.value;
    if (!state) return undefined;
    const session = this.#sources.session();
    return {
      session,
      state,
      acknowledged,
      gate: this.#gate.value,
      certainty: this.#certainty.value,
      massager: this.#massager.value,
      bench: session.bench ?? (session.mode === 'simulator' ? this.#sources.desk().bench : undefined),
      profile: (session.massager ?? this.#sources.desk()).profile,
      settings: this.#settings.value,
      availability: this.#availability.value,
      rules: this.#sources.content().stopRules,
    };
  }
}
