import { INVARIANTS } from './invariants/all.ts';
import { brokenIn } from './invariants/all.ts';
import type { Life } from './life.ts';
import { live } from './live.ts';
import type { SharedContent } from './person.ts';
import type { Failure } from './run-lives.ts';
import { shrink } from './shrink.ts';
import { inWords, type Seen } from './trace.ts';

/** So much of a trace is shown before what is broken, and so much after it. */
const SIGHTS_BEFORE = 60;
const AFTER_MS = 500;

/** Tells what is broken in a life by the shortest one that shows it, and how to live that again. */
export async function tellFailure({ life, broken, number }: Failure, shared: SharedContent): Promise<string> {
  const [first] = broken;
  if (!first) return '';
  const { name } = first;
  const shortest = await shrink(life, async (shorter) =>
    brokenIn((await live(shorter, shared)).trace).some((one) => one.name === name),
  );
  const { trace } = await live(shortest, shared);
  const cut = `Life ${number}, cut from ${life.acts.length} acts to ${shortest.acts.length}:`;
  return [cut, actsInWords(shortest), tellLife(shortest, trace)].join('\n');
}

/** Tells a life that was lived: what was broken in it, what was seen around that, and how to live it again. */
export function tellLife(life: Life, trace: readonly Seen[]): string {
  const broken = brokenIn(trace);
  const atMs = Math.min(...broken.map((one) => one.atMs), Infinity);
  const until = trace.filter((seen) => seen.atMs <= atMs + AFTER_MS);
  const after = until.filter((seen) => seen.atMs > atMs).length;
  return [
    ...broken.map(
      (one) => `BROKEN ${one.name}: ${INVARIANTS[one.name]?.holds ?? ''}. At ${one.atMs} ms: ${one.what}.`,
    ),
    ...until.slice(-SIGHTS_BEFORE - after).map(inWords),
    `Again: npm run campaign -- --life '${JSON.stringify(life)}'`,
  ].join('\n');
}

function actsInWords({ acts }: Life): string {
  return acts.map((act, at) => `  ${at + 1}. ${act.do} (${act.pct}), then ${act.ms} ms`).join('\n');
}
