import { expect, test } from 'vitest';
import { ALL_ON, aCueBench, EVERY_CUE, pass } from '../../support/cue-bench.ts';
import { lines } from '../../support/cue-fakes.ts';

test('settings take effect at once', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 14_000);
  bench.conductor.apply({ ...ALL_ON, tones: false, voice: false, vibration: false, volume: 0.2 });
  expect(bench.audio.volume).toBe(0.2);
  pass(bench, 12_500);
  expect(bench.audio.heardNames()).toEqual(['step-start']);
  expect(bench.speech.spoken).toEqual(['Left buttock.']);
  bench.conductor.apply(ALL_ON);
  pass(bench, 2_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'tick', 'tick']);
});

test('what was heard is not heard again because a setting changed', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 500);
  bench.conductor.apply({ ...ALL_ON, volume: 0.5 });
  pass(bench, 500);
  expect(bench.audio.plays).toHaveLength(1);
  expect(bench.speech.spoken).toEqual(['Left buttock.']);
});

test('captions have their words in time also where nothing is spoken', async () => {
  const bench = await aCueBench(EVERY_CUE, { settings: { voice: false } });
  bench.player.run(0);
  pass(bench, 16_000);
  const words = bench.log.filter(({ channel }) => channel === 'words');
  expect(lines(words)).toEqual(['words due Left buttock.', 'words due Halfway.']);
  expect(words[1]!.atMs).toBeCloseTo(words[1]!.plannedMs, 0);
});

test('tones give way to the voice while it speaks', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 250);
  expect(bench.audio.duck).toBeLessThan(1);
  pass(bench, 3_000);
  expect(bench.audio.duck).toBe(1);
});

test('where there is no voice a tone stands in, but only where none sounds anyway', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.speech.changeVoices([]);
  bench.player.run(0);
  pass(bench, 41_000);
  expect(bench.audio.heardNames().filter((tone) => tone === 'stand-in')).toHaveLength(1);
  expect(bench.audio.heard().at(-1)?.tone).toBe('stand-in');
  expect(bench.speech.spoken).toEqual(['Left buttock.']);
});

test('where tones are off and there is no voice, the stand-in is all there is', async () => {
  const bench = await aCueBench(EVERY_CUE, { settings: { tones: false } });
  bench.speech.manner = 'silent';
  bench.player.run(0);
  pass(bench, 2_000);
  expect(bench.audio.heardNames()).toEqual(['stand-in']);
});

test('a warning is heard also where tones are switched off', async () => {
  const bench = await aCueBench(EVERY_CUE, { settings: { tones: false } });
  bench.conductor.warn('Switch it off by hand.');
  bench.clock.advance(500);
  expect(bench.audio.heardNames()).toEqual(['warning']);
});

test('with everything locked a session runs on in silence and the log tells', async () => {
  const bench = await aCueBench(EVERY_CUE, { isLocked: true });
  bench.speech.manner = 'fails';
  bench.player.run(0);
  pass(bench, 31_000);
  bench.player.pause();
  expect(bench.audio.plays).toEqual([]);
  expect(lines(bench.log)).toContain('tone dropped halfway');
  expect(lines(bench.log)).toContain('vibration felt step-start');
});

test('disposing ends everything', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 14_000);
  bench.conductor.dispose();
  expect(bench.clock.pending).toBe(0);
  bench.player.pause();
  expect(bench.audio.heardNames()).toEqual(['step-start']);
});

test('the sound of a pause is enough where its words cannot be said', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.speech.changeVoices([]);
  bench.player.run(0);
  pass(bench, 5_000);
  bench.player.pause();
  bench.conductor.say('Paused.');
  bench.clock.advance(1_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'pause']);
});
