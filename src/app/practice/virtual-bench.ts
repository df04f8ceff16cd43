import { parseFaultSchedule, parseJsonText, type FaultSchedule } from '#protocol';
import type { VirtualBench, VirtualFaults } from '#ui';
import type { Simulator } from '#virtual';
import { BehaviorSubject } from 'rxjs';

/** What a bench is made of. */
export interface BenchParts {
  readonly simulator: Simulator;
  readonly profileId: string;
  readonly modelId: string;
  readonly maxPpm: number;
  readonly seed: number;
  /** Plays from now on. */
  readonly run?: FaultSchedule | undefined;
}

/** A virtual massager as the person has it under the hands. It ends with its simulator. */
export function createVirtualBench(parts: BenchParts): VirtualBench {
  const { massager } = parts.simulator;
  return {
    modelId: parts.modelId,
    maxPpm: parts.maxPpm,
    profileId: parts.profileId,
    state$: massager.state$,
    get state() {
      return massager.state;
    },
    log$: massager.log$,
    faults: faultsOf(parts),
    setPressure: (pct) => {
      massager.setPressure(pct);
    },
    pressPower: () => {
      massager.pressPower();
    },
    pressPlus: () => {
      massager.pressPlus();
    },
    pressMinus: () => {
      massager.pressMinus();
    },
  };
}

function faultsOf({ simulator, seed, run }: BenchParts): VirtualFaults {
  const { faults } = simulator;
  const isPlaying$ = new BehaviorSubject(run !== undefined);
  const end = run && faults.play(run);
  return {
    on$: faults.on$,
    turn: (fault, turn) => {
      faults.turn(fault, turn);
    },
    seed,
    isPlaying$: isPlaying$.asObservable(),
    endRun() {
      end?.();
      isPlaying$.next(false);
    },
    file: () => ({
      name: `backbeat-faults-${seed}.json`,
      text: `${JSON.stringify(faults.recorded(), undefined, 2)}\n`,
    }),
    read: (text) => parseJsonText(text, parseFaultSchedule),
  };
}
