import type { Observable } from 'rxjs';

/** Kinds of tone that can be made louder, softer or silent by themselves. */
export type CueFamily = 'changes' | 'time' | 'countdown' | 'session';

/** What the person chose, kept on the device. */
export interface Settings {
  readonly tones: boolean;
  readonly voice: boolean;
  readonly vibration: boolean;
  /** 0 to 1. */
  readonly volume: number;
  /** 0.8 to 1.4; 1 is the voice's own. */
  readonly voiceRate: number;
  readonly theme: 'system' | 'light' | 'dark';
  /** Personal maximum; nothing above it ever reaches a motor. */
  readonly maxIntensityPct: number;
  /**
   * 0 to 1 for each kind of tone, on top of `volume`: `changes` of step and side, `time` (halfway, ten seconds),
   * `countdown` (ticks), `session` (get ready, pause, stop, end). A warning can't be made silent.
   */
  readonly cueVolumes: Readonly<Record<CueFamily, number>>;
  /** `voiceURI` of the chosen voice; empty: the browser's own choice. */
  readonly voiceUri: string;
  readonly units: 'metric' | 'imperial';
  /** What the person calls their sides, for those who mix them up; empty: Left and Right. */
  readonly sideNames: { readonly left: string; readonly right: string };
  /** How many levels the massager used by hand has; 0: none, or bare hands; undefined: not told yet. */
  readonly handLevels?: number;
  readonly textSize: 'normal' | 'large' | 'larger';
  /** Keep the screen on during a session. */
  readonly wakeLock: boolean;
  /** Letters and signs are keys; the others always are. Off for whoever dictates (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** The first run was finished or skipped. */
  readonly welcomed: boolean;
}

/** Settings as a value that changes. */
export interface SettingsStore {
  /** Hot, replays the newest, never errors. */
  readonly settings$: Observable<Settings>;
  readonly settings: Settings;
  /** Takes effect at once; rejects if it could not be kept. */
  change(patch: Partial<Settings>): Promise<void>;
  /** Resolves once what is kept has been read, or could not be; until then there are defaults. Never rejects. */
  readonly loaded?: Promise<void>;
  /**
   * Kept settings that could not be read and hold their defaults, until they are chosen anew. What was kept of
   * them stays where it is until then. Hot, replays.
   */
  readonly damaged$?: Observable<readonly (keyof Settings)[]>;
  /** Back to the defaults, at once; what is kept of them is erased by who erases everything. */
  forget?(): void;
}
