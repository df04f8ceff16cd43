import type { SessionPlayer } from '#session';
import type { Observable } from 'rxjs';
import type { ToneVolumes } from './family.ts';
import type { CueEvent } from './log.ts';
import type { LeadInPhrases } from './plan.ts';
import type { AudioState, Voice } from './ports.ts';
import type { CueSample } from './samples.ts';

/** What the person wants to hear and feel. */
export interface CueSettings {
  readonly tones: boolean;
  readonly voice: boolean;
  readonly vibration: boolean;
  /** 0 to 1, for tones and voice together. */
  readonly volume: number;
  /** Speech rate, 0.8 to 1.4; 1 is the voice's own. */
  readonly voiceRate: number;
  /** Each kind of tone by itself, on top of `volume`. A warning can't be made silent. */
  readonly cueVolumes: ToneVolumes;
  /** `id` of the voice to speak with; empty, or of a voice that isn't there: the best one there is. */
  readonly voiceUri: string;
}

/** How a player is followed. */
export interface AttachOptions {
  /** The person sets the massager by hand: speaks `byHandText` where a cue has one. */
  readonly byHand: boolean;
  /** Said at the beginning of a countdown; nothing where missing. */
  readonly phrases?: LeadInPhrases;
}

/** Plays the cues of a session: tones on the audio clock, speech, vibration. */
export interface CueConductor {
  /** Everything that is scheduled, heard, cut or too late. Hot, no replay, never errors. */
  readonly log$: Observable<CueEvent>;
  /** Whether sound can be made. Hot, replays, never errors. */
  readonly audioState$: Observable<AudioState>;
  /** Wakes audio; has to be called inside a tap or key press once. Never rejects. */
  unlock(): Promise<void>;
  /**
   * Follows a player: schedules ahead while it runs, cancels at once on pause and stop. On a pause the
   * sound of a pause is played, on a lost massager that of a warning; the words are up to the caller.
   * A second player takes the place of the first.
   * @returns detaches and silences.
   */
  attach(player: Pick<SessionPlayer, 'state$'>, options: AttachOptions): () => void;
  /** Warning sound, vibration and words, ahead of everything; heard also where tones are switched off. */
  warn(text: string): void;
  /** Says words now, in place of whatever is being said, but after a warning. */
  say(text: string): void;
  /** Plays one cue as it would be heard now; false where this device can't. Call it in the tap. Never rejects. */
  listen(sample: CueSample): Promise<boolean>;
  /** Hot, replays: voices come late in some browsers. Local ones and those of the app's language first. */
  readonly voices$: Observable<readonly Voice[]>;
  apply(settings: CueSettings): void;
  dispose(): void;
}
