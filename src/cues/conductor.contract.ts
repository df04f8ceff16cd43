import type { SessionPlayer } from '#session';

/** What the person wants to hear and feel. */
export interface CueSettings {
  readonly tones: boolean;
  readonly voice: boolean;
  readonly vibration: boolean;
  /** 0 to 1, for tones and voice together. */
  readonly volume: number;
  /** Speech rate, 0.8 to 1.4; 1 is the voice's own. */
  readonly voiceRate: number;
}

/** Plays the cues of a session: tones on the audio clock, speech, vibration. */
export interface CueConductor {
  /** Wakes audio; has to be called inside a tap or key press once. Never rejects. */
  unlock(): Promise<void>;
  /**
   * Follows a player: schedules ahead while it runs, cancels at once on pause and stop.
   * @returns detaches and silences.
   */
  attach(player: SessionPlayer, options: { readonly byHand: boolean }): () => void;
  /** Warning sound, vibration and words, ahead of everything. */
  warn(text: string): void;
  /** Says words now, in place of whatever is being said. */
  say(text: string): void;
  apply(settings: CueSettings): void;
  dispose(): void;
}
