import type { Seen, SessionSight } from '../../campaign/trace.ts';

/** A session with a motor at work under 30 %. */
const SESSION: SessionSight = {
  kind: 'session',
  id: 'one',
  status: 'running',
  positionMs: 0,
  activeMs: 0,
  ceilingPct: 30,
  isForMotor: true,
  isRehearsal: false,
};

/** One sight at a moment. */
export function at<K extends Seen['kind']>(
  atMs: number,
  kind: K,
  rest: Omit<Extract<Seen, { readonly kind: K }>, 'atMs' | 'kind'>,
): Seen {
  return { atMs, kind, ...rest } as unknown as Seen;
}

/** A state of the one session. */
export function session(atMs: number, changes: Partial<SessionSight> = {}): Seen {
  return { atMs, ...SESSION, ...changes };
}

/** What the gate lets through. */
export function gate(atMs: number, setPct: number): Seen {
  return { atMs, kind: 'gate', latched: setPct === 0, aimPct: setPct, setPct };
}

/** A write that is begun; 0 is a stop. */
export function write(atMs: number, pct: number, before = 0): Seen {
  return { atMs, kind: 'write', what: pct === 0 ? 'stop' : 'level', pct, before };
}

/** What the app says of a real massager at hand. */
export function massager(
  atMs: number,
  link: 'ready' | 'lost' | 'reconnecting',
  motor: 'running' | 'stop-sent' | 'stopped' | 'unknown',
): Seen {
  return { atMs, kind: 'massager', link, motor, isVirtual: false };
}
