import { DECAY_FLOOR, toneMs, type Note, type ToneSpec } from './tones.ts';

/** Fade of a tone that is cut while it sounds: short enough to be over at once, long enough not to click. */
const CUT_FADE_S = 0.005;
/** After this many fade times the rest is 60 dB down. */
const CUT_FADES = 7;
/** A low-pass without a bump at its edge (Butterworth): Q is in decibels there. */
const FLAT_Q_DB = -3;

/** Starts a tone at `atS` on the clock of its context, whose own first moment is exactly 0. @returns silences it. */
export type RenderTone = (into: AudioNode, spec: ToneSpec, atS: number) => () => void;

/**
 * Builds tones out of oscillators and gains, in any kind of audio context. Waves are made once each: their tables
 * cost the main thread several milliseconds.
 */
export function createToneRenderer(context: BaseAudioContext): RenderTone {
  const waves = new Map<readonly number[], PeriodicWave>();
  const waveOf = (harmonics: readonly number[]): PeriodicWave => {
    const wave = waves.get(harmonics) ?? makeWave(context, harmonics);
    waves.set(harmonics, wave);
    return wave;
  };
  return (into, spec, atS) => {
    const out = new Bus(context, into, spec.lowPassHz);
    const wave = waveOf(spec.harmonics);
    const oscillators = spec.notes.map((note) => renderNote(context, out.input, { note, wave, atS }));
    const endS = atS + toneMs(spec) / 1000;
    const last = oscillators.at(-1);
    if (last)
      last.onended = () => {
        out.disconnect();
      };
    return () => {
      const nowS = context.currentTime;
      if (nowS >= endS) return;
      if (nowS < atS) out.disconnect();
      else out.fade(nowS);
      for (const oscillator of oscillators) oscillator.stop(nowS < atS ? 0 : nowS + CUT_FADE_S * CUT_FADES);
    };
  };
}

function makeWave(context: BaseAudioContext, harmonics: readonly number[]): PeriodicWave {
  return context.createPeriodicWave(
    new Float32Array(harmonics.length + 1),
    Float32Array.from([0, ...harmonics]),
    { disableNormalization: true },
  );
}

/** One note: silence, a straight rise, an exponential fall, silence. */
function renderNote(
  context: BaseAudioContext,
  into: AudioNode,
  { note, wave, atS }: { note: Note; wave: PeriodicWave; atS: number },
): OscillatorNode {
  const startS = atS + note.atMs / 1000;
  const peakS = startS + note.attackMs / 1000;
  const endS = peakS + note.decayMs / 1000;
  const envelope = context.createGain();
  envelope.gain.value = 0;
  envelope.gain.setValueAtTime(0, startS);
  envelope.gain.linearRampToValueAtTime(note.gain, peakS);
  envelope.gain.exponentialRampToValueAtTime(note.gain * DECAY_FLOOR, endS);
  const oscillator = context.createOscillator();
  oscillator.setPeriodicWave(wave);
  oscillator.frequency.setValueAtTime(note.hz, startS);
  if (note.toHz !== undefined) oscillator.frequency.exponentialRampToValueAtTime(note.toHz, endS);
  oscillator.connect(envelope);
  envelope.connect(into);
  oscillator.start(startS);
  oscillator.stop(endS);
  return oscillator;
}

/** Where the notes of one tone meet: low-pass, and a gain that can cut it. */
class Bus {
  readonly input: BiquadFilterNode;
  readonly #cut: GainNode;

  constructor(context: BaseAudioContext, into: AudioNode, lowPassHz: number) {
    this.input = context.createBiquadFilter();
    this.input.type = 'lowpass';
    this.input.frequency.value = lowPassHz;
    this.input.Q.value = FLAT_Q_DB;
    this.#cut = context.createGain();
    this.input.connect(this.#cut);
    this.#cut.connect(into);
  }

  fade(nowS: number): void {
    this.#cut.gain.setTargetAtTime(0, nowS, CUT_FADE_S);
  }

  disconnect(): void {
    this.#cut.disconnect();
  }
}
