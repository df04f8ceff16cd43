import type { SpokenProfile } from '#virtual';
import { Wire } from '../../src/virtual/wire.ts';

/** What a write asks of a massager. `pct`: the least of the working range that makes this level. */
export interface Read {
  readonly what: 'stop' | 'level' | 'other';
  readonly pct: number;
}

/** Reads what is written to a massager, apart from the driver that wrote it, as the massager would. */
export interface Reader {
  read(characteristicUuid: string, bytes: Uint8Array): Read;
  /** The link is gone, and with it what was half said. */
  forget(): void;
}

/** A reader for what one massager speaks. */
export function readsOf(profile: SpokenProfile): Reader {
  const wire = new Wire(profile);
  return {
    read(characteristicUuid, bytes) {
      const understood = wire.hear({ characteristicUuid, bytes });
      if (understood.kind === 'stop' || understood.kind === 'still') return { what: 'stop', pct: 0 };
      if (understood.kind !== 'level') return { what: 'other', pct: 0 };
      if (understood.level === 0) return { what: 'stop', pct: 0 };
      return { what: 'level', pct: leastPctOf(profile, understood.level) };
    },
    forget: () => {
      wire.forget();
    },
  };
}

/** Levels are rounded to the nearest step of a profile: half a step under one begins what makes it. */
function leastPctOf({ actuator }: SpokenProfile, level: number): number {
  const { min, max, step, levels } = actuator;
  const last = levels ? levels.length - 1 : max - min;
  const at = levels ? levels.indexOf(level) : level - min;
  const leastPct = last > 0 ? (100 * (at - (levels ? 1 : step) / 2)) / last : 0;
  return Math.max(Number.MIN_VALUE, leastPct);
}
