import type { Clock } from '#clock';
import { createMassager, type BluetoothPort, type Massager } from '#massager';
import type { DeviceProfile } from '#protocol';
import { createGate, type Gate, type RampLimits } from '#safety';

/** One massager with the gate in front of it: the only thing in the app that can make a motor move. */
export interface Motor {
  /** To connect, to look at and to let go; levels go through the gate. */
  readonly massager: Omit<Massager, 'setLevel' | 'stop'>;
  readonly gate: Gate;
  dispose(): void;
}

/** What it takes to build one. */
export interface MotorParts {
  readonly bluetooth: BluetoothPort;
  readonly profile: DeviceProfile;
  readonly clock: Clock;
  readonly ramp: RampLimits | undefined;
}

/** Joins a massager to a gate of its own. Nobody else is given the massager's `setLevel`. */
export function createMotor({ bluetooth, profile, clock, ramp }: MotorParts): Motor {
  const massager = createMassager({ bluetooth, profile, clock });
  const gate = createGate({ clock, motor: massager, ...(ramp ? { ramp } : {}) });
  return {
    massager,
    gate,
    dispose() {
      gate.dispose();
      massager.dispose();
    },
  };
}
