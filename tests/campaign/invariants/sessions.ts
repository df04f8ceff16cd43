import { everySight, type Invariant } from './picture.ts';

/**
 * What is an explicit start or go-on: of the person on the screen, or of the hand on the massager. After a change of mode
 * the session hears of a press before this record does, so the act itself counts, too.
 */
const STARTS = new Set(['begin', 'goOn', 'resume', 'rehearse', 'taste', 'press on', 'pressPlus']);

/** What was stopped, paused or ended goes on by the person's wish alone. */
export const goesOnOnlyWhenAsked: Invariant = everySight(
  'a session goes on only when it is asked to',
  (seen, { newest: { session, press }, act }) => {
    if (seen.kind !== 'session' || (seen.status !== 'lead-in' && seen.status !== 'running')) return undefined;
    const wasStill = session === undefined || session.id !== seen.id || !isMoving(session.status);
    // The code of a rehearsal is loaded first; its motor is its own.
    if (!wasStill || seen.isRehearsal) return undefined;
    const isAsked = STARTS.has(act.what) || (press?.what === 'on' && press.atMs === seen.atMs);
    return isAsked ? undefined : `it is ${seen.status} after "${act.what}"`;
  },
);

/** What is over stays over. */
export const endsForGood: Invariant = everySight(
  'a session that has ended stays ended',
  (seen, { newest: { session } }) =>
    seen.kind === 'session' &&
    session?.id === seen.id &&
    session.status === 'ended' &&
    seen.status !== 'ended'
      ? `it is ${seen.status} again`
      : undefined,
);

/** Time in an area counts only with the massager there. */
export const noTimeRunsWhileLost: Invariant = everySight(
  'no time of a session runs while its massager is lost',
  (seen, { newest: { session, massager } }) => {
    if (seen.kind !== 'session' || session?.id !== seen.id || !seen.isForMotor || !massager) return undefined;
    const ranMs = seen.activeMs - session.activeMs;
    // Up to the moment of the loss it ran.
    const isThere = ['ready', 'none'].includes(massager.link) || massager.atMs === seen.atMs;
    return isThere || ranMs <= 0 ? undefined : `${ranMs} ms ran while its link was ${massager.link}`;
  },
);

/** Nobody sees it, and a motor runs: never. */
export const restsWhileHidden: Invariant = everySight(
  'no session with a motor runs on a hidden page',
  (seen, { newest: { page } }) =>
    seen.kind === 'session' &&
    seen.isForMotor &&
    isMoving(seen.status) &&
    page?.hidden === true &&
    page.atMs < seen.atMs
      ? `it is ${seen.status}`
      : undefined,
);

/** A position is one of its own routine. */
export const clockOnlyGoesOn: Invariant = everySight(
  'the time that a session has run never shrinks',
  (seen, { newest: { session } }) =>
    seen.kind === 'session' && session?.id === seen.id && seen.activeMs < session.activeMs
      ? `${session.activeMs} ms became ${seen.activeMs} ms`
      : undefined,
);

/** What the screen of the massager says fits what there is, and does not change under a session. */
export const modeFitsWhatThereIs: Invariant = everySight(
  'by hand there is no motor, the simulator has one, and a session keeps the mode as it is',
  (seen, { newest: { session } }) => {
    if (seen.kind !== 'mode') return undefined;
    const { mode, hasMotor, locked } = seen;
    const fits = mode === 'by-hand' ? !hasMotor : mode === 'massager' || hasMotor;
    if (!fits) return `the mode is ${mode} ${hasMotor ? 'with' : 'without'} a motor`;
    const status = session?.status ?? 'ended';
    return locked === (status === 'ended')
      ? `the mode is ${locked ? 'fixed' : 'free'} while the session is ${status}`
      : undefined;
  },
);

function isMoving(status: string): boolean {
  return status === 'lead-in' || status === 'running';
}
