import { describe, expect, it } from 'vitest';
import { aQueue } from '../../support/a-queue.ts';
import { levelFrame, STOP_FRAME, theragunProfile } from '../../support/profiles.ts';

describe('levels', () => {
  it('are written one at a time, and only the newest of those that wait', async () => {
    const { clock, queue, arrived, seen } = aQueue();
    for (const level of [1300, 1400, 1500, 1600]) queue.setLevel(level);
    await clock.advanceAsync(1_000);
    expect(arrived.map(({ bytes }) => bytes)).toEqual([levelFrame(1300), levelFrame(1600)]);
    expect(seen.most).toBe(1);
  });

  it('keep their gap from start to start', async () => {
    const { clock, queue, begun } = aQueue();
    queue.setLevel(1300);
    queue.setLevel(1400);
    await clock.advanceAsync(50);
    queue.setLevel(1500);
    await clock.advanceAsync(1_000);
    expect(begun).toEqual([
      { atMs: 0, bytes: levelFrame(1300) },
      { atMs: 100, bytes: levelFrame(1500) },
    ]);
  });

  it('are not written again when nothing changes', async () => {
    const { clock, queue, begun } = aQueue();
    queue.setLevel(1300);
    await clock.advanceAsync(500);
    queue.setLevel(1300);
    await clock.advanceAsync(500);
    expect(begun.length).toBe(1);
  });

  it('are tried again when a write fails and nothing newer waits', async () => {
    const { clock, queue, begun, arrived, types } = aQueue({
      outcome: (count) => (count < 3 ? 'fail' : 'ok'),
    });
    queue.setLevel(1300);
    await clock.advanceAsync(1_000);
    expect(begun.length).toBe(3);
    expect(arrived.map(({ bytes }) => bytes)).toEqual([levelFrame(1300)]);
    expect(types()).toContain('level-written');
  });

  it('are not tried again when something newer waits', async () => {
    const { clock, queue, begun } = aQueue({ outcome: (count) => (count === 1 ? 'fail' : 'ok') });
    queue.setLevel(1300);
    queue.setLevel(1400);
    await clock.advanceAsync(1_000);
    expect(begun.map(({ bytes }) => bytes)).toEqual([levelFrame(1300), levelFrame(1400)]);
  });

  it('are given up after eight failures in a row, and that is said', async () => {
    const { clock, queue, begun, types } = aQueue({ outcome: () => 'fail' });
    queue.setLevel(1300);
    await clock.advanceAsync(10_000);
    expect(begun.length).toBe(8);
    expect(types().filter((type) => type === 'level-refused')).toHaveLength(1);
  });
});

describe('stop', () => {
  it('goes ahead of everything and takes waiting levels with it', async () => {
    const { clock, queue, arrived } = aQueue();
    queue.setLevel(1300);
    queue.setLevel(1400);
    queue.poll();
    const stopped = queue.stop();
    await clock.advanceAsync(1_000);
    expect(await stopped).toBe('sent');
    expect(arrived).toEqual([
      { atMs: 30, bytes: levelFrame(1300) },
      { atMs: 60, bytes: STOP_FRAME },
    ]);
  });

  it('waits for no gap', async () => {
    const { clock, queue, begun } = aQueue();
    queue.setLevel(1300);
    await clock.advanceAsync(40);
    void queue.stop();
    expect(begun.at(-1)).toEqual({ atMs: 40, bytes: STOP_FRAME });
    await clock.advanceAsync(40);
  });

  it('is one stop however often it is asked for while it is on its way', async () => {
    const { clock, queue, arrived } = aQueue();
    const answers = [queue.stop(), queue.stop(), queue.stop()];
    await clock.advanceAsync(200);
    expect(await Promise.all(answers)).toEqual(['sent', 'sent', 'sent']);
    expect(arrived.length).toBe(1);
  });

  it('comes before a level that was set after it', async () => {
    const { clock, queue, arrived } = aQueue();
    void queue.stop();
    queue.setLevel(1300);
    await clock.advanceAsync(500);
    expect(arrived.map(({ bytes }) => bytes)).toEqual([STOP_FRAME, levelFrame(1300)]);
  });

  it('takes back a level set between two stops', async () => {
    const { clock, queue, arrived } = aQueue();
    void queue.stop();
    queue.setLevel(1300);
    void queue.stop();
    await clock.advanceAsync(500);
    expect(arrived.map(({ bytes }) => bytes)).toEqual([STOP_FRAME]);
  });

  it('is tried again at once when it fails', async () => {
    const { clock, queue, begun } = aQueue({ outcome: (count) => (count < 4 ? 'fail' : 'ok') });
    const stopped = queue.stop();
    await clock.advanceAsync(500);
    expect(await stopped).toBe('sent');
    expect(begun.map(({ atMs }) => atMs)).toEqual([0, 30, 60, 90]);
  });

  it('is given up at its deadline, and the link with it', async () => {
    const { clock, queue, events } = aQueue({ outcome: () => 'fail' });
    const stopped = queue.stop();
    await clock.advanceAsync(499);
    expect(events.at(-1)?.type).toBe('failed');
    await clock.advanceAsync(1);
    expect(await stopped).toBe('unknown');
    expect(events.at(-1)).toEqual({ type: 'broken', code: 'write-failed' });
    expect(clock.pending).toBeLessThanOrEqual(1);
  });

  it('is not held by a write that hangs: the deadline counts from the call', async () => {
    const { clock, queue, events } = aQueue({ outcome: () => 'hang' });
    queue.setLevel(1300);
    await clock.advanceAsync(1_000);
    const stopped = queue.stop();
    await clock.advanceAsync(500);
    expect(await stopped).toBe('unknown');
    expect(events.at(-1)).toEqual({ type: 'broken', code: 'timeout' });
    expect(clock.pending).toBe(0);
  });

  it('may be given longer, until someone asks who has less time', async () => {
    const { clock, queue } = aQueue({ outcome: () => 'hang' });
    const patient = queue.stop(3_000);
    await clock.advanceAsync(1_000);
    const urgent = queue.stop();
    void queue.stop(3_000);
    await clock.advanceAsync(500);
    expect(await Promise.all([patient, urgent])).toEqual(['unknown', 'unknown']);
    expect(clock.now()).toBe(1_500);
  });

  it('is unknown at once when the link is gone', async () => {
    const { clock, queue, events } = aQueue({ outcome: () => 'gone' });
    const stopped = queue.stop();
    await clock.advanceAsync(30);
    expect(await stopped).toBe('unknown');
    expect(events.at(-1)).toEqual({ type: 'broken', code: 'link-lost' });
  });

  it('is obeyed when someone asks for it because a level is about to go out', async () => {
    const { clock, queue, begun, ears } = aQueue();
    ears.push(({ type }) => {
      if (type === 'level-started') void queue.stop();
    });
    queue.setLevel(1300);
    await clock.advanceAsync(500);
    expect(begun.map(({ bytes }) => bytes)).toEqual([STOP_FRAME]);
  });
});

describe('a massager that needs two frames for a command', () => {
  const profile = theragunProfile();
  const [set, stop] = [profile.set, profile.stop];
  const twice = {
    ...profile,
    set: [...set, { to: 'command', response: true, write: '01 {level:u16be}' }],
    stop: [...stop, { to: 'command', response: true, write: '07' }],
  };

  it('gets both, one after the other, and the level counts once both are written', async () => {
    const { clock, queue, arrived, events } = aQueue({ profile: twice });
    queue.setLevel(1300);
    await clock.advanceAsync(30);
    expect(events.map(({ type }) => type)).not.toContain('level-written');
    await clock.advanceAsync(30);
    expect(arrived.map(({ bytes }) => bytes)).toEqual([levelFrame(1300), '01 05 14']);
    expect(events.at(-1)).toEqual({ type: 'level-written', level: 1300 });
  });

  it('gets no second half once stop is asked for', async () => {
    const { clock, queue, arrived } = aQueue({ profile: twice });
    queue.setLevel(1300);
    await clock.advanceAsync(10);
    const stopped = queue.stop();
    await clock.advanceAsync(500);
    expect(await stopped).toBe('sent');
    expect(arrived.map(({ bytes }) => bytes)).toEqual([levelFrame(1300), STOP_FRAME, '07']);
  });

  it('is not stopped before both are written', async () => {
    const { clock, queue } = aQueue({
      profile: twice,
      outcome: (_count, bytes) => (bytes === '07' ? 'fail' : 'ok'),
    });
    const stopped = queue.stop();
    await clock.advanceAsync(500);
    expect(await stopped).toBe('unknown');
  });
});
