import { describe, expect, it } from 'vitest';
import { aQueue } from '../../support/a-queue.ts';
import { settle } from '../../support/manual-clock.ts';
import { levelFrame, STOP_FRAME } from '../../support/profiles.ts';

const POLL = 'AA 10 10 00';

describe('questions and other operations', () => {
  it('are asked only when nothing else waits', async () => {
    const { clock, queue, arrived } = aQueue();
    queue.setLevel(1300);
    queue.setLevel(1400);
    queue.poll();
    await clock.advanceAsync(500);
    expect(arrived.map(({ bytes }) => bytes)).toEqual([levelFrame(1300), levelFrame(1400), POLL]);
  });

  it('are not piled up', async () => {
    const { clock, queue, arrived } = aQueue();
    for (let asked = 0; asked < 20; asked++) queue.poll();
    await clock.advanceAsync(500);
    expect(arrived.length).toBeLessThanOrEqual(2);
  });

  it('delay a stop by no more than the rest of one write', async () => {
    const { clock, queue, arrived } = aQueue();
    queue.poll();
    await clock.advanceAsync(10);
    queue.poll();
    void queue.stop();
    await clock.advanceAsync(500);
    expect(arrived).toEqual([
      { atMs: 30, bytes: POLL },
      { atMs: 60, bytes: STOP_FRAME },
    ]);
  });

  it('run in their turn and give what they bring', async () => {
    const { clock, queue, arrived } = aQueue();
    queue.setLevel(1300);
    const found = queue.run('find', () => Promise.resolve(arrived.length));
    await clock.advanceAsync(500);
    expect(await found).toBe(1);
  });

  it('pass on what the browser says when they fail', async () => {
    const { clock, queue } = aQueue();
    const error = new DOMException('No Services', 'NotFoundError');
    const found = queue.run('find', () => Promise.reject(error));
    await expect(found).rejects.toBe(error);
    const thrown = queue.run('find', () => {
      throw error;
    });
    await expect(thrown).rejects.toBe(error);
    await clock.advanceAsync(0);
  });

  it('that never settle end the link after three seconds', async () => {
    const { clock, queue, events } = aQueue();
    const found = queue.run('find', () => new Promise(() => undefined));
    const failed = expect(found).rejects.toMatchObject({ code: 'timeout' });
    await clock.advanceAsync(3_000);
    await failed;
    expect(events.at(-1)).toEqual({ type: 'broken', code: 'timeout' });
  });
});

describe('a queue that is closed', () => {
  it('answers everything that waits, runs nothing more and leaves no timer', async () => {
    const { clock, queue, begun } = aQueue({ outcome: () => 'hang' });
    queue.setLevel(1300);
    queue.setLevel(1400);
    const found = queue.run('find', () => Promise.resolve(1));
    const failed = expect(found).rejects.toMatchObject({ code: 'link-lost' });
    const stopped = queue.stop();
    queue.close();
    await failed;
    expect(await stopped).toBe('unknown');
    expect(await queue.stop()).toBe('unknown');
    await expect(queue.run('find', () => Promise.resolve(1))).rejects.toMatchObject({ code: 'link-lost' });
    queue.setLevel(1500);
    queue.poll();
    await clock.advanceAsync(5_000);
    expect(begun.length).toBe(1);
    expect(clock.pending).toBe(0);
  });

  it('gives an answer to the operation that was under way', async () => {
    const { queue } = aQueue();
    const found = queue.run('find', () => new Promise(() => undefined));
    const failed = expect(found).rejects.toMatchObject({ code: 'link-lost' });
    await settle();
    queue.close();
    await failed;
  });
});
