import { createCueConductor, type CueEvent } from '#cues';
import { createSessionPlayer, buildTimeline, type SessionPlayer, type Timeline } from '#session';
import { expect, test } from 'vitest';
import { ALL_ON } from '../../support/cue-bench.ts';
import { FakeAudio, FakeSpeech, FakeVibration } from '../../support/cue-fakes.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aProtocolOf, builtInContent, builtInRoutine } from '../../support/routines.ts';
import { aSession } from '../../support/timelines.ts';

const START_MS = 5_000;
const QUANTUM_MS = 2.9;

async function aRun(timeline: Timeline) {
  const clock = new ManualClock();
  const audio = new FakeAudio(clock, { driftPpm: -3_000, latencyMs: 40 });
  const speech = new FakeSpeech(clock);
  const conductor = createCueConductor({
    clock,
    audio,
    speech,
    vibration: new FakeVibration(),
    settings: { ...ALL_ON, volume: 1 },
  });
  const log: CueEvent[] = [];
  conductor.log$.subscribe((event) => log.push(event));
  await conductor.unlock();
  const player: SessionPlayer = createSessionPlayer({ timeline, clock });
  conductor.attach(player, { byHand: false });
  const startMs = clock.now() + START_MS;
  player.start();
  /** What was heard since the session began to run, with its time from there. */
  const heard = () =>
    audio
      .heard()
      .map(({ tone, heardMs }) => ({ tone, atMs: heardMs - startMs }))
      .filter(({ tone }) => tone !== 'get-ready');
  return { clock, audio, speech, player, log, heard };
}

test('every tone of a built-in routine is heard once, within a render quantum of the timeline', async () => {
  const content = builtInContent();
  const protocol = aProtocolOf(content, builtInRoutine(content, 'lower-back-release-10'));
  const timeline = buildTimeline(protocol, content.care.cueing);
  const { clock, heard, log } = await aRun(timeline);
  clock.advance(START_MS + timeline.durationMs + 1_000);
  const silent = ['instruction', 'next'];
  const moments = [
    ...new Set(timeline.cues.filter(({ kind }) => !silent.includes(kind)).map(({ atMs }) => atMs)),
  ];
  expect(heard()).toHaveLength(moments.length);
  for (const [index, { atMs }] of heard().entries())
    expect(Math.abs(atMs - moments[index]!)).toBeLessThanOrEqual(QUANTUM_MS);
  expect(moments.length).toBeGreaterThan(40);
  expect(
    log.filter(
      ({ channel, what }) => channel === 'words' && what !== 'ended' && what !== 'started' && what !== 'due',
    ),
  ).toEqual([]);
});

test('every word of a built-in routine is said, and begins when it is planned', async () => {
  const content = builtInContent();
  const protocol = aProtocolOf(content, builtInRoutine(content, 'lower-back-release-10'));
  const timeline = buildTimeline(protocol, content.care.cueing);
  const { clock, speech, log } = await aRun(timeline);
  speech.wordMs = 1_000 / 2.4;
  clock.advance(START_MS + timeline.durationMs + 10_000);
  expect(speech.spoken).toEqual(timeline.cues.flatMap(({ text }) => (text === undefined ? [] : [text])));
  const started = log.filter(({ channel, what }) => channel === 'words' && what === 'started');
  for (const { atMs, plannedMs } of started) expect(Math.abs(atMs - plannedMs)).toBeLessThan(1);
});

test('softer and stronger neither move nor repeat a cue', async () => {
  const { clock, player, heard } = await aRun(aSession());
  clock.advance(START_MS + 20_500);
  for (let times = 0; times < 10; times++) {
    player.stronger();
    clock.advance(2_037);
    player.softer();
  }
  const tones = heard().map(({ tone }) => tone);
  expect(tones.filter((tone) => tone === 'step-start')).toHaveLength(2);
  expect(tones.filter((tone) => tone === 'halfway')).toHaveLength(1);
});

test('pause, resume, skip and back of a real session are heard as they are', async () => {
  const { clock, player, audio } = await aRun(aSession());
  clock.advance(START_MS + 21_000);
  player.pause();
  clock.advance(30_000);
  player.resume();
  clock.advance(5_000);
  player.skip();
  clock.advance(4_000);
  player.back();
  clock.advance(1_000);
  player.stop();
  clock.advance(60_000);
  const names = audio
    .heardNames()
    .filter((tone) => !['get-ready', 'tick', 'last-tick', 'ten-seconds'].includes(tone));
  expect(names).toEqual([
    'step-start',
    'step-start',
    'pause',
    'step-start',
    'side-change',
    'side-change',
    'stop',
  ]);
});

test('skipping the last step is the end, and heard at once', async () => {
  const { clock, player, audio } = await aRun(aSession());
  clock.advance(START_MS + 131_000);
  player.skip();
  clock.advance(100);
  expect(player.state).toMatchObject({ status: 'ended', reason: 'completed' });
  expect(audio.heardNames().at(-1)).toBe('end');
  clock.advance(60_000);
  expect(audio.heardNames().filter((tone) => tone === 'end')).toHaveLength(1);
});
