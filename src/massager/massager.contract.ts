import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';
import type { Observable } from 'rxjs';

/** Where the simulator plugs in: the part of `navigator.bluetooth` that the driver uses. */
export type BluetoothPort = Pick<Bluetooth, 'requestDevice'> &
  Partial<Pick<Bluetooth, 'getAvailability' | 'getDevices'>>;

/**
 * What went wrong, for words in the interface.
 * - `cancelled`: the person closed the chooser, or ended the try. Nothing to do.
 * - `unsupported`: this browser has no Bluetooth for pages.
 * - `radio-off`: Bluetooth is off, or the machine has none.
 * - `permission`: the browser or the person refused.
 * - `not-found`: nothing suitable in range.
 * - `wrong-device`: no profile fits what it has.
 * - `busy`: another app holds it, or the link was refused.
 * - `timeout`: it did not answer within the limit.
 * - `no-answer`: it is linked, but what its start waits for never came.
 * - `link-lost`: the link broke.
 * - `write-failed`: a frame could not be written. While `ready`: levels were refused again and again, so the
 *   driver stopped the motor by itself.
 */
export type MassagerErrorCode =
  | 'cancelled'
  | 'unsupported'
  | 'radio-off'
  | 'permission'
  | 'not-found'
  | 'wrong-device'
  | 'busy'
  | 'timeout'
  | 'no-answer'
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

/**
 * How far a link is.
 * - `absent`: none was chosen.
 * - `choosing`: the browser's chooser is open.
 * - `connecting`, `discovering`: the link comes up; what it has is looked for.
 * - `picking`: several profiles fit, and the person says which; nothing was written.
 * - `preparing`: stop is written first, then what the profile begins with.
 * - `ready`: it takes levels.
 * - `reconnecting`: it was lost and is tried again by itself; `lost` after two minutes in vain.
 * - `released`: it was let go.
 */
export type LinkPhase =
  | 'absent'
  | 'choosing'
  | 'connecting'
  | 'discovering'
  | 'picking'
  | 'preparing'
  | 'ready'
  | 'reconnecting'
  | 'lost'
  | 'released';

/** What is known of one massager, as data. */
export interface MassagerState {
  readonly link: LinkPhase;
  /** As the browser names it on this origin: no address, and no secret. */
  readonly deviceId?: string;
  readonly deviceName?: string;
  /** Ids of the profiles that fit, best first, where more than one does. Stays while the person may pick another. */
  readonly candidates?: readonly string[];
  readonly motor: MotorKnowledge;
  /** What was sent, converted back to percent; 0 after a stop frame. */
  readonly setPct: number;
  /** What was sent, in the massager's own unit; 0 after a stop frame. */
  readonly setLevel: number;
  /** The newest report, if it is not stale; taken away 1 s (or two or three questions' time, if longer) after the last notification. */
  readonly measured?: MotorReading;
  /** The last report, stale or not, to say "last report: 1,880". */
  readonly lastReport?: MotorReading;
  readonly batteryPct?: number;
  readonly firmware?: string;
  readonly error?: MassagerErrorCode;
  /** While reconnecting: which try, and when the next begins (Clock ms). */
  readonly attempt?: number;
  readonly nextAttemptAtMs?: number;
  /** When the link was lost (Clock ms). */
  readonly lostAtMs?: number;
}

/** What the massager reports of its motor. `force` in its own unit, where its profile knows it. */
export interface MotorReading {
  readonly level: number;
  readonly running: boolean;
  readonly force?: number;
  readonly atMs: number;
}

/**
 * The hand on the massager's own buttons.
 * - `level`: plus or minus; it runs at `pct` now, and nothing of ours asked for that.
 * - `off`, `on`: its power button.
 */
export type MassagerPress =
  | { readonly kind: 'level'; readonly level: number; readonly pct: number }
  | { readonly kind: 'off' }
  | { readonly kind: 'on' };

/** How a massager is connected. */
export interface ConnectOptions {
  /** Ends the try in any phase. */
  readonly signal?: AbortSignal;
  /** The chooser shows everything in range, not just what a profile names. */
  readonly everyDevice?: boolean;
  /** One the browser still knows, instead of the chooser. It must come from `getDevices()` of the same port. */
  readonly device?: BluetoothDevice;
  /** The profile the person settled on before, where several fit. */
  readonly profileId?: string | undefined;
  /** Leaves out the profile's safety step. */
  readonly withoutSafetyStep?: boolean;
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

/** What a massager needs. */
export interface MassagerOptions {
  readonly bluetooth: BluetoothPort;
  /** All that may be connected; which it is turns out once a device is linked. */
  readonly profiles: readonly DeviceProfile[];
  readonly clock: Clock;
  /** From 0 to under 1; `Math.random` if left out. */
  readonly random?: () => number;
}

/** One massager over Web Bluetooth. Knows profiles and nothing of sessions. */
export interface Massager {
  /** The profile that drives it, as its model wants it; undefined until one was picked. */
  readonly profile: DeviceProfile | undefined;
  /** Hot, replays the newest, never errors, completes on dispose. */
  readonly state$: Observable<MassagerState>;
  readonly state: MassagerState;
  /** Hot, no replay. */
  readonly log$: Observable<FrameLogEntry>;
  /** What the hand on the device does. Hot, no replay. */
  readonly presses$: Observable<MassagerPress>;
  /** Opens the chooser, if no device is given, and prepares the massager. Never rejects: the outcome is in `state`. */
  connect(options?: ConnectOptions): Promise<void>;
  /** Says which of `state.candidates` it is; also once it is ready and turns out to be another. Never rejects. */
  pick(profileId: string): Promise<void>;
  /** Sets the level, 0 < pct ≤ 100, latest wins; 0 is `stop`. Never throws, never waits. */
  setLevel(pct: number): void;
  /** Sends the stop frame ahead of everything. Never rejects; says how sure it is. */
  stop(): Promise<'confirmed' | 'sent' | 'unknown'>;
  /** After a lost link: tries again now. */
  reconnect(): void;
  /** Stops, then lets the massager go. Never rejects. */
  disconnect(): Promise<void>;
  /** Stops and cuts the link; `gone` tells when. */
  dispose(): void;
  /** Resolves once it was disposed of and its link is cut: at the latest at the deadline of its stop. Never rejects. */
  readonly gone: Promise<void>;
}
