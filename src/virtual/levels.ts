import type { Figures } from './figures.ts';
import type { SpokenProfile } from './spoken.ts';

/** Translates between a massager's levels and how fast its motor turns. */
export interface Levels {
  /** Percussions or turns a minute; undefined for a level that there is none of. */
  toPpm(level: number): number | undefined;
  /** The level in whose unit a speed is reported; 0 for a standstill. */
  toLevel(ppm: number): number;
}

/** Where levels are speeds they are taken as such; else they lie on a line from the slowest to the fastest. */
export function levelsOf({ actuator }: Pick<SpokenProfile, 'actuator'>, figures: Figures): Levels {
  const { unit, levels, max } = actuator;
  const { minPpm, maxPpm } = figures;
  if (unit === 'rpm' || unit === 'ppm')
    return {
      toPpm: (level) => (level >= 1 && level <= maxPpm ? level : undefined),
      toLevel: (ppm) => Math.round(ppm),
    };
  const rungs = levels?.length ?? max;
  const perRung = rungs > 1 ? (maxPpm - minPpm) / (rungs - 1) : 0;
  const lowest = rungs > 1 ? minPpm : maxPpm;
  return {
    toPpm(level) {
      const rung = levels ? levels.indexOf(level) : level - 1;
      return rung >= 0 && rung < rungs ? lowest + rung * perRung : undefined;
    },
    toLevel(ppm) {
      if (ppm <= 0) return 0;
      const rung = perRung > 0 ? Math.round((ppm - lowest) / perRung) : 0;
      const there = Math.min(rungs - 1, Math.max(0, rung));
      return levels ? (levels[there] ?? 0) : there + 1;
    },
  };
}
