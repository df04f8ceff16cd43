import { describe, expect, it } from 'vitest';
import { createReconnector, retryDelayMs, type ReconnectEvent } from '../../../src/massager/reconnect.ts';
import { ManualClock } from '../../support/manual-clock.ts';

function aReconnector(backAt = Infinity, random = () => 0) {
  const clock = new ManualClock(0);
  const triedAtMs: number[] = [];
  const events: ReconnectEvent[] = [];
  const ears = new Set<() => void>();
  const reconnector = createReconnector({
    clock,
    random,
    attempt: () => {
      triedAtMs.push(clock.now());
      return Promise.resolve(triedAtMs.length >= backAt);
    },
    hear: (event) => events.push(event),
    watch: (seen) => {
      ears.add(seen);
      return () => ears.delete(seen);
    },
  });
  const advertise = (): void => {
    for (const ear of ears) ear();
  };
  return { clock, reconnector, triedAtMs, events, ears, advertise };
}

describe('reconnecting', () => {
  it('tries at once, waits longer each time, and gives up after two minutes', async () => {
    const { clock, reconnector, triedAtMs, events } = aReconnector();
    reconnector.start();
    await clock.advanceAsync(600_000);
    expect(triedAtMs.slice(0, 8)).toEqual([0, 1_000, 3_000, 7_000, 15_000, 25_000, 35_000, 45_000]);
    expect(triedAtMs.at(-1)).toBeLessThanOrEqual(120_000);
    expect(triedAtMs.at(-1)).toBeGreaterThan(110_000);
    expect(events.at(-1)).toEqual({ type: 'gave-up' });
    expect(clock.pending).toBe(0);
  });

  it('says which try is next and when, and when it is under way', async () => {
    const { clock, reconnector, events } = aReconnector();
    reconnector.start();
    await clock.advanceAsync(1_000);
    expect(events.slice(0, 3)).toEqual([
      { type: 'trying', attempt: 1 },
      { type: 'waiting', attempt: 2, nextAttemptAtMs: 1_000 },
      { type: 'trying', attempt: 2 },
    ]);
  });

  it('ends when the link is back', async () => {
    const { clock, reconnector, triedAtMs, ears } = aReconnector(2);
    reconnector.start();
    await clock.advanceAsync(600_000);
    expect(triedAtMs).toEqual([0, 1_000]);
    expect(ears.size).toBe(0);
  });

  it('tries at once when asked, also after it gave up', async () => {
    const { clock, reconnector, triedAtMs } = aReconnector();
    reconnector.start();
    await clock.advanceAsync(500);
    reconnector.now();
    expect(triedAtMs).toEqual([0, 500]);
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

  it('waits 1, 2, 4 … 10 s and no longer, and up to a fifth less by chance', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map((attempt) => retryDelayMs(attempt, 0))).toEqual([
      0, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ]);
    expect([2, 6].map((attempt) => retryDelayMs(attempt, 0.999_999))).toEqual([800, 8_000]);
  });

  it('takes chance from outside', async () => {
    const { clock, reconnector, triedAtMs } = aReconnector(3, () => 0.5);
    reconnector.start();
    await clock.advanceAsync(10_000);
    expect(triedAtMs).toEqual([0, 900, 2_700]);
  });
});

describe('a massager that shows itself', () => {
  it('is tried sooner than planned', async () => {
    const { clock, reconnector, triedAtMs, advertise, events } = aReconnector(5);
    reconnector.start();
    await clock.advanceAsync(7_000);
    expect(triedAtMs).toEqual([0, 1_000, 3_000, 7_000]);
    await clock.advanceAsync(2_500);
    advertise();
    expect(events.at(-1)).toEqual({ type: 'waiting', attempt: 5, nextAttemptAtMs: 9_500 });
    await clock.advanceAsync(0);
    expect(triedAtMs.at(-1)).toBe(9_500);
  });

  it('is not tried more than once a second, however often it does', async () => {
    const { clock, reconnector, triedAtMs, advertise } = aReconnector();
    reconnector.start();
    for (let ms = 0; ms < 10_000; ms += 100) {
      advertise();
      await clock.advanceAsync(100);
    }
    expect(triedAtMs.length).toBeLessThanOrEqual(11);
    expect(triedAtMs.length).toBeGreaterThanOrEqual(10);
  });

  it('is no longer looked for when it is over', async () => {
    const { clock, reconnector, ears } = aReconnector();
    reconnector.start();
    await clock.advanceAsync(500);
    expect(ears.size).toBe(1);
    reconnector.cancel();
    expect(ears.size).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('listens for nothing any more when it is ended by whoever hears that it waits', async () => {
    const clock = new ManualClock(0);
    const ears = new Set<() => void>();
    const reconnector = createReconnector({
      clock,
      random: () => 0,
      attempt: () => Promise.resolve(false),
      hear: ({ type }) => {
        if (type === 'waiting') reconnector.cancel();
      },
      watch: (seen) => {
        ears.add(seen);
        return () => ears.delete(seen);
      },
    });
    reconnector.start();
    await clock.advanceAsync(600_000);
    expect(ears.size).toBe(0);
    expect(clock.pending).toBe(0);
  });
});
