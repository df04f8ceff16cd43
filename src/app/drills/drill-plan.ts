import { excerpt, type Protocol } from '#care';
import { msg } from '@lit/localize';
import type { DrillId } from '#storage';

/** In the order in which they are offered: what is needed most often first. */
export const DRILLS: readonly DrillId[] = ['emergency-stop', 'lost-link', 'wrong-side', 'sharp-pain'];

/** Room for the latest call and for all the time there is to answer it: judge.ts. */
const SECONDS = 60;
/** The call comes so long after the motor's step began, in ms; getting ready took five seconds before. */
const EARLIEST_MS = 3_000;
const LATEST_MS = 20_000;

/** The session of an exercise: one area of a routine on one side, with the motor on from beginning to end. */
export function drillPlan(protocol: Protocol, id: DrillId): Protocol {
  const { steps, parts } = excerpt(protocol, SECONDS);
  const name = drillName(id);
  const step = steps.find(({ kind, side }) => kind === 'work' && (side === 'left' || side === 'right'));
  const only = step ? [{ ...step, key: 0, index: 0, seconds: SECONDS, cues: [] }] : [];
  return {
    ...protocol,
    name,
    steps: only,
    parts: parts
      .slice(0, 1)
      .map((part) => ({ ...part, name, firstStep: 0, stepCount: 1, totalSeconds: SECONDS })),
    totalSeconds: SECONDS,
    motorSeconds: SECONDS,
    changes: [],
  };
}

/** When the call comes, in ms of the plan: by chance, and the same for the same `seed`. */
export function callAtMs(seed: string): number {
  let hash = FNV_BASIS;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), FNV_PRIME) >>> 0;
  return EARLIEST_MS + (hash % (LATEST_MS - EARLIEST_MS + 1));
}

/** Of the hash FNV-1a, 32 bits: draft-eastlake-fnv, section 5. */
const FNV_BASIS = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;

function drillName(id: DrillId): string {
  switch (id) {
    case 'emergency-stop':
      return msg('Emergency stop');
    case 'lost-link':
      return msg('Lost link');
    case 'wrong-side':
      return msg('Wrong side');
    case 'sharp-pain':
      return msg('Sharp pain');
  }
}
