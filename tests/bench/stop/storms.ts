import { concatMap, exhaustMap, switchMap } from 'rxjs';
import { createSimulatedBluetooth } from '#simulator';
import { meaningOf, rpmOf, type WireMeaning } from '../../e2e/theragun-wire.ts';
import { ManualClock, settle } from '../../support/manual-clock.ts';
import { statusFrame } from '../../support/profiles.ts';
import { aPeripheral, bytes as bytesOf, hex, REPORT, SERVICE } from '../../support/simulated.ts';
import { seeded } from '../../support/storm.ts';
import { median, quantile, show, sum, times } from '../numbers.ts';
import type { BenchSite } from '../site.ts';
import type { Table } from '../table.ts';
import {
  type Contender,
  openDriver,
  openFifo,
  type OpenContender,
  openUnqueued,
  pipelineBy,
} from './contenders.ts';

/** A thousand changes in two seconds. */
const CHANGES = 1_000;
const EVERY_MS = 2;
/** The slowest of them writes each change: a thousand times the slowest link. */
const PATIENCE_MS = 120_000;
const LAST_PCT = 60;
const UNLIKELY_ERROR = 0x0e;

interface Case {
  readonly name: string;
  readonly open: OpenContender;
  readonly latencyMs: number;
  /** Share of writes that the peripheral refuses. */
  readonly failing?: number;
  /** Answers each question with the speed that it has at once: then a level follows a report. */
  readonly reports?: boolean;
}

interface Storm {
  /** Writes that the peripheral had, of those that were begun before the end. */
  readonly writes: number;
  /** Writes that came back with an error. */
  readonly failures: number;
  /** From the end to when the peripheral has what was wanted, for good; undefined if it never has. */
  readonly settledMs: number | undefined;
  /** The rest of the write in flight, one write, and one more for each that failed. */
  readonly limitMs: number;
  /** Levels that arrived after the stop was asked for, but for the one in flight. */
  readonly levelsAfter: number;
}

const CASES: readonly Case[] = [
  { name: 'driver', open: openDriver, latencyMs: 30 },
  { name: 'promise chain', open: openFifo, latencyMs: 30 },
  { name: 'no queue', open: openUnqueued, latencyMs: 30 },
  { name: 'RxJS concatMap', open: pipelineBy((write) => concatMap(write)), latencyMs: 30 },
  { name: 'RxJS switchMap', open: pipelineBy((write) => switchMap(write)), latencyMs: 30 },
  { name: 'RxJS exhaustMap', open: pipelineBy((write) => exhaustMap(write)), latencyMs: 30 },
  { name: 'driver', open: openDriver, latencyMs: 7.5 },
  { name: 'driver', open: openDriver, latencyMs: 50 },
  { name: 'driver', open: openDriver, latencyMs: 100 },
  { name: 'driver, it reports', open: openDriver, latencyMs: 30, reports: true },
  { name: 'driver, it reports', open: openDriver, latencyMs: 100, reports: true },
  { name: 'driver, 1 in 5 fails', open: openDriver, latencyMs: 30, failing: 0.2 },
  { name: 'promise chain, 1 in 5 fails', open: openFifo, latencyMs: 30, failing: 0.2 },
];

/** Storms on the simulator in virtual time: through the driver, and through what one might write instead. */
export async function measureStorms({ quick }: BenchSite): Promise<readonly Table[]> {
  const runs = quick ? 5 : 20;
  const rows: string[][] = [];
  for (const one of CASES) rows.push(await rowOf(one, runs));
  return [
    {
      title: `${CHANGES} levels in ${(CHANGES * EVERY_MS) / 1000} s on a simulated link, in virtual time, ${runs} runs each`,
      columns: [
        'through',
        'link ms',
        'writes a storm',
        'refused',
        'last value there',
        'ms p50',
        'p95',
        'stop there',
        'ms p50',
        'p95',
        '÷ limit p50',
        'p95',
        'levels after stop',
      ],
      rows,
      note:
        'there: the peripheral has it and keeps it, counted from the call. limit: rest of the write in flight + one write, ' +
        'and one more for each that failed.\nThe driver leaves 100 ms between two levels on purpose, and none before a stop.' +
        '\nA massager that reports its speed gets a level after each report, so that a hand on its own button is not undone.',
    },
  ];
}

async function rowOf(one: Case, runs: number): Promise<string[]> {
  const last: Storm[] = [];
  const stops: Storm[] = [];
  for (let seed = 1; seed <= runs; seed++) {
    last.push(await storm(one, seed, 'last level'));
    stops.push(await storm(one, seed, 'stop'));
  }
  const lastMs = settled(last);
  const stopMs = settled(stops);
  const shares = stops.flatMap(({ settledMs, limitMs }) =>
    settledMs === undefined ? [] : [settledMs / limitMs],
  );
  return [
    one.name,
    show(one.latencyMs),
    show(median(last.map(({ writes }) => writes))),
    show(median(last.map(({ failures }) => failures))),
    `${lastMs.length}/${runs}`,
    show(median(lastMs)),
    show(quantile(lastMs, 0.95)),
    `${stopMs.length}/${runs}`,
    show(median(stopMs)),
    show(quantile(stopMs, 0.95)),
    times(median(shares)),
    times(quantile(shares, 0.95)),
    show(sum(stops.map(({ levelsAfter }) => levelsAfter))),
  ];
}

function settled(storms: readonly Storm[]): readonly number[] {
  return storms.flatMap(({ settledMs }) => (settledMs === undefined ? [] : [settledMs]));
}

async function storm(one: Case, seed: number, end: 'stop' | 'last level'): Promise<Storm> {
  const clock = new ManualClock(0);
  const random = seeded(seed);
  const air = anAir(clock, one, random);
  const contender = await inTime(clock, one.open({ bluetooth: air.bluetooth, clock }));
  await clock.advanceAsync(1_000 + random() * one.latencyMs);
  air.begin();
  for (let change = 0; change < CHANGES; change++) {
    contender.set(1 + ((change * 7) % (LAST_PCT - 1)));
    await clock.advanceAsync(EVERY_MS);
  }
  contender.set(LAST_PCT);
  const endedMs = clock.now();
  const before = air.arrivals.length;
  const restMs = air.restMs();
  if (end === 'stop') contender.stop();
  await settleDown(clock, contender);
  const failures = contender.failures();
  const wanted = end === 'stop' ? 'stop' : rpmOf(LAST_PCT);
  const later = air.arrivals.slice(before);
  const taken = later.filter(({ ok }) => ok);
  const settledAt = taken.findLastIndex(({ what }) => what !== wanted) + 1;
  const settledMs = taken[settledAt]?.atMs;
  const begunLater = later.filter(({ atMs }) => atMs > endedMs + restMs);
  const failed = begunLater.filter(
    ({ ok, what, atMs }) => !ok && what === wanted && atMs < (settledMs ?? 0),
  ).length;
  const result: Storm = {
    writes: before,
    failures,
    settledMs: settledMs === undefined ? undefined : settledMs - endedMs,
    limitMs: restMs + one.latencyMs * (1 + failed),
    levelsAfter: end === 'stop' ? begunLater.filter(({ what }) => what !== 'stop').length : 0,
  };
  contender.dispose();
  await clock.advanceAsync(2_000);
  return result;
}

/** Lets time pass until nothing waits to be written; a status question of the driver is nothing. */
async function settleDown(clock: ManualClock, contender: Contender): Promise<void> {
  await inTime(clock, contender.quiet());
  await clock.advanceAsync(1_000);
}

async function inTime<T>(clock: ManualClock, promise: Promise<T>): Promise<T> {
  const state = { open: true };
  const close = (): void => {
    state.open = false;
  };
  promise.then(close, close);
  await settle();
  for (const endMs = clock.now() + PATIENCE_MS; state.open && clock.now() < endMs;)
    await clock.advanceAsync(5);
  return promise;
}

interface Arrival {
  readonly atMs: number;
  readonly what: WireMeaning['kind'] | number;
  readonly ok: boolean;
}

/** A peripheral that notes what arrives, and refuses some of it once the storm has begun. */
function anAir(clock: ManualClock, { latencyMs, failing = 0, reports }: Case, random: () => number) {
  const arrivals: Arrival[] = [];
  let refuses = 0;
  let rpm = 0;
  let dueMs = -Infinity;
  const peripheral = aPeripheral({
    onWrite({ bytes }) {
      const meaning = meaningOf(hex(bytes));
      const ok = random() >= refuses;
      if (meaning.kind === 'speed' && ok) rpm = meaning.rpm;
      if (meaning.kind === 'stop' && ok) rpm = 0;
      if (meaning.kind === 'status-request' && reports)
        peripheral.link?.notify(
          { serviceUuid: SERVICE, characteristicUuid: REPORT },
          bytesOf(statusFrame(rpm)),
        );
      if (meaning.kind === 'speed' || meaning.kind === 'stop')
        arrivals.push({ atMs: clock.now(), ok, what: meaning.kind === 'speed' ? meaning.rpm : 'stop' });
      return ok ? 0 : UNLIKELY_ERROR;
    },
  });
  const watched = {
    now: () => clock.now(),
    epochMs: () => clock.epochMs(),
    after: (ms: number, run: () => void) => {
      dueMs = clock.now() + ms;
      return clock.after(ms, run);
    },
  };
  const { bluetooth, control } = createSimulatedBluetooth({ clock: watched, faults: { latencyMs } });
  control.simulatePreconnectedPeripheral(peripheral);
  return {
    bluetooth,
    arrivals,
    begin() {
      arrivals.length = 0;
      refuses = failing;
    },
    restMs: () => Math.max(0, dueMs - clock.now()),
  };
}
