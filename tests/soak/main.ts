import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { tableText } from '../bench/table.ts';
import { launch, openPage } from '../e2e/browser.ts';
import { asProduction } from '../support/as-production.ts';
import { serveBuild } from '../support/serve-build.ts';
import { countInPage } from './counting.ts';
import { LEAKS, plantLeak } from './leaks.ts';
import { levelOff, type Bound, type Sample } from './level-off.ts';
import { runRound } from './rounds.ts';

/** What a soak is asked for. */
export interface SoakOptions {
  /** Of session: whole rounds, at least so much. */
  readonly minutes: number;
  readonly faults: 'on' | 'off';
  /** Planted, to see it fail. */
  readonly leak?: string | undefined;
}

/** Ten minutes and a bit: six of them are an hour. */
const ROUTINE = 'lower-back-release-10';
const ROOT = join(import.meta.dirname, '..', '..');

/** What may grow, and by how much in an hour of session. */
const BOUNDS: readonly Bound[] = [
  {
    name: 'heap kB',
    mostPerHour: 1_500,
    because: 'the engine goes on compiling what is used; at this pace a day of sessions would be 36 MB',
  },
  {
    name: 'nodes',
    mostPerHour: 1_000,
    because: 'a player left behind by each round is over 2,000',
  },
  { name: 'listeners', mostPerHour: 30, because: 'half a minute; a player left behind has dozens' },
  { name: 'timers', mostPerHour: 3, because: 'half a round; one left behind by each round is six' },
  { name: 'sounds', mostPerHour: 3, because: 'as timers' },
  { name: 'animations', mostPerHour: 3, because: 'as timers' },
  {
    name: 'documents',
    mostPerHour: 5,
    because: 'pictures have documents, which come and go; one left behind by each round is six',
  },
  { name: 'workers', mostPerHour: 0, because: 'the clock has one' },
];

/** Lives an hour or more with the built app in a browser, prints what was counted. @returns the exit code */
export async function runSoak({ minutes, faults, leak }: SoakOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'backbeat-soak-'));
  const dist = join(folder, 'app');
  await asProduction(() =>
    build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error', build: { outDir: dist } }),
  );
  const server = await serveBuild(dist);
  const browser = await launch();
  try {
    const { page, faults: errors } = await openPage(browser);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('Page.enable');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${countInPage.toString()})()` });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    const planted = LEAKS.find((each) => each === leak);
    if (planted) await page.evaluate(plantLeak, planted);
    const samples: Sample[] = [];
    let [minute, broken, resumed] = [0, 0, 0];
    for (let round = 0; minute < minutes; round++) {
      const done = await runRound(round, minute, {
        page,
        cdp,
        routineId: ROUTINE,
        faults,
        tell: ({ minute: at }) => {
          console.log(`minute ${at.toFixed(1)}`);
        },
      });
      samples.push(...done.samples);
      minute += done.minutes;
      broken += done.faults;
      resumed += done.resumed;
    }
    console.log(
      `\n${minute.toFixed(0)} minutes of session, ${broken} faults, gone on with ${resumed} times.\n`,
    );
    return tell(samples, errors);
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function tell(samples: readonly Sample[], errors: readonly string[]): number {
  const names = BOUNDS.map(({ name }) => name);
  const verdicts = levelOff(samples, BOUNDS);
  console.log(
    tableText({
      title: 'Left after a forced garbage collection',
      columns: ['minute', ...names],
      rows: samples.map(({ minute, counts }) => [
        minute.toFixed(1),
        ...names.map((name) => (counts[name] ?? NaN).toLocaleString('en-GB')),
      ]),
    }),
  );
  console.log(
    `\n${tableText({
      title: 'Growth in an hour, over the last half',
      columns: ['', 'grows by', 'at most', 'levels off'],
      rows: verdicts.map(({ name, perHour, mostPerHour, isLevel }) => [
        name,
        perHour.toFixed(1),
        String(mostPerHour),
        isLevel ? 'yes' : 'NO',
      ]),
      note: verdicts.map(({ name, because }) => `${name}: ${because}.`).join('\n'),
    })}`,
  );
  for (const error of errors) console.error(`The page said: ${error}`);
  return verdicts.every(({ isLevel }) => isLevel) && errors.length === 0 ? 0 : 1;
}
