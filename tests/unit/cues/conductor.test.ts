import { expect, test } from 'vitest';
import { aCueBench, EVERY_CUE, pass } from '../../support/cue-bench.ts';
import { lines } from '../../support/cue-fakes.ts';
import { aCue, aTimeline, FakePlayer } from '../../support/fake-player.ts';

test('nothing is asked of audio before it is unlocked', async () => {
  const { audio } = await aCueBench(EVERY_CUE, { isLocked: true });
  expect(audio.unlocks).toBe(0);
  expect(audio.plays).toEqual([]);
});

test('unlocking wakes sound and voice in one gesture', async () => {
  const { audio, speech } = await aCueBench(EVERY_CUE);
  expect([audio.unlocks, speech.unlocks]).toEqual([1, 1]);
});

test('a session is heard from countdown to end, each cue at its time', async () => {
  const bench = await aCueBench(EVERY_CUE);
  const startMs = bench.clock.now();
  bench.player.leadIn(5_000);
  pass(bench, 125_100);
  const heard = bench.audio.heard().map(({ tone, heardMs }) => [tone, Math.round(heardMs - startMs - 5_000)]);
  expect(heard).toEqual([
    ['get-ready', -5_000 + 5],
    ['get-ready', -4_000],
    ['get-ready', -3_000],
    ['get-ready', -2_000],
    ['get-ready', -1_000],
    ['step-start', 0],
    ['halfway', 15_000],
    ['ten-seconds', 20_000],
    ['tick', 27_000],
    ['tick', 28_000],
    ['last-tick', 29_000],
    ['side-change', 30_000],
    ['end', 120_000],
  ]);
  expect(bench.speech.spoken).toEqual([
    'Left buttock.',
    'Halfway.',
    'Ten seconds.',
    'Change hands.',
    'Slower.',
    'Well done.',
  ]);
});

test('words begin at their time, the start-up of the voice made up for', async () => {
  const bench = await aCueBench(EVERY_CUE);
  const startMs = bench.clock.now();
  bench.player.leadIn(5_000);
  pass(bench, 24_000);
  const started = bench.log.filter(({ channel, what }) => channel === 'words' && what === 'started');
  expect(started.map(({ atMs }) => Math.round(atMs - startMs))).toEqual([5_000, 20_000]);
  expect(started.every(({ atMs, plannedMs }) => Math.abs(atMs - plannedMs) < 1)).toBe(true);
});

test('after a pause no cue is heard, not even one that was a moment away', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 26_999);
  bench.player.pause();
  pass(bench, 10_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'halfway', 'ten-seconds', 'pause']);
  expect(bench.log.filter(({ what }) => what === 'cancelled')).toHaveLength(2);
});

test('a pause falls silent in the middle of a word and says so by sound and shake', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 300);
  bench.player.pause();
  expect(lines(bench.log).slice(-3)).toEqual([
    'words cut Left buttock.',
    'tone sounded pause',
    'vibration felt pause',
  ]);
});

test('going on counts down, then plays what is left and nothing twice', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 27_500);
  bench.player.pause();
  pass(bench, 60_000);
  bench.player.leadIn(3_000, 'resume');
  pass(bench, 8_000);
  expect(bench.audio.heardNames().slice(4)).toEqual([
    'pause',
    'get-ready',
    'get-ready',
    'get-ready',
    'step-start',
    'tick',
    'last-tick',
    'side-change',
  ]);
  expect(bench.speech.spoken).toContain('Going on.');
});

test('an instruction that a pause cut off is said again', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 300);
  bench.player.pause();
  pass(bench, 1_000);
  bench.player.leadIn(3_000, 'resume');
  pass(bench, 6_000);
  expect(bench.speech.spoken).toEqual(['Left buttock.', 'Going on.', 'Left buttock.']);
});

test('an instruction that was said to its end is not repeated', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 5_000);
  bench.player.pause();
  bench.player.leadIn(3_000, 'resume');
  pass(bench, 6_000);
  expect(bench.speech.spoken).toEqual(['Left buttock.', 'Going on.']);
});

test('a skip is silent about what it leaves out and at once says where it leads', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 26_000);
  bench.player.run(30_000);
  pass(bench, 2_000);
  expect(bench.audio.heardNames().slice(3)).toEqual(['side-change']);
  expect(bench.speech.spoken.at(-1)).toBe('Change hands.');
});

test('back plays the step anew', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 16_000);
  bench.player.run(0);
  pass(bench, 16_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'halfway', 'step-start', 'halfway']);
});

test('a skip while paused is heard when the session goes on', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 31_000);
  bench.player.pause();
  bench.player.moveTo(30_000);
  bench.player.leadIn(3_000, 'resume');
  pass(bench, 4_000);
  expect(bench.audio.heardNames().at(-1)).toBe('side-change');
});

test('a changed plan that goes on from here repeats nothing', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 15_050);
  bench.player.replan(aTimeline([...EVERY_CUE.cues, aCue(22_000, { kind: 'instruction', text: 'Longer.' })]));
  pass(bench, 10_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'halfway', 'ten-seconds']);
  expect(bench.speech.spoken).toContain('Longer.');
});

test('a page that slept through steps says where it is, and nothing of what is over', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 5_000);
  bench.clock.sleep(38_000);
  bench.player.tick();
  pass(bench, 2_000);
  expect(bench.speech.spoken).toEqual(['Left buttock.', 'Slower.']);
  expect(bench.audio.heardNames().filter((tone) => tone === 'tick')).toEqual([]);
});

test('the end is heard although the session is over at that very moment', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(118_000);
  bench.clock.advance(1_990);
  bench.player.end('completed');
  pass(bench, 3_000);
  expect(bench.audio.heardNames()).toEqual(['end']);
  expect(bench.speech.spoken).toEqual(['Well done.']);
});

test('stop has a sound and a shake of its own, and nothing follows', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 14_500);
  bench.player.end('user');
  pass(bench, 30_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'stop']);
  expect(bench.vibration.patterns.at(-1)).toEqual([200, 120, 200, 120, 200]);
});

test('a lost massager is heard as a warning, once, also where its words come a moment later', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 5_000);
  bench.player.pause('massager-lost');
  bench.conductor.warn('I lost the massager.');
  pass(bench, 3_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'warning']);
  expect(bench.audio.plays.at(-1)?.bus).toBe('alert');
  expect(bench.speech.spoken).toEqual(['Left buttock.', 'I lost the massager.']);
});

test('a massager that is lost during a pause is heard too', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 5_000);
  bench.player.pause('user');
  bench.player.pause('massager-lost');
  pass(bench, 1_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'pause', 'warning']);
});

test('words said on a pause are not cut by it, whoever hears of it first', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 5_000);
  bench.conductor.say('Paused.');
  bench.player.pause();
  pass(bench, 2_000);
  expect(bench.speech.spoken).toContain('Paused.');
  expect(lines(bench.log)).toContain('words ended Paused.');
});

test('detaching silences', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 14_000);
  bench.detach();
  pass(bench, 30_000);
  expect(bench.audio.heardNames()).toEqual(['step-start']);
  expect(bench.clock.pending).toBe(0);
});

test('a second session takes the place of the first, and the first can no longer silence it', async () => {
  const bench = await aCueBench(EVERY_CUE);
  bench.player.run(0);
  pass(bench, 10_000);
  const second = new FakePlayer(bench.clock, EVERY_CUE);
  bench.conductor.attach(second, { byHand: true });
  bench.detach();
  second.run(0);
  bench.clock.advance(16_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'step-start', 'halfway']);
});
