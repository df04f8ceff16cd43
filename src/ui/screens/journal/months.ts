import type { SessionRecord } from '#storage';

/** The sessions of one month, newest first. */
export interface Month {
  /** `2026-3`, to tell months apart. */
  readonly key: string;
  readonly first: Date;
  readonly records: readonly SessionRecord[];
  /** Without practice, as everywhere. */
  readonly sessions: number;
  readonly minutes: number;
}

/** Sorts sessions into months of the person's own calendar, in the order in which they come. */
export function byMonth(records: readonly SessionRecord[]): readonly Month[] {
  const months = new Map<string, SessionRecord[]>();
  for (const record of records) {
    const date = new Date(record.startedAt);
    const key = `${date.getFullYear()}-${date.getMonth() + 1}`;
    const month = months.get(key);
    if (month) month.push(record);
    else months.set(key, [record]);
  }
  return [...months].map(([key, list]) => {
    const counted = list.filter(({ mode }) => mode !== 'simulator');
    const seconds = counted.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0);
    const first = new Date(list[0]?.startedAt ?? 0);
    return { key, first, records: list, sessions: counted.length, minutes: Math.round(seconds / 60) };
  });
}

/** The newest `count` sessions of all months; a month without any of them is left out. Its sums stay whole. */
export function newest(months: readonly Month[], count: number): readonly Month[] {
  let left = count;
  return months.flatMap((month) => {
    const records = month.records.slice(0, Math.max(0, left));
    left -= month.records.length;
    return records.length === 0 ? [] : [{ ...month, records }];
  });
}
