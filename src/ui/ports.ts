import type {
  AddOn,
  Body,
  ContentFailure,
  ParseResult,
  Routine,
  RoutineRules,
  Source,
  StopRule,
} from '#protocol';
import type { CueFamily, KeptRecords, SessionRecords, SettingsStore } from '#storage';
import type { Observable } from 'rxjs';
import type { DrillDesk } from './drill-ports.ts';
import type { Explorer, MassagerDesk, OwnMassagers } from './massager-ports.ts';
import type { SessionDesk } from './session-ports.ts';

export type { ContentFailure };
export type * from './curve-ports.ts';
export type * from './drill-ports.ts';
export type * from './massager-ports.ts';
export type * from './practice-ports.ts';
export type * from './session-ports.ts';

/** What can be followed, and what is known of the body. */
export interface Content {
  readonly routines: readonly Routine[];
  readonly addOns: readonly AddOn[];
  readonly body: Body;
  readonly failures: readonly ContentFailure[];
  /** Signs on which to stop, in the order in which they are asked; empty where their file is broken. */
  readonly stopRules: readonly StopRule[];
  /** What routines cite, fetched when it is asked for. Empty where it could not be read; never rejects. */
  readonly sources?: () => Promise<readonly Source[]>;
}

/** How much is kept on this device; undefined where the browser doesn't tell. */
export interface StorageUse {
  readonly usedBytes: number | undefined;
  readonly quotaBytes: number | undefined;
  /** The browser promised not to clear it by itself. */
  readonly persisted: boolean | undefined;
}

/** Everything that is kept on this device, as one. */
export interface Keeping {
  /** Never rejects. */
  use(): Promise<StorageUse>;
  /** Sessions, own routines, massagers, settings, checkpoint. Rejects with a StorageError. */
  eraseEverything(): Promise<void>;
}

/** A routine that is being edited: as it was before each edit, as it is, and what was undone. */
export interface RoutineDraft {
  readonly past: readonly RoutineMoment[];
  readonly now: RoutineMoment;
  readonly future: readonly RoutineMoment[];
}

/** A routine at one moment of its editing, and the step that was looked at; -1: its name. */
export interface RoutineMoment {
  readonly routine: Routine;
  readonly at: number;
}

/** Routines the person brought along: they stand beside the built-in ones in `Content.routines`. */
export interface OwnRoutines {
  /** Hot, replays. Sound ones only. */
  readonly routines$: Observable<readonly Routine[]>;
  /** How many are kept that can't be read any more; they stay where they are. Hot, replays. */
  readonly damaged$: Observable<number>;
  /**
   * Reads the text of a file under the same rules as a built-in one; the id of a built-in one is refused.
   * What is wrong is said by place, what was found and what is wanted. Never throws.
   */
  read(text: string): ParseResult<Routine>;
  /** Takes what `read` gave. Overwrites one with the same id. Rejects with a StorageError. */
  keep(routine: Routine): Promise<void>;
  remove(id: string): Promise<void>;
  /** What `read` holds a routine against; undefined where nothing can be checked. */
  readonly rules: RoutineRules | undefined;
  /** What was edited and not saved, by the id it was edited under. Lasts as long as the page. */
  readonly drafts: Map<string, RoutineDraft>;
  /** A file that another app shared with this one and that nobody has looked at yet; taking it forgets it. Never rejects. */
  takeShared(): Promise<{ readonly name: string; readonly text: string } | undefined>;
}

/** New versions of the app, and its place on the home screen. */
export interface Updates {
  /** A new version is ready; it waits for `apply`. False while a session runs. Hot, replays. */
  readonly waiting$: Observable<boolean>;
  /** Restarts into the new version. Does nothing while a session runs; one in another tab is waited for. */
  apply(): void;
  /** `apply` was asked for and waits for a session in another tab. Hot, replays. */
  readonly held$: Observable<boolean>;
  /** The browser offers to install the app, and it isn't yet. Hot, replays. */
  readonly installable$: Observable<boolean>;
  /** Asks the browser to install; call it in the tap. Never rejects. */
  install(): Promise<void>;
}

/** Something to listen to in the settings. */
export type CueSample = CueFamily | 'warning' | 'voice' | 'vibration';

/** A voice of this device. */
export interface VoiceChoice {
  readonly uri: string;
  readonly name: string;
  readonly language: string;
}

/** The cues, to try outside a session. */
export interface CueBench {
  /** Plays one as it would be heard now; call it in the tap. False where this device can't. Never rejects. */
  listen(sample: CueSample): Promise<boolean>;
  /** Hot, replays: voices come late in some browsers. Empty where there are none. */
  readonly voices$: Observable<readonly VoiceChoice[]>;
}

/** Everything ui/ asks of app/, as one object: what `<bb-app>` is given before it is put into the page. */
export interface Services {
  readonly content: Content;
  readonly sessionDesk: SessionDesk;
  readonly massagerDesk: MassagerDesk;
  readonly records: SessionRecords &
    Partial<Pick<KeptRecords, 'durability$'>> & {
      /** Ids of those that could not be written yet: the device is full. Hot, replays; where it is looked after. */
      readonly unwritten$?: Observable<ReadonlySet<string>>;
    };
  readonly settings: SettingsStore;
  readonly keeping: Keeping;
  readonly ownRoutines: OwnRoutines;
  readonly updates: Updates;
  readonly cueBench: CueBench;
  readonly ownMassagers: OwnMassagers;
  readonly explorer: Explorer;
  readonly drills: DrillDesk;
}
