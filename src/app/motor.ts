import type { Clock } from '#clock';
import { createMassager, type BluetoothPort, type Massager } from '#massager';
import type { DeviceProfile } from '#protocol';
import { createGate, type Gate, type RampLimits } from '#safety';

/** One massager with the gate in front of it: the only thing in the app that can make a motor move. */
export interface Motor {
  /** To connect, to look at and to let go; levels go through the gate. */
  readonly massager: Omit<Massager, 'setLevel' | 'stop'>;
  readonly gate: Gate;
  /** From here on the lowest level that there is is sent, whatever the gate lets through. @returns ends that. */
  onlyLowest(): () => void;
  /** Stops and cuts the link; `massager.gone` tells when. */
  dispose(): void;
}

/** Above 0 and under every step of any range: the lowest level that a profile has. */
const LEAST_PCT = Number.MIN_VALUE;

/** What it takes to build one. */
export interface MotorParts {
  readonly bluetooth: BluetoothPort;
  readonly profiles: readonly DeviceProfile[];
  readonly clock: Clock;
  readonly ramp: RampLimits | undefined;
  /** From 0 to under 1, for the driver's own waiting; the browser's if left out. */
  readonly random?: (() => number) | undefined;
  /** The massager's own maximum; 100 if left out. */
  readonly maxPct?: () => number;
}

/** Joins a massager to a gate of its own. Nobody else is given the massager's `setLevel`. */
export function createMotor({ bluetooth, profiles, clock, ramp, random, maxPct }: MotorParts): Motor {
  const massager = createMassager({ bluetooth, profiles, clock, ...(random && { random }) });
  let lowest = false;
  const gate = createGate({
    clock,
    motor: {
      setLevel: (pct) => {
        massager.setLevel(lowest ? Math.min(pct, LEAST_PCT) : pct);
      },
      stop: () => massager.stop(),
    },
    ...(ramp ? { ramp } : {}),
    ...(maxPct ? { maxPct } : {}),
  });
  return {
    massager,
    gate,
    onlyLowest() {
      lowest = true;
      return () => {
        lowest = false;
      };
    },
    dispose() {
      gate.dispose();
      massager.dispose();
    },
  };
}
