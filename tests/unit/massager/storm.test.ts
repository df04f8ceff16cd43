import { compileProfile } from '#massager';
import { describe, expect, it } from 'vitest';
import { createWriteQueue } from '../../../src/massager/write-queue.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { STOP_FRAME, theragunProfile } from '../../support/profiles.ts';

const profile = theragunProfile();
const compiled = compileProfile(profile);
if (!compiled.ok) throw new Error('the profile compiles');
const frames = compiled.value;

/** A small generator of its own, so that a run can be had again: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Storm {
  readonly linkMs: number;
  readonly seed: number;
  /** 0 to 1. */
  readonly failing?: number;
  readonly everyMs?: number;
}

/** Two seconds of levels, then a stop in the same turn as the last one. */
async function storm({ linkMs, seed, failing = 0, everyMs = 2 }: Storm) {
  const clock = new ManualClock(0);
  const random = seeded(seed);
  const writes: { readonly begun: number; readonly endedMs: number; readonly stop: boolean }[] = [];
  let begun = 0;
  let refused = 0;
  let busyUntilMs = -1;
  const queue = createWriteQueue({
    clock,
    frames,
    minGapMs: profile.minGapMs,
    write: async ({ bytes }) => {
      const beganMs = clock.now();
      const order = ++begun;
      if (beganMs < busyUntilMs) {
        refused++;
        throw new DOMException('GATT operation already in progress.', 'NetworkError');
      }
      busyUntilMs = beganMs + linkMs;
      await new Promise<void>((resolve) => clock.after(linkMs, resolve));
      if (random() < failing) throw new DOMException('GATT operation failed.', 'NotSupportedError');
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
      writes.push({ begun: order, endedMs: clock.now(), stop: hex === STOP_FRAME });
    },
    hear: () => undefined,
  });
  await clock.advanceAsync(Math.floor(random() * linkMs));
  for (const endMs = clock.now() + 2_000; clock.now() < endMs;) {
    queue.setLevel(1_200 + 10 * Math.floor(random() * 120));
    await clock.advanceAsync(everyMs);
  }
  queue.setLevel(2_400);
  const stoppedMs = clock.now();
  const limitMs = Math.max(0, busyUntilMs - stoppedMs) + linkMs;
  const begunBefore = begun;
  const answer = queue.stop();
  await clock.advanceAsync(1_000);
  const stop = writes.find((write) => write.stop);
  const after = writes.filter((write) => !write.stop && write.begun > begunBefore);
  return {
    answer: await answer,
    tookMs: (stop?.endedMs ?? Infinity) - stoppedMs,
    limitMs,
    after,
    writes,
    refused,
  };
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe.each([7, 30, 50, 100])('a storm of 500 levels a second on a link of %i ms', (linkMs) => {
  it('leaves a stop within the rest of a write and one more, each of twenty times', async () => {
    for (const seed of seeds) {
      const { answer, tookMs, limitMs, after } = await storm({ linkMs, seed });
      expect(answer).toBe('sent');
      expect(tookMs).toBeLessThanOrEqual(limitMs);
      expect(after).toEqual([]);
    }
  });

  it('takes up the air sparingly, and no write is ever refused', async () => {
    const { writes, refused } = await storm({ linkMs, seed: 7 });
    expect(writes.length).toBeLessThanOrEqual(22);
    expect(refused).toBe(0);
  });
});

describe('a link on which a fifth of all writes fail', () => {
  it.each([2, 16])('still brings each of twenty stops, with a level each %i ms', async (everyMs) => {
    for (const seed of seeds) {
      const { answer, tookMs, after } = await storm({ linkMs: 30, seed, failing: 0.2, everyMs });
      expect(answer).toBe('sent');
      expect(tookMs).toBeLessThanOrEqual(500);
      expect(after).toEqual([]);
    }
  });
});
