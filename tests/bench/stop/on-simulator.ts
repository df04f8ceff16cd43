import { setTimeout as delay } from 'node:timers/promises';
import { realClock } from '../../support/real-clock.ts';
import { median, quantile, show, sum, times } from '../numbers.ts';
import type { BenchSite } from '../site.ts';
import type { Table } from '../table.ts';
import { createBenchLink, type LinkTraits } from './bench-link.ts';
import { openDriver, openFifo, type OpenContender } from './contenders.ts';

/** As a pattern engine or a finger on a slider might: for this long, then stop in the same task as the last level. */
const STORM_MS = 2_000;
/** What arrives this long after everything was written would still count. */
const AFTERMATH_MS = 200;
/** Runs go on beside each other, each this much later than the one before. */
const STAGGER_MS = 50;

interface Case extends LinkTraits {
  readonly name: string;
  readonly open: OpenContender;
  readonly hz: number;
  readonly runs: number;
}

interface StopRun {
  /** From the call to the stop frame's arrival; NaN if it never arrived. */
  readonly stopMs: number;
  /** The rest of the write in flight, and one write. */
  readonly limitMs: number;
  /** From when the link was free, at the earliest from the call, to the start of the first stop frame. */
  readonly addedMs: number;
  readonly writes: number;
  /** Levels that were begun after the call. */
  readonly levelsAfter: number;
  /** Writes that the link, not the peripheral, refused: another one was in flight. */
  readonly rejected: number;
}

/** STOP in a storm of levels through the app's driver, on links of the simulator, in real time. */
export async function measureStop({ quick }: BenchSite): Promise<readonly Table[]> {
  const link = { open: openDriver, hz: 500, failing: 0, runs: quick ? 5 : 20 };
  const cases: readonly Case[] = [
    { ...link, name: 'driver, 30 ms', latencyMs: 30 },
    { ...link, name: 'driver, 7.5 ms', latencyMs: 7.5 },
    { ...link, name: 'driver, 50 ms', latencyMs: 50 },
    { ...link, name: 'driver, 30 ms, 1 in 5 fails', latencyMs: 30, failing: 0.2 },
    { ...link, name: 'driver, 30 ms, 60 Hz', latencyMs: 30, hz: 60 },
  ];
  // So few at a time that none waits for another: some forty storms keep a core a quarter busy.
  const abreast = quick ? cases.length : 2;
  const rows: string[][] = [];
  for (let at = 0; at < cases.length; at += abreast)
    rows.push(...(await rowsOf(cases.slice(at, at + abreast))));
  return [tableOf('through the driver', rows)];
}

/** The same through what one would write first: each write waits for all before it. */
export async function measureStopChain({ quick }: BenchSite): Promise<readonly Table[]> {
  const link = { open: openFifo, hz: 500, failing: 0, runs: quick ? 2 : 5 };
  const latencies = quick ? [7.5] : [7.5, 30];
  const rows = await rowsOf(
    latencies.map((latencyMs) => ({ ...link, name: `promise chain, ${latencyMs} ms`, latencyMs })),
  );
  return [tableOf('for comparison through a chain of promises', rows)];
}

async function rowsOf(cases: readonly Case[]): Promise<string[][]> {
  return Promise.all(cases.map(async (one) => rowOf(one, await runCase(one))));
}

function tableOf(how: string, rows: readonly string[][]): Table {
  return {
    title: `STOP after ${STORM_MS / 1000} s of levels at 500 Hz on a simulated link, ${how}`,
    columns: COLUMNS,
    rows,
    note:
      'stop: from the call to the arrival of the stop frame. limit: rest of the write in flight + one write. ' +
      'added: from when the link was free to the start of the stop frame;\n' +
      'what else is over the limit is this machine, late with the timers of the link while it does something else.',
  };
}

const COLUMNS = [
  'through, latency',
  'arrived',
  'stop ms p50',
  'p95',
  'max',
  'limit ms p50',
  '÷ limit p50',
  'p95',
  'max',
  'added ms p50',
  'max',
  'levels after',
  'rejected',
  'writes a storm',
];

function rowOf({ name, runs }: Case, found: readonly StopRun[]): string[] {
  const stops = found.map(({ stopMs }) => stopMs).filter((ms) => !Number.isNaN(ms));
  const ratios = found
    .filter(({ stopMs }) => !Number.isNaN(stopMs))
    .map(({ stopMs, limitMs }) => stopMs / limitMs);
  const added = found.map(({ addedMs }) => addedMs);
  return [
    name,
    `${stops.length}/${runs}`,
    show(median(stops)),
    show(quantile(stops, 0.95)),
    show(Math.max(...stops)),
    show(median(found.map(({ limitMs }) => limitMs))),
    times(median(ratios)),
    times(quantile(ratios, 0.95)),
    times(Math.max(...ratios)),
    show(median(added)),
    show(Math.max(...added)),
    show(sum(found.map(({ levelsAfter }) => levelsAfter))),
    show(sum(found.map(({ rejected }) => rejected))),
    show(median(found.map(({ writes }) => writes))),
  ];
}

function runCase(one: Case): Promise<readonly StopRun[]> {
  return Promise.all(
    Array.from({ length: one.runs }, async (_, at) => {
      await delay(at * STAGGER_MS);
      return runOnce(one);
    }),
  );
}

async function runOnce({ open, hz, ...traits }: Case): Promise<StopRun> {
  const link = createBenchLink(traits);
  const contender = await open(link);
  link.startFailing();
  const before = link.arrivals.length;
  await storm(hz, (pct) => {
    contender.set(pct);
  });
  const stopAtMs = realClock.now();
  const restMs = link.restMs();
  const writes = link.arrivals.length - before;
  contender.stop();
  await contender.quiet();
  await delay(AFTERMATH_MS);
  const refused = link.arrivals.filter(({ taken }) => !taken).length;
  const rejected = contender.failures() - refused;
  contender.dispose();
  const later = link.arrivals.filter(({ atMs }) => atMs >= stopAtMs);
  const begunLater = later.slice(restMs === undefined ? 0 : 1);
  const inFlight = restMs === undefined ? undefined : later[0];
  const first = begunLater.find(({ meaning }) => meaning === 'stop');
  const stop = begunLater.find(({ meaning, taken }) => meaning === 'stop' && taken);
  return {
    stopMs: (stop?.atMs ?? NaN) - stopAtMs,
    addedMs: (first?.begunMs ?? NaN) - (inFlight?.atMs ?? stopAtMs),
    limitMs: (restMs ?? 0) + traits.latencyMs,
    writes,
    levelsAfter: begunLater.filter(({ meaning }) => meaning === 'speed').length,
    rejected,
  };
}

/** Ever changing levels, until the task in which the last one is set; resolves in that task's turn. */
function storm(hz: number, set: (pct: number) => void): Promise<void> {
  const beganMs = realClock.now();
  // At a random moment of whatever the link is doing.
  const endMs = beganMs + STORM_MS + Math.random() * 100;
  let sent = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const nowMs = realClock.now();
      for (; sent < ((nowMs - beganMs) * hz) / 1000; sent++) set(1 + ((sent * 7) % 60));
      if (nowMs < endMs) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
}
