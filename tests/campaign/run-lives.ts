import { brokenIn } from './invariants/all.ts';
import type { Broken } from './invariants/picture.ts';
import { lifeOf, type Life } from './life.ts';
import { live, sharedContent } from './live.ts';

/** Which lives of a campaign. */
export interface Lives {
  readonly seed: number;
  readonly from: number;
  /** The first one that isn't lived any more. */
  readonly to: number;
}

/** What became of some lives. */
export interface Outcome {
  readonly lived: number;
  /** Sessions that were begun in them, rehearsals too. */
  readonly sessions: number;
  /** What was seen in them. */
  readonly sights: number;
  /** Virtual time that went by. */
  readonly virtualMs: number;
  /** Of each trace, in order. */
  readonly hashes: readonly string[];
  readonly failures: readonly Failure[];
}

/** A life in which something was broken. */
export interface Failure {
  readonly number: number;
  readonly life: Life;
  readonly broken: readonly (Broken & { readonly name: string })[];
}

/** Every so many lives one is lived twice: it must be the same. */
const TWICE_EVERY = 50;

/** Makes what lives the lives of a campaign, one after the other. */
export async function createLives(): Promise<(lives: Lives) => Promise<Outcome>> {
  const shared = await sharedContent();
  return async ({ seed, from, to }) => {
    const failures: Failure[] = [];
    const hashes: string[] = [];
    let [sessions, sights, virtualMs] = [0, 0, 0];
    for (let number = from; number < to; number++) {
      const life = lifeOf(seed, number);
      const { trace, hash } = await live(life, shared);
      const broken = [...brokenIn(trace)];
      if (number % TWICE_EVERY === 0 && (await live(life, shared)).hash !== hash)
        broken.push({ name: 'sameAgain', atMs: 0, what: 'the same seed gave another trace' });
      if (broken.length > 0) failures.push({ number, life, broken });
      hashes.push(hash);
      sights += trace.length;
      virtualMs += trace.at(-1)?.atMs ?? 0;
      sessions += new Set(trace.flatMap((seen) => (seen.kind === 'session' ? [seen.id] : []))).size;
    }
    return { lived: to - from, sessions, sights, virtualMs, hashes, failures };
  };
}
