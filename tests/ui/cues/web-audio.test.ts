import {
  createCueConductor,
  createWakeLock,
  createWebAudio,
  createWebSpeech,
  createWebVibration,
  TONES,
  type CueEvent,
} from '#cues';
import { afterEach, expect, test, vi } from 'vitest';
import { ALL_ON } from '../../support/cue-bench.ts';
import { aCue, aTimeline, FakePlayer } from '../../support/fake-player.ts';
import { lines } from '../../support/cue-fakes.ts';
import { realClock } from '../../support/real-clock.ts';
import { TappedAudioContext } from '../../support/tapped-audio.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Real sound, with an ear on it. */
async function anEar() {
  const contexts: TappedAudioContext[] = [];
  class Context extends TappedAudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      contexts.push(this);
    }
  }
  const clock = realClock;
  const audio = createWebAudio(Context, clock);
  ends.push(() => {
    audio.dispose();
  });
  await audio.unlock();
  const context = contexts[0]!;
  await context.listen();
  return { clock, audio, context };
}

test('in a real audio context tones sound within a render quantum of where they were put', async () => {
  const { audio, context } = await anEar();
  const planned = [0.3, 0.6, 0.9].map((inS) => audio.nowS() + inS);
  for (const atS of planned) audio.play(TONES.tick, { atS, bus: 'alert' });
  await expect.poll(() => context.onsetsS.length).toBe(3);
  for (const [index, onsetS] of context.onsetsS.entries())
    expect(Math.abs(onsetS - planned[index]!)).toBeLessThan(128 / context.sampleRate);
});

test('in a real audio context a tone that is taken back is not heard', async () => {
  const { audio, context } = await anEar();
  const first = audio.play(TONES.tick, { atS: audio.nowS() + 0.2, bus: 'ducked' });
  const second = audio.nowS() + 0.5;
  audio.play(TONES.tick, { atS: second, bus: 'ducked' });
  first?.cancel();
  await expect.poll(() => context.onsetsS.length).toBe(1);
  expect(context.onsetsS[0]).toBeCloseTo(second, 2);
});

test('volume 0 is silence', async () => {
  const { audio, context } = await anEar();
  audio.setVolume(0);
  await vi.waitFor(() => {
    expect(audio.nowS()).toBeGreaterThan(0.3);
  });
  audio.play(TONES.warning, { atS: audio.nowS() + 0.05, bus: 'ducked' });
  const untilS = audio.nowS() + 0.5;
  await vi.waitFor(() => {
    expect(audio.nowS()).toBeGreaterThan(untilS);
  }, 3_000);
  expect(context.onsetsS).toEqual([]);
});

test('a warning is heard at volume 0', async () => {
  const { audio, context } = await anEar();
  audio.setVolume(0);
  await vi.waitFor(() => {
    expect(audio.nowS()).toBeGreaterThan(0.3);
  });
  audio.play(TONES.warning, { atS: audio.nowS() + 0.05, bus: 'alert' });
  await expect.poll(() => context.onsetsS.length).toBeGreaterThan(0);
});

test('the two clocks are set against each other to a few milliseconds, latency included', async () => {
  const { audio, clock, context } = await anEar();
  await vi.waitFor(() => {
    expect(context.getOutputTimestamp().contextTime).toBeGreaterThan(0.1);
  }, 3_000);
  const heardS = audio.toAudioTime(clock.now())!;
  const lagS = audio.nowS() - heardS;
  expect(lagS).toBeGreaterThan(-0.01);
  expect(lagS).toBeLessThan(0.5);
});

test('a session in real Chromium, where no voice is, sounds its tones and a stand-in for what is only said', async () => {
  const { clock, audio, context } = await anEar();
  const conductor = createCueConductor({
    clock,
    audio,
    speech: createWebSpeech(window.speechSynthesis, SpeechSynthesisUtterance),
    vibration: createWebVibration(navigator, document),
    settings: { ...ALL_ON, volume: 1 },
  });
  const log: CueEvent[] = [];
  conductor.log$.subscribe((event) => log.push(event));
  expect(window.speechSynthesis.getVoices()).toEqual([]);
  const cues = [
    aCue(500, { kind: 'tick', count: 2 }),
    aCue(1_200, { kind: 'instruction', text: 'Slower now.' }),
    aCue(2_500, { kind: 'tick', count: 1 }),
  ];
  const player = new FakePlayer(clock, aTimeline(cues));
  const detach = conductor.attach(player, { byHand: false });
  player.run(0);
  const originMs = clock.now();
  await expect.poll(() => context.onsetsS.length).toBeGreaterThanOrEqual(3);
  detach();
  conductor.dispose();
  expect(lines(log)).toContain('tone sounded stand-in');
  expect(lines(log)).toContain('words failed Slower now.');
  const ticks = log
    .filter((event) => event.channel === 'tone')
    .filter(({ what, cue }) => what === 'sounded' && cue?.kind === 'tick');
  expect(ticks).toHaveLength(2);
  for (const { audioS = NaN, plannedMs } of ticks) {
    expect(context.onsetsS.some((onsetS) => Math.abs(onsetS - audioS) < 128 / context.sampleRate)).toBe(true);
    expect(plannedMs - originMs).toBeGreaterThan(400);
  }
});

test('a real wake lock is taken or refused without an error', async () => {
  const lock = createWakeLock(navigator, document);
  lock.hold();
  await expect.poll(() => lock.state).toMatch(/held|released/);
  lock.dispose();
});
