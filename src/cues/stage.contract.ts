import type { Clock } from '#clock';
import type { Observable } from 'rxjs';
import type { CueSettings } from './conductor.contract.ts';
import type { CueEvent, CuePurpose } from './log.ts';
import type { PlannedCue } from './plan.ts';
import type { AudioPort, PlayedTone, SpeechPort, VibrationPort } from './ports.ts';
import type { SampleTone } from './samples.ts';
import type { SpeechRank, Words } from './speech.ts';
import type { ToneName } from './tones.ts';
import type { VibrationName } from './vibration.ts';

/** What a stage needs. */
export interface StagePorts {
  readonly clock: Clock;
  readonly audio: AudioPort;
  readonly speech: SpeechPort;
  readonly vibration: VibrationPort;
  readonly settings: CueSettings;
  readonly language: string;
}

/** Something that is wanted now rather than at a moment of the plan. */
export interface Sudden {
  readonly purpose: CuePurpose;
  readonly tone?: ToneName;
  readonly vibration?: VibrationName;
  readonly text?: string;
  readonly rank?: SpeechRank;
}

/** Performs plans: each cue on its channels, once, and tells what became of it. */
export interface Stage {
  readonly log$: Observable<CueEvent>;
  /** Replaces the plan. Cues that had their turn are not repeated. */
  plan(cues: readonly PlannedCue[]): void;
  /** Performs something at once. */
  perform(sudden: Sudden): void;
  /**
   * Ends the plan at once with all its tones and words. `all` ends also what was wanted now, but for warnings:
   * those are said to their end.
   * @returns the instruction that was cut off, if any.
   */
  silence(what: 'plan' | 'all'): PlannedCue | undefined;
  /** After a jump: what had its turn may come again. */
  forget(): void;
  unlock(): Promise<void>;
  /** Tones to be tried, whether or not tones are switched on. @returns those that could be played. */
  playTones(tones: readonly SampleTone[]): readonly PlayedTone[];
  /** Words to be tried, whether or not the voice is switched on. */
  sayWords(words: Words): void;
  apply(settings: CueSettings): void;
  dispose(): void;
}
