import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { INVARIANTS } from './invariants/all.ts';
import { lifeOf, type Life } from './life.ts';
import { live, sharedContent } from './live.ts';
import { tellFailure, tellLife } from './report.ts';
import type { Lives, Outcome } from './run-lives.ts';

/** What a campaign is asked for. */
export interface CampaignOptions {
  /** At least so many, rehearsals too; the life in which the last one is begun is lived to its end. */
  readonly sessions: number;
  readonly seed: number;
  readonly workers?: number;
}

/** So many lives are handed to a core at a time: some seconds. */
const PIECE = 20;
/** Of many that broke, so many are told. */
const MOST_TOLD = 3;
const TELL_EVERY_MS = 10_000;

/** Lives lives until there were as many sessions in them as were asked for. @returns the exit code. */
export async function runCampaign({
  sessions,
  seed,
  workers = availableParallelism(),
}: CampaignOptions): Promise<number> {
  const began = performance.now();
  const outcomes = await onEveryCore({ sessions, seed, workers }, (begun) => {
    const seconds = (performance.now() - began) / 1_000;
    console.log(`${figure(begun)} of ${figure(sessions)}, ${(begun / seconds).toFixed(1)} a second`);
  });
  const seconds = (performance.now() - began) / 1_000;
  console.log(summary(outcomes, { seconds, workers, seed }));
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length === 0) return 0;
  console.log(`\n${figure(failures.length)} of them broke something.`);
  const shared = await sharedContent();
  const told = new Set<string>();
  for (const failure of failures) {
    const name = failure.broken[0]?.name ?? '';
    if (told.has(name) || told.size >= MOST_TOLD) continue;
    told.add(name);
    console.log(`\n${await tellFailure(failure, shared)}`);
  }
  return 1;
}

/** Lives one life and tells all that was seen in it. @returns the exit code. */
export async function replay(life: Life): Promise<number> {
  const { trace, hash } = await live(life, await sharedContent());
  const told = tellLife(life, trace);
  console.log(`${told}\n${figure(trace.length)} sights, trace ${hash}.`);
  return told.startsWith('BROKEN') ? 1 : 0;
}

/** The same for one of a campaign, by its number. @returns the exit code. */
export function replayNumber(seed: number, number: number): Promise<number> {
  return replay(lifeOf(seed, number));
}

/** Each core takes the next piece when it is done with one, until there is enough. @returns the first that are. */
async function onEveryCore(
  { sessions, seed, workers }: Required<CampaignOptions>,
  tell: (begun: number) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let [next, toldAtMs] = [0, performance.now()];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.js', import.meta.url));
    try {
      for (let at = next++; firstWith(outcomes, sessions) === undefined; at = next++) {
        worker.postMessage({ seed, from: at * PIECE, to: (at + 1) * PIECE } satisfies Lives);
        const [outcome] = (await once(worker, 'message')) as [Outcome];
        outcomes[at] = outcome;
        for (const { number, broken } of outcome.failures)
          console.log(`Life ${number} broke ${broken.map(({ name }) => name).join(', ')}.`);
        if (performance.now() - toldAtMs < TELL_EVERY_MS) continue;
        toldAtMs = performance.now();
        tell(outcomes.reduce((sum, each) => sum + each.sessions, 0));
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  // Whatever core was quicker: the same lives are counted.
  return firstWith(outcomes, sessions) ?? outcomes;
}

/** The first pieces, without a hole, that have so many sessions; undefined while there are too few. */
function firstWith(outcomes: readonly Outcome[], sessions: number): readonly Outcome[] | undefined {
  let begun = 0;
  for (let at = 0; at < outcomes.length; at++) {
    const outcome = outcomes[at];
    if (!outcome) return undefined;
    begun += outcome.sessions;
    if (begun >= sessions) return outcomes.slice(0, at + 1);
  }
  return undefined;
}

function summary(
  outcomes: readonly Outcome[],
  { seconds, workers, seed }: { readonly seconds: number; readonly workers: number; readonly seed: number },
): string {
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const lived = sum((outcome) => outcome.lived);
  const hash = createHash('sha256')
    .update(outcomes.flatMap(({ hashes }) => hashes).join())
    .digest('hex');
  return [
    `${figure(sum(({ sessions }) => sessions))} sessions in ${figure(lived)} lives of the app from seed ${seed}, ` +
      `${figure(Math.round(sum(({ virtualMs }) => virtualMs) / 3_600_000))} hours of virtual time;`,
    `${figure(sum(({ sights }) => sights))} sights held against ${Object.keys(INVARIANTS).length} invariants ` +
      `in ${figure(Math.round(seconds))} s on ${workers} ${workers === 1 ? 'core' : 'cores'}: ${(sum(({ sessions }) => sessions) / seconds).toFixed(1)} sessions a second.`,
    `All traces together: ${hash.slice(0, 16)}. The same seed gives the same.`,
  ].join('\n');
}

function figure(value: number): string {
  return value.toLocaleString('en-GB');
}
