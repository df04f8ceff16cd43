import type { Seen } from '../trace.ts';
import { everySight, percent, type Broken, type Invariant, type Newest } from './picture.ts';

/** Within this a lost link is told: given by the specification. */
const TOLD_MS = 100;
/** A stop is written within its deadline of half a second, on its way for the latency of the air, or the link is cut. */
const STANDS_MS = 3_000;
/** A lost massager is looked for after a second at most; connect, discover and stop take the latency of the air each. */
const BACK_MS = 5_000;

/** A browser refuses the second one. */
export const oneOperationAtATime: Invariant = everySight('at most one operation is in flight', (seen) =>
  (seen.kind === 'write' || seen.kind === 'operation') && seen.before > 0
    ? `another one is begun while ${seen.before} is under way`
    : undefined,
);

/** Whatever it did without us, it is stopped before anything else is asked of it. */
export const stopIsTheFirstWrite: Invariant = {
  holds: 'the first write on a new link is a stop',
  find: (trace) => {
    let isFirst = false;
    for (const seen of trace) {
      if (seen.kind === 'link') isFirst = seen.is === 'up';
      if (seen.kind !== 'write') continue;
      if (isFirst && seen.what !== 'stop')
        return { atMs: seen.atMs, what: `it is a ${seen.what} of ${percent(seen.pct)}` };
      isFirst = false;
    }
    return undefined;
  },
};

/** A motor is known to stand still only if it had said so itself before the link went. */
export const lossIsUnknown: Invariant = everySight(
  'a lost link ends in motor unknown, unless it had reported a standstill',
  (seen, { newest: { massager } }) => {
    if (seen.kind !== 'massager' || massager?.link !== 'ready') return undefined;
    if (seen.link !== 'lost' && seen.link !== 'reconnecting') return undefined;
    return seen.motor === 'unknown' || (seen.motor === 'stopped' && massager.motor === 'stopped')
      ? undefined
      : `the motor was ${massager.motor} and is said to be ${seen.motor}`;
  },
);

/** On screen, and aloud where a motor ran or was about to. */
export const lossIsTold: Invariant = {
  holds: `a lost link is told within ${TOLD_MS} ms, and holds the session`,
  find: (trace) => {
    let session: Newest['session'];
    let isReady = false;
    for (const [at, seen] of trace.entries()) {
      if (seen.kind === 'session') session = seen;
      if (seen.kind === 'tab') session = undefined;
      isReady = isReadyAfter(seen, isReady);
      if (seen.kind !== 'link' || seen.is !== 'lost' || !isReady) continue;
      const broken = untold(trace.slice(at), session);
      if (broken) return broken;
    }
    return undefined;
  },
};

/** One that is being connected says so by itself, whatever else is at hand meanwhile. */
function isReadyAfter(seen: Seen, isReady: boolean): boolean {
  if (seen.kind === 'massager') return seen.link === 'ready' && !seen.isVirtual;
  return isReady && seen.kind !== 'tab' && !(seen.kind === 'link' && seen.is === 'up');
}

function untold(after: readonly Seen[], session: Newest['session']): Broken | undefined {
  const [loss] = after;
  const atMs = loss?.atMs ?? 0;
  const soon = after.filter((seen) => seen.atMs <= atMs + TOLD_MS);
  // A tab that is closed at that moment has nobody to tell.
  if (soon.some(({ kind }) => kind === 'tab')) return undefined;
  const isShown = soon.some((seen) => seen.kind === 'massager' && seen.link !== 'ready');
  if (!isShown) return { atMs, what: 'the screen still says ready' };
  const isOn = session?.isForMotor && (session.status === 'running' || session.status === 'lead-in');
  if (!isOn) return undefined;
  const isHeld = soon.some(
    (seen) => seen.kind === 'session' && seen.status !== 'running' && seen.status !== 'lead-in',
  );
  if (!isHeld) return { atMs, what: 'the session goes on' };
  return soon.some(({ kind }) => kind === 'said') ? undefined : { atMs, what: 'nothing is said' };
}

/** What is said of the motor is not better than what is. */
export const standsStillSoon: Invariant = {
  holds: 'a motor that was told to stop stands still soon, as long as it is linked',
  find: (trace) => {
    const world: World = { stillSinceMs: 0, linkedSinceMs: 0, isByHand: false, isUnanswered: false };
    for (const seen of trace) {
      follow(world, seen);
      // Looked at whenever something is done: that is often enough.
      if (seen.kind !== 'act' || !isDefying(world, seen.atMs)) continue;
      const { massager, motor } = world;
      return {
        atMs: seen.atMs,
        what: `the motor, said to be ${massager?.motor ?? ''}, is still asked for ${motor?.ppm ?? 0} a minute`,
      };
    }
    return undefined;
  },
};

/** Of the acts, those that set a motor going without the app. */
const BY_HAND = new Set(['pressPlus', 'pressMinus']);

/** Reports are late by so much at most: a second and a half by a fault, and the latency of the air. */
const REPORTED_MS = 4_000;

/** "Stopped" is said of what was seen to stand still. */
export const saysStoppedOnlyOfStandstill: Invariant = {
  holds: 'a massager that runs is not said to have stopped',
  find: (trace) => {
    const motor = { ppm: 0, sinceMs: Infinity };
    let last: Newest['massager'];
    for (const seen of trace) {
      if (seen.kind === 'tab') last = undefined;
      if (seen.kind === 'motor') followMotor(motor, seen);
      if (seen.kind !== 'massager') continue;
      const isSaid = seen.link === 'ready' && seen.motor === 'stopped' && last?.motor !== 'stopped';
      last = seen;
      if (isSaid && seen.atMs - motor.sinceMs > REPORTED_MS)
        return {
          atMs: seen.atMs,
          what: `it has run since ${motor.sinceMs} ms, now at ${motor.ppm} a minute`,
        };
    }
    return undefined;
  },
};

/** Since when a motor runs, whatever its speed; infinite for one that stands still, or that can say nothing. */
function followMotor(
  motor: { ppm: number; sinceMs: number },
  { atMs, ppm, linked }: NonNullable<Newest['motor']>,
): void {
  if (ppm === 0 || !linked) motor.sinceMs = Infinity;
  else if (motor.sinceMs === Infinity) motor.sinceMs = atMs;
  motor.ppm = ppm;
}

/** Two tabs on one massager would cut each other off. */
export const onlyOneTabHasIt: Invariant = everySight(
  'no two tabs have the massager',
  (seen, { newest: { massager, 'other-tab': other } }) => {
    const isHere = (one: Newest['massager']): boolean => one?.link === 'ready' && !one.isVirtual;
    const isTwice =
      (seen.kind === 'other-tab' && seen.has && isHere(massager)) ||
      (seen.kind === 'massager' && isHere(seen) && other?.has === true);
    return isTwice ? 'both say that it is ready' : undefined;
  },
);

/** What a stop has to do with. */
interface World {
  /** Since when nothing is let through; infinite while something is. */
  stillSinceMs: number;
  /** Since when the link is as it is. */
  linkedSinceMs: number;
  /** The hand on the massager set it going. */
  isByHand: boolean;
  /** The newest stop was one that nobody answers: where it is lost, nothing more is said than that it was sent. */
  isUnanswered: boolean;
  massager?: Newest['massager'];
  motor?: Newest['motor'];
}

function follow(world: World, seen: Seen): void {
  if (seen.kind === 'motor') {
    if (seen.linked !== world.motor?.linked) world.linkedSinceMs = seen.atMs;
    world.motor = seen;
  }
  if (seen.kind === 'massager') {
    if (seen.link !== world.massager?.link) world.linkedSinceMs = seen.atMs;
    world.massager = seen;
  }
  if (seen.kind === 'write' && seen.what === 'stop') world.isUnanswered = seen.isUnanswered === true;
  world.isByHand = isByHandAfter(seen, world.isByHand);
  world.stillSinceMs = stillSince(world.stillSinceMs, seen);
}

function isByHandAfter(seen: Seen, isByHand: boolean): boolean {
  if (seen.kind === 'act' && BY_HAND.has(seen.what)) return true;
  return isByHand && !(seen.kind === 'gate' && seen.setPct > 0);
}

function stillSince(sinceMs: number, seen: Seen): number {
  if (seen.kind === 'tab') return seen.atMs;
  if (seen.kind === 'gate' && seen.setPct > 0) return Infinity;
  if (seen.kind === 'gate' && sinceMs === Infinity) return seen.atMs;
  // Nothing could be said while the page slept: its time begins anew.
  const isSleep = seen.kind === 'act' && seen.what === 'sleep';
  return isSleep && sinceMs < Infinity ? seen.atMs : sinceMs;
}

function isDefying(world: World, nowMs: number): boolean {
  const { stillSinceMs, linkedSinceMs, massager, motor, isByHand } = world;
  if (!motor?.linked || motor.ppm === 0 || massager?.link !== 'ready') return false;
  // What ignores a stop is not the app's to stop; nor what a hand has set going.
  if (motor.isStuck || isByHand) return false;
  if (world.isUnanswered && massager.motor === 'stop-sent') return false;
  return nowMs - stillSinceMs > STANDS_MS && nowMs - linkedSinceMs > BACK_MS;
}
