import type { Clock } from '#clock';
import type { MassagerErrorCode } from './massager.contract.ts';
import type { Seen } from './glance.ts';
import type { OutFrame, ProfileFrames, Sequence } from './profile-frames.contract.ts';

/** What happens in a queue, as it happens. */
export type QueueEvent =
  | { readonly type: 'written'; readonly what: string; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly what: string; readonly code: MassagerErrorCode }
  /** Something that is worth a line in the log. */
  | { readonly type: 'note'; readonly what: string }
  /** From here on the motor may run at `level`, whatever becomes of the write. */
  | { readonly type: 'level-started'; readonly level: number }
  | { readonly type: 'level-written'; readonly level: number }
  /** A level could not be written, again and again: the motor no longer follows. */
  | { readonly type: 'level-refused' }
  | { readonly type: 'stop-written' }
  /** A report is being asked for: its answer may come before the question is known to be written. */
  | { readonly type: 'asking' }
  | { readonly type: 'polled' }
  /** The link is of no use: a call that never settles, a stop past its deadline, a link that is gone. */
  | { readonly type: 'broken'; readonly code: MassagerErrorCode };

/** What a queue needs. */
export interface WriteQueueOptions {
  readonly clock: Clock;
  readonly frames: ProfileFrames;
  readonly sequence: Sequence;
  /** How many frames are one whole stop; those behind it repeat it. */
  readonly stopLength: number;
  /** From the start of one level write to the start of the next. */
  readonly minGapMs: number;
  /** One GATT write. Settles or doesn't, rejects with whatever the browser has. */
  readonly write: (frame: OutFrame) => Promise<void>;
  readonly hear: (event: QueueEvent) => void;
}

/**
 * The one line to one massager. Browsers refuse a second GATT operation while one is under way (Web
 * Bluetooth #188), so everything stands in it: stop before the newest level, that before other
 * operations, and questions only when nothing else waits.
 */
export interface WriteQueue {
  /** Puts `level` in the one slot; what waited there is forgotten. */
  setLevel(level: number): void;
  /**
   * Forgets every level that waits and writes the stop frames next. `unknown` if that failed within
   * `withinMs`, by default `STOP_DEADLINE_MS`; then the link is broken off.
   */
  stop(withinMs?: number): Promise<'sent' | 'unknown'>;
  /** Runs another GATT operation in its turn. @throws whatever it throws, or a MassagerFault */
  run<T>(what: string, operation: () => Promise<T>): Promise<T>;
  /** Writes one frame in its turn. @throws as `run` */
  write(what: string, frame: OutFrame): Promise<void>;
  /** Asks for a report, if nothing else wants the link. */
  poll(): void;
  /** The massager reported: a level that waited for that may go. */
  heard(seen: Seen): void;
  /** Asks for the charge, if nothing else wants the link. */
  askBattery(): void;
  /** Answers a notification that keeps the massager at work; one answer waits at most. */
  answer(): void;
  /** Begins to keep the massager at work, where its profile says how. */
  keepAlive(): void;
  /** The massager's own buttons set another level: it is not written again. Undefined: off, or unknown. */
  assume(level: number | undefined): void;
  /** Ends it: what waits is given up, what is under way is no longer listened to. */
  close(): void;
}

/** One GATT operation and what to do afterwards. */
export interface Task {
  readonly what: string;
  readonly start: () => Promise<unknown>;
  readonly done: () => void;
  readonly failed: (code: MassagerErrorCode, error?: unknown) => void;
  /** The browser was busy with another operation: back to where it came from. */
  readonly again: () => void;
}

/** Makes the task of one write; `after` is called once it has settled. */
export type MakeTask = (what: string, frame: OutFrame, after: Omit<Task, 'what' | 'start'>) => Task;

/** What goes next: a task; or nothing before a time (Clock ms); or nothing. */
export type Next = Task | number | undefined;
