import type { Clock } from '#clock';
import type { VirtualModel } from '#protocol';
import type { SimulationControl } from '#simulator';
import type { Observable } from 'rxjs';
import type { WhyNot } from './body.ts';
import type { SpokenProfile } from './spoken.ts';

/** What a virtual massager really does, whatever was asked of it. */
export interface VirtualMassagerState {
  /** Speed that the motor is asked for, percussions a minute; 0 is off. */
  readonly targetPpm: number;
  /** Speed now, with spin-up, coast-down, pressure and ripple; whole percussions a minute. */
  readonly ppm: number;
  /** Whether its motor turns. */
  readonly running: boolean;
  /** Whole percent; at 0 the motor is off. */
  readonly batteryPct: number;
  /** Of the handle, in whole degrees Celsius. */
  readonly heatC: number;
  /** How hard it is pressed on, 0 to 100. */
  readonly pressurePct: number;
  /** Why it does not do what it was asked, if it does not. */
  readonly why?: WhyNot;
  readonly linked: boolean;
}

/** What the massager made of one write, of its own button, or did by itself. */
export interface VirtualMassagerEvent {
  readonly atMs: number;
  /** Spaced hexadecimal; empty for what is not a frame. */
  readonly bytes: string;
  /**
   * `speed`: a level, 0 for the stop. `part`: one frame of several. `refused`: understood, and not done.
   * `ignored`: not understood; such frames move nothing.
   */
  readonly did:
    | 'speed'
    | 'start'
    | 'status'
    | 'version'
    | 'init'
    | 'battery'
    | 'safety'
    | 'keep-alive'
    | 'part'
    | 'refused'
    | 'ignored'
    | 'power-button'
    | 'plus-button'
    | 'minus-button'
    | 'battery-empty'
    | 'cut-out'
    | 'auto-off';
  /** "1800", "checksum". */
  readonly detail: string;
}

/** A massager without a motor: reads the bytes by a profile, behaves, answers. */
export interface VirtualMassager {
  readonly name: string;
  readonly address: string;
  /**
   * Hot, replays the newest. About 10 a second while the speed changes, 2 while it ripples, else only when something
   * does; while nobody listens it wakes nobody for it.
   */
  readonly state$: Observable<VirtualMassagerState>;
  /** Computed for this moment. */
  readonly state: VirtualMassagerState;
  /** Hot, replays. */
  readonly linked$: Observable<boolean>;
  /** Hot, no replay. */
  readonly log$: Observable<VirtualMassagerEvent>;
  /** Percussions a minute at a moment from the last command on (Clock ms), if nothing else is commanded. */
  levelAt(atMs: number): number;
  /** How hard it is pressed on, 0 to 100; beyond is cut. Slows the motor, heats it, and may stall it. */
  setPressure(pct: number): void;
  /** Its charge, 0 to 100; beyond is cut. */
  setBattery(pct: number): void;
  /** Its heat in degrees Celsius; above its limit a running motor cuts out at once. */
  setHeat(degreesC: number): void;
  /** `on`: understands a stop and runs on. Its own power button still ends it. */
  setStuck(turn: 'on' | 'off'): void;
  /** Its own power button: turns the motor off, link or no link. */
  pressPower(): void;
  /** Its own plus: the next of its speeds up; from a standstill the slowest. */
  pressPlus(): void;
  /** Its own minus: the next of its speeds down, to the slowest. */
  pressMinus(): void;
  /** Breaks the link as distance would. The motor keeps its last speed unless its profile says that it stops. */
  loseLink(): void;
  /** Breaks the link and rests. */
  dispose(): void;
}

export interface VirtualMassagerOptions {
  readonly clock: Clock;
  /** The air that it is put into. */
  readonly control: SimulationControl;
  /** What it speaks; a Theragun of the fourth generation if left out. */
  readonly profile?: SpokenProfile;
  /** Its body; if left out the one that fits the profile, held steady: no ripple, no sag, nothing by itself. */
  readonly model?: VirtualModel;
  /** Of its ripple: equal seeds wander equally. */
  readonly seed?: number;
  /** Tells models of one profile apart where names do; that of the profile if left out. */
  readonly name?: string;
  /** Tells models of one profile apart where numbers do. */
  readonly modelId?: number;
  /** Tells two of them apart. */
  readonly address?: string;
  readonly batteryPct?: number;
}
