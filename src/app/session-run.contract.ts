import type { Protocol } from '#care';
import type { Clock } from '#clock';
import type { CueConductor, WakeLock } from '#cues';
import type { Cueing, StopRule } from '#protocol';
import type { SessionPlayer, Timeline } from '#session';
import type { SessionCheckpoint, SessionMode, SessionRecord } from '#storage';
import type { Rehearsal, RunningSession, SessionRequest } from '#ui';
import type { DeskMotor, ModeLock } from './massager-desk.contract.ts';
import type { PlanRules } from './session-plan.ts';

/** What a session is run with. */
export interface SessionRunParts {
  readonly id: string;
  readonly request: SessionRequest;
  readonly protocol: Protocol;
  /** The plan before it was changed, where a session that was cut off goes on. */
  readonly firstProtocol?: Protocol;
  /** Lays a plan out in time. */
  readonly timeline: (protocol: Protocol, offsetPct?: number) => Timeline;
  /** What a change of the plan is held against. */
  readonly rules: PlanRules;
  readonly mode: SessionMode;
  readonly clock: Clock;
  readonly cueing: Cueing;
  readonly stopRules: readonly StopRule[];
  readonly conductor: Pick<CueConductor, 'attach' | 'say' | 'warn'>;
  readonly wakeLock: Pick<WakeLock, 'follow'>;
  readonly protocolsVersion: string;
  /** Undefined by hand. */
  readonly motor: DeskMotor | undefined;
  /** Changes the mode for this session; undefined where it can't be changed. */
  readonly lock: ModeLock | undefined;
  /** Nobody sees the page: a motor is not started then. */
  readonly isHidden: () => boolean;
  /** A session that was cut off: it goes on from here. */
  readonly from?: SessionCheckpoint | undefined;
  readonly rehearsal?: (player: SessionPlayer) => Rehearsal;
  readonly isTaste?: boolean;
  readonly drill?: RunningSession['drill'];
  /** What is shown of its massager, where it is not the massager desk's. */
  readonly massager?: RunningSession['massager'];
  /** Of a virtual massager of its own. */
  readonly bench?: RunningSession['bench'];
  /** Called once, when the session has ended, with what is to be kept. */
  readonly ended: (record: SessionRecord) => void;
}

/** A running session with what only app/ may do to it. */
export interface SessionRun extends RunningSession {
  /** The same plan under a lower personal maximum: goes on where it is. */
  lowerTo(maxIntensityPct: number): void;
  /** As it stands, to be kept aside in case it is cut off. */
  checkpoint(): SessionCheckpoint;
  /** Called at the end of `dispose`, for what was made for this session alone. */
  onDispose(run: () => void): void;
  dispose(): void;
}
