import { describe, expect, it } from 'vitest';
import { aQueue } from '../../support/a-queue.ts';
import { builtInProfile } from '../../support/massager-files.ts';
import { levelFrame, STOP_FRAME, theragunProfile } from '../../support/profiles.ts';

const wand = builtInProfile('satisfyer-wand');
const [BEGIN, AT_50, STOP, PAUSED] = ['01', '32 32 32 32', '00 00 00 00', '07'];

describe('a massager that has to be kept at work', () => {
  it('gets its last level again after a while without any write, until it is stopped', async () => {
    const { clock, queue, begun } = aQueue({ profile: wand });
    queue.keepAlive();
    await clock.advanceAsync(10_000);
    expect(begun).toEqual([]);
    queue.setLevel(50);
    await clock.advanceAsync(7_000);
    expect(begun.map(({ bytes }) => bytes)).toEqual([BEGIN, AT_50, AT_50, AT_50]);
    expect(begun.map(({ atMs }) => atMs).slice(1)).toEqual([10_030, 13_060, 16_090]);
    void queue.stop();
    await clock.advanceAsync(10_000);
    expect(begun.map(({ bytes }) => bytes).slice(4)).toEqual([STOP, PAUSED]);
    queue.close();
    expect(clock.pending).toBe(0);
  });

  it('is not told again what its own button has switched off', async () => {
    const { clock, queue, begun } = aQueue({ profile: wand });
    queue.keepAlive();
    queue.setLevel(50);
    await clock.advanceAsync(1_000);
    queue.assume(undefined);
    await clock.advanceAsync(10_000);
    expect(begun).toHaveLength(2);
  });

  it('is not told again what its button switched off in the middle of being told', async () => {
    const { clock, queue, begun } = aQueue({ profile: wand });
    queue.keepAlive();
    queue.setLevel(50);
    await clock.advanceAsync(3_070);
    expect(begun).toHaveLength(3);
    queue.assume(undefined);
    await clock.advanceAsync(10_000);
    expect(begun).toHaveLength(3);
  });

  it('is answered once for each time it asks, and never by a pile of answers', async () => {
    const belt = builtInProfile('feelspace-navibelt');
    const { clock, queue, begun } = aQueue({ profile: belt });
    for (let count = 0; count < 5; count++) queue.answer();
    await clock.advanceAsync(500);
    queue.answer();
    await clock.advanceAsync(500);
    expect(begun.map(({ bytes }) => bytes)).toEqual(['01', '01']);
  });

  it('is answered within a second although a finger never leaves the slider', async () => {
    const belt = builtInProfile('feelspace-navibelt');
    const { clock, queue, begun } = aQueue({ profile: belt, latencyMs: 60 });
    let level = 5;
    for (let ms = 0; ms < 2_000; ms += 10) {
      if (ms === 500) queue.answer();
      queue.setLevel((level = level === 90 ? 5 : level + 1));
      await clock.advanceAsync(10);
    }
    const answer = begun.find(({ bytes }) => bytes === '01');
    expect(answer?.atMs).toBeLessThanOrEqual(1_160);
  });

  it('gets frames of its own, which any write puts off', async () => {
    const keepAlive = {
      mode: 'frame' as const,
      everyMs: 1_000,
      steps: [{ write: 'AB', to: 'command', response: true }],
    };
    const { clock, queue, begun } = aQueue({ profile: { ...theragunProfile(), keepAlive }, latencyMs: 0 });
    queue.keepAlive();
    await clock.advanceAsync(900);
    queue.setLevel(1_300);
    await clock.advanceAsync(2_000);
    expect(begun).toEqual([
      { atMs: 900, bytes: levelFrame(1_300) },
      { atMs: 1_900, bytes: 'AB' },
      { atMs: 2_900, bytes: 'AB' },
    ]);
  });
});

describe('what begins a level', () => {
  it('is written once after each stop, and the newest level follows it', async () => {
    const { clock, queue, begun } = aQueue({ profile: wand });
    queue.setLevel(10);
    queue.setLevel(20);
    queue.setLevel(50);
    await clock.advanceAsync(500);
    queue.setLevel(10);
    await clock.advanceAsync(500);
    void queue.stop();
    queue.setLevel(50);
    await clock.advanceAsync(500);
    expect(begun.map(({ bytes }) => bytes)).toEqual([
      BEGIN,
      AT_50,
      '0A 0A 0A 0A',
      STOP,
      PAUSED,
      BEGIN,
      AT_50,
    ]);
  });

  it('with waits in it is left at once for a stop', async () => {
    const start = [
      { write: '01', to: 'command', response: true },
      { waitMs: 400 },
      { write: '02', to: 'command', response: true },
    ];
    const { clock, queue, begun } = aQueue({ profile: { ...theragunProfile(), start } });
    queue.setLevel(1_300);
    await clock.advanceAsync(200);
    void queue.stop();
    expect(begun.at(-1)).toEqual({ atMs: 200, bytes: STOP_FRAME });
    await clock.advanceAsync(2_000);
    expect(begun.map(({ bytes }) => bytes)).toEqual(['01', STOP_FRAME]);
    queue.setLevel(1_300);
    await clock.advanceAsync(2_000);
    expect(begun.map(({ bytes }) => bytes).slice(2)).toEqual(['01', '02', levelFrame(1_300)]);
  });
});

describe('a stop that has to be said more than once', () => {
  const profile = { ...theragunProfile(), stopTimes: 4 };

  it('is written as often, ahead of everything, and counts from the first', async () => {
    const { clock, queue, arrived, types } = aQueue({ profile });
    const stopped = queue.stop();
    queue.setLevel(1_300);
    await clock.advanceAsync(30);
    expect(types()).toContain('stop-written');
    await clock.advanceAsync(500);
    expect(await stopped).toBe('sent');
    expect(arrived.map(({ bytes }) => bytes)).toEqual([
      ...Array<string>(4).fill(STOP_FRAME),
      levelFrame(1_300),
    ]);
  });

  it('is a stop though its repetitions fail or take too long', async () => {
    const failing = aQueue({ profile, outcome: (count) => (count === 1 ? 'ok' : 'fail') });
    const failed = failing.queue.stop();
    await failing.clock.advanceAsync(500);
    expect(await failed).toBe('sent');
    const slow = aQueue({ profile, latencyMs: 300 });
    const late = slow.queue.stop();
    await slow.clock.advanceAsync(500);
    expect(await late).toBe('sent');
    expect(slow.types()).not.toContain('broken');
  });
});

describe('an operation that meets another one under way', () => {
  it('is tried again in the same place a few milliseconds later, and nothing has failed', async () => {
    const { clock, queue, begun, arrived, types } = aQueue({
      outcome: (count) => (count <= 4 ? 'busy' : 'ok'),
    });
    queue.setLevel(1_300);
    await clock.advanceAsync(100);
    expect(begun.map(({ atMs }) => atMs)).toEqual([0, 5, 10, 15, 20]);
    expect(arrived.map(({ bytes }) => bytes)).toEqual([levelFrame(1_300)]);
    expect(types().filter((type) => type === 'failed' || type === 'level-refused')).toEqual([]);
    expect(types().filter((type) => type === 'note')).toHaveLength(1);
  });

  it('gives way to a stop, and to a newer level', async () => {
    const { clock, queue, arrived } = aQueue({ outcome: (count) => (count <= 4 ? 'busy' : 'ok') });
    queue.setLevel(1_300);
    await clock.advanceAsync(7);
    queue.setLevel(1_400);
    await clock.advanceAsync(100);
    expect(arrived.map(({ bytes }) => bytes)).toEqual([levelFrame(1_400)]);
    const stopping = aQueue({ outcome: (count) => (count <= 4 ? 'busy' : 'ok') });
    stopping.queue.setLevel(1_300);
    await stopping.clock.advanceAsync(7);
    const stopped = stopping.queue.stop();
    await stopping.clock.advanceAsync(100);
    expect(await stopped).toBe('sent');
    expect(stopping.arrived.map(({ bytes }) => bytes)).toEqual([STOP_FRAME]);
  });

  it('keeps its place among others', async () => {
    const { clock, queue, arrived } = aQueue({ outcome: (count) => (count <= 2 ? 'busy' : 'ok') });
    const [frame] = [{ to: 'command', response: true, mayFail: false, bytes: Uint8Array.of(0x11) }];
    const first = queue.write('first', frame);
    const second = queue.write('second', { ...frame, bytes: Uint8Array.of(0x22) });
    await clock.advanceAsync(200);
    await Promise.all([first, second]);
    expect(arrived.map(({ bytes }) => bytes)).toEqual(['11', '22']);
  });

  it('ends the link if that never ends', async () => {
    const { clock, queue, events } = aQueue({ outcome: () => 'busy' });
    queue.setLevel(1_300);
    await clock.advanceAsync(3_100);
    expect(events.at(-1)).toEqual({ type: 'broken', code: 'timeout' });
    expect(clock.pending).toBe(0);
  });
});
