import { keyOf, partOf, type Protocol, type ProtocolStep } from '#care';
import type { StepRecord } from '#storage';

/** What ran of one step. */
export interface StepTally {
  activeMs: number;
  motorMs: number;
  maxPct: number;
}

/** What ran of each step of a session, whatever became of its plan. */
export interface Tallies {
  /** The tally of a step, to add to; undefined for one that never was in the plan. */
  of(step: ProtocolStep): StepTally | undefined;
  replan(protocol: Protocol): void;
  /** Tenths of a second; the steps' own add up to it exactly. */
  activeSeconds(): number;
  motorSeconds(): number;
  maxPct(): number;
  /** In the order of the plan as it was first made; steps that were left out stand as skipped. */
  records(): readonly StepRecord[];
}

/** Begins at nothing, or at what is on record of the same plan. */
export function createTallies(protocol: Protocol, from: readonly StepRecord[] = []): Tallies {
  return new KeyedTallies(protocol, from);
}

interface Entry extends StepTally {
  readonly step: ProtocolStep;
  readonly part: string | undefined;
}

class KeyedTallies implements Tallies {
  readonly #entries = new Map<number, Entry>();

  constructor(protocol: Protocol, from: readonly StepRecord[]) {
    this.replan(protocol);
    for (const { index, activeSeconds, motorSeconds, maxPct } of from) {
      const entry = this.#entries.get(index);
      if (!entry) continue;
      entry.activeMs = activeSeconds * 1000;
      entry.motorMs = motorSeconds * 1000;
      entry.maxPct = maxPct;
    }
  }

  of(step: ProtocolStep): StepTally | undefined {
    return this.#entries.get(keyOf(step));
  }

  replan(protocol: Protocol): void {
    for (const step of protocol.steps) {
      const { activeMs = 0, motorMs = 0, maxPct = 0 } = this.of(step) ?? {};
      const part = partOf(protocol, step.index);
      this.#entries.set(keyOf(step), {
        step,
        part: part && part.role !== 'routine' ? part.id : undefined,
        activeMs,
        motorMs,
        maxPct,
      });
    }
  }

  activeSeconds(): number {
    return toSeconds(this.#sumMs('activeMs'));
  }

  motorSeconds(): number {
    return toSeconds(this.#sumMs('motorMs'));
  }

  maxPct(): number {
    return Math.round(Math.max(0, ...[...this.#entries.values()].map(({ maxPct }) => maxPct)));
  }

  records(): readonly StepRecord[] {
    const entries = [...this.#entries].sort(([one], [other]) => one - other);
    const active = shares(entries.map(([, { activeMs }]) => activeMs));
    const motor = shares(entries.map(([, { motorMs }]) => motorMs));
    return entries.map(([index, { step, part, activeMs, maxPct }], at) => ({
      index,
      kind: step.kind,
      ...(step.zone === undefined ? {} : { zone: step.zone }),
      ...(step.side === undefined ? {} : { side: step.side }),
      activeSeconds: active[at] ?? 0,
      plannedSeconds: step.seconds,
      motorSeconds: motor[at] ?? 0,
      maxPct: Math.round(maxPct),
      skipped: activeMs === 0,
      ...(part === undefined ? {} : { part }),
    }));
  }

  #sumMs(what: 'activeMs' | 'motorMs'): number {
    return [...this.#entries.values()].reduce((sumMs, entry) => sumMs + entry[what], 0);
  }
}

/** Tenths of seconds, so rounded that they add up to the rounded whole: each is at most a tenth off. */
function shares(listMs: readonly number[]): readonly number[] {
  let sumMs = 0;
  return listMs.map((ms) => {
    const before = Math.round(sumMs / 100);
    sumMs += ms;
    return (Math.round(sumMs / 100) - before) / 10;
  });
}

function toSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
