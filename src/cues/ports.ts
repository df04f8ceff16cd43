import type { Observable } from 'rxjs';
import type { ToneSpec } from './tones.ts';

/**
 * Whether sound can be made.
 * - `locked`: no gesture yet, or the context was closed: call `unlock` in a tap.
 * - `interrupted`: it ran and was taken away (a call, the lock screen); `revive` may bring it back.
 * - `unavailable`: this browser has no Web Audio.
 */
export type AudioState = 'locked' | 'running' | 'interrupted' | 'unavailable';

/** A warning is at least this loud, 0 to 1, whatever the volume of the rest: no setting can silence it. */
export const WARNING_VOLUME = 0.5;

/** When and how a tone is played. */
export interface PlayOptions {
  /** Start on the audio clock, seconds; the past means at once. */
  readonly atS: number;
  /** `ducked` gives way to the voice; `alert` does not, and is never softer than `WARNING_VOLUME`. */
  readonly bus: 'ducked' | 'alert';
}

/** A tone that was handed to the audio clock. */
export interface PlayedTone {
  readonly atS: number;
  /** Silences it: not yet started, it is never heard; sounding, it fades in a few milliseconds. */
  cancel(): void;
}

/** Sound on a clock of its own. Nothing is made before `unlock`. No method throws. */
export interface AudioPort {
  /** Hot, replays the newest, never errors. */
  readonly state$: Observable<AudioState>;
  readonly state: AudioState;
  /** Makes or wakes the audio context; call it inside a tap or key press. Never rejects. */
  unlock(): Promise<void>;
  /** Tries to get sound back without a gesture; harmless if that is not allowed. */
  revive(): void;
  /** The audio clock, seconds: what is being rendered now. 0 before `unlock`. */
  nowS(): number;
  /**
   * The audio time that leaves the speaker at `clockMs`, by a fresh look at both clocks.
   * @returns seconds, or undefined while nothing runs.
   */
  toAudioTime(clockMs: number): number | undefined;
  /** @returns undefined if it could not be played. */
  play(tone: ToneSpec, options: PlayOptions): PlayedTone | undefined;
  /** Loudness of everything, 0 to 1, but for what is on the `alert` bus; takes effect within 50 ms. */
  setVolume(volume: number): void;
  /** Lowers (below 1) or restores (1) what plays on the `ducked` bus. */
  setDuck(gain: number): void;
  dispose(): void;
}

/** A voice that could speak. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** BCP 47, `en-GB`; some systems write `en_GB`. */
  readonly language: string;
  /** True if it works without a network. */
  readonly local: boolean;
  readonly isDefault: boolean;
}

/** Words for the voice. */
export interface SpeechRequest {
  readonly text: string;
  readonly language: string;
  /** Undefined lets the system choose by language. */
  readonly voiceId?: string;
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
}

/** What became of a request. `started` may never come; one of the other two may never come either. */
export interface SpeechListener {
  started(): void;
  ended(): void;
  failed(): void;
}

/** Speech synthesis of the browser. No method throws. */
export interface SpeechPort {
  /** May be empty at first, and for ever. */
  voices(): readonly Voice[];
  /** @returns stops telling. */
  onVoicesChanged(run: () => void): () => void;
  /** Some browsers allow speech only after it was used in a gesture once. */
  unlock(): void;
  /** The listener hears nothing more after `cancel`. */
  speak(request: SpeechRequest, listener: SpeechListener): void;
  cancel(): void;
}

/** The motor of the phone. */
export interface VibrationPort {
  /** Milliseconds on, off, on …; an empty list ends what is running. False if it certainly did nothing. */
  vibrate(pattern: readonly number[]): boolean;
}
