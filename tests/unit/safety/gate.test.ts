import { createGate, type GateState } from '#safety';
import { describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingMotor } from '../../support/recording-motor.ts';

function aGate() {
  const clock = new ManualClock();
  const motor = new RecordingMotor(clock);
  const gate = createGate({ clock, motor });
  /** Lets time pass with a session that is alive. */
  const live = (ms: number, stepMs = 250): void => {
    for (let passed = 0; passed < ms; passed += stepMs) {
      clock.advance(Math.min(stepMs, ms - passed));
      gate.signOfLife();
    }
  };
  return { clock, motor, gate, live };
}

describe('the latch', () => {
  it('is shut from the beginning', () => {
    const { gate, motor, live } = aGate();
    gate.aim(30, 60);
    live(5_000);
    expect(motor.calls).toEqual([]);
    expect(gate.state).toEqual({
      latched: true,
      reason: 'not-started',
      aimPct: 0,
      setPct: 0,
      ceilingPct: 0,
    });
  });

  it('opens only when asked, and the motor stays at 0 until aimed', () => {
    const { gate, motor, live } = aGate();
    gate.open();
    live(3_000);
    expect(gate.state.latched).toBe(false);
    expect(motor.calls).toEqual([]);
  });

  it('shuts at once on halt, in the same turn', () => {
    const { gate, motor, live } = aGate();
    gate.open();
    gate.aim(30, 60);
    live(4_000);
    void gate.halt('stop');
    gate.aim(60, 60);
    expect(motor.levels.at(-1)).toBe(0);
    expect(gate.state).toMatchObject({ latched: true, reason: 'stop', aimPct: 0, setPct: 0 });
    live(4_000);
    expect(motor.levels.at(-1)).toBe(0);
  });

  it('sends the stop again with every halt, and says what the motor answers', async () => {
    const { gate, motor } = aGate();
    motor.answer = 'sent';
    expect(await Promise.all([gate.halt('pause'), gate.halt('stop')])).toEqual(['sent', 'sent']);
    expect(motor.levels).toEqual([0, 0]);
  });

  it('starts from 0 again after it was opened again', () => {
    const { gate, motor, live } = aGate();
    gate.open();
    gate.aim(30, 60);
    live(6_000);
    void gate.halt('pause');
    gate.open();
    gate.aim(30, 60);
    live(250);
    expect(motor.levels.at(-1)).toBe(1);
  });

  it('holds when the motor answers within the call and halts', () => {
    const { gate, motor, live } = aGate();
    motor.onCall = (pct) => {
      if (pct === 3) void gate.halt('massager-lost');
    };
    gate.open();
    gate.aim(30, 60);
    live(6_000);
    expect(motor.levels).toEqual([1, 2, 3, 0]);
    expect(gate.state).toMatchObject({ reason: 'massager-lost', setPct: 0 });
  });

  it('never rejects, though the motor does or throws', async () => {
    const { gate, motor } = aGate();
    vi.spyOn(motor, 'stop').mockRejectedValueOnce(new Error('radio'));
    expect(await gate.halt('stop')).toBe('unknown');
    vi.spyOn(motor, 'stop').mockImplementationOnce(() => {
      throw new Error('bug');
    });
    expect(await gate.halt('stop')).toBe('unknown');
  });

  it('stays shut after dispose, but a stop still passes', () => {
    const { gate, motor, clock } = aGate();
    gate.open();
    gate.aim(30, 60);
    gate.dispose();
    gate.open();
    gate.aim(30, 60);
    clock.advance(5_000);
    expect(motor.levels).toEqual([0]);
    void gate.halt('stop');
    expect(motor.levels).toEqual([0, 0]);
    expect(gate.state.reason).toBe('disposed');
    expect(clock.pending).toBe(0);
  });
});

describe('the ramp', () => {
  it('begins at 0 and rises a point each fifth of a second', () => {
    const { gate, motor, live, clock } = aGate();
    gate.open();
    const startMs = clock.now();
    gate.aim(3, 60);
    live(2_000);
    expect(motor.calls).toEqual([
      { atMs: startMs + 200, pct: 1 },
      { atMs: startMs + 400, pct: 2 },
      { atMs: startMs + 600, pct: 3 },
    ]);
  });

  it('falls faster than it rises, and not below its aim', () => {
    const { gate, motor, live } = aGate();
    gate.open();
    gate.aim(20, 60);
    live(4_000);
    motor.calls.length = 0;
    gate.aim(15, 60);
    live(1_000);
    expect(motor.levels).toEqual([18, 16, 15]);
  });

  it('goes to 0 at once', () => {
    const { gate, motor, live, clock } = aGate();
    gate.open();
    gate.aim(20, 60);
    live(4_000);
    gate.aim(0, 60);
    expect(motor.calls.at(-1)).toEqual({ atMs: clock.now(), pct: 0 });
    expect(gate.state).toMatchObject({ latched: false, setPct: 0 });
  });

  it('takes off what is above a lowered ceiling at once', () => {
    const { gate, motor, live, clock } = aGate();
    gate.open();
    gate.aim(60, 60);
    live(8_000);
    gate.aim(60, 25);
    expect(motor.calls.at(-1)).toEqual({ atMs: clock.now(), pct: 25 });
    expect(gate.state).toMatchObject({ aimPct: 25, setPct: 25, ceilingPct: 25 });
  });

  it('asks for no timer once it has arrived, but the watchdog', () => {
    const { gate, live, clock } = aGate();
    gate.open();
    gate.aim(5, 60);
    live(2_000);
    expect(clock.pending).toBe(1);
  });

  it('does not jump after a page that slept', () => {
    const { gate, motor, live, clock } = aGate();
    gate.open();
    gate.aim(60, 60);
    live(1_000);
    expect(motor.levels.at(-1)).toBe(5);
    clock.sleep(1_500);
    expect(motor.levels.at(-1)).toBe(6);
  });

  it.each([Number.NaN, -5, 0.4])('takes an aim of %s for off', (pct) => {
    const { gate, motor, live } = aGate();
    gate.open();
    gate.aim(pct, 60);
    live(2_000);
    expect(motor.levels).toEqual([0]);
  });
});

describe('the watchdog', () => {
  it('stops the motor after two silent seconds, and latches', () => {
    const { gate, motor, live, clock } = aGate();
    gate.open();
    gate.aim(30, 60);
    live(2_000);
    const silentMs = clock.now();
    clock.advance(10_000);
    expect(motor.calls.at(-1)).toEqual({ atMs: silentMs + 2_000, pct: 0 });
    expect(gate.state).toMatchObject({ latched: true, reason: 'watchdog' });
    gate.signOfLife();
    gate.aim(30, 60);
    expect(motor.levels.at(-1)).toBe(0);
  });

  it('lets a session run that gives signs of life', () => {
    const { gate, motor, live } = aGate();
    gate.open();
    gate.aim(30, 60);
    live(60_000, 1_900);
    expect(gate.state.latched).toBe(false);
    expect(motor.levels.at(-1)).toBe(30);
  });

  it.each(['signOfLife', 'aim'] as const)('is not talked out of it by a late %s', (first) => {
    const { gate, motor, clock } = aGate();
    gate.open();
    gate.aim(30, 60);
    clock.advance(1_000);
    const late = (): void => {
      if (first === 'aim') gate.aim(30, 60);
      else gate.signOfLife();
    };
    // Frozen: this timer is the first to wake.
    clock.after(-1, late);
    clock.sleep(12_000);
    expect(gate.state.reason).toBe('watchdog');
    expect(motor.levels.at(-1)).toBe(0);
  });

  it('minds nothing while the motor is off', () => {
    const { gate, clock } = aGate();
    gate.open();
    clock.advance(60_000);
    gate.aim(0, 60);
    clock.advance(60_000);
    expect(gate.state.latched).toBe(false);
  });
});

describe('the state', () => {
  it('is replayed, follows each change and completes on dispose', () => {
    const { gate, live } = aGate();
    const seen: GateState[] = [];
    let completed = false;
    gate.state$.subscribe({
      next: (state) => seen.push(state),
      complete: () => {
        completed = true;
      },
    });
    gate.open();
    gate.aim(2, 60);
    live(1_000);
    void gate.halt('pause');
    gate.dispose();
    expect(seen[0]?.reason).toBe('not-started');
    expect(seen.map(({ setPct }) => setPct)).toContain(2);
    expect(seen.at(-1)).toMatchObject({ latched: true, reason: 'disposed', setPct: 0 });
    expect(completed).toBe(true);
  });
});
