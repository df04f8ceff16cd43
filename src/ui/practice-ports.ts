import type { FaultName, FaultRoughness, FaultSchedule, ParseResult } from '#protocol';
import type { DrillId, DrillNote, DrillVerdict } from '#storage';
import type { VirtualMassagerEvent, VirtualMassagerState } from '#virtual';
import type { Observable } from 'rxjs';
import type { RunningSession } from './ports.ts';

export type { DrillId, DrillNote, DrillVerdict };

/** Which virtual massager is wanted. */
export interface SimulatorWish {
  /** What it speaks: the id of one of the desk's profiles; the usual one if left out. */
  readonly profileId?: string;
  /** Of all chance in it and in the air; a new one if left out. Equal seeds wander equally. */
  readonly seed?: number;
  /** Faults that begin and end by themselves from the moment it is there: a saved run, with its seed and profile. */
  readonly run?: FaultSchedule;
}

/** A virtual massager under the person's hands: what it does, its buttons, and what can go wrong with it. */
export interface VirtualBench {
  /** What kind of body it has: `gun`, `wand`, `belt`. */
  readonly modelId: string;
  /** Top speed of the body, percussions a minute. */
  readonly maxPpm: number;
  /** Id of the profile that it speaks. */
  readonly profileId: string;
  /** What kind of body another profile would get. */
  bodyOf(profileId: string): string;
  /** Hot, replays. What it really does, whatever was asked of it. */
  readonly state$: Observable<VirtualMassagerState>;
  /** Computed for this moment. */
  readonly state: VirtualMassagerState;
  /** What it made of each write and of its own buttons. Hot, no replay. */
  readonly log$: Observable<VirtualMassagerEvent>;
  readonly faults: VirtualFaults;
  /** How hard it is pressed on, 0 to 100. */
  setPressure(pct: number): void;
  /** Its own buttons. */
  pressPower(): void;
  pressPlus(): void;
  pressMinus(): void;
  /** Makes its motor heard, and silent. Call it in the tap. Left out: there is nothing to hear it with. */
  hear?(turn: 'on' | 'off'): void;
}

/** What can go wrong, as switches. */
export interface VirtualFaults {
  /** Hot, replays: what is wrong now. */
  readonly on$: Observable<ReadonlySet<FaultName>>;
  /** `bumped-button` happens, and is never on. */
  turn(fault: FaultName, turn: 'on' | 'off'): void;
  /** Of all chance. */
  readonly seed: number;
  /** What it was made with, if anything: a saved run, or one at random. */
  readonly run: FaultSchedule | undefined;
  /** Milliseconds since it was made, the time of its run. */
  readonly ageMs: number;
  /** Twenty minutes of faults by themselves; equal seeds give equal ones. */
  random(seed: number, roughness: FaultRoughness): FaultSchedule;
  /** Whether a saved run still has something to come. Hot, replays. */
  readonly isPlaying$: Observable<boolean>;
  /** Ends what is played; what is wrong stays so until it is switched off. */
  endRun(): void;
  /** Every turn since it was made, as a file that plays it again. */
  file(): { readonly name: string; readonly text: string };
  /** Reads such a file: what is wrong is said by place, and so is what is not here. Never throws. */
  read(text: string): ParseResult<FaultSchedule>;
}

/** Where an exercise is. `liesOn`: the side on which the massager lies, where an exercise is about that. */
export type DrillState =
  /** The session runs as any; what is to be done is not yet called. */
  | { readonly stage: 'before'; readonly liesOn?: 'left' | 'right' }
  /** It was called, and the person has until `untilMs` of the clock. `words`: unless the app itself warns. */
  | {
      readonly stage: 'called';
      readonly untilMs: number;
      readonly words?: string;
      readonly liesOn?: 'left' | 'right';
    }
  | { readonly stage: 'over'; readonly verdict: DrillVerdict };

/** An exercise that runs, on a rehearsal of its own. */
export interface RunningDrill {
  readonly id: DrillId;
  readonly session: RunningSession;
  /** Hot, replays. */
  readonly state$: Observable<DrillState>;
  readonly state: DrillState;
  /** What was done outside the app: `moved`, the massager lies on the side that the screen says. */
  answer(key: 'moved'): void;
}

/** Exercises of what to do when something goes wrong, on a virtual massager. Fulfilled by app/. */
export interface DrillDesk {
  /** In the order in which they are offered. */
  readonly drills: readonly DrillId[];
  /** The one that runs or has just ended. Hot, replays. */
  readonly current$: Observable<RunningDrill | undefined>;
  readonly current: RunningDrill | undefined;
  /** The newest verdict of each, kept on this device. Hot, replays. */
  readonly verdicts$: Observable<readonly DrillVerdict[]>;
  /** Starts one. Call it in the tap: audio is unlocked here. Undefined where a session runs. Never rejects. */
  start(id: DrillId): Promise<RunningDrill | undefined>;
  /** Ends the current one and its session, if they run; what became of it stays until the next. */
  leave(): void;
}
