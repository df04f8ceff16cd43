import {
  type Faults,
  type SimulatedBluetooth,
  type SimulationControl,
  createSimulatedBluetooth,
} from '#simulator';
import { type FaultBoard, createFaultBoard } from './fault-board.ts';
import type { VirtualMassager, VirtualMassagerOptions } from './virtual-massager.contract.ts';
import { createVirtualMassager } from './virtual-massager.ts';

/** A Bluetooth with one massager in range, for someone who chose the simulator. */
export interface Simulator {
  /** Chooses the massager by itself: the person has chosen already. */
  readonly bluetooth: SimulatedBluetooth;
  readonly massager: VirtualMassager;
  readonly control: SimulationControl;
  /** Everything that can go wrong, as switches. */
  readonly faults: FaultBoard;
  /** Breaks the link, and leaves every try to bring it back unanswered for so long, as out of range; 0: the next one works. */
  loseLink(awayMs: number): void;
  /** Rests, and lets go of the massager. */
  dispose(): void;
}

export interface SimulatorOptions extends Omit<VirtualMassagerOptions, 'control'> {
  /** What the air is like from the start. */
  readonly faults?: Partial<Faults>;
}

/** Of all chance, where nobody says otherwise. */
const USUAL_SEED = 1;

/** One virtual massager in an air of its own. Dispose of the simulator when it is left. */
export function createSimulator({ faults: air = {}, ...options }: SimulatorOptions): Simulator {
  const { clock, seed = USUAL_SEED } = options;
  const { bluetooth, control } = createSimulatedBluetooth({ clock, faults: air, seed });
  const massager = createVirtualMassager({ ...options, control });
  const faults = createFaultBoard({ clock, control, massager, seed });
  let cancelReturn: () => void = () => undefined;
  return {
    bluetooth,
    massager,
    control,
    faults,
    loseLink(awayMs) {
      cancelReturn();
      const comeBack = () => {
        faults.turn('lose-link', 'off');
      };
      // on the board, so that it is recorded; again where it is away already
      comeBack();
      faults.turn('lose-link', 'on');
      if (awayMs <= 0) comeBack();
      else cancelReturn = clock.after(awayMs, comeBack);
    },
    dispose() {
      cancelReturn();
      faults.dispose();
      massager.dispose();
    },
  };
}
