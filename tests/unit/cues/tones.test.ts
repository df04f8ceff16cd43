import { TONES, type ToneSpec } from '#cues';
import { expect, test } from 'vitest';
import { PEAK_LIMIT, SMALL_SPEAKER_HZ, toneMs, tonePeak } from '../../../src/cues/tones.ts';
import { VIBRATIONS } from '../../../src/cues/vibration.ts';

const all = Object.values(TONES);

test.each(all)('$name stays under the level at which two tones would clip', (spec) => {
  expect(tonePeak(spec)).toBeLessThanOrEqual(PEAK_LIMIT);
  expect(tonePeak(spec)).toBeGreaterThan(PEAK_LIMIT / 3);
});

test.each(all)('$name begins and ends softly', (spec) => {
  for (const { attackMs, decayMs } of spec.notes) {
    expect(attackMs).toBeGreaterThanOrEqual(4);
    expect(decayMs).toBeGreaterThanOrEqual(20);
  }
});

test.each(all)('$name can be heard from a phone', (spec) => {
  for (const { hz } of spec.notes) expect(hz).toBeGreaterThanOrEqual(SMALL_SPEAKER_HZ);
});

test.each(all)('$name is over before a listener would wait for it', (spec) => {
  expect(toneMs(spec)).toBeLessThanOrEqual(2_500);
});

test('ticks are over long before the next second', () => {
  for (const name of ['tick', 'last-tick', 'get-ready'] as const)
    expect(toneMs(TONES[name])).toBeLessThan(500);
});

test('no two tones have the same melody', () => {
  const melody = ({ notes }: ToneSpec): string =>
    notes.map(({ atMs, hz, toHz }) => `${atMs}:${hz}:${toHz ?? ''}`).join(' ');
  expect(new Set(all.map(melody)).size).toBe(all.length);
});

test('the last tick is higher than the others', () => {
  expect(TONES['last-tick'].notes[0]!.hz).toBeGreaterThan(TONES.tick.notes[0]!.hz);
});

test('a change of side is a low double tone', () => {
  const [first, second, ...more] = TONES['side-change'].notes;
  expect(more).toEqual([]);
  expect(first!.hz).toBe(second!.hz);
  expect(first!.hz).toBeLessThan(TONES['step-start'].notes[0]!.hz);
});

test('vibrations are told apart by number or length of their pulses, and the content names three of them', () => {
  const patterns = Object.values(VIBRATIONS);
  expect(new Set(patterns.map((pattern) => pattern.join())).size).toBe(patterns.length);
  const pulses = (pattern: readonly number[]): readonly number[] =>
    pattern.filter((_, index) => index % 2 === 0);
  expect(pulses(VIBRATIONS.tick)).toEqual([10]);
  expect(pulses(VIBRATIONS.switch)).toEqual([80, 80]);
  expect(pulses(VIBRATIONS.stop)).toEqual([200, 200, 200]);
});
