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
  readonly sessions: number;
  readonly seed: number;
  readonly workers?: number;
}

/** So many lives are handed to a core at a time: some seconds. */
const PIECE = 100;
/** Of many that broke, so many are told. */
const MOST_TOLD = 3;
const TELL_EVERY_MS = 10_000;

/** Lives as many lives as it is asked to, tells what came of them. @returns the exit code. */
export async function runCampaign({
  sessions,
  seed,
  workers = availableParallelism(),
}: CampaignOptions): Promise<number> {
  const began = performance.now();
  const pieces: Lives[] = [];
  for (let from = 0; from < sessions; from += PIECE)
    pieces.push({ seed, from, to: Math.min(sessions, from + PIECE) });
  const outcomes = await onEveryCore(pieces, Math.min(workers, pieces.length), (lived) => {
    const seconds = (performance.now() - began) / 1_000;
    console.log(`${figure(lived)} of ${figure(sessions)}, ${(lived / seconds).toFixed(1)} a second`);
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

/** Each core takes the next piece when it is done with one; outcomes come back in order. */
async function onEveryCore(
  pieces: readonly Lives[],
  workers: number,
  tell: (lived: number) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let [next, lived, toldAtMs] = [0, 0, performance.now()];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.js', import.meta.url));
    try {
      for (let at = next++; at < pieces.length; at = next++) {
        worker.postMessage(pieces[at]);
        const [outcome] = (await once(worker, 'message')) as [Outcome];
        outcomes[at] = outcome;
        lived += outcome.lived;
        for (const { number, broken } of outcome.failures)
          console.log(`Life ${number} broke ${broken.map(({ name }) => name).join(', ')}.`);
        if (performance.now() - toldAtMs < TELL_EVERY_MS) continue;
        toldAtMs = performance.now();
        tell(lived);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes;
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
    `${figure(lived)} lives of the app from seed ${seed}, ${figure(sum(({ sessions }) => sessions))} sessions in them, ` +
      `${figure(Math.round(sum(({ virtualMs }) => virtualMs) / 3_600_000))} hours of virtual time;`,
    `${figure(sum(({ sights }) => sights))} sights held against ${Object.keys(INVARIANTS).length} invariants ` +
      `in ${figure(Math.round(seconds))} s on ${workers} ${workers === 1 ? 'core' : 'cores'}: ${(lived / seconds).toFixed(1)} lives a second.`,
    `All traces together: ${hash.slice(0, 16)}. The same seed gives the same.`,
  ].join('\n');
}

function figure(value: number): string {
  return value.toLocaleString('en-GB');
}
