import type { Cue, CueKind } from '#session';
import type { ToneName } from './tones.ts';

/** What a cue is for: a cue of the timeline, or one that the conductor adds around pauses and the start. */
export type CuePurpose = CueKind | 'get-ready' | 'go-on' | 'lead-in' | 'pause' | 'stop' | 'warning' | 'said';

/** Which cue an event is about. */
export interface CueAbout {
  /** The same for all events of one appointment. */
  readonly key: string;
  readonly purpose: CuePurpose;
  /** The cue of the timeline behind it, where there is one. */
  readonly cue?: Cue;
  /** When it was meant to be heard, on the injected clock. */
  readonly plannedMs: number;
  /** When this was logged, on the injected clock. */
  readonly atMs: number;
}

/**
 * What happened to the cues, for captions, tests and measurements.
 *
 * Tones: `scheduled` on the audio clock, `moved` when the clocks drifted apart, `sounded` once started,
 * `cancelled` before it was heard, `dropped` when too late or without sound.
 *
 * Words: `due` at their time whether or not they can be heard (a caption), then `started`, `ended`, `cut`
 * by something more urgent, `dropped`, or `failed`, when a stand-in tone sounds instead.
 */
export type CueEvent = CueAbout &
  (
    | {
        readonly channel: 'tone';
        readonly what: 'scheduled' | 'moved' | 'sounded' | 'cancelled' | 'dropped';
        readonly tone: ToneName;
        /** Start on the audio clock, seconds; missing where it was never scheduled. */
        readonly audioS?: number;
      }
    | {
        readonly channel: 'words';
        readonly what: 'due' | 'started' | 'ended' | 'cut' | 'dropped' | 'failed';
        readonly text: string;
      }
    | {
        readonly channel: 'vibration';
        readonly what: 'felt' | 'dropped';
        readonly pattern: readonly number[];
      }
  );
