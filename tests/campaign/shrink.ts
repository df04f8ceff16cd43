import type { Act } from './acts.ts';
import type { Life } from './life.ts';

/** Whether a life still shows what is looked for. */
export type Shows = (life: Life) => Promise<boolean>;

/**
 * The shortest life that shows the same, as far as leaving things out one by one, and waiting less, can find it: halves
 * first, then quarters, down to single acts, until nothing more can go.
 */
export async function shrink(life: Life, shows: Shows): Promise<Life> {
  let shortest = life;
  for (let before = Infinity; shortest.acts.length < before;) {
    before = shortest.acts.length;
    shortest = await withFewerActs(shortest, shows);
  }
  shortest = await firstThatShows(shortest, shows, [
    { ...shortest, air: { ...shortest.air, jitterMs: 0 } },
    { ...shortest, quick: shortest.quick.slice(0, 1) },
  ]);
  return withLessWaiting(shortest, shows);
}

async function withFewerActs(life: Life, shows: Shows): Promise<Life> {
  let shortest = life;
  for (let size = Math.ceil(life.acts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < shortest.acts.length;) {
      const acts = shortest.acts.toSpliced(at, size);
      const shorter = { ...shortest, acts };
      if (await shows(shorter)) shortest = shorter;
      else at += size;
    }
  return shortest;
}

async function withLessWaiting(life: Life, shows: Shows): Promise<Life> {
  let shortest = life;
  for (const [at, act] of life.acts.entries())
    for (const ms of [0, 100, 1_000, 10_000].filter((less) => less < act.ms)) {
      const quicker: Act = { ...act, ms };
      const shorter = { ...shortest, acts: shortest.acts.with(at, quicker) };
      if (!(await shows(shorter))) continue;
      shortest = shorter;
      break;
    }
  return shortest;
}

async function firstThatShows(life: Life, shows: Shows, others: readonly Life[]): Promise<Life> {
  for (const other of others) if (await shows(other)) return other;
  return life;
}
