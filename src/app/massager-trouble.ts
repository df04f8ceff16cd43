import type { MassagerState } from '#massager';
import type { PauseCause } from '#session';

/**
 * Whether the massager's own button has set it going: it reports that it runs, and stood still after what was sent last.
 * One that never reported a standstill may as well be one that doesn't obey.
 */
export function wasSwitchedOn(before: MassagerState, now: MassagerState, setPct: number): boolean {
  return before.motor === 'stopped' && now.motor === 'running' && setPct === 0;
}

/**
 * What in a massager's news holds a session, if anything. Only what is new: a person who went on in spite of an
 * old trouble isn't held again by it.
 * @param setPct what the gate lets through at this moment.
 */
export function troubleIn(before: MassagerState, now: MassagerState, setPct: number): PauseCause | undefined {
  if (before.link === 'ready' && now.link !== 'ready') return 'massager-lost';
  if (before.error !== 'write-failed' && now.error === 'write-failed') return 'massager-fault';
  if (before.motor === now.motor) return undefined;
  // It ran and reports that it stands, and nobody here asked for it: its own button.
  if (before.motor === 'running' && now.motor === 'stopped' && setPct > 0) return 'massager-off';
  // It reports that it runs, and what was sent last was a stop: a stop not obeyed, or its own button.
  return now.motor === 'running' && setPct === 0 ? 'massager-fault' : undefined;
}
