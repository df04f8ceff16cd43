import type { Clock } from '#clock';
import {
  type Faults,
  type SimulatedBluetooth,
  type SimulationControl,
  createSimulatedBluetooth,
} from '#simulator';
import type { VirtualMassager } from './virtual-massager.contract.ts';
import { createVirtualMassager } from './virtual-massager.ts';

/** A Bluetooth with one massager in range, for someone who chose the simulator. */
export interface Simulator {
  /** Chooses the massager by itself: the person has chosen already. */
  readonly bluetooth: SimulatedBluetooth;
  readonly massager: VirtualMassager;
  readonly control: SimulationControl;
  /** Breaks the link, and leaves every try to bring it back unanswered for so long, as out of range; 0: the next one works. */
  loseLink(awayMs: number): void;
  /** Rests, and lets go of the massager. */
  dispose(): void;
}

export interface SimulatorOptions {
  readonly clock: Clock;
  readonly faults?: Partial<Faults>;
  readonly seed?: number;
  /** What the massager is called on screen. */
  readonly name?: string;
}

/** One virtual massager in an air of its own. Dispose of the massager when the simulator is left. */
export function createSimulator({ name, ...air }: SimulatorOptions): Simulator {
  const { bluetooth, control } = createSimulatedBluetooth(air);
  const massager = createVirtualMassager({ clock: air.clock, control, ...(name ? { name } : {}) });
  let cancelReturn: () => void = () => undefined;
  return {
    bluetooth,
    massager,
    control,
    loseLink(awayMs) {
      cancelReturn();
      massager.loseLink();
      control.faults.hangConnect = awayMs > 0;
      if (awayMs <= 0) return;
      cancelReturn = air.clock.after(awayMs, () => {
        control.faults.hangConnect = false;
        control.simulateGattConnectionResponse({ address: massager.address, code: 0 });
      });
    },
    dispose() {
      cancelReturn();
      massager.dispose();
    },
  };
}
