import type { Protocol } from '#care';
import type { FrameLogEntry, MassagerState } from '#massager';
import type { AddOn, Body, ContentFailure, DeviceProfile, Routine, Source } from '#protocol';
import type { GateState, StopCertainty } from '#safety';
import type { SessionPlayer } from '#session';
import type { KeptRecords, SessionMode, SessionRecords, SettingsStore } from '#storage';
import type { VirtualMassagerState } from '#virtual';
import type { Observable } from 'rxjs';

export type { ContentFailure };

/** What can be followed, and what is known of the body. */
export interface Content {
  readonly routines: readonly Routine[];
  readonly addOns: readonly AddOn[];
  readonly body: Body;
  readonly failures: readonly ContentFailure[];
  /** What routines cite, fetched when it is asked for. Empty where it could not be read; never rejects. */
  readonly sources?: () => Promise<readonly Source[]>;
}

/** What a person asks for when starting. */
export interface SessionRequest {
  readonly routineId: string;
  readonly affectedSide?: 'left' | 'right';
}

/** One session from Start to Summary. */
export interface RunningSession {
  readonly id: string;
  readonly protocol: Protocol;
  readonly mode: SessionMode;
  readonly player: SessionPlayer;
  /** By hand: stays latched at 0. Hot, replays. */
  readonly gate$: Observable<GateState>;
  /** How sure the last stop was; `undefined` before any. Hot, replays. */
  readonly stopCertainty$: Observable<StopCertainty | undefined>;
}

/** Starts and holds the one session that may run. Fulfilled by app/. */
export interface SessionDesk {
  /** The session until its summary is left; hot, replays. */
  readonly current$: Observable<RunningSession | undefined>;
  readonly current: RunningSession | undefined;
  /** Makes a routine ready without starting it: for the routine screen. Undefined if there is no such routine. */
  preview(request: SessionRequest): Protocol | undefined;
  /**
   * Starts a session in the mode of the massager desk. Call it in the tap: audio is unlocked here.
   * @returns undefined if there is no such routine or the mode is `massager` and none is ready.
   */
  begin(request: SessionRequest): RunningSession | undefined;
  /** Stops motor and session, from anywhere, with or without a session. Acts at once, never throws. */
  stop(): void;
  /** Forgets an ended session, once its summary is shown. */
  close(): void;
}

/** Whether this browser can reach a massager. */
export type BluetoothAvailability = 'available' | 'unsupported' | 'off';

/** Which massager, if any, and what it is doing. Fulfilled by app/. */
export interface MassagerDesk {
  readonly mode$: Observable<SessionMode>;
  readonly mode: SessionMode;
  readonly state$: Observable<MassagerState>;
  readonly state: MassagerState;
  readonly log$: Observable<readonly FrameLogEntry[]>;
  readonly availability$: Observable<BluetoothAvailability>;
  /** Profiles that can be connected, with their evidence. */
  readonly profiles: readonly DeviceProfile[];
  /** The profile of what is connected. */
  readonly profile: DeviceProfile | undefined;
  /** What the virtual massager really does; undefined unless the simulator is in use. */
  readonly virtual$: Observable<VirtualMassagerState | undefined>;
  /** Opens the browser's chooser; call it in the tap. Mode becomes `massager` once it is chosen. Never rejects. */
  connect(): Promise<void>;
  /** Mode becomes `simulator` and a virtual massager is connected. Never rejects. */
  useSimulator(): Promise<void>;
  /** Mode becomes `by-hand`; a connected massager is stopped and let go. Never rejects. */
  byHand(): Promise<void>;
  /** Stops and lets go; mode becomes `by-hand`. Never rejects. */
  disconnect(): Promise<void>;
  /** After a lost link: tries again now. */
  reconnect(): void;
  /** Three gentle seconds through the gate. Refused (false) unless ready and no session runs. */
  test(): boolean;
  /** Simulator only: breaks the link as a radio would. */
  loseLink(): void;
}

/** Everything ui/ asks of app/, as one object: what `<bb-app>` is given before it is put into the page. */
export interface Services {
  readonly content: Content;
  readonly sessionDesk: SessionDesk;
  readonly massagerDesk: MassagerDesk;
  /** With `durability$` where it is known how long they last. */
  readonly records: SessionRecords & Partial<Pick<KeptRecords, 'durability$'>>;
  readonly settings: SettingsStore;
}
