import type { Note, ToneName, ToneSpec } from './tones.ts';

/** Kinds of tone that can be made louder, softer or silent by themselves. */
export type ToneFamily = 'changes' | 'time' | 'countdown' | 'session';

/** 0 to 1 for each kind of tone, on top of the overall volume. */
export type ToneVolumes = Readonly<Record<ToneFamily, number>>;

/**
 * What each tone is about. Two have no family and are always heard: the warning, and the stand-in for a
 * voice that fails, without which nothing would be left of what should have been said.
 */
const FAMILIES: Readonly<Record<ToneName, ToneFamily | undefined>> = {
  'step-start': 'changes',
  'side-change': 'changes',
  halfway: 'time',
  'ten-seconds': 'time',
  tick: 'countdown',
  'last-tick': 'countdown',
  'get-ready': 'session',
  pause: 'session',
  stop: 'session',
  end: 'session',
  warning: undefined,
  'stand-in': undefined,
};

/** How loud a tone is, 0 to 1, by the volume of its kind. */
export function toneVolume(name: ToneName, volumes: ToneVolumes): number {
  const family = FAMILIES[name];
  return family ? volumes[family] : 1;
}

/** The same tone softer. Ears hear loudness about as the square, so half the volume sounds half as loud. */
export function atVolume(tone: ToneSpec, volume: number): ToneSpec {
  if (volume === 1) return tone;
  const soften = (note: Note): Note => ({ ...note, gain: note.gain * volume ** 2 });
  return { ...tone, notes: tone.notes.map(soften) };
}
