import { createGate } from '#safety';
import { expect, test } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingMotor } from '../../support/recording-motor.ts';

/** A gate that has reached 30 under a ceiling of 60. */
function aRunningGate(maxPct = 100) {
  const clock = new ManualClock();
  const motor = new RecordingMotor(clock);
  const gate = createGate({ clock, motor, maxPct: () => maxPct });
  const live = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 250) {
      clock.advance(250);
      gate.signOfLife();
    }
  };
  gate.open();
  gate.aim(30, 60);
  live(7_000);
  motor.calls.length = 0;
  return { gate, motor, live };
}

test('what the hand set stays, and nothing is sent for it', () => {
  const { gate, motor, live } = aRunningGate();
  gate.follow(44);
  gate.aim(44, 60);
  live(3_000);
  expect(motor.levels).toEqual([]);
  expect(gate.state).toMatchObject({ latched: false, aimPct: 44, setPct: 44 });
});

test('a hand in the middle of a ramp ends the ramp', () => {
  const { gate, motor, live } = aRunningGate();
  gate.aim(60, 60);
  live(1_000);
  motor.calls.length = 0;
  gate.follow(32);
  live(3_000);
  expect(motor.levels).toEqual([]);
  expect(gate.state).toMatchObject({ aimPct: 32, setPct: 32 });
});

test('above the ceiling it is brought down to it at once, each time', () => {
  const { gate, motor } = aRunningGate();
  gate.follow(80);
  gate.follow(90);
  expect(motor.levels).toEqual([60, 60]);
  expect(gate.state).toMatchObject({ aimPct: 60, setPct: 60 });
});

test('a new aim ramps from where the hand left it', () => {
  const { gate, motor, live } = aRunningGate();
  gate.follow(44);
  gate.aim(46, 60);
  live(1_000);
  expect(motor.levels).toEqual([45, 46]);
});

test('the motor’s own maximum goes before the ceiling', () => {
  const { gate, motor } = aRunningGate(20);
  expect(gate.state).toMatchObject({ aimPct: 20, ceilingPct: 20 });
  gate.follow(25);
  expect(motor.levels).toEqual([20]);
});

test('nothing passes while latched or off', () => {
  const { gate, motor } = aRunningGate();
  gate.aim(0, 60);
  gate.follow(40);
  void gate.halt('pause');
  gate.follow(40);
  expect(motor.levels).toEqual([0, 0]);
  expect(gate.state.setPct).toBe(0);
});
