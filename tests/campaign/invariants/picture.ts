import type { Seen, Sight } from '../trace.ts';

type Kind = Sight['kind'];
/** The newest sight of each kind, with its moment. */
export type Newest = { readonly [K in Kind]?: Extract<Seen, { readonly kind: K }> };

/** All that is known before a sight. */
export interface Picture {
  readonly newest: Newest;
  /** The lowest personal maximum since the session was begun, or as it is now where none is on. */
  readonly maximumPct: number;
  /** The gentle test runs: from its beginning until the gate is latched. */
  readonly isTesting: boolean;
  /** The newest act, and its moment. */
  readonly act: { readonly what: string; readonly atMs: number };
}

/** What was broken, when, in words. */
export interface Broken {
  readonly atMs: number;
  readonly what: string;
}

/** Something that always holds. */
export interface Invariant {
  /** In a sentence. */
  readonly holds: string;
  /** The first place in a trace where it doesn't. */
  readonly find: (trace: readonly Seen[]) => Broken | undefined;
}

const BLANK: Picture = { newest: {}, maximumPct: 100, isTesting: false, act: { what: 'none', atMs: 0 } };

/** Holds if `check` has nothing to say of any sight, given what was seen before it. */
export function everySight(
  holds: string,
  check: (seen: Seen, before: Picture) => string | undefined,
): Invariant {
  return {
    holds,
    find: (trace) => {
      const picture: Growing = { ...BLANK, newest: {} };
      for (const seen of trace) {
        const what = check(seen, picture);
        if (what !== undefined) return { atMs: seen.atMs, what };
        takeIn(picture, seen);
      }
      return undefined;
    },
  };
}

interface Growing {
  newest: Record<string, Seen>;
  maximumPct: number;
  isTesting: boolean;
  act: { what: string; atMs: number };
}

/** What a new tab knows nothing of; what the person and the massager do goes on. */
const OF_A_TAB: readonly Kind[] = ['session', 'gate', 'rehearsal-gate', 'massager', 'mode', 'test'];

function takeIn(picture: Growing, seen: Seen): void {
  if (seen.kind === 'tab') {
    picture.newest = Object.fromEntries(
      Object.entries(picture.newest).filter(([kind]) => !OF_A_TAB.includes(kind as Kind)),
    );
    picture.isTesting = false;
  }
  picture.maximumPct = maximumAfter(seen, picture.maximumPct, picture.newest);
  if (seen.kind === 'test') picture.isTesting = true;
  if (seen.kind === 'gate' && seen.latched) picture.isTesting = false;
  if (seen.kind === 'act') picture.act = { what: seen.what, atMs: seen.atMs };
  picture.newest[seen.kind] = seen;
}

function maximumAfter(seen: Seen, maximumPct: number, { session, maximum }: Newest): number {
  // One that is raised holds from the next session on.
  if (seen.kind === 'maximum') return isGoing(session) ? Math.min(maximumPct, seen.pct) : seen.pct;
  return seen.kind === 'session' && seen.id !== session?.id ? (maximum?.pct ?? 100) : maximumPct;
}

/** Not over. */
export function isGoing(session: Newest['session']): boolean {
  return session !== undefined && session.status !== 'ended';
}

/** A level in words. */
export function percent(pct: number): string {
  return `${Math.round(pct * 10) / 10} %`;
}
