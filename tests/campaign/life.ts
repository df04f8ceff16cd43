import { seeded } from '../support/storm.ts';
import type { QuickStep } from '../support/quick-routine.ts';
import { PROFILES } from '../support/massager-files.ts';
import { ACT_NAMES, OFTEN, type Act } from './acts.ts';

/** Everything that makes one life of the app what it is: the same again from the same. */
export interface Life {
  /** Of the jitter in the air and of the app's own chance. */
  readonly seed: number;
  readonly air: { readonly latencyMs: number; readonly jitterMs: number };
  /** What is in range, and speaks a profile. `steady`: nothing changes in it by itself. */
  readonly massager: { readonly profileId: string; readonly body: 'steady' | 'whole' };
  /** A routine of seconds, beside the built-in ones. */
  readonly quick: readonly QuickStep[];
  readonly acts: readonly Act[];
}

/** Usual links, a very quick one and a slow one; 30 to 50 ms is Android's connection interval. */
const LATENCIES_MS = [30, 30, 30, 5, 50, 120] as const;
/** One that reports all it does, and which the practice massager is, too: every third life is with it. */
const USUAL = 'theragun-gen4';
const EVERY = [...PROFILES.keys()];
const MOST_ACTS = 40;
const FEWEST_ACTS = 6;
/** A wait of minutes costs as much as all the rest of a life: one act in so many. */
const LONG_ONE_IN = 80;

/** The life with this number in the campaign of this seed. */
export function lifeOf(campaignSeed: number, number: number): Life {
  const seed = (Math.imul(campaignSeed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  const chance = seeded(seed);
  const oneOf = <T>(list: readonly [T, ...T[]]): T => list[below(chance, list.length)] ?? list[0];
  const begins = oneOf(['connect', 'connect', 'useSimulator', 'byHand'] as const);
  const names = [...ACT_NAMES, ...OFTEN, ...OFTEN] as const;
  const count = FEWEST_ACTS + below(chance, MOST_ACTS - FEWEST_ACTS);
  return {
    seed,
    air: { latencyMs: oneOf(LATENCIES_MS), jitterMs: oneOf([0, 0, 20]) },
    massager: {
      profileId: below(chance, 3) === 0 ? USUAL : (EVERY[below(chance, EVERY.length)] ?? USUAL),
      body: oneOf(['whole', 'whole', 'steady']),
    },
    quick: quickSteps(chance),
    acts: [
      { do: begins, ms: 1_000, pct: 0 },
      { do: 'begin', ms: below(chance, 8_000), pct: below(chance, 101) },
      ...Array.from({ length: count }, () => ({
        do: oneOf(names as unknown as readonly [Act['do'], ...Act['do'][]]),
        ms: aWait(chance),
        pct: below(chance, 101),
      })),
    ],
  };
}

/** Most of them short, some of seconds, few of minutes. */
function aWait(chance: () => number): number {
  if (below(chance, LONG_ONE_IN) === 0) return below(chance, 300_000);
  return below(chance, [300, 3_000, 8_000][below(chance, 3)] ?? 300);
}

/** Work first and work upon work, and steps of one second: what no author may write and the app must bear. */
function quickSteps(chance: () => number): readonly QuickStep[] {
  const kinds = ['prepare', 'switch', 'check', 'rest', 'finish'] as const;
  return Array.from({ length: 2 + below(chance, 7) }, () => {
    const seconds = 1 + below(chance, 9);
    if (below(chance, 3) === 0) return { seconds, kind: kinds[below(chance, kinds.length)] ?? 'rest' };
    const side = below(chance, 2) === 0 ? 'left' : 'right';
    return { seconds, intensityPct: 5 * (1 + below(chance, 7)), side } as const;
  });
}

function below(chance: () => number, count: number): number {
  return Math.floor(chance() * count);
}
