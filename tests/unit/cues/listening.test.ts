import { createCueConductor, type CueSettings, type Voice } from '#cues';
import { expect, test } from 'vitest';
import { ALL_ON, aCueBench, EVERY_CUE, pass } from '../../support/cue-bench.ts';
import { A_VOICE, FakeAudio, FakeSpeech, FakeVibration } from '../../support/cue-fakes.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createCueBench } from '../../../src/app/cue-bench.ts';

const ANNA: Voice = { id: 'anna', name: 'Anna', language: 'de-DE', local: true, isDefault: false };
const CLOUD: Voice = { id: 'cloud', name: 'Alba', language: 'en_US', local: false, isDefault: false };

/** A conductor of which nothing was used yet. */
function aConductor(settings: Partial<CueSettings> = {}) {
  const clock = new ManualClock();
  const audio = new FakeAudio(clock);
  const speech = new FakeSpeech(clock);
  const vibration = new FakeVibration();
  const conductor = createCueConductor({
    clock,
    audio,
    speech,
    vibration,
    settings: { ...ALL_ON, ...settings },
  });
  return { clock, audio, speech, vibration, conductor, bench: createCueBench(conductor) };
}

test.each([
  ['changes', ['step-start', 'side-change']],
  ['time', ['halfway', 'ten-seconds']],
  ['countdown', ['tick', 'tick', 'last-tick']],
  ['session', ['get-ready', 'pause', 'end']],
  ['warning', ['warning']],
] as const)('a sample of %s wakes the sound and plays its tones in order', async (sample, tones) => {
  const { bench, audio, clock } = aConductor();
  expect(await bench.listen(sample)).toBe(true);
  clock.advance(5_000);
  expect(audio.unlocks).toBe(1);
  expect(audio.heardNames()).toEqual(tones);
});

test('a sample is as loud as its kind, also where tones are switched off', async () => {
  const { bench, audio } = aConductor({
    tones: false,
    cueVolumes: { changes: 0.5, time: 1, countdown: 1, session: 1 },
  });
  await bench.listen('changes');
  await bench.listen('warning');
  expect(audio.plays.map(({ gain }) => Number(gain.toFixed(4)))).toEqual([0.065, 0.055, 0.22]);
  expect(audio.plays.at(-1)?.bus).toBe('alert');
});

test('a second sample takes the place of the first', async () => {
  const { bench, audio, clock } = aConductor();
  await bench.listen('countdown');
  clock.advance(500);
  await bench.listen('time');
  clock.advance(5_000);
  expect(audio.heardNames()).toEqual(['tick', 'halfway', 'ten-seconds']);
});

test('a device without sound says so', async () => {
  const { bench, audio } = aConductor();
  audio.unlock = () => Promise.resolve();
  expect(await bench.listen('changes')).toBe(false);
});

test('the voice says a sentence in the chosen voice and speed', async () => {
  const { bench, speech, conductor, clock } = aConductor();
  speech.changeVoices([A_VOICE, ANNA]);
  conductor.apply({ ...ALL_ON, voiceUri: 'anna', voiceRate: 1.2 });
  const spoken = bench.listen('voice');
  clock.advance(100);
  expect(await spoken).toBe(true);
  expect(speech.requests.at(-1)).toMatchObject({ voiceId: 'anna', rate: 1.2, volume: 0.8 });
});

test('a device without a voice says so', async () => {
  const { bench, speech, clock } = aConductor();
  speech.changeVoices([]);
  clock.advance(5_000);
  expect(await bench.listen('voice')).toBe(false);
});

test('a voice that never begins is none', async () => {
  const { bench, speech, clock } = aConductor();
  speech.manner = 'silent';
  const spoken = bench.listen('voice');
  clock.advance(2_000);
  expect(await spoken).toBe(false);
});

test('a vibration is tried, and a device that certainly has none says so', async () => {
  const { bench, vibration } = aConductor();
  expect(await bench.listen('vibration')).toBe(true);
  expect(vibration.patterns).toEqual([[80, 120, 80]]);
  vibration.vibrate = () => false;
  expect(await bench.listen('vibration')).toBe(false);
});

test('the list of voices follows the browser, with those of the language of the words and local ones first', () => {
  const { bench, speech } = aConductor();
  const seen: (readonly string[])[] = [];
  bench.voices$.subscribe((voices) => seen.push(voices.map(({ uri }) => uri)));
  speech.changeVoices([ANNA, CLOUD, A_VOICE]);
  expect(seen).toEqual([['en'], ['en', 'cloud', 'anna']]);
});

test('in a session the chosen voice speaks; where it is gone the best one does', async () => {
  const bench = await aCueBench(EVERY_CUE, { settings: { voiceUri: 'anna' } });
  bench.speech.changeVoices([A_VOICE, ANNA]);
  bench.player.run(0);
  pass(bench, 5_000);
  expect(bench.speech.requests.at(-1)?.voiceId).toBe('anna');
  bench.speech.changeVoices([A_VOICE]);
  bench.conductor.say('Paused.');
  bench.clock.advance(500);
  expect(bench.speech.requests.at(-1)?.voiceId).toBe('en');
});

test('each kind of tone has its own volume, and at 0 is not sounded at all', async () => {
  const cueVolumes = { changes: 0.5, time: 0, countdown: 1, session: 1 };
  const bench = await aCueBench(EVERY_CUE, { settings: { cueVolumes } });
  bench.player.run(0);
  pass(bench, 31_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'tick', 'tick', 'last-tick', 'side-change']);
  expect(bench.audio.heard()[0]?.gain).toBeCloseTo(0.26 * 0.25);
  expect(bench.audio.heard()[1]?.gain).toBeCloseTo(0.34);
});

test('a volume that changes while tones are scheduled holds for them, but never repeats what is heard', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 26_500);
  bench.conductor.apply({
    ...ALL_ON,
    cueVolumes: { changes: 1, time: 1, countdown: 0.5, session: 1 },
  });
  pass(bench, 4_000);
  const ticks = bench.audio.heard().filter(({ tone }) => tone.endsWith('tick'));
  expect(ticks.map(({ gain }) => Number(gain.toFixed(3)))).toEqual([0.085, 0.085, 0.085]);
  expect(bench.audio.heardNames().filter((tone) => tone === 'halfway')).toHaveLength(1);
});

test('no setting silences a warning: not its words, not its sound', async () => {
  const silent = { changes: 0, time: 0, countdown: 0, session: 0 };
  const bench = await aCueBench(EVERY_CUE, { settings: { tones: false, volume: 0, cueVolumes: silent } });
  bench.conductor.warn('Switch it off by hand.');
  bench.clock.advance(500);
  expect(bench.audio.heardNames()).toEqual(['warning']);
  expect(bench.audio.heard()[0]?.bus).toBe('alert');
  expect(bench.speech.requests.at(-1)?.volume).toBeGreaterThanOrEqual(0.5);
});

test('where the kind of a tone is silent and no voice is there, the stand-in tells', async () => {
  const silent = { changes: 0, time: 0, countdown: 0, session: 0 };
  const bench = await aCueBench(EVERY_CUE, { settings: { cueVolumes: silent } });
  bench.speech.manner = 'silent';
  bench.player.run(0);
  pass(bench, 2_000);
  expect(bench.audio.heardNames()).toEqual(['stand-in']);
});
