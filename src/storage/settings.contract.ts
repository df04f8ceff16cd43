import type { Observable } from 'rxjs';

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
}
