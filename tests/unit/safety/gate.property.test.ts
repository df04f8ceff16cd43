import { createGate, type Gate } from '#safety';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingMotor, type MotorCall } from '../../support/recording-motor.ts';

interface Act {
  readonly do: 'aim' | 'follow' | 'halt' | 'open' | 'sign' | 'advance' | 'live' | 'sleep';
  readonly pct: number;
  readonly ceilingPct: number;
  readonly ms: number;
}

const pct = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: -100, max: 1_200 }).map((tenths) => tenths / 10),
  fc.constant(Number.NaN),
);
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom(
    ...(['aim', 'aim', 'halt', 'open', 'open', 'sign', 'advance', 'live', 'live', 'live', 'sleep'] as const),
  ),
  pct,
  ceilingPct: pct,
  ms: fc.oneof(fc.nat(1_500), fc.nat(20_000)),
});

/** The hand on the massager acts, too. */
const actWithHand = fc.oneof(
  { weight: 4, arbitrary: act },
  { weight: 1, arbitrary: act.map((one): Act => ({ ...one, do: 'follow' })) },
);

/** Plays the acts and calls `check` after each, with what the motor was told in it. */
function play(acts: readonly Act[], check: (run: Run) => void): void {
  const clock = new ManualClock();
  const motor = new RecordingMotor(clock);
  const gate = createGate({ clock, motor });
  let may = false;
  for (const step of acts) {
    const told = motor.calls.length;
    if (step.do === 'aim') gate.aim(step.pct, step.ceilingPct);
    else if (step.do === 'follow') gate.follow(step.pct);
    else if (step.do === 'halt') void gate.halt('stop');
    else if (step.do === 'open') gate.open();
    else if (step.do === 'sign') gate.signOfLife();
    else if (step.do === 'advance') clock.advance(step.ms);
    else if (step.do === 'live') live(clock, gate, step.ms);
    else clock.sleep(step.ms);
    if (step.do === 'halt') may = false;
    if (step.do === 'open') may = true;
    check({ motor, gate, told: motor.calls.slice(told).map((call) => call.pct), may });
  }
}

/** Time with a session that gives its signs of life. */
function live(clock: ManualClock, gate: Gate, ms: number): void {
  for (let passed = 0; passed < ms; passed += 500) {
    gate.signOfLife();
    clock.advance(Math.min(500, ms - passed));
  }
}

interface Run {
  readonly motor: RecordingMotor;
  readonly gate: Gate;
  readonly told: readonly number[];
  /** Whether the last word on the latch was `open`. */
  readonly may: boolean;
}

/** Levels that rose by more than time allows, since any level before them without a stop between. */
function tooFast(calls: readonly MotorCall[]): readonly MotorCall[] {
  return calls.filter((call, at) => {
    const stop = calls.slice(0, at).findLastIndex(({ pct: level }) => level === 0);
    // One whole point is forgiven: both levels are rounded down.
    return calls
      .slice(Math.max(0, stop), at)
      .some((before) => call.pct > before.pct + (5 * (call.atMs - before.atMs)) / 1000 + 1 + 1e-6);
  });
}

const RUNS = { numRuns: 500 };
const acts = fc.array(act, { maxLength: 60, size: 'max' });
const actsWithHand = fc.array(actWithHand, { maxLength: 60, size: 'max' });

describe('whatever is asked of the gate', () => {
  it('never lets a level above the ceiling through', () => {
    fc.assert(
      fc.property(actsWithHand, (list) => {
        play(list, ({ told, gate }) => {
          for (const level of told) expect(level).toBeLessThanOrEqual(gate.state.ceilingPct);
          expect(gate.state.setPct).toBeLessThanOrEqual(gate.state.ceilingPct);
        });
      }),
      RUNS,
    );
  });

  it('never rises faster than five points a second from the last stop or level', () => {
    fc.assert(
      fc.property(acts, (list) => {
        play(list, ({ motor }) => {
          expect(tooFast(motor.calls)).toEqual([]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('lets nothing but stops through while latched', () => {
    fc.assert(
      fc.property(actsWithHand, (list) => {
        play(list, ({ told, may, gate }) => {
          if (!may) {
            expect(told.filter((level) => level !== 0)).toEqual([]);
            expect(gate.state).toMatchObject({ latched: true, setPct: 0, aimPct: 0 });
          }
          if (gate.state.latched) expect(gate.state.setPct).toBe(0);
        });
      }),
      RUNS,
    );
  });

  it('shows what the motor was told last', () => {
    fc.assert(
      fc.property(acts, (list) => {
        play(list, ({ motor, gate }) => {
          expect(gate.state.setPct).toBe(motor.levels.at(-1) ?? 0);
        });
      }),
      RUNS,
    );
  });

  it('has the motor off after two seconds without a sign of life', () => {
    fc.assert(
      fc.property(acts, (list) => {
        let last: Run | undefined;
        play([...list, { do: 'advance', ms: 2_000, pct: 0, ceilingPct: 0 }], (run) => (last = run));
        expect(last?.gate.state.setPct).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
