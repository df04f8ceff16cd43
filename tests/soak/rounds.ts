import { setTimeout as delay } from 'node:timers/promises';
import type { FaultName } from '#protocol';
import type { CDPSession, Page } from 'playwright';
import type { App as AppElement } from '../../src/ui/bb-app.ts';
import type { Sample } from './level-off.ts';

/** What goes on in a session. */
export interface RoundOptions {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly routineId: string;
  readonly faults: 'on' | 'off';
  readonly tell: (sample: Sample) => void;
}

/** One routine from its beginning to its end, at sixteen times its pace. */
export interface Round {
  readonly samples: readonly Sample[];
  /** How long the routine is. */
  readonly minutes: number;
  readonly faults: number;
  /** How often it had to be gone on with. */
  readonly resumed: number;
}

/** Each of them comes once in some rounds; the next one goes on where the last one ended. */
const FAULTS: readonly FaultName[] = [
  ...(['lose-link', 'slow-link', 'refuse-writes', 'drop-reports', 'bumped-button', 'hang-writes'] as const),
  ...(['jittery-link', 'die-in-write', 'late-reports', 'stuck-motor', 'repeat-reports'] as const),
  ...(['hang-connect', 'overheat', 'low-battery'] as const),
];
/** Parts of a routine at which something goes wrong, and, between them, at which is counted. */
const FAULT_AT = [0.08, 0.28, 0.48, 0.68] as const;
const COUNT_AT = [0.22, 0.42, 0.62, 0.82] as const;
/** About half a minute of a rehearsal at sixteen times its pace. */
const FAULT_LASTS_MS = 2_000;
const LOOK_EVERY_MS = 150;
/** Longer than any fault: nothing moves any more. */
const STANDS_MS = 120_000;

/** Rehearses a routine by the app's own verbs, while things go wrong, and counts on the way. @throws Error if it stands still */
export async function runRound(
  round: number,
  minute: number,
  { page, cdp, routineId, faults, tell }: RoundOptions,
): Promise<Round> {
  await page.waitForFunction(isThere);
  const durationMs = await page.evaluate(begin, routineId);
  const samples: Sample[] = [];
  let [broken, resumed, movedMs, furthest] = [0, 0, performance.now(), 0];
  for (;;) {
    const { part, isOver, isResumed } = await page.evaluate(look);
    if (isOver) break;
    if (isResumed) resumed++;
    if (part > furthest) [furthest, movedMs] = [part, performance.now()];
    if (performance.now() - movedMs > STANDS_MS) throw new Error(`Round ${round} stands still at ${part}.`);
    const next = FAULT_AT[broken];
    if (faults === 'on' && next !== undefined && part >= next) {
      const fault = FAULTS[(round * FAULT_AT.length + broken++) % FAULTS.length] ?? 'lose-link';
      await page.evaluate(turn, { fault, to: 'on' as const });
      await delay(FAULT_LASTS_MS);
      await page.evaluate(turn, { fault, to: 'off' as const });
    }
    const place = samples.length;
    const at = COUNT_AT[place];
    if (at !== undefined && part >= at) {
      const counts = await count(page, cdp);
      const sample = { round, place, minute: minute + (part * durationMs) / 60_000, counts };
      samples.push(sample);
      tell(sample);
    }
    await delay(LOOK_EVERY_MS);
  }
  await page.evaluate(leave);
  return { samples, minutes: durationMs / 60_000, faults: broken, resumed };
}

/** Counts what is left once all garbage is gone. */
async function count(page: Page, cdp: CDPSession): Promise<Record<string, number>> {
  // What the first one frees may hold on to more.
  for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
  const inPage = await page.evaluate(() => ({
    animations: document.getAnimations().length,
    ...window.soakCounts?.(),
  }));
  return {
    'heap kB': Math.round(metric('JSHeapUsedSize') / 1_024),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    ...inPage,
  };
}

/* What follows runs in the page. */

function isThere(): boolean {
  return document.querySelector<AppElement>('bb-app')?.first !== undefined;
}

async function begin(routineId: string): Promise<number> {
  const app = document.querySelector<AppElement>('bb-app');
  const services = await app?.first?.load();
  const run = await services?.sessionDesk.rehearse({ routineId });
  if (!run) throw new Error(`The rehearsal of ${routineId} did not begin.`);
  location.hash = '#/session';
  run.rehearsal?.setRate(16);
  return run.player.state.timeline.durationMs;
}

/** Where it is; what waits for the person goes on. */
function look(): { readonly part: number; readonly isOver: boolean; readonly isResumed: boolean } {
  const run = document.querySelector<AppElement>('bb-app')?.first?.whole?.sessionDesk.current;
  if (!run) return { part: 1, isOver: true, isResumed: false };
  const { status, positionMs, timeline } = run.player.state;
  const isResumed = status === 'paused' && run.massager?.state.link === 'ready';
  if (isResumed) run.player.resume();
  return { part: positionMs / timeline.durationMs, isOver: status === 'ended', isResumed };
}

function turn({ fault, to }: { readonly fault: FaultName; readonly to: 'on' | 'off' }): void {
  document
    .querySelector<AppElement>('bb-app')
    ?.first?.whole?.sessionDesk.current?.bench?.faults.turn(fault, to);
}

function leave(): void {
  document.querySelector<AppElement>('bb-app')?.first?.whole?.sessionDesk.close();
  location.hash = '#/';
}
