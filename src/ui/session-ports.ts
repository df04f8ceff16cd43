import type { Protocol } from '#care';
import type { MassagerPress } from '#massager';
import type { AddOn } from '#protocol';
import type { GateState, StopCertainty } from '#safety';
import type { SessionPlayer } from '#session';
import type { DrillId, SessionMode, SessionRecord } from '#storage';
import type { Observable } from 'rxjs';
import type { CurveRecord } from './curve-ports.ts';
import type { MassagerDesk } from './massager-ports.ts';
import type { VirtualBench } from './practice-ports.ts';

/** What a person asks for when starting. Plain data: a checkpoint keeps it, so that the session can be made again. */
export interface SessionRequest {
  /** Of a routine, or of an add-on that may be done by itself. */
  readonly routineId: string;
  readonly affectedSide?: 'left' | 'right';
  /** Ids of add-ons done before the routine, in this order. */
  readonly before?: readonly string[];
  /** Ids of add-ons done after it, in this order. */
  readonly after?: readonly string[];
}

/** An add-on that could stand beside a routine, and why it can't today. */
export interface AddOnChoice {
  readonly addOn: AddOn;
  readonly where: 'before' | 'after';
  /** Undefined where it may be chosen; else why not, in words to show. */
  readonly refusal: string | undefined;
}

/** What became of a change to the running session; `why` is to be shown. */
export type Adjustment = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** How fast a rehearsal goes. */
export type RehearsalRate = 1 | 4 | 16;

/** What only a rehearsal can do: it runs on a clock of its own, drives a virtual massager of its own and is not kept. */
export interface Rehearsal {
  /** Hot, replays. */
  readonly rate$: Observable<RehearsalRate>;
  readonly rate: RehearsalRate;
  setRate(rate: RehearsalRate): void;
  /** Moves to any place of the timeline. */
  seek(positionMs: number): void;
  /** What was planned and what the virtual motor did. */
  readonly record?: CurveRecord | undefined;
}

/** A session that was cut off: by a reload, a crash, a dead battery. Less than two hours old. */
export interface InterruptedSession {
  /** What really ran until then. */
  readonly record: SessionRecord;
  readonly request: SessionRequest;
  /** Where it stood: name of the step's place, and time left in the whole session. */
  readonly positionMs: number;
  readonly totalMs: number;
  /** Which of the record's steps it stood in, by that step's `index`. */
  readonly stepIndex?: number;
  /** False where the plan can't be made again as it was: then it can only be kept. */
  readonly canGoOn?: boolean;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** With a massager or not: if so, it may have gone on running. */
  readonly mode: SessionMode;
}

/** One session from Start to Summary. */
export interface RunningSession {
  readonly id: string;
  /** As it is now: the newest of `protocol$`. */
  readonly protocol: Protocol;
  /** Hot, replays: changes when a step is made longer or a limit lower. */
  readonly protocol$: Observable<Protocol>;
  readonly mode: SessionMode;
  /** Hot, replays. */
  readonly mode$: Observable<SessionMode>;
  /** Only in a rehearsal. */
  readonly rehearsal?: Rehearsal | undefined;
  /** Only in the short taste of the first run. */
  readonly isTaste?: boolean | undefined;
  /** Only in an exercise: which. */
  readonly drill?: DrillId | undefined;
  /**
   * The massager of this session where it isn't the massager desk's: a rehearsal and the taste have a virtual one of
   * their own, and what the desk knows is not about them.
   */
  readonly massager?: Pick<MassagerDesk, 'state$' | 'state' | 'profile'> | undefined;
  /** The virtual massager of its own that a rehearsal and the taste have. */
  readonly bench?: VirtualBench | undefined;
  readonly player: SessionPlayer;
  /** What the hand did on the massager's own buttons, once the session has taken it. Hot, no replay. */
  readonly presses$?: Observable<MassagerPress> | undefined;
  /** By hand: stays latched at 0. Hot, replays. */
  readonly gate$: Observable<GateState>;
  /** How sure the last stop was; `undefined` before any. Hot, replays. */
  readonly stopCertainty$: Observable<StopCertainty | undefined>;
  /** Makes the running step longer or shorter by these seconds, within the dose of its zone. */
  adjustStep(bySeconds: number): Adjustment;
  /** To the start of a step, counted in `protocol.steps`; running stays running, with the motor off on the way. */
  jumpTo(stepIndex: number): void;
  /**
   * "Something hurts": holds the session at once, motor off. Call it on the press; then `report` what it is.
   * Legal in every state.
   */
  somethingHurts(): void;
  /** What it was, by the id of a stop rule: is written down, and ends the session or leaves out the zone as the rule says. */
  report(ruleId: string): void;
  /**
   * Another way from here on, without losing the place: the session is held, the motor of before is stopped and let
   * go. Never rejects. To `massager` opens the chooser: call it in the tap.
   */
  changeMode(to: SessionMode): Promise<Adjustment>;
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
  /** What could stand before and after a routine, in the order of the content. */
  addOnsFor(request: SessionRequest): readonly AddOnChoice[];
  /** Starts a rehearsal: at any speed, on a virtual massager of its own. Nothing is kept. Never rejects. */
  rehearse(request: SessionRequest): Promise<RunningSession | undefined>;
  /** One minute of the app, on a virtual massager of its own; nothing is kept. Never rejects. */
  taste(): Promise<RunningSession | undefined>;
  /** A session that was cut off and may be gone on with. Hot, replays. */
  readonly interrupted$: Observable<InterruptedSession | undefined>;
  /** Goes on with it from where it stood: get-ready first, motor from 0. In the mode of the massager desk, as `begin`. */
  goOn(): RunningSession | undefined;
  /** Keeps in the journal what was done of it, and offers it no more. Rejects with a StorageError. */
  keepInterrupted(): Promise<void>;
  /**
   * Why a session can't be kept aside while it runs: then a crash would lose it. `damaged`: one that was kept aside
   * can't be read. Hot, replays; each is told once.
   */
  readonly keepingTrouble$?: Observable<'full' | 'unavailable' | 'damaged' | undefined>;
  /** Stops motor and session, from anywhere, with or without a session. Acts at once, never throws. */
  stop(): void;
  /** Forgets an ended session, once its summary is shown. */
  close(): void;
}
