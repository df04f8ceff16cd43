import type { Observable } from 'rxjs';

/** What the person chose, kept on the device. */
export interface Settings {
  readonly tones: boolean;
  readonly voice: boolean;
  readonly vibration: boolean;
  readonly volume: number;
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
}
