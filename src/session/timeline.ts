import type { ProtocolStep } from '#care';

/** One step with its place in time. */
export interface Segment {
  readonly index: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly step: ProtocolStep;
  /** What follows, to announce: the next segment of work, if any. */
  readonly nextWorkIndex?: number;
}

/** What is heard, felt or shown at a moment of the timeline. */
export type CueKind =
  'step-start' | 'side-change' | 'instruction' | 'halfway' | 'ten-seconds' | 'next' | 'tick' | 'complete';

/** One cue, at an absolute time of the timeline. */
export interface Cue {
  readonly atMs: number;
  readonly segment: number;
  readonly kind: CueKind;
  /** Spoken words, where this cue speaks. */
  readonly text?: string;
  /** Spoken instead of `text` when the person sets the massager by hand. */
  readonly byHandText?: string;
  /** `tick` only: 3, 2 or 1. */
  readonly count?: number;
}

/** A protocol with nothing left to compute: when each step starts and what is heard when. */
export interface Timeline {
  readonly segments: readonly Segment[];
  /** Sorted by `atMs`. */
  readonly cues: readonly Cue[];
  readonly durationMs: number;
}
