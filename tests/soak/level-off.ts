/** What is counted, by name. */
export type Counted = Readonly<Record<string, number>>;

/** What was counted at one place of one round. */
export interface Sample {
  /** From 0. */
  readonly round: number;
  /** Which of the places of a round: only the same place of two rounds is alike. */
  readonly place: number;
  /** Minutes of session since the first round began. */
  readonly minute: number;
  readonly counts: Counted;
}

/** How much something may grow in an hour of session, and why so much. */
export interface Bound {
  readonly name: string;
  readonly mostPerHour: number;
  readonly because: string;
}

/** Whether something levelled off. */
export interface Verdict extends Bound {
  /** NaN where there were too few rounds. */
  readonly perHour: number;
  readonly isLevel: boolean;
}

/**
 * Holds the growth over the last half of the rounds against its bound: the median of the slopes between any two rounds
 * at the same place (Theil and Sen's, by seasons), so that neither what a place is like nor one odd figure decides.
 */
export function levelOff(samples: readonly Sample[], bounds: readonly Bound[]): readonly Verdict[] {
  const rounds = Math.max(0, ...samples.map(({ round }) => round + 1));
  const late = samples.filter(({ round }) => round >= Math.floor(rounds / 2));
  return bounds.map((bound) => {
    const perHour = median(slopes(late, bound.name));
    // Where nothing can be said, nothing is proved.
    return { ...bound, perHour, isLevel: perHour <= bound.mostPerHour };
  });
}

function slopes(samples: readonly Sample[], name: string): readonly number[] {
  return samples.flatMap((from) =>
    samples
      .filter(({ round, place }) => place === from.place && round > from.round)
      .map((to) => {
        const grown = (to.counts[name] ?? NaN) - (from.counts[name] ?? NaN);
        return (60 * grown) / (to.minute - from.minute);
      }),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
