import type { MotorSound } from '#cues';
import {
  parseFaultSchedule,
  parseJsonText,
  type FaultRoughness,
  type FaultSchedule,
  type ParseIssue,
  type ParseResult,
} from '#protocol';
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
  /** What a saved run may ask for. */
  readonly known: { readonly profiles: readonly string[]; readonly models: readonly string[] };
  /** Id of the body that a profile gets. */
  readonly bodyOf: (profileId: string) => string;
  readonly randomFaults: (seed: number, roughness: FaultRoughness) => FaultSchedule;
  /** Left out: nothing to hear it with. */
  readonly sound?: MotorSound | undefined;
}

/** A virtual massager as the person has it under the hands. It ends with its simulator. */
export function createVirtualBench(parts: BenchParts): VirtualBench {
  const { massager } = parts.simulator;
  const { sound } = parts;
  return {
    modelId: parts.modelId,
    maxPpm: parts.maxPpm,
    profileId: parts.profileId,
    bodyOf: parts.bodyOf,
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
    ...(sound && {
      hear: (turn: 'on' | 'off') => {
        if (turn === 'on') sound.follow(massager.state$);
        else sound.silence();
      },
    }),
  };
}

function faultsOf(parts: BenchParts): VirtualFaults {
  const { simulator, profileId, modelId, seed, run } = parts;
  const { faults } = simulator;
  const isPlaying$ = new BehaviorSubject(run !== undefined);
  const end =
    run &&
    faults.play(run, () => {
      isPlaying$.next(false);
    });
  return {
    on$: faults.on$,
    turn: (fault, turn) => {
      faults.turn(fault, turn);
    },
    seed,
    run,
    get ageMs() {
      return faults.ageMs;
    },
    isPlaying$: isPlaying$.asObservable(),
    endRun() {
      end?.();
    },
    random: parts.randomFaults,
    file() {
      const { schema, entries } = faults.recorded();
      const file: FaultSchedule = { schema, profile: profileId, model: modelId, seed, entries };
      return { name: `backbeat-faults-${seed}.json`, text: `${JSON.stringify(file, undefined, 2)}\n` };
    },
    read: (text) => withinReach(parseJsonText(text, parseFaultSchedule), parts.known),
  };
}

/** A run can be played again only on what there is. */
function withinReach(
  read: ParseResult<FaultSchedule>,
  { profiles, models }: BenchParts['known'],
): ParseResult<FaultSchedule> {
  if (!read.ok) return read;
  const issues = [
    ...unknown('profile', read.value.profile, profiles),
    ...unknown('model', read.value.model, models),
  ];
  return issues.length > 0 ? { ok: false, issues } : read;
}

function unknown(path: string, id: string | undefined, known: readonly string[]): readonly ParseIssue[] {
  if (id === undefined || known.includes(id)) return [];
  return [{ path, found: `"${id}"`, expected: known.join(', ') }];
}
