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

/** A report this near to the one on the screen, as a share of it, is no news: no motor under a hand keeps its speed. */
const AS_SHOWN = 0.03;
/** Then the newer one takes its place after this long: each new number costs a frame. */
const AS_SHOWN_MS = 10_000;

/** True if there is a difference between what the screen shows of the massager and what is known of it now. */
export function isOtherMassager(shown: MassagerState, now: MassagerState): boolean {
  return massagerKey(shown) !== massagerKey(now) || isOtherReading(shown.measured, now.measured);
}

function massagerKey({ link, motor, error, setLevel, setPct, attempt, lostAtMs }: MassagerState): string {
  return [link, motor, setLevel, Math.round(setPct), error, attempt, lostAtMs].join(' ');
}

/** A standstill, a start and a report that stays away are news at once. */
function isOtherReading(shown: MassagerState['measured'], now: MassagerState['measured']): boolean {
  if (!shown || !now) return shown !== now;
  if (shown.running !== now.running) return true;
  if (shown.level === now.level) return false;
  const isNear = Math.abs(now.level - shown.level) <= AS_SHOWN * shown.level;
  return !isNear || now.atMs - shown.atMs >= AS_SHOWN_MS;
}
