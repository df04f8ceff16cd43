import { describe, expect, test } from 'vitest';
import { brokenIn, INVARIANTS } from '../../campaign/invariants/all.ts';
import type { Seen } from '../../campaign/trace.ts';
import { at, gate, massager, session, write } from './a-trace.ts';

const ready = massager(0, 'ready', 'running');
const resume = at(0, 'act', { what: 'resume' });

/** For each invariant a trace in which it is broken, and one like it in which it isn't. */
const PLANTED: Record<string, { readonly broken: readonly Seen[]; readonly whole: readonly Seen[] }> = {
  standsStillUnlessRunning: {
    broken: [session(0, { status: 'paused' }), gate(100, 1)],
    whole: [session(0), gate(100, 1)],
  },
  rehearsesOnlyWhileRunning: {
    broken: [session(0, { isRehearsal: true, status: 'paused' }), at(1, 'rehearsal-gate', { setPct: 3 })],
    whole: [session(0, { isRehearsal: true }), at(1, 'rehearsal-gate', { setPct: 3 })],
  },
  staysUnderEveryCeiling: {
    broken: [at(0, 'maximum', { pct: 20 }), session(0), gate(9_000, 21)],
    whole: [at(0, 'maximum', { pct: 20 }), session(0), gate(9_000, 20)],
  },
  writesWhatIsLetThrough: {
    broken: [session(0), gate(2_000, 5), write(2_001, 7)],
    whole: [session(0), gate(2_000, 5), write(2_001, 5)],
  },
  neverOutrunsTheRamp: {
    broken: [gate(0, 0), gate(1_000, 5), gate(2_000, 12)],
    whole: [gate(0, 0), gate(1_000, 5), gate(2_000, 10)],
  },
  oneOperationAtATime: { broken: [write(0, 0, 1)], whole: [write(0, 0, 0)] },
  stopIsTheFirstWrite: {
    broken: [at(0, 'link', { is: 'up' }), write(30, 5), write(60, 0)],
    whole: [at(0, 'link', { is: 'up' }), write(30, 0), write(60, 5)],
  },
  lossIsUnknown: {
    broken: [ready, massager(5, 'reconnecting', 'stop-sent')],
    whole: [ready, massager(5, 'reconnecting', 'unknown')],
  },
  lossIsTold: {
    broken: [ready, session(1), at(9, 'link', { is: 'lost' }), massager(110, 'lost', 'unknown')],
    whole: [
      ready,
      session(1),
      at(9, 'link', { is: 'lost' }),
      massager(9, 'lost', 'unknown'),
      session(9, { status: 'paused' }),
      at(9, 'said', { text: 'The link is lost.' }),
    ],
  },
  standsStillSoon: {
    broken: [
      at(0, 'motor', { ppm: 1_380, linked: true }),
      ready,
      gate(0, 9),
      gate(100, 0),
      at(9_000, 'act', { what: 'wait' }),
    ],
    whole: [
      at(0, 'motor', { ppm: 1_380, linked: true }),
      ready,
      gate(0, 9),
      gate(100, 0),
      at(130, 'motor', { ppm: 0, linked: true }),
      at(9_000, 'act', { what: 'wait' }),
    ],
  },
  saysStoppedOnlyOfStandstill: {
    broken: [ready, at(0, 'motor', { ppm: 1_380, linked: true }), massager(9_000, 'ready', 'stopped')],
    whole: [
      ready,
      at(0, 'motor', { ppm: 1_380, linked: true }),
      at(8_000, 'motor', { ppm: 0, linked: true }),
      massager(9_000, 'ready', 'stopped'),
    ],
  },
  onlyOneTabHasIt: {
    broken: [ready, at(9, 'other-tab', { has: true })],
    whole: [ready, massager(8, 'lost', 'unknown'), at(9, 'other-tab', { has: true })],
  },
  goesOnOnlyWhenAsked: {
    broken: [at(0, 'act', { what: 'show' }), session(0, { status: 'paused' }), session(1)],
    whole: [resume, session(0, { status: 'paused' }), session(1)],
  },
  endsForGood: {
    broken: [resume, session(0, { status: 'ended' }), session(1)],
    whole: [resume, session(0, { status: 'ended' }), session(1, { id: 'two' })],
  },
  noTimeRunsWhileLost: {
    broken: [ready, session(0), massager(1, 'lost', 'unknown'), session(500, { activeMs: 500 })],
    whole: [ready, session(0), massager(1, 'lost', 'unknown'), session(500, { status: 'paused' })],
  },
  restsWhileHidden: {
    broken: [resume, at(0, 'page', { hidden: true }), session(1)],
    whole: [resume, at(0, 'page', { hidden: true }), session(1, { isForMotor: false })],
  },
  clockOnlyGoesOn: {
    broken: [resume, session(0, { activeMs: 9 }), session(1, { activeMs: 8 })],
    whole: [resume, session(0, { activeMs: 9 }), session(1, { activeMs: 9 })],
  },
  modeFitsWhatThereIs: {
    broken: [at(0, 'mode', { mode: 'by-hand', hasMotor: true, locked: false })],
    whole: [at(0, 'mode', { mode: 'by-hand', hasMotor: false, locked: false })],
  },
  nothingIsUnhandled: {
    broken: [at(0, 'unhandled', { what: 'Error: nobody listens' })],
    whole: [at(0, 'said', { text: 'Error: told' })],
  },
  leavesNoTimers: { broken: [at(0, 'end', { timers: 1 })], whole: [at(0, 'end', { timers: 0 })] },
  recordsAddUp: {
    broken: [session(0), at(1, 'record', { id: 'one', activeMs: 0, faults: ['the motor ran by hand'] })],
    whole: [session(0), at(1, 'record', { id: 'one', activeMs: 0, faults: [] })],
  },
  keepsEachSessionOnce: {
    broken: [session(0, { activeMs: 60_000 }), at(1, 'end', { timers: 0 })],
    whole: [
      session(0, { activeMs: 60_000 }),
      at(1, 'record', { id: 'one', activeMs: 60_000, faults: [] }),
      at(1, 'end', { timers: 0 }),
    ],
  },
  fullIsTold: {
    broken: [at(0, 'storage', { isAsideFull: true, isJournalFull: false }), session(0), session(9_000)],
    whole: [
      at(0, 'storage', { isAsideFull: true, isJournalFull: false }),
      session(0),
      at(9, 'trouble', { what: 'full' }),
      session(9_000),
    ],
  },
};

describe('what a campaign holds against', () => {
  test.each(Object.keys(INVARIANTS))('%s is found broken where it is, and only there', (name) => {
    const { broken, whole } = PLANTED[name] ?? { broken: [], whole: [] };
    const { find } = INVARIANTS[name]!;
    expect(find(broken)).toMatchObject({ what: expect.any(String) as string });
    expect(find(whole)).toBeUndefined();
  });

  test.each([
    ['is lost', [session(0, { activeMs: 60_000 }), at(1, 'end', { timers: 0 })]],
    [
      'is there twice',
      [1, 2]
        .map((ms) => at(ms, 'record', { id: 'one', activeMs: 0, faults: [] }))
        .toSpliced(0, 0, session(0)),
    ],
    ['was never begun', [at(1, 'record', { id: 'two', activeMs: 0, faults: [] })]],
    [
      'is kept with',
      [
        session(0, { activeMs: 60_000, status: 'ended' }),
        at(1, 'record', { id: 'one', activeMs: 50_000, faults: [] }),
        at(1, 'end', { timers: 0 }),
      ],
    ],
  ] as const)('a record that %s is told', (what, trace) => {
    expect(INVARIANTS['keepsEachSessionOnce']!.find(trace)?.what).toContain(what);
  });

  test('what there was no room for may be lost, and what there was room for at its end may not', () => {
    const full = at(1, 'storage', { isAsideFull: true, isJournalFull: true });
    const free = at(2, 'storage', { isAsideFull: false, isJournalFull: false });
    const end = at(9, 'end', { timers: 0 });
    const begun = session(0, { activeMs: 60_000 });
    const over = (atMs: number) => session(atMs, { activeMs: 60_000, status: 'ended' });
    const { find } = INVARIANTS['keepsEachSessionOnce']!;
    expect(find([full, begun, end])).toBeUndefined();
    expect(find([full, begun, over(1), end])).toBeUndefined();
    expect(find([begun, full, free, over(3), end])?.what).toContain('is lost');
  });

  test.each([
    ['the screen still says ready', []],
    ['the session goes on', [massager(9, 'lost', 'unknown')]],
    ['nothing is said', [massager(9, 'lost', 'unknown'), session(9, { status: 'paused' })]],
  ] as const)('of a lost link it is told if %s', (what, after) => {
    const trace = [ready, session(1), at(9, 'link', { is: 'lost' }), ...after];
    expect(INVARIANTS['lossIsTold']!.find(trace)?.what).toBe(what);
  });

  test('the hand on the massager may set what no ramp would', () => {
    const trace = [
      resume,
      session(0),
      gate(0, 0),
      gate(1_000, 5),
      at(1_500, 'press', { what: 'level' }),
      gate(1_500, 25),
    ];
    expect(brokenIn(trace)).toEqual([]);
  });
});
