import { every, type Clock } from '#clock';
import type { TappedAudioContext } from '../../support/tapped-audio.ts';

/** One more ear on a context that listens already. */
export interface Ear {
  /** What is connected to it is heard, though not on the loudspeaker. */
  readonly node: AudioNode;
  /** When sound set in after silence, seconds of the context. */
  readonly onsetsS: readonly number[];
}

/** Opens one. */
export function openEar(context: TappedAudioContext): Ear {
  const node = new AudioWorkletNode(context, 'onsets');
  const onsetsS: number[] = [];
  node.port.onmessage = ({ data }: MessageEvent<number>) => onsetsS.push(data / context.sampleRate);
  node.connect(context.destination);
  return { node, onsetsS };
}

/** A short plain sound that is loud from its second sample on. */
export function pip(
  { context, node }: { readonly context: AudioContext; readonly node: AudioNode },
  atS: number,
): void {
  const tone = new OscillatorNode(context, { frequency: 1_000 });
  tone.connect(node);
  tone.start(atS);
  tone.stop(atS + 0.05);
}

/** Often enough that a stall of the audio clock is seen about when it happens. */
const STAMP_EVERY_MS = 25;

/** When a moment of the audio clock left the loudspeaker. */
export interface WallMap {
  /** On the clock of `performance.now`; NaN for what was before the first look or after the last. */
  wallMs(audioS: number): number;
  dispose(): void;
}

/** Writes down what the browser says of its two clocks, again and again; in between it is a straight line. */
export function createWallMap(context: AudioContext, clock: Clock): WallMap {
  const stamps: { readonly audioS: number; readonly wallMs: number }[] = [];
  const cancel = every(clock, STAMP_EVERY_MS, () => {
    const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
    const last = stamps.at(-1);
    if (contextTime > 0 && contextTime > (last?.audioS ?? 0))
      stamps.push({ audioS: contextTime, wallMs: performanceTime });
  });
  return {
    wallMs(audioS) {
      const at = stamps.findIndex((stamp) => stamp.audioS >= audioS);
      const [before, after] = [stamps[at - 1], stamps[at]];
      if (!before || !after) return NaN;
      const part = (audioS - before.audioS) / (after.audioS - before.audioS);
      return before.wallMs + part * (after.wallMs - before.wallMs);
    },
    dispose: cancel,
  };
}
