import { cpus, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { measureBytes } from './bytes.ts';
import { measureContent } from './content.ts';
import { measureCuesHidden } from './cues/hidden.ts';
import { measureCues, measureCuesUnderLoad } from './cues/measure.ts';
import { measureHistory } from './history.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureMainThread } from './main-thread.ts';
import { show } from './numbers.ts';
import { openSite, type BenchSite } from './site.ts';
import { measureStopInChromium } from './stop/in-chromium.ts';
import { measureStop, measureStopChain } from './stop/on-simulator.ts';
import { measureStorms } from './stop/storms.ts';
import { tableText } from './table.ts';

/** What is measured, by the names that can be asked for. */
const MEASUREMENTS = {
  bytes: measureBytes,
  lighthouse: measureLighthouse,
  content: measureContent,
  history: measureHistory,
  storm: measureStorms,
  stop: measureStop,
  'stop-chain': measureStopChain,
  'stop-chromium': measureStopInChromium,
  'main-thread': measureMainThread,
  cues: measureCues,
  'cues-hidden': measureCuesHidden,
  'cues-loaded': measureCuesUnderLoad,
} as const;
type Name = keyof typeof MEASUREMENTS;

/** Longer than any measurement takes, even on a busy machine: Lighthouse needs some ten seconds a visit. */
const LIMIT_MS = 600_000;

type Phases = readonly (readonly Name[])[];

/** One after the other; beside each other only where neither takes what the other measures. */
const PHASES: Phases = [
  ['bytes'],
  ['lighthouse'],
  ['content'],
  ['history'],
  ['storm'],
  ['stop'],
  ['stop-chromium', 'stop-chain'],
  ['cues', 'cues-hidden'],
  ['main-thread', 'cues-loaded'],
];
/** Closer together: good enough to see whether something is badly off. */
const QUICK_PHASES: Phases = [
  ['bytes', 'content', 'history'],
  ['storm'],
  ['stop'],
  ['stop-chromium', 'stop-chain', 'cues'],
  ['main-thread', 'cues-loaded'],
];

export interface BenchOptions {
  readonly quick: boolean;
  /** Names of measurements; all if empty. */
  readonly only: readonly string[];
}

/** Measures and prints. @returns the exit code: 1 if a measurement broke. */
export async function runBench({ quick, only }: BenchOptions): Promise<number> {
  const unknown = only.filter((name) => !(name in MEASUREMENTS));
  if (unknown.length > 0) {
    console.error(`No ${unknown.join(', ')}. There are: ${Object.keys(MEASUREMENTS).join(', ')}.`);
    return 1;
  }
  const beganMs = performance.now();
  console.log(`${cpus().length} cores, load ${loads()} before. Building …`);
  const site = await openSite(quick);
  let broken = 0;
  for (const names of phasesFor({ quick, only })) {
    const done = await Promise.all(names.map((name) => run(name, site)));
    broken += done.filter((isWell) => !isWell).length;
  }
  await site.close();
  console.log(`\n${show((performance.now() - beganMs) / 1000)} s in all, load ${loads()} after.`);
  return broken === 0 ? 0 : 1;
}

/** What was asked for by name goes alone. */
function phasesFor({ quick, only }: BenchOptions): Phases {
  if (only.length > 0) return PHASES.flat().flatMap((name) => (only.includes(name) ? [[name]] : []));
  return quick ? QUICK_PHASES : PHASES;
}

/** Prints what one measurement found. @returns false if it broke. */
async function run(name: Name, site: BenchSite): Promise<boolean> {
  const beganMs = performance.now();
  const seconds = (): string => show((performance.now() - beganMs) / 1000);
  try {
    const tables = await Promise.race([MEASUREMENTS[name](site), tooLate()]);
    console.log(`\n${tables.map(tableText).join('\n\n')}\n  (${name}: ${seconds()} s)`);
    return true;
  } catch (error) {
    console.error(`\n  ${name} broke after ${seconds()} s:`, error);
    return false;
  }
}

/** Rejects if a measurement hangs; most take about a minute. */
async function tooLate(): Promise<never> {
  await delay(LIMIT_MS, undefined, { ref: false });
  throw new Error(`Not done after ${LIMIT_MS / 1000} s.`);
}

/** How busy the machine is, all its programs together: what is measured on a busy one is worse than it could be. */
function loads(): string {
  return show(loadavg()[0]);
}
