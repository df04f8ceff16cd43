import type { Seen } from '../trace.ts';
import { everySight, percent, type Invariant, type Picture } from './picture.ts';

/** The gentle test of the massager screen reaches this. */
const TEST_PCT = 10;
/** Points a second on the way up: `limits.ramp` of the content. */
const UP_PCT_PER_S = 5;
/** Levels are whole points: what is let through may be one under where the ramp is, and grow by it later. */
const WHOLE_PCT = 1;
/** A level on the wire may be a rounded one of the profile. */
const ROUNDING_PCT = 0.5;

/** A level that was let through or written. */
function levelIn(seen: Seen): number {
  if (seen.kind === 'gate') return seen.setPct;
  return seen.kind === 'write' ? seen.pct : 0;
}

function isRunning({ newest: { session } }: Picture): boolean {
  return session?.status === 'running' && session.isForMotor;
}

/** After stop, pause, end or fault the commanded level is 0 and stays so. */
export const standsStillUnlessRunning: Invariant = everySight(
  'where no session runs and no test, no level is let through or written',
  (seen, before) => {
    const pct = levelIn(seen);
    if (pct === 0 || isRunning(before) || before.isTesting) return undefined;
    // It is let through in the turn in which the test begins, before that is written down.
    if (before.act.what === 'test' && before.act.atMs === seen.atMs && pct <= TEST_PCT) return undefined;
    const status = before.newest.session?.status ?? 'not there';
    return `${percent(pct)} is ${seen.kind === 'write' ? 'written' : 'let through'} while the session is ${status}`;
  },
);

/** The same of the motor of a rehearsal. */
export const rehearsesOnlyWhileRunning: Invariant = everySight(
  'a rehearsal lets a level through only while it runs',
  (seen, { newest: { session } }) => {
    if (seen.kind !== 'rehearsal-gate' || seen.setPct === 0) return undefined;
    if (session?.isRehearsal && session.status === 'running') return undefined;
    return `${percent(seen.setPct)} is let through while the rehearsal is ${session?.status ?? 'not there'}`;
  },
);

/** Of the step with its area, of the routine, of the person, of the test. */
export const staysUnderEveryCeiling: Invariant = everySight(
  'no level is above the ceiling of the step or the maximum of the person',
  (seen, before) => {
    const pct = levelIn(seen);
    if (pct === 0) return undefined;
    const { maximumPct, newest } = before;
    const stepPct = isRunning(before) ? (newest.session?.ceilingPct ?? 0) : TEST_PCT;
    const mostPct = Math.min(stepPct, maximumPct);
    return pct > mostPct + ROUNDING_PCT ? `${percent(pct)} where ${percent(mostPct)} is the most` : undefined;
  },
);

/** A level that is written was let through. */
export const writesWhatIsLetThrough: Invariant = {
  holds: 'no level is written above what the gate lets through',
  find: (trace) => {
    let letThroughPct = 0;
    for (const [at, seen] of trace.entries()) {
      if (seen.kind === 'gate') letThroughPct = seen.setPct;
      if (seen.kind !== 'write' || seen.pct <= letThroughPct + ROUNDING_PCT) continue;
      // It is on its way in the turn in which it is let through, before that is told.
      const told = trace.slice(at).find(({ kind }) => kind === 'gate');
      const isNew =
        told?.kind === 'gate' && told.atMs === seen.atMs && seen.pct <= told.setPct + ROUNDING_PCT;
      if (!isNew)
        return {
          atMs: seen.atMs,
          what: `${percent(seen.pct)} is written, ${percent(letThroughPct)} is let through`,
        };
    }
    return undefined;
  },
};

/** Nothing rises faster than its ramp, from whatever level it was at before; the hand on the massager may. */
export const neverOutrunsTheRamp: Invariant = {
  holds: `no level rises by more than ${UP_PCT_PER_S} points a second`,
  find: (trace) => {
    let from = { pct: 0, atMs: 0 };
    let isByHand = false;
    for (const seen of trace) {
      if (seen.kind === 'press' || seen.kind === 'tab') isByHand = true;
      if (seen.kind !== 'gate') continue;
      const mostPct = from.pct + (UP_PCT_PER_S * (seen.atMs - from.atMs)) / 1_000;
      // Taken from the lowest ramp that any earlier level allows.
      if (seen.setPct < mostPct || isByHand) from = { pct: seen.setPct, atMs: seen.atMs };
      if (!isByHand && seen.setPct > mostPct + WHOLE_PCT + 1e-6)
        return { atMs: seen.atMs, what: `${percent(seen.setPct)} where the ramp is at ${percent(mostPct)}` };
      isByHand = false;
    }
    return undefined;
  },
};
