import type { MassagerState } from '#massager';
import type { DeviceProfile, StopRule } from '#protocol';
import type { GateState, StopCertainty } from '#safety';
import { segmentAt, type SessionState } from '#session';
import type { Settings } from '#storage';
import type { BluetoothAvailability, RunningSession, VirtualBench } from '../../ports.ts';
import { courseOf, cuesSaid } from './places.ts';

/** Everything the player shows, as it is known at this moment. */
export interface PlayerData {
  readonly session: RunningSession;
  readonly state: SessionState;
  readonly gate: GateState;
  readonly certainty: StopCertainty | undefined;
  readonly massager: MassagerState;
  readonly profile: DeviceProfile | undefined;
  /** The person said of this loss that the massager has stopped. */
  readonly acknowledged: boolean;
  /** Undefined until they are read. */
  readonly settings: Settings | undefined;
  /** Of the virtual massager that is used, if one is. */
  readonly bench?: VirtualBench | undefined;
  readonly availability: BluetoothAvailability;
  /** Signs on which to stop. */
  readonly rules: readonly StopRule[];
}

/**
 * How the link to the massager concerns the person.
 * - `fine`: nothing to say, or by hand.
 * - `alarm`: it is away and may still be running.
 * - `away`: it is away, and stands still as far as it or the person said.
 * - `back`: it was lost and is there again; only the person goes on.
 */
export type Trouble = 'fine' | 'alarm' | 'away' | 'back';

/** Reads the trouble off what is known. */
export function troubleOf({ session, state, massager, acknowledged }: PlayerData): Trouble {
  if (session.mode === 'by-hand') return 'fine';
  const away = massager.link !== 'ready';
  if (away && massager.motor !== 'stopped' && !acknowledged) return 'alarm';
  if (state.status === 'ended') return 'fine';
  if (away) return 'away';
  return state.status === 'paused' && state.cause === 'massager-lost' ? 'back' : 'fine';
}

/** Whether each second is rendered, or what shows the time goes on by itself. */
export type Seconds = 'rendered' | 'by-themselves';

/** True if there is a difference that has to be rendered: a step, a status, a jump, an instruction; never each tick. */
export function isOtherState(
  before: SessionState | undefined,
  now: SessionState,
  seconds: Seconds = 'rendered',
): boolean {
  if (before === undefined || before.timeline !== now.timeline) return true;
  return stateKey(before, seconds) !== stateKey(now, seconds);
}

function stateKey(state: SessionState, seconds: Seconds): string {
  const { status, timeline, positionMs, offsetPct, hand } = state;
  const left = Math.ceil((timeline.durationMs - positionMs) / 1000);
  const leadIn = status === 'lead-in' ? Math.ceil(state.leadInMs / 1000) : 0;
  const cause = status === 'paused' ? state.cause : '';
  const time = seconds === 'rendered' ? left : placeKey(state);
  return [status, cause, leadIn, time, offsetPct, hand?.pct].join(' ');
}

/** Where a session is, as far as words and pictures go; another one after each jump. */
function placeKey(state: SessionState): string {
  const { timeline, positionMs } = state;
  const segment = segmentAt(timeline, positionMs);
  return [segment?.index, segment && cuesSaid(segment, positionMs).length, courseOf(state)].join(' ');
}

/** True if there is a difference in what is let through that the screen shows: whole points. */
export function isOtherGate(before: GateState | undefined, now: GateState): boolean {
  return before === undefined || gateKey(before) !== gateKey(now);
}

function gateKey({ latched, setPct, aimPct, ceilingPct }: GateState): string {
  return [latched, Math.round(setPct), Math.round(aimPct), ceilingPct].join(' ');
}

/** True if there is a difference in what is known of the massager that the screen shows. */
export function isOtherMassager(before: MassagerState, now: MassagerState): boolean {
  return massagerKey(before) !== massagerKey(now);
}

function massagerKey(state: MassagerState): string {
  const { link, motor, error, setLevel, setPct, measured, lastReport, attempt, lostAtMs } = state;
  return [
    link,
    motor,
    setLevel,
    Math.round(setPct),
    measured?.level,
    lastReport?.level,
    error,
    attempt,
    lostAtMs,
  ].join(' ');
}
