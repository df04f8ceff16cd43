import { every } from '#clock';
import type { MassagerPress } from '#massager';
import { createSimulator, type VirtualMassagerEvent } from '#virtual';
import { createMotor } from '../../src/app/motor.ts';
import { ManualClock } from './manual-clock.ts';
import { theragunProfile } from './profiles.ts';

/** Anything that came to the massager. */
export interface Arrival {
  readonly atMs: number;
  readonly what: 'level' | 'stop' | 'question';
  /** In the massager's own unit; 0 but for a level. */
  readonly level: number;
}

/** Ready at 3 s, and from there on led up to 30 %, as in a session: an off that is told pauses it. */
export async function aLedMotor(faults: { readonly latencyMs: number; readonly jitterMs?: number }) {
  const clock = new ManualClock(0);
  const simulator = createSimulator({ clock, name: 'Elite', faults });
  const motor = createMotor({
    bluetooth: simulator.bluetooth,
    profiles: [theragunProfile()],
    clock,
    ramp: undefined,
  });
  const { massager, gate } = motor;
  const events: VirtualMassagerEvent[] = [];
  const offReportsMs: number[] = [];
  const presses: (MassagerPress & { readonly atMs: number })[] = [];
  simulator.massager.log$.subscribe((event) => events.push(event));
  massager.log$.subscribe(({ atMs, direction, what }) => {
    if (direction === 'received' && what.startsWith('running 0')) offReportsMs.push(atMs);
  });
  massager.presses$.subscribe((press) => {
    presses.push({ ...press, atMs: clock.now() });
    if (press.kind === 'off') void gate.halt('pause');
  });
  const endLife = every(clock, 500, () => {
    gate.signOfLife();
  });
  void massager.connect();
  await clock.advanceAsync(3_000);
  gate.open();
  gate.aim(30, 60);
  return {
    clock,
    simulator,
    massager,
    gate,
    presses,
    /** When the page got a report that the motor is off. */
    offReportsMs,
    arrivals: () => events.flatMap(arrivalOf),
    targetPpm: () => simulator.massager.state.targetPpm,
    async end() {
      endLife();
      motor.dispose();
      await clock.advanceAsync(3_000);
      simulator.dispose();
    },
  };
}

function arrivalOf({ did, detail, atMs }: VirtualMassagerEvent): readonly Arrival[] {
  if (did === 'status') return [{ atMs, what: 'question', level: 0 }];
  if (did !== 'speed') return [];
  return [{ atMs, what: detail === '0' ? 'stop' : 'level', level: Number(detail) }];
}
