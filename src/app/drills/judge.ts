import type { DrillId, DrillNote, DrillVerdict } from '#storage';

/** Something that happened after the call. */
export interface DrillEvent {
  /** Milliseconds since the call, never negative. */
  readonly atMs: number;
  /**
   * `stopped`, `paused`, `went-on`: what the session did at the person's wish. `power`: the massager's own button.
   * `moved`: over to the side that the screen says. `told`, `told-other`: the sign that was called, or another one.
   * `still`: the motor stands. `time`: no more time to act. `end`: nothing is waited for any longer.
   */
  readonly what:
    'stopped' | 'paused' | 'went-on' | 'power' | 'moved' | 'told' | 'told-other' | 'still' | 'time' | 'end';
}

/** What was called, and how long there is. */
export interface DrillRules {
  /** To the right act: as fast as this is in time, in ms. */
  readonly wellMs: number;
  /** So long there is to do all of it, in ms. */
  readonly answerMs: number;
  /** From there on at most so long for a motor to come to rest, in ms. */
  readonly restMs: number;
}

/**
 * Design choices, none of them a medical figure: about twice what it takes to see a call, to find what has to be
 * pressed and to press it. STOP is always in one place; the massager's own button, a side to compare and *Something
 * hurts* have to be looked for. No motor of the virtual massagers coasts for half of `restMs`.
 */
export const DRILL_RULES: Readonly<Record<DrillId, DrillRules>> = {
  'emergency-stop': { wellMs: 3_000, answerMs: 15_000, restMs: 10_000 },
  'lost-link': { wellMs: 10_000, answerMs: 30_000, restMs: 10_000 },
  'wrong-side': { wellMs: 6_000, answerMs: 30_000, restMs: 10_000 },
  'sharp-pain': { wellMs: 5_000, answerMs: 30_000, restMs: 10_000 },
};

/**
 * Judges what happened so far, in its order.
 * @returns undefined while something is still to come; the same events always give the same verdict.
 */
export function judge(drill: DrillId, events: readonly DrillEvent[]): DrillVerdict | undefined {
  const seen = new Events(events);
  const course = COURSES[drill](seen);
  const isOver = seen.has('end') || (seen.has('time') && isSettled(course, seen)) || isComplete(course, seen);
  if (!isOver) return undefined;
  const { wellMs } = DRILL_RULES[drill];
  const { actedMs, doneMs } = course;
  const stillMs = seen.at('still');
  const isRight = actedMs !== undefined && !course.isWrong;
  return {
    drill,
    result: isRight ? (actedMs <= wellMs ? 'well' : 'late') : isNearly(course, seen) ? 'late' : 'missed',
    ...(actedMs !== undefined && { actedMs }),
    ...(stillMs !== undefined && { stillMs }),
    ...(doneMs !== undefined && { doneMs }),
    notes: course.notes,
  };
}

/** How far somebody came. */
interface Course {
  /** The right act. */
  readonly actedMs: number | undefined;
  /** What was to come after it, where there is such a thing. */
  readonly doneMs?: number | undefined;
  /** Nothing more is to be done by the person. */
  readonly isDone: boolean;
  /** Something was done that undoes it. */
  readonly isWrong?: boolean;
  /** The motor rests all the same, by something else. */
  readonly hasElse?: boolean;
  readonly notes: readonly DrillNote[];
}

class Events {
  readonly #events: readonly DrillEvent[];

  constructor(events: readonly DrillEvent[]) {
    this.#events = events;
  }

  /** The first of these; undefined where there was none. */
  at(...whats: readonly DrillEvent['what'][]): number | undefined {
    return this.#events.find(({ what }) => whats.includes(what))?.atMs;
  }

  has(...whats: readonly DrillEvent['what'][]): boolean {
    return this.at(...whats) !== undefined;
  }

  /** Whether the first `what` came before the first of the others, or they never did. */
  isBefore(what: DrillEvent['what'], ...others: readonly DrillEvent['what'][]): boolean {
    const first = this.#events.find((event) => event.what === what || others.includes(event.what));
    return first?.what === what;
  }

  /** Where the first of these is followed by another one, at whatever distance: when. */
  after(first: readonly DrillEvent['what'][], then: DrillEvent['what']): number | undefined {
    const from = this.#events.findIndex(({ what }) => first.includes(what));
    return from < 0 ? undefined : this.#events.slice(from).find(({ what }) => what === then)?.atMs;
  }
}

const COURSES: Readonly<Record<DrillId, (seen: Events) => Course>> = {
  'emergency-stop': (seen) => ({
    actedMs: seen.at('stopped'),
    isDone: seen.has('stopped'),
    hasElse: seen.has('paused', 'power'),
    notes: notesOf([
      ['paused', seen.has('paused')],
      ['switched-off', seen.has('power')],
    ]),
  }),
  'lost-link': (seen) => ({
    actedMs: seen.at('power'),
    isDone: seen.has('power'),
    notes: notesOf([['stopped-in-app', seen.isBefore('stopped', 'power')]]),
  }),
  'wrong-side': (seen) => {
    const isMovedFirst = seen.isBefore('moved', 'paused', 'stopped');
    const goneOnMs = seen.after(['paused', 'stopped'], 'went-on');
    const isThere = seen.isBefore('moved', 'went-on');
    const hasStopped = seen.has('stopped');
    const isWrong = isMovedFirst || (goneOnMs !== undefined && !isThere);
    return {
      actedMs: seen.at('paused', 'stopped'),
      doneMs: isWrong ? undefined : goneOnMs,
      isDone: isMovedFirst || hasStopped || goneOnMs !== undefined,
      isWrong,
      notes: notesOf([
        ['moved-running', isMovedFirst],
        ['went-on', goneOnMs !== undefined && !isThere],
        ['stopped', hasStopped && goneOnMs === undefined],
        ['not-gone-on', seen.has('paused') && !hasStopped && goneOnMs === undefined],
      ]),
    };
  },
  'sharp-pain': (seen) => {
    const wentOnMs = seen.after(['paused', 'stopped'], 'went-on');
    const isTold = seen.has('told');
    return {
      actedMs: seen.at('paused', 'stopped'),
      doneMs: seen.at('told'),
      isDone: seen.has('stopped') || isTold || wentOnMs !== undefined,
      isWrong: wentOnMs !== undefined,
      notes: notesOf([
        ['went-on', wentOnMs !== undefined],
        ['told-other', !isTold && seen.has('told-other')],
        [
          'not-told',
          !isTold && wentOnMs === undefined && !seen.has('told-other') && seen.has('paused', 'stopped'),
        ],
      ]),
    };
  },
};

/** All of it was done, and the motor stands. */
function isComplete(course: Course, seen: Events): boolean {
  return course.isDone && (course.isWrong === true || seen.has('still'));
}

function isNearly({ hasElse }: Course, seen: Events): boolean {
  return hasElse === true && seen.has('still');
}

/** With no time left: nothing was done that a motor could still be answering. */
function isSettled({ actedMs }: Course, seen: Events): boolean {
  return actedMs === undefined || seen.has('still');
}

function notesOf(notes: readonly (readonly [DrillNote, boolean])[]): readonly DrillNote[] {
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}
