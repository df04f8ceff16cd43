import type { SessionRecord } from '#storage';

/** One day of a week in whole minutes. */
export interface WeekDay {
  readonly date: Date;
  readonly minutes: number;
  readonly isToday: boolean;
}

/** The week of a day, Monday first, with what was done; practice with the simulator doesn't count. */
export interface Week {
  readonly days: readonly WeekDay[];
  readonly sessions: number;
  readonly minutes: number;
}

/** Sums up the sessions of the week of `now`, by the person's own calendar days. */
export function buildWeek(records: readonly SessionRecord[], now: Date): Week {
  const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7));
  const dates = Array.from(
    { length: 7 },
    (_, day) => new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + day),
  );
  const done = records.filter(({ mode }) => mode !== 'simulator');
  const on = (date: Date): readonly SessionRecord[] =>
    done.filter(({ startedAt }) => isSameDay(new Date(startedAt), date));
  const minutesOf = (list: readonly SessionRecord[]): number =>
    Math.round(list.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0) / 60);
  const inWeek = dates.flatMap(on);
  return {
    days: dates.map((date) => ({ date, minutes: minutesOf(on(date)), isToday: isSameDay(date, now) })),
    sessions: inWeek.length,
    minutes: minutesOf(inWeek),
  };
}

function isSameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}
