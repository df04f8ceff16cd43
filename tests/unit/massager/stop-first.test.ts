import { describe, expect, test } from 'vitest';
import { aQueue } from '../../support/a-queue.ts';
import { STOP_FRAME } from '../../support/profiles.ts';

describe('a stop goes first', () => {
  test('before an operation that has waited so long that it goes before levels', async () => {
    const { clock, queue, begun } = aQueue();
    const order: string[] = [];
    const slow = queue.run('slow', () => new Promise<void>((resolve) => clock.after(600, resolve)));
    const old = queue.run('old', () => {
      order.push(`old after ${begun.map(({ bytes }) => bytes).join()}`);
      return Promise.resolve();
    });
    await clock.advanceAsync(550);
    const stopped = queue.stop();
    await clock.advanceAsync(200);
    await Promise.all([slow, old]);
    expect(await stopped).toBe('sent');
    expect(order).toEqual([`old after ${STOP_FRAME}`]);
  });
});
