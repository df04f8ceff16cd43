import type { HaltReason, StopCertainty } from '#safety';
import type { DeviceProfile } from '#protocol';
import type { SessionMode } from '#storage';
import type { MassagerDesk, SimulatorWish, VirtualBench } from '#ui';
import type { Observable } from 'rxjs';
import type { Motor } from './motor.ts';

/** A motor that was built for a mode, with what only a virtual massager has. */
export interface DeskMotor extends Motor {
  readonly bench?: VirtualBench;
  loseLink?(awayMs: number): void;
}

/** What a real massager may be, and how it is looked for. */
export interface MotorWish {
  /** Which it is turns out once it is linked. */
  readonly profiles: readonly DeviceProfile[];
  /** The chooser shows only what is called so. */
  readonly onlyNamed?: string | undefined;
  /** Told which device the person chose, before anything else happens with it. */
  readonly chosen: (deviceId: string) => void;
  /** It never goes above this, 0 to 100; asked each time. */
  readonly maxPct: () => number;
}

/** How motors are made: apart, so that drivers and simulator load only when asked for. */
export interface MotorMakers {
  readonly real: (wish: MotorWish) => Promise<DeskMotor>;
  readonly simulated: (wish?: SimulatorWish) => Promise<DeskMotor>;
}

/** What app/ itself needs of the desk, beyond what is shown. */
export interface MassagerDeskInside extends MassagerDesk {
  /** The motor of the mode that is on; undefined by hand. */
  readonly motor: DeskMotor | undefined;
  /** Maximum of what is connected, 1 to 100; 100 where nothing was settled for it. Hot, replays. */
  readonly ownMaximumPct$: Observable<number>;
  /** Stops whatever runs: session, test or nothing. Never rejects. */
  halt(reason: HaltReason): Promise<StopCertainty | undefined>;
  /** While true the mode can't be changed: a session runs. */
  readonly locked: boolean;
  /** Ends a test and a choice that is under way, and keeps the mode as it is until it is released. */
  lock(): ModeLock;
  dispose(): void;
}

/** What became of a change of mode: the motor that is there now, and where it stays as it was, why, in words to show. */
export type ModeChange = { readonly motor: DeskMotor | undefined } & (
  { readonly ok: true } | { readonly ok: false; readonly why: string }
);

/** Keeps the mode as it is: a session runs. Only its holder may change it. */
export interface ModeLock {
  /** As the person would on the massager screen. Call it in the tap. Never rejects. */
  change(to: SessionMode): Promise<ModeChange>;
  /** Harmless twice. */
  release(): void;
}
