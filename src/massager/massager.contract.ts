import type { DeviceProfile } from '#protocol';
import type { Observable } from 'rxjs';

/** Where the simulator plugs in: the part of `navigator.bluetooth` that the driver uses. */
export type BluetoothPort = Pick<Bluetooth, 'requestDevice'> & Partial<Pick<Bluetooth, 'getAvailability'>>;

/**
 * What went wrong, for words in the interface.
 * - `cancelled`: the person closed the chooser. Nothing to do.
 * - `no-bluetooth`: the browser has none, or the radio is off.
 * - `permission`: the browser or the person refused.
 * - `not-found`: nothing suitable in range.
 * - `wrong-device`: it lacks the service or characteristic of the profile.
 * - `busy`: another app holds it, or the link was refused.
 * - `timeout`: it did not answer within the limit.
 * - `link-lost`: the link broke.
 * - `write-failed`: a frame could not be written. While `ready`: levels were refused again and again, so the
 *   driver stopped the motor by itself.
 */
export type MassagerErrorCode =
  | 'cancelled'
  | 'no-bluetooth'
  | 'permission'
  | 'not-found'
  | 'wrong-device'
  | 'busy'
  | 'timeout'
  | 'link-lost'
  | 'write-failed';

/**
 * What is known of the motor.
 * - `stopped`: nothing was sent yet, or the massager reported a standstill after the last command.
 * - `stop-sent`: the stop frame was written; no report yet.
 * - `running`: a level is on its way or was written, or the massager reports that it runs.
 * - `unknown`: just chosen, or the link broke before a standstill was reported. A state: the person has to be told.
 */
export type MotorKnowledge = 'stopped' | 'stop-sent' | 'running' | 'unknown';

/** What is known of one massager, as data. */
export interface MassagerState {
  /** A lost link shows as `lost`, then at once as `reconnecting`, and as `lost` again after two minutes in vain. */
  readonly link: 'absent' | 'choosing' | 'connecting' | 'ready' | 'reconnecting' | 'lost' | 'released';
  readonly deviceName?: string;
  readonly motor: MotorKnowledge;
  /** What was sent, converted back to percent; 0 after a stop frame. */
  readonly setPct: number;
  /** What was sent, in the massager's own unit; 0 after a stop frame. */
  readonly setLevel: number;
  /** The newest report, if it is not stale; taken away 1 s (or two or three questions' time, if longer) after the last notification. */
  readonly measured?: { readonly level: number; readonly running: boolean; readonly atMs: number };
  /** The last report, stale or not, to say "last report: 1,880". */
  readonly lastReport?: { readonly level: number; readonly running: boolean; readonly atMs: number };
  readonly batteryPct?: number;
  readonly firmware?: string;
  readonly error?: MassagerErrorCode;
  /** While reconnecting: which try, and when the next begins (Clock ms). */
  readonly attempt?: number;
  readonly nextAttemptAtMs?: number;
  /** When the link was lost (Clock ms). */
  readonly lostAtMs?: number;
}

/** One line of the frame log. */
export interface FrameLogEntry {
  readonly atMs: number;
  readonly direction: 'sent' | 'received' | 'note';
  /** In words: "level 1900", "stop", "status", "dropped: checksum". */
  readonly what: string;
  /** Spaced hexadecimal; empty for a note. */
  readonly bytes: string;
}

/** One massager over Web Bluetooth. Knows its profile and nothing of sessions. */
export interface Massager {
  readonly profile: DeviceProfile;
  /** Hot, replays the newest, never errors, completes on dispose. */
  readonly state$: Observable<MassagerState>;
  readonly state: MassagerState;
  /** Hot, no replay. */
  readonly log$: Observable<FrameLogEntry>;
  /** Opens the chooser and prepares the massager. Never rejects: the outcome is in `state`. */
  connect(signal?: AbortSignal): Promise<void>;
  /** Sets the level, 0 < pct ≤ 100, latest wins; 0 is `stop`. Never throws, never waits. */
  setLevel(pct: number): void;
  /** Sends the stop frame ahead of everything. Never rejects; says how sure it is. */
  stop(): Promise<'confirmed' | 'sent' | 'unknown'>;
  /** After a lost link: tries again now. */
  reconnect(): void;
  /** Stops, then lets the massager go. Never rejects. */
  disconnect(): Promise<void>;
  dispose(): void;
}
