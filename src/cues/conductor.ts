import type { Clock } from '#clock';
import type { SessionPlayer } from '#session';
import type { Observable } from 'rxjs';
import type { AttachOptions, CueConductor, CueSettings } from './conductor.contract.ts';
import { createFollower } from './follow.ts';
import { createListening, type Listening } from './listening.ts';
import type { CueEvent } from './log.ts';
import type { AudioPort, AudioState, SpeechPort, VibrationPort, Voice } from './ports.ts';
import type { CueSample } from './samples.ts';
import type { Stage } from './stage.contract.ts';
import { createStage } from './stage.ts';

/** What a conductor needs. */
export interface ConductorPorts {
  readonly clock: Clock;
  readonly audio: AudioPort;
  readonly speech: SpeechPort;
  readonly vibration: VibrationPort;
  readonly settings: CueSettings;
  /** BCP 47 primary tag of what is spoken: that of the routines, not of the phone. English unless said. */
  readonly language?: string;
}

/** A warning sound is not repeated within this; its words are. */
const WARNING_PAUSE_MS = 2_000;

/** Makes the cues of sessions heard and felt. Makes no sound and asks for nothing before it is used. */
export function createCueConductor({ language = 'en', ...ports }: ConductorPorts): CueConductor {
  const stage = createStage({ ...ports, language });
  return new Conductor({ ...ports, stage, listening: createListening({ ...ports, stage, language }) });
}

/** What a conductor is made of. */
interface ConductorParts extends Pick<ConductorPorts, 'clock' | 'audio' | 'vibration'> {
  readonly stage: Stage;
  readonly listening: Listening;
}

class Conductor implements CueConductor {
  readonly log$: Observable<CueEvent>;
  readonly audioState$: Observable<AudioState>;
  readonly voices$: Observable<readonly Voice[]>;
  readonly #clock: Clock;
  readonly #audio: AudioPort;
  readonly #vibration: VibrationPort;
  readonly #stage: Stage;
  readonly #listening: Listening;
  #warnedMs = -Infinity;
  #detach: () => void = () => undefined;

  constructor({ stage, listening, clock, audio, vibration }: ConductorParts) {
    this.#stage = stage;
    this.#listening = listening;
    this.#clock = clock;
    this.#audio = audio;
    this.#vibration = vibration;
    this.log$ = stage.log$;
    this.audioState$ = audio.state$;
    this.voices$ = listening.voices$;
  }

  unlock(): Promise<void> {
    return this.#stage.unlock();
  }

  attach(player: Pick<SessionPlayer, 'state$'>, options: AttachOptions): () => void {
    this.#detach();
    this.#stage.forget();
    const follow = createFollower({
      ...options,
      clock: this.#clock,
      stage: this.#stage,
      alert: () => {
        this.#alert();
      },
    });
    const following = player.state$.subscribe(follow);
    const detach = (): void => {
      if (this.#detach !== detach) return;
      this.#detach = () => undefined;
      following.unsubscribe();
      this.#stage.silence('all');
      this.#vibration.vibrate([]);
    };
    this.#detach = detach;
    return detach;
  }

  warn(text: string): void {
    this.#alert();
    this.#stage.perform({ purpose: 'warning', text, rank: 'warning' });
  }

  say(text: string): void {
    this.#stage.perform({ purpose: 'said', text });
  }

  listen(sample: CueSample): Promise<boolean> {
    return this.#listening.listen(sample);
  }

  apply(settings: CueSettings): void {
    this.#stage.apply(settings);
  }

  dispose(): void {
    this.#detach();
    this.#listening.dispose();
    this.#stage.dispose();
    this.#audio.dispose();
  }

  /** The sound and shake of a warning, once where its reason and its words arrive one after the other. */
  #alert(): void {
    const nowMs = this.#clock.now();
    if (nowMs - this.#warnedMs < WARNING_PAUSE_MS) return;
    this.#warnedMs = nowMs;
    this.#stage.perform({ purpose: 'warning', tone: 'warning', vibration: 'warning' });
  }
}
