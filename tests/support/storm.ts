import { createSequence } from '#massager';
import { framesOf } from '../../src/massager/profile-frames.ts';
import { createWriteQueue } from '../../src/massager/write-queue.ts';
import { ManualClock } from './manual-clock.ts';
import { levelFrame, STOP_FRAME, theragunProfile } from './profiles.ts';

/** What a storm is like. */
export interface StormTraits {
  /** How long a write takes. */
  readonly linkMs: number;
  readonly seed: number;
  /** Share of writes that fail, 0 to 1. */
  readonly failing?: number;
  readonly everyMs?: number;
  readonly minGapMs?: number;
  /** What comes in the same turn as the last level. */
  readonly end: 'stop' | 'last level';
}

/** What became of it. */
export interface StormResult {
  readonly answer: 'sent' | 'unknown' | undefined;
  /** From the end of the storm to the arrival of what ended it; Infinity if it never came. */
  readonly tookMs: number;
  /** The rest of the write in flight, one write, and one more for each that failed. */
  readonly limitMs: number;
  /** Levels that were begun after a stop. */
  readonly levelsAfter: number;
  /** Writes that were begun during the storm. */
  readonly writes: number;
  /** Of those, how many failed. */
  readonly failed: number;
  /** Writes that were begun while another was under way. */
  readonly refused: number;
}

const STORM_MS = 2_000;
const FRAMES = framesOf(theragunProfile());

/** A small generator of its own, so that a run can be had again: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Two seconds of levels through the queue in virtual time, a thousand of them, then the end. */
export async function storm({
  linkMs,
  seed,
  failing = 0,
  everyMs = 2,
  minGapMs = 100,
  end,
}: StormTraits): Promise<StormResult> {
  const clock = new ManualClock(0);
  const random = seeded(seed);
  const link = aLink(clock, linkMs, () => random() < failing);
  const queue = createWriteQueue({
    clock,
    frames: FRAMES,
    sequence: createSequence(),
    stopLength: 1,
    minGapMs,
    write: ({ bytes }) => link.write(bytes),
    hear: () => undefined,
  });
  // Promises have to settle only where a write ends; to let them each time makes the test ten times as long.
  const letPass = async (ms: number): Promise<void> => {
    if (ms < linkMs && !link.endsWithin(ms)) clock.advance(ms);
    else await clock.advanceAsync(ms);
  };
  await clock.advanceAsync(Math.floor(random() * linkMs));
  for (const endMs = clock.now() + STORM_MS; clock.now() < endMs;) {
    queue.setLevel(1_200 + 10 * Math.floor(random() * 119));
    await letPass(everyMs);
  }
  queue.setLevel(2_400);
  const endedMs = clock.now();
  const before = link.writes.length;
  const restMs = link.restMs();
  const answer = end === 'stop' ? queue.stop() : undefined;
  await clock.advanceAsync(1_000);
  const wanted = end === 'stop' ? STOP_FRAME : levelFrame(2_400);
  const during = link.writes.slice(0, before);
  const after = link.writes.slice(before);
  const arrived = link.writes.find(({ bytes, ok, endMs }) => ok && bytes === wanted && endMs > endedMs);
  const failures = after.filter(({ ok, endMs }) => !ok && endMs < (arrived?.endMs ?? 0)).length;
  return {
    answer: await answer,
    tookMs: (arrived?.endMs ?? Infinity) - endedMs,
    limitMs: restMs + linkMs * (1 + failures),
    levelsAfter: answer ? after.filter(({ bytes }) => bytes !== STOP_FRAME).length : 0,
    writes: during.length,
    failed: during.filter(({ ok }) => !ok).length,
    refused: link.refused(),
  };
}

interface LinkWrite {
  readonly beganMs: number;
  readonly endMs: number;
  readonly bytes: string;
  readonly ok: boolean;
}

/** One write at a time, each as long as the link; what fails fails at its end. */
function aLink(clock: ManualClock, linkMs: number, fails: () => boolean) {
  const writes: LinkWrite[] = [];
  let refused = 0;
  const restMs = (): number => Math.max(0, (writes.at(-1)?.endMs ?? 0) - clock.now());
  return {
    writes,
    restMs,
    refused: () => refused,
    endsWithin: (ms: number): boolean => restMs() > 0 && restMs() <= ms,
    async write(view: Uint8Array): Promise<void> {
      if (restMs() > 0) {
        refused++;
        throw new DOMException('GATT operation already in progress.', 'NetworkError');
      }
      const bytes = Array.from(view, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
      const ok = !fails();
      writes.push({ beganMs: clock.now(), endMs: clock.now() + linkMs, bytes, ok });
      await new Promise<void>((resolve) => clock.after(linkMs, resolve));
      if (!ok) throw new DOMException('GATT operation failed for unknown reason.', 'NotSupportedError');
    },
  };
}
