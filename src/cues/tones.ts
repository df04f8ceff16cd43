/**
 * The sounds of a session. Each is told from the others by pitch, number of notes and direction, so that
 * a small speaker and an untrained ear suffice.
 */
export type ToneName =
  | 'get-ready'
  | 'step-start'
  | 'side-change'
  | 'halfway'
  | 'ten-seconds'
  | 'tick'
  | 'last-tick'
  | 'end'
  | 'stop'
  | 'pause'
  | 'warning'
  | 'stand-in';

/** One note of a tone. */
export interface Note {
  /** Start, counted from the start of the tone. */
  readonly atMs: number;
  readonly hz: number;
  /** Where the pitch has slid to at the end of the note. */
  readonly toHz?: number;
  /** Peak, 0 to 1. */
  readonly gain: number;
  /** Rise from silence; under 4 ms a rise clicks. */
  readonly attackMs: number;
  /** Fall from the peak to silence. */
  readonly decayMs: number;
}

/** A sound as data. */
export interface ToneSpec {
  readonly name: ToneName;
  readonly notes: readonly Note[];
  /** Strength of each harmonic, the fundamental first. */
  readonly harmonics: readonly number[];
  /** Takes the edge off. */
  readonly lowPassHz: number;
}

/** Phone speakers fade below this; lower fundamentals need harmonics to be heard. */
export const SMALL_SPEAKER_HZ = 400;

/** No tone is louder than this before volume, so that two at once do not clip. */
export const PEAK_LIMIT = 0.5;

const BELL = [1, 0.3, 0.14, 0.05];
const PURE = [1, 0.12];
const REED = [1, 0.5, 0.4, 0.2, 0.1];

/**
 * All tones. Pitches are of one pentatonic set (A4 440 to E6 1319 Hz, equal temperament), so any two that
 * meet sound well together; the warning alone leaves it, with a reedy timbre.
 */
export const TONES: Readonly<Record<ToneName, ToneSpec>> = {
  'get-ready': tone('get-ready', PURE, 3_000, [pip(0, 659, 260)]),
  'step-start': tone('step-start', BELL, 5_000, [bell(0, 659, 420), bell(150, 988, 800)]),
  'side-change': tone('side-change', REED, 2_600, [
    { ...bell(0, 440, 260), gain: 0.22 },
    { ...bell(280, 440, 400), gain: 0.22 },
  ]),
  halfway: tone('halfway', BELL, 5_000, [
    { ...bell(0, 784, 900), gain: 0.17 },
    { ...bell(0, 1175, 900), gain: 0.13 },
  ]),
  'ten-seconds': tone('ten-seconds', PURE, 4_000, [
    pip(0, 988, 160),
    pip(140, 1319, 160),
    pip(280, 988, 320),
  ]),
  tick: tone('tick', PURE, 4_000, [pip(0, 988, 130)]),
  'last-tick': tone('last-tick', PURE, 5_000, [pip(0, 1319, 320)]),
  end: tone('end', BELL, 5_000, [
    bell(0, 523, 600),
    bell(190, 659, 600),
    bell(380, 784, 600),
    bell(570, 1047, 1_500),
  ]),
  stop: tone('stop', BELL, 4_000, [bell(0, 880, 240), bell(150, 659, 260), bell(300, 440, 600)]),
  pause: tone('pause', PURE, 4_000, [pip(0, 784, 300), pip(190, 523, 520)]),
  warning: tone(
    'warning',
    REED,
    4_500,
    [0, 1, 2].flatMap((times) => [
      { ...pip(times * 380, 1175, 200), gain: 0.22 },
      { ...pip(times * 380 + 170, 831, 200), gain: 0.22 },
    ]),
  ),
  'stand-in': tone('stand-in', BELL, 2_400, [
    { atMs: 0, hz: 494, toHz: 698, gain: 0.3, attackMs: 90, decayMs: 230 },
    { atMs: 250, hz: 698, toHz: 466, gain: 0.26, attackMs: 60, decayMs: 380 },
  ]),
};

/** How long a tone is heard. */
export function toneMs(spec: ToneSpec): number {
  return Math.max(...spec.notes.map(({ atMs, attackMs, decayMs }) => atMs + attackMs + decayMs));
}

/** The most that a tone can reach: all notes that sound together, all harmonics at their peaks. */
export function tonePeak(spec: ToneSpec): number {
  const strength = spec.harmonics.reduce((sum, harmonic) => sum + harmonic, 0);
  return Math.max(
    ...spec.notes.map(
      ({ atMs }) => strength * spec.notes.reduce((sum, note) => sum + levelAt(note, atMs + note.attackMs), 0),
    ),
  );
}

/** Level of a note at a moment of its tone: a straight rise, then an exponential fall. */
function levelAt(note: Note, ms: number): number {
  const inMs = ms - note.atMs;
  if (inMs < 0 || inMs >= note.attackMs + note.decayMs) return 0;
  if (inMs < note.attackMs) return (note.gain * inMs) / note.attackMs;
  return note.gain * DECAY_FLOOR ** ((inMs - note.attackMs) / note.decayMs);
}

/** Where a note is cut off, as part of its peak: 60 dB down. */
export const DECAY_FLOOR = 0.001;

function tone(
  name: ToneName,
  harmonics: readonly number[],
  lowPassHz: number,
  notes: readonly Note[],
): ToneSpec {
  return { name, harmonics, lowPassHz, notes };
}

/** A struck note that rings out. */
function bell(atMs: number, hz: number, decayMs: number): Note {
  return { atMs, hz, gain: 0.26, attackMs: 8, decayMs };
}

/** A short plain note. */
function pip(atMs: number, hz: number, decayMs: number): Note {
  return { atMs, hz, gain: 0.34, attackMs: 6, decayMs };
}
