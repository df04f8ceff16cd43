import type { FaultName, FaultRoughness, FaultSchedule, ParseResult } from '#protocol';
import type { VirtualMassagerEvent, VirtualMassagerState } from '#virtual';
import type { Observable } from 'rxjs';

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
