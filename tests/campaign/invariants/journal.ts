import type { Seen } from '../trace.ts';
import { withoutRoom } from './room.ts';
import { everySight, type Broken, type Invariant, type Newest } from './picture.ts';

/** A crash loses at most the five seconds since a session was kept aside, and the second since anybody looked. */
const LOST_AT_MOST_MS = 6_100;
/** Tenths are kept of each step. */
const ROUNDING_MS = 1_000;

/** Nothing that fails is left to nobody. */
export const nothingIsUnhandled: Invariant = everySight('no rejection is left unhandled', (seen) =>
  seen.kind === 'unhandled' ? seen.what : undefined,
);

/** What is closed leaves nothing behind. */
export const leavesNoTimers: Invariant = everySight('no timer is left once all is closed', (seen) =>
  seen.kind === 'end' && seen.timers > 0 ? `${seen.timers} are left` : undefined,
);

/** Seconds, levels and steps of a record fit together. */
export const recordsAddUp: Invariant = everySight('what is in a record adds up', (seen) =>
  seen.kind === 'record' && seen.faults.length > 0 ? `${seen.id}: ${seen.faults.join('; ')}` : undefined,
);

/** Each session that did something is in the journal, once, as long as it was. */
export const keepsEachSessionOnce: Invariant = {
  holds: 'each session is in the journal once, and as long as it was',
  find: (trace) => {
    const [sessions, records] = [lastStates(trace), new Map<string, Extract<Seen, { kind: 'record' }>>()];
    const excused = withoutRoom(trace);
    for (const seen of trace) {
      if (seen.kind !== 'record') continue;
      const { id, atMs } = seen;
      if (records.has(id)) return { atMs, what: `${id} is there twice` };
      if (!sessions.has(id)) return { atMs, what: `${id} was never begun` };
      records.set(id, seen);
    }
    // A life that isn't over has not been looked into.
    if (!trace.some(({ kind }) => kind === 'end')) return undefined;
    for (const session of sessions.values()) {
      const keptMs = records.get(session.id)?.activeMs;
      const broken = excused.has(session.id) ? tooMuch(session, keptMs) : misfit(session, keptMs);
      if (broken) return broken;
    }
    return undefined;
  },
};

type SessionSeen = NonNullable<Newest['session']>;

function misfit({ id, status, activeMs, atMs }: SessionSeen, keptMs: number | undefined): Broken | undefined {
  const isOver = status === 'ended';
  if (keptMs === undefined)
    return isOver || activeMs > LOST_AT_MOST_MS ? { atMs, what: `${id} is lost` } : undefined;
  const leastMs = activeMs - ROUNDING_MS - (isOver ? 0 : LOST_AT_MOST_MS);
  return keptMs < leastMs || keptMs > activeMs + ROUNDING_MS
    ? { atMs, what: `${id} ran for ${activeMs} ms and is kept with ${keptMs} ms` }
    : undefined;
}

/** Of what there was no room for, less than all may be kept. */
function tooMuch({ id, activeMs, atMs }: SessionSeen, keptMs = 0): Broken | undefined {
  const isMore = keptMs > activeMs + ROUNDING_MS;
  return isMore ? { atMs, what: `${id} ran for ${activeMs} ms and is kept with ${keptMs} ms` } : undefined;
}

function lastStates(trace: readonly Seen[]): ReadonlyMap<string, SessionSeen> {
  const sessions = new Map<string, SessionSeen>();
  for (const seen of trace) if (seen.kind === 'session' && !seen.isRehearsal) sessions.set(seen.id, seen);
  return sessions;
}
