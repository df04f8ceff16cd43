import type { MassagerState } from '#massager';
import type { SessionState } from '#session';

/** Something that was seen in the life of an app, by a Bluetooth, a page, a journal or the app's own state. */
export type Seen = { readonly atMs: number } & Sight;

/** What of it, by kind. Levels are percent of the working range; 0 is off. */
export type Sight =
  /** The person, the phone or the massager did something. */
  | { readonly kind: 'act'; readonly what: string }
  | { readonly kind: 'tab'; readonly what: 'opened' | 'crashed' }
  | { readonly kind: 'page'; readonly hidden: boolean }
  | SessionSight
  /** What the gate of the motor at hand lets through. */
  | { readonly kind: 'gate'; readonly latched: boolean; readonly aimPct: number; readonly setPct: number }
  /** The same of a rehearsal, whose time may run faster. */
  | { readonly kind: 'rehearsal-gate'; readonly setPct: number }
  /** The gentle test was begun. */
  | { readonly kind: 'test' }
  /** What the app says of the motor at hand; `none` by hand. */
  | {
      readonly kind: 'massager';
      readonly link: MassagerState['link'] | 'none';
      readonly motor: MassagerState['motor'];
      /** The simulator's own, of whose link the browser knows nothing. */
      readonly isVirtual: boolean;
    }
  /** The mode, and whether a session keeps it. */
  | { readonly kind: 'mode'; readonly mode: string; readonly hasMotor: boolean; readonly locked: boolean }
  | { readonly kind: 'maximum'; readonly pct: number }
  /** The app took something for a press of the massager's own button. */
  | { readonly kind: 'press'; readonly what: string }
  /** The browser's link came up, or went: by the app's wish, or not. */
  | { readonly kind: 'link'; readonly is: 'up' | 'cut' | 'lost' }
  /** A write to a characteristic was begun. `before`: how many other operations were under way. */
  | {
      readonly kind: 'write';
      readonly what: 'stop' | 'level' | 'other';
      readonly pct: number;
      readonly before: number;
      /** Nobody tells whether it arrived. */
      readonly isUnanswered?: true;
    }
  /** Another operation on a characteristic was begun. */
  | { readonly kind: 'operation'; readonly before: number }
  /** What the motor is really asked for, turns a minute, and whether the massager has a link. */
  | { readonly kind: 'motor'; readonly ppm: number; readonly linked: boolean; readonly isStuck?: true }
  /** Another tab of the app has the massager, or has it no more. */
  | { readonly kind: 'other-tab'; readonly has: boolean }
  /** What takes nothing more: what is kept aside of a session that runs, and the journal. */
  | { readonly kind: 'storage'; readonly isAsideFull: boolean; readonly isJournalFull: boolean }
  /** The app says that a session can't be kept. */
  | { readonly kind: 'trouble'; readonly what: string }
  | { readonly kind: 'said'; readonly text: string }
  /** A record of the journal, read after the last tab was closed; `faults`: what does not add up in it. */
  | {
      readonly kind: 'record';
      readonly id: string;
      readonly activeMs: number;
      readonly faults: readonly string[];
    }
  | { readonly kind: 'unhandled'; readonly what: string }
  /** All is closed. */
  | { readonly kind: 'end'; readonly timers: number };

/** A state of a session; a rehearsal is one, too. */
export interface SessionSight {
  readonly kind: 'session';
  readonly id: string;
  readonly status: SessionState['status'];
  readonly cause?: string;
  readonly positionMs: number;
  readonly activeMs: number;
  /** Of the step that it is in; 0 where no motor runs. */
  readonly ceilingPct: number;
  /** A motor at hand follows it: neither by hand nor a rehearsal. */
  readonly isForMotor: boolean;
  readonly isRehearsal: boolean;
}

/** Writes down what is seen, in order. */
export class Trace {
  readonly seen: Seen[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  note(sight: Sight): void {
    this.seen.push({ atMs: this.#now(), ...sight });
  }
}

/** Equal traces have equal ones: 53 bits of two FNV-1a sums (offset and prime of the 32-bit form), in hexadecimal. */
export function hashOf(trace: readonly Seen[]): string {
  const text = JSON.stringify(trace);
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ (unit + at), 0x01000193);
  }
  return ((two & 0x1fffff) * 0x1_0000_0000 + (one >>> 0)).toString(16).padStart(14, '0');
}

/** One sight as a line that a person can read: when, what. */
export function inWords({ atMs, ...sight }: Seen): string {
  return `${(atMs / 1_000).toFixed(3).padStart(9)} s  ${wordsOf(sight)}`;
}

function wordsOf({ kind, ...rest }: Sight): string {
  const said = Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`);
  return `${kind.padEnd(9)} ${said.join(', ')}`;
}
