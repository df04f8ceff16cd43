import { describe, expect, it } from 'vitest';
import { createReconnector, retryDelayMs, type ReconnectEvent } from '../../../src/massager/reconnect.ts';
import { ManualClock } from '../../support/manual-clock.ts';

function aReconnector(backAt = Infinity) {
  const clock = new ManualClock(0);
  const triedAtMs: number[] = [];
  const events: ReconnectEvent[] = [];
  const reconnector = createReconnector({
    clock,
    attempt: () => {
      triedAtMs.push(clock.now());
      return Promise.resolve(triedAtMs.length >= backAt);
    },
    hear: (event) => events.push(event),
  });
  return { clock, reconnector, triedAtMs, events };
}

describe('reconnecting', () => {
  it('waits longer each time, and gives up after two minutes', async () => {
    const { clock, reconnector, triedAtMs, events } = aReconnector();
    reconnector.start();
    await clock.advanceAsync(600_000);
    expect(triedAtMs.slice(0, 6)).toEqual([1_000, 3_000, 7_000, 15_000, 31_000, 47_000]);
    expect(triedAtMs.at(-1)).toBeLessThanOrEqual(120_000);
    expect(events.at(-1)).toEqual({ type: 'gave-up' });
    expect(clock.pending).toBe(0);
  });

  it('says which try is next and when, and when it is under way', () => {
    const { clock, reconnector, events } = aReconnector();
    reconnector.start();
    clock.advance(1_000);
    expect(events).toEqual([
      { type: 'waiting', attempt: 1, nextAttemptAtMs: 1_000 },
      { type: 'trying', attempt: 1 },
    ]);
  });

  it('ends when the link is back', async () => {
    const { clock, reconnector, triedAtMs } = aReconnector(2);
    reconnector.start();
    await clock.advanceAsync(600_000);
    expect(triedAtMs).toEqual([1_000, 3_000]);
  });

  it('tries at once when asked, also after it gave up', async () => {
    const { clock, reconnector, triedAtMs } = aReconnector();
    reconnector.start();
    await clock.advanceAsync(500);
    reconnector.now();
    expect(triedAtMs).toEqual([500]);
    await clock.advanceAsync(600_000);
    const before = triedAtMs.length;
    reconnector.now();
    expect(triedAtMs.length).toBe(before + 1);
  });

  it('does not try twice at once', async () => {
    const { clock, reconnector, triedAtMs } = aReconnector();
    reconnector.now();
    reconnector.now();
    expect(triedAtMs).toEqual([0]);
    await clock.advanceAsync(0);
  });

  it('is over when cancelled, whatever the try under way brings', async () => {
    const { clock, reconnector, triedAtMs } = aReconnector();
    reconnector.now();
    reconnector.cancel();
    await clock.advanceAsync(600_000);
    expect(triedAtMs).toEqual([0]);
    expect(clock.pending).toBe(0);
  });

  it('never waits more than sixteen seconds', () => {
    expect([1, 2, 5, 6, 50].map(retryDelayMs)).toEqual([1_000, 2_000, 16_000, 16_000, 16_000]);
  });
});
