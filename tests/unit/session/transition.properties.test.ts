import {
  effectiveIntensity,
  hasMotor,
  intensityOf,
  positionAt,
  segmentAt,
  transition,
  type SessionEvent,
  type SessionOutput,
  type SessionRules,
  type SessionState,
  type Timeline,
} from '#session';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyEvents, anyTimeline, ObedientMotor } from '../../support/session-events.ts';
import { ready, runningAt, timelineOf, work } from '../../support/timelines.ts';

// Forty thousand events a property take a second, and several on a machine that does other things too.
vi.setConfig({ testTimeout: 30_000 });

const RUNS = { numRuns: 1_000 };
const anyRules: fc.Arbitrary<SessionRules> = fc.constantFrom(
  { startLeadInMs: 5_000, resumeLeadInMs: 3_000 },
  { startLeadInMs: 5_000, resumeLeadInMs: 3_000, holdAfterMs: 2_000 },
);

interface Moment {
  readonly before: SessionState;
  readonly event: SessionEvent;
  readonly state: SessionState;
  readonly outputs: readonly SessionOutput[];
}

function play(timeline: Timeline, events: readonly SessionEvent[], rules?: SessionRules): readonly Moment[] {
  let state = ready(timeline);
  return events.map((event) => {
    const before = state;
    const [next, outputs] = transition(state, event, rules);
    state = next;
    return { before, event, state, outputs };
  });
}

/** For any session, whatever happens to it. */
function always(check: (moment: Moment, motor: ObedientMotor) => void): void {
  fc.assert(
    fc.property(anyTimeline, anyEvents, anyRules, (timeline, events, rules) => {
      const motor = new ObedientMotor();
      for (const moment of play(timeline, events, rules)) {
        motor.mark();
        for (const output of moment.outputs) motor.obey(output);
        check(moment, motor);
      }
    }),
    RUNS,
  );
}

test('a stop always begins with the halt, ends the session, and nothing comes after it', () => {
  fc.assert(
    fc.property(anyTimeline, anyEvents, anyEvents, (timeline, events, later) => {
      const state = play(timeline, events).at(-1)?.state ?? ready(timeline);
      const nowMs = later.at(-1)?.nowMs ?? 0;
      const [ended, outputs] = transition(state, { type: 'stop', reason: 'user', nowMs });
      expect(outputs[0]).toEqual({ type: 'halt', why: 'end', reason: 'user' });
      expect(outputs.filter(({ type }) => type === 'go' || type === 'intensity')).toEqual([]);
      expect(ended.status).toBe('ended');
      for (const event of later) expect(transition(ended, event)).toEqual([ended, []]);
      const again = transition(ended, { type: 'stop', reason: 'user', nowMs });
      expect(again).toEqual([ended, [{ type: 'halt', why: 'end', reason: 'user' }]]);
    }),
    RUNS,
  );
});

test('an intensity is never above the ceiling of the step, and above 0 only in running work', () => {
  always(({ state, outputs }) => {
    const here = segmentAt(state.timeline, state.positionMs);
    for (const output of outputs) {
      if (output.type !== 'intensity') continue;
      expect(output.pct).toBeGreaterThanOrEqual(0);
      expect(output.pct).toBeLessThanOrEqual(output.ceilingPct);
      if (output.pct === 0) continue;
      expect(state.status).toBe('running');
      expect(here?.step.kind).toBe('work');
      expect(output.ceilingPct).toBe(here?.step.ceilingPct);
    }
  });
});

test('a motor that obeys does what the step asks while the session runs, and stands still otherwise', () => {
  always(({ state }, motor) => {
    expect(motor.isLatched).toBe(state.status !== 'running');
    expect(motor.levelPct).toBe(state.status === 'running' ? effectiveIntensity(state) : 0);
  });
});

test('a motor that obeys stands still between two steps', () => {
  always(({ before, state, outputs }, motor) => {
    const isEntered = outputs.some(({ type }) => type === 'segment');
    // A new plan may give a new number to the step that goes on.
    const isSamePlan = before.timeline === state.timeline;
    if (isEntered && isSamePlan) expect(motor.hasStopped).toBe(true);
  });
});

test('the go comes only at the end of a lead-in, and before any aim', () => {
  always(({ before, state, outputs }) => {
    const at = outputs.findIndex(({ type }) => type === 'go');
    if (at < 0) return;
    expect([before.status, state.status]).toEqual(['lead-in', 'running']);
    expect(outputs.findIndex(({ type }) => type === 'intensity')).toBeGreaterThan(at);
  });
});

test('each pause, whatever its cause, halts the motor', () => {
  always(({ before, state, outputs }) => {
    if (state.status === 'paused' && before.status !== 'paused') expect(outputs[0]?.type).toBe('halt');
  });
});

test('each end, whatever its cause, halts the motor and is told once', () => {
  always(({ before, state, outputs }) => {
    const told = outputs.filter(({ type }) => type === 'ended').length;
    const isEnd = state.status === 'ended' && before.status !== 'ended';
    expect(told).toBe(isEnd ? 1 : 0);
    if (isEnd) expect(outputs).toContainEqual(expect.objectContaining({ type: 'halt', why: 'end' }));
  });
});

test('the position stays in the timeline and goes back only where it is told to', () => {
  always(({ before, event, state }) => {
    expect(state.positionMs).toBeGreaterThanOrEqual(0);
    expect(state.positionMs).toBeLessThanOrEqual(state.timeline.durationMs);
    if (event.type !== 'back' && event.type !== 'replan' && event.type !== 'seek')
      expect(state.positionMs).toBeGreaterThanOrEqual(before.positionMs);
  });
});

test('a seek, from anywhere to anywhere, starts no motor, and on the way a motor that obeys stands still', () => {
  const anyPlace = fc.oneof(fc.double({ min: -1e5, max: 1e6 }), fc.constantFrom(NaN, Infinity));
  fc.assert(
    fc.property(anyTimeline, anyEvents, anyPlace, (timeline, events, positionMs) => {
      const motor = new ObedientMotor();
      const moments = play(timeline, events);
      for (const { outputs } of moments) for (const output of outputs) motor.obey(output);
      const before = moments.at(-1)?.state ?? ready(timeline);
      const isLatched = motor.isLatched;
      motor.mark();
      // A clock that can't be read lets no time pass: what happens is the seek alone.
      const [state, outputs] = transition(before, { type: 'seek', positionMs, nowMs: NaN });
      for (const output of outputs) motor.obey(output);
      expect(outputs.filter(({ type }) => type === 'go')).toEqual([]);
      if (isLatched) expect(motor.isLatched).toBe(true);
      if (outputs.length > 0) expect(motor.hasStopped).toBe(true);
      expect(state.activeMs).toBe(before.activeMs);
      if (state.status !== 'ended') expect(state.status).toBe(before.status);
    }),
    RUNS,
  );
});

test('the time run never goes back and never exceeds the time that went by', () => {
  fc.assert(
    fc.property(anyTimeline, anyEvents, (timeline, events) => {
      const moments = play(timeline, events);
      for (const { before, state } of moments) expect(state.activeMs).toBeGreaterThanOrEqual(before.activeMs);
      const times = events.map(({ nowMs }) => nowMs).filter((nowMs) => !Number.isNaN(nowMs));
      const longestMs = Math.max(...times) - Math.min(...times);
      expect(moments.at(-1)?.state.activeMs ?? 0).toBeLessThanOrEqual(longestMs);
    }),
    RUNS,
  );
});

test('while paused or ready nothing moves, however long it takes', () => {
  always(({ state }) => {
    if (state.status === 'paused' || state.status === 'ready')
      expect(transition(state, { type: 'tick', nowMs: 1e9 })).toEqual([state, []]);
  });
});

test('the step told last is the step at hand', () => {
  fc.assert(
    fc.property(anyTimeline, anyEvents, (timeline, events) => {
      let told: number | undefined;
      for (const { state, outputs } of play(timeline, events)) {
        for (const output of outputs) if (output.type === 'segment') told = output.index;
        if (state.status !== 'ready' && state.status !== 'ended')
          expect(told).toBe(segmentAt(state.timeline, state.positionMs)?.index);
      }
    }),
    RUNS,
  );
});

test('one late look comes to the same place as any number of looks on the way', () => {
  const anyTimes = fc.array(fc.double({ min: 0, max: 400_000, noNaN: true }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(anyTimeline, anyTimes, (timeline, times) => {
      const looks = times.toSorted((a, b) => a - b);
      const lastMs = looks.at(-1) ?? 0;
      let often = runningAt(0, timeline);
      for (const nowMs of looks) [often] = transition(often, { type: 'tick', nowMs });
      const [once] = transition(runningAt(0, timeline), { type: 'tick', nowMs: lastMs });
      expect(often).toEqual(once);
      expect(Math.abs(once.positionMs - positionAt(runningAt(0, timeline), lastMs))).toBeLessThan(0.001);
    }),
    RUNS,
  );
});

test('looking at it never moves the moment at which it will reach a place, not by the last bit', () => {
  const anyMs = fc.double({ min: 0, max: 20_000, noNaN: true });
  const anyLooks = fc.array(fc.double({ min: 0, max: 3_000, noNaN: true }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(anyMs, anyMs, anyLooks, (startMs, ranMs, looks) => {
      const timeline = timelineOf(work({ seconds: 600 }));
      const pausedMs = startMs + 5_000 + ranMs;
      const [counting] = transition(ready(timeline), { type: 'start', nowMs: startMs });
      const [paused] = transition(counting, { type: 'pause', cause: 'user', nowMs: pausedMs });
      let [state] = transition(paused, { type: 'resume', nowMs: pausedMs });
      let nowMs = pausedMs + 3_001;
      [state] = transition(state, { type: 'tick', nowMs });
      const reached = (): number => (state.status === 'running' ? state.anchorMs - state.positionMs : NaN);
      const firstMs = reached();
      for (const look of looks) {
        nowMs += look;
        [state] = transition(state, { type: 'tick', nowMs });
        expect(reached()).toBe(firstMs);
      }
    }),
    RUNS,
  );
});

test('one Softer is always felt, and one Stronger makes no step stronger by more than ten points', () => {
  always(({ state }) => {
    if (state.status !== 'running') return;
    const here = segmentAt(state.timeline, state.positionMs);
    if (!here || !hasMotor(here)) return;
    const felt = effectiveIntensity(state);
    const nowMs = NaN;
    const [softened] = transition(state, { type: 'softer', nowMs });
    expect(effectiveIntensity(softened)).toBe(Math.max(0, felt - 10));
    const [strengthened] = transition(state, { type: 'stronger', nowMs });
    if (felt === here.step.ceilingPct) expect(strengthened.offsetPct).toBe(state.offsetPct);
    if (felt > 0) expect(effectiveIntensity(strengthened)).toBe(Math.min(here.step.ceilingPct, felt + 10));
    for (const segment of state.timeline.segments) {
      const more = intensityOf(segment, strengthened) - intensityOf(segment, state);
      expect(more).toBeLessThanOrEqual(10);
    }
  });
});
