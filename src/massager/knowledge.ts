import { GRACE_MS } from './limits.ts';
import type { MotorKnowledge } from './massager.contract.ts';

/** What is known of a motor, and what that rests on. */
export interface Knowledge {
  readonly motor: MotorKnowledge;
  /** The last command on its way to the massager. */
  readonly command: 'none' | 'stop' | 'level';
  /** When a stop was written, or the first of a run of levels begun (Clock ms). */
  readonly sinceMs: number;
  /** Whether a report was asked for after that command; one that comes earlier may describe the time before it. */
  readonly asked: boolean;
  /** Whether the massager reported a standstill since that command. */
  readonly stood: boolean;
}

/** A report: whether the motor stands still, and whether the massager can be asked for one. */
export interface MotorReport {
  readonly still: boolean;
  readonly onRequest: boolean;
}

/** Before any massager was reached: nothing was sent, so nothing of ours runs. */
export const NOTHING_SENT: Knowledge = {
  motor: 'stopped',
  command: 'none',
  sinceMs: 0,
  asked: false,
  stood: false,
};

/** A massager that was just chosen: it may be doing anything. */
export const NOT_YET_KNOWN: Knowledge = { ...NOTHING_SENT, motor: 'unknown' };

/** A level is on its way: from here on the motor may run, whether or not the write succeeds. */
export function afterLevel(before: Knowledge, nowMs: number): Knowledge {
  const goesOn = before.command === 'level' && before.motor === 'running';
  return {
    motor: 'running',
    command: 'level',
    sinceMs: goesOn ? before.sinceMs : nowMs,
    asked: false,
    stood: false,
  };
}

/**
 * The stop frame was written. That it stands still is known only once it says so; and one that reported that it
 * runs in spite of a stop is taken at its word until then.
 */
export function afterStop(before: Knowledge, nowMs: number): Knowledge {
  const defied = before.command === 'stop' && before.motor === 'running';
  const motor = defied ? 'running' : 'stop-sent';
  return { motor, command: 'stop', sinceMs: nowMs, asked: false, stood: false };
}

/** True if it runs although a stop was written a while ago, and never stood still since: the stop was not obeyed. */
export function isDefied({ motor, command, sinceMs, stood }: Knowledge, nowMs: number): boolean {
  return command === 'stop' && motor === 'running' && !stood && nowMs - sinceMs >= GRACE_MS;
}

/** A report was asked for. */
export function afterQuestion(before: Knowledge): Knowledge {
  return { ...before, asked: true };
}

/**
 * The massager reported. `stopped` needs a report that was asked for after the last command, and after the
 * time in which a motor spins up. A speed right after a stop is a motor that runs down; later it is a motor that runs.
 */
export function afterReport(before: Knowledge, report: MotorReport, nowMs: number): Knowledge {
  if (report.onRequest && !before.asked) return before;
  const inGrace = nowMs - before.sinceMs < GRACE_MS;
  if (report.still)
    return before.command === 'level' && inGrace ? before : { ...before, motor: 'stopped', stood: true };
  return before.command === 'stop' && inGrace ? before : { ...before, motor: 'running' };
}

/** The link broke. Only a motor that had reported its standstill after the last command is still known. */
export function afterLoss(before: Knowledge): Knowledge {
  return before.motor === 'stopped' ? before : { ...before, motor: 'unknown' };
}
