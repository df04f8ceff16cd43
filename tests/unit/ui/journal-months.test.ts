import { describe, expect, test } from 'vitest';
import { byMonth, newest } from '../../../src/ui/screens/journal/months.ts';
import { aRecord } from '../../support/fake-records.ts';

const at = (month: number, day: number) => new Date(2026, month, day, 9).getTime();

const RECORDS = [
  aRecord({ id: 'a', startedAt: at(2, 12), activeSeconds: 600 }),
  aRecord({ id: 'b', startedAt: at(2, 1), activeSeconds: 300, mode: 'simulator' }),
  aRecord({ id: 'c', startedAt: at(1, 28), activeSeconds: 90 }),
  aRecord({ id: 'd', startedAt: at(1, 27), activeSeconds: 90 }),
];

describe('the months of a journal', () => {
  test('keep their order and count no practice', () => {
    expect(
      byMonth(RECORDS).map(({ key, records, sessions, minutes }) => [key, records.length, sessions, minutes]),
    ).toEqual([
      ['2026-3', 2, 1, 10],
      ['2026-2', 2, 2, 3],
    ]);
  });

  test('show the newest ones with whole sums, and no month without any', () => {
    const shown = newest(byMonth(RECORDS), 3);
    expect(shown.map(({ records }) => records.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
    expect(shown[1]?.sessions).toBe(2);
    expect(newest(byMonth(RECORDS), 2)).toHaveLength(1);
    expect(newest(byMonth([]), 50)).toEqual([]);
  });
});
