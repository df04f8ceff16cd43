import type { Clock } from '#clock';
import type { CueConductor, WakeLock } from '#cues';
import type { CoreCare } from '#protocol';
import type { Checkpoints, DrillId, SessionRecords, SettingsStore } from '#storage';
import type { Content, SessionDesk } from '#ui';
import type { DeskMotor, MassagerDeskInside } from './massager-desk.contract.ts';
import type { SessionRun } from './session-run.contract.ts';
import type { TabLocks } from './tab-locks.ts';

/** What the desk needs from outside. */
export interface SessionDeskParts {
  readonly clock: Clock;
  readonly content: Content;
  /** Undefined where its files are broken: then there is nothing to start. */
  readonly care: CoreCare | undefined;
  readonly protocolsVersion: string;
  readonly massagerDesk: MassagerDeskInside;
  readonly conductor: CueConductor;
  readonly wakeLock: Pick<WakeLock, 'follow'>;
  readonly records: SessionRecords;
  readonly settings: SettingsStore;
  readonly checkpoints: Checkpoints;
  readonly locks: TabLocks;
  /** A virtual massager for a rehearsal. */
  readonly virtualMotor: (clock: Clock) => Promise<DeskMotor>;
  readonly isHidden: () => boolean;
  /** Resolves once own routines are there, too. Never rejects. */
  readonly ready: Promise<void>;
  /** A new id for a session. */
  readonly newId: () => string;
}

/** What app/ itself needs of the desk, beyond what is shown. */
export interface SessionDeskInside extends SessionDesk {
  readonly run: SessionRun | undefined;
  /** Starts the session of an exercise, as `rehearse` does. Never rejects. */
  drill(id: DrillId): Promise<SessionRun | undefined>;
  /** Keeps a running session aside now: the page may be gone in a moment. */
  keepAside(): void;
  /** What is kept on the device may have been erased. Never rejects. */
  refresh(): Promise<void>;
  dispose(): void;
}
