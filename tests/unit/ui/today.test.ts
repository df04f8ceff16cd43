import { describe, expect, it } from 'vitest';
import { completedSessions, inOrder, openRoutines, suggest } from '../../../src/ui/suggestion.ts';
import { buildWeek } from '../../../src/ui/week.ts';
import { aRoutine } from '../../support/fake-content.ts';
import { aRecord } from '../../support/fake-records.ts';

const FIRST = aRoutine({ id: 'gentle-first-5' });
const USUAL = aRoutine({ gate: { minCompletedSessions: 1 } });
const FIRM = aRoutine({ id: 'deep-tissue-15', gate: { minCompletedSessions: 5 } });
const ALL = [FIRM, USUAL, FIRST];

describe('the suggestion of today', () => {
  it('is the gentle first session until one was completed', () => {
    expect(suggest(ALL, [])?.id).toBe('gentle-first-5');
    expect(suggest(ALL, [aRecord({ endReason: 'user' })])?.id).toBe('gentle-first-5');
    expect(suggest(ALL, [aRecord({ mode: 'simulator' })])?.id).toBe('gentle-first-5');
    expect(suggest(ALL, [aRecord({ mode: 'by-hand' })])?.id).toBe('lower-back-release-10');
  });

  it('falls back to what is open where a file could not be read', () => {
    expect(suggest([FIRM, USUAL], [])?.id).toBe('deep-tissue-15');
    expect(suggest([FIRM, FIRST], [aRecord()])?.id).toBe('gentle-first-5');
    const none: typeof ALL = [];
    expect(suggest(none, [])).toBeUndefined();
  });

  it('offers only what asks for no more sessions than were completed', () => {
    expect(openRoutines(ALL, []).map(({ id }) => id)).toEqual(['gentle-first-5']);
    const five = Array.from({ length: 5 }, (_, at) => aRecord({ id: String(at) }));
    expect(completedSessions(five)).toBe(5);
    expect(openRoutines(ALL, five)).toEqual(ALL);
  });
});

describe('the order of routines', () => {
  it('is from gentle to firm, and from short to long', () => {
    const routines = [
      { ...aRoutine({ id: 'firm', level: 'firm' }), totalSeconds: 60 },
      { ...aRoutine({ id: 'long', level: 'gentle' }), totalSeconds: 600 },
      { ...aRoutine({ id: 'short', level: 'gentle' }), totalSeconds: 300 },
      { ...aRoutine({ id: 'standard', level: 'standard' }), totalSeconds: 120 },
    ];
    expect(inOrder(routines).map(({ id }) => id)).toEqual(['short', 'long', 'standard', 'firm']);
  });
});

describe('the week', () => {
  const now = new Date(2026, 2, 12, 18, 40); // a Thursday
  const on = (day: number, activeSeconds: number, mode: 'by-hand' | 'simulator' = 'by-hand') =>
    aRecord({ id: `${day}`, startedAt: new Date(2026, 2, day, 23, 59).getTime(), activeSeconds, mode });

  it('begins on Monday and knows today', () => {
    const { days } = buildWeek([], now);
    expect(days.map(({ date }) => date.getDate())).toEqual([9, 10, 11, 12, 13, 14, 15]);
    expect(days.map(({ isToday }) => isToday)).toEqual([false, false, false, true, false, false, false]);
  });

  it('has Sunday as its last day', () => {
    expect(
      buildWeek([], new Date(2026, 2, 15))
        .days.map(({ isToday }) => isToday)
        .at(-1),
    ).toBe(true);
  });

  it('sums up each day, leaves other weeks and practice out', () => {
    const week = buildWeek(
      [on(9, 600), on(9, 300), on(12, 240), on(8, 600), on(16, 600), on(10, 600, 'simulator')],
      now,
    );
    expect(week.days.map(({ minutes }) => minutes)).toEqual([15, 0, 0, 4, 0, 0, 0]);
    expect(week).toMatchObject({ sessions: 3, minutes: 19 });
  });

  it('is seven whole days also where the clocks change', () => {
    const dates = buildWeek([], new Date(2026, 2, 29)).days.map(({ date }) => [
      date.getDay(),
      date.getHours(),
    ]);
    expect(dates).toEqual([1, 2, 3, 4, 5, 6, 0].map((day) => [day, 0]));
  });
});
