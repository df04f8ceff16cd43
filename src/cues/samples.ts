import type { ToneFamily } from './family.ts';
import type { ToneName } from './tones.ts';

/** Something to listen to outside a session. */
export type CueSample = ToneFamily | 'warning' | 'voice' | 'vibration';

/** A tone of a sample, and when it starts, counted from the start of the sample. */
export interface SampleTone {
  readonly tone: ToneName;
  readonly atMs: number;
}

/** What is played for each kind: the tones of a session in their order, with less time between them. */
export const SAMPLE_TONES: Readonly<Record<ToneFamily | 'warning', readonly SampleTone[]>> = {
  changes: [
    { tone: 'step-start', atMs: 0 },
    { tone: 'side-change', atMs: 1_100 },
  ],
  time: [
    { tone: 'halfway', atMs: 0 },
    { tone: 'ten-seconds', atMs: 1_200 },
  ],
  countdown: [
    { tone: 'tick', atMs: 0 },
    { tone: 'tick', atMs: 1_000 },
    { tone: 'last-tick', atMs: 2_000 },
  ],
  session: [
    { tone: 'get-ready', atMs: 0 },
    { tone: 'pause', atMs: 900 },
    { tone: 'end', atMs: 2_100 },
  ],
  warning: [{ tone: 'warning', atMs: 0 }],
};

/** What the voice says to be tried: the kind of sentence a step begins with. */
export const SAMPLE_WORDS = 'Right side. Buttock. Circles.';
