import type { FaultName, FaultRoughness, FaultSchedule } from '#protocol';
import { createChance } from './chance.ts';

/** How often something goes wrong, for how long, and what may. All of it design choices. */
interface Weather {
  readonly everyMs: number;
  readonly lastsMs: readonly [shortest: number, longest: number];
  readonly faults: readonly FaultName[];
}

/** Time to go to a session and start it. */
const FIRST_MS = 30_000;
/** A little longer than the longest built-in routine with its breaks. */
const UNTIL_MS = 20 * 60_000;
/** As exact as it is read, and a short file. */
const GRAIN_MS = 100;

/** What a session has to bear without being held for long. */
const BEARABLE = [
  'slow-link',
  'jittery-link',
  'repeat-reports',
  'drop-reports',
  'low-battery',
] as const satisfies readonly FaultName[];
/** What holds it. */
const HOLDING = [
  'lose-link',
  'die-in-write',
  'refuse-writes',
  'late-reports',
  'bumped-button',
] as const satisfies readonly FaultName[];
const WORST = [
  'hang-writes',
  'hang-connect',
  'overheat',
  'stuck-motor',
] as const satisfies readonly FaultName[];

const WEATHER: Readonly<Record<FaultRoughness, Weather>> = {
  quiet: { everyMs: 150_000, lastsMs: [10_000, 30_000], faults: BEARABLE },
  rough: { everyMs: 70_000, lastsMs: [5_000, 30_000], faults: [...BEARABLE, ...HOLDING] },
  worst: { everyMs: 20_000, lastsMs: [3_000, 40_000], faults: [...BEARABLE, ...HOLDING, ...WORST] },
};

/** They happen when they begin, and end by themselves. */
const MOMENTS: ReadonlySet<FaultName> = new Set<FaultName>(['bumped-button', 'die-in-write']);

/** Faults at random for twenty minutes. Equal seeds give equal schedules; in the end everything is off. */
export function randomFaults(seed: number, roughness: FaultRoughness): FaultSchedule {
  const { everyMs, lastsMs, faults } = WEATHER[roughness];
  const chance = createChance(seed);
  const between = (low: number, high: number): number =>
    Math.round((low + (high - low) * chance()) / GRAIN_MS) * GRAIN_MS;
  const entries: FaultSchedule['entries'] = [];
  const untilMs = new Map<FaultName, number>();
  let atMs = FIRST_MS + between(0, everyMs / 2);
  while (atMs < UNTIL_MS) {
    const nowMs = atMs;
    const free = faults.filter((fault) => (untilMs.get(fault) ?? 0) <= nowMs);
    const fault = free[Math.floor(chance() * free.length)];
    if (fault) {
      entries.push({ atMs, fault, turn: 'on' });
      if (!MOMENTS.has(fault)) {
        const endMs = atMs + between(...lastsMs);
        untilMs.set(fault, endMs);
        entries.push({ atMs: endMs, fault, turn: 'off' });
      }
    }
    atMs += between(everyMs / 2, everyMs * 1.5);
  }
  return { schema: 1, seed, entries: entries.sort((a, b) => a.atMs - b.atMs) };
}
