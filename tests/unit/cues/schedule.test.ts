import { TONES, type ToneName } from '#cues';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createToneScheduler,
  type ToneAppointment,
  type ToneOutcome,
  type ToneScheduler,
} from '../../../src/cues/schedule.ts';
import { FakeAudio, type AudioFaults } from '../../support/cue-fakes.ts';
import { ManualClock } from '../../support/manual-clock.ts';

/** One render quantum at 44.1 kHz. */
const QUANTUM_MS = 2.9;

interface Bench {
  readonly clock: ManualClock;
  readonly audio: FakeAudio;
  readonly scheduler: ToneScheduler;
  readonly outcomes: { readonly key: string; readonly outcome: ToneOutcome }[];
}

async function aBench(faults?: AudioFaults): Promise<Bench> {
  const clock = new ManualClock();
  const audio = new FakeAudio(clock, faults);
  await audio.unlock();
  const outcomes: Bench['outcomes'] = [];
  const scheduler = createToneScheduler({
    clock,
    audio,
    report: ({ key }, outcome) => outcomes.push({ key, outcome }),
  });
  return { clock, audio, scheduler, outcomes };
}

function at(dueMs: number, tone: ToneName = 'tick', graceMs = 150): ToneAppointment {
  return { key: `${tone}@${dueMs}`, dueMs, untilMs: dueMs + graceMs, tone };
}

function count({ outcomes }: Bench, wanted: ToneOutcome): number {
  return outcomes.filter(({ outcome }) => outcome === wanted).length;
}

test('a tone is on the audio clock well before it is due, and sounds at its time', async () => {
  const bench = await aBench();
  bench.scheduler.plan([at(6_000)]);
  bench.clock.advance(2_900);
  expect(bench.audio.plays).toHaveLength(0);
  bench.clock.advance(1_000);
  expect(bench.audio.plays).toHaveLength(1);
  bench.clock.advance(3_000);
  expect(bench.audio.heard()[0]?.heardMs).toBeCloseTo(6_000, 1);
  expect(count(bench, 'sounded')).toBe(1);
  expect(bench.clock.pending).toBe(0);
});

test('latency of the output is made up for', async () => {
  const bench = await aBench({ latencyMs: 240 });
  bench.scheduler.plan([at(4_000)]);
  bench.clock.advance(5_000);
  expect(bench.audio.heard()[0]?.heardMs).toBeCloseTo(4_000, 1);
});

test('a busy main thread of less than the horizon delays nothing', async () => {
  const bench = await aBench();
  bench.scheduler.plan([at(4_000)]);
  bench.clock.advance(1_500);
  bench.clock.sleep(1_700);
  expect(bench.audio.heard()[0]?.heardMs).toBeCloseTo(4_000, 1);
});

test('after a stall the tones ahead are moved, and each is heard once', async () => {
  const bench = await aBench({ stalls: [{ fromMs: 1_500, toMs: 1_900 }] });
  bench.scheduler.plan([at(2_500), at(3_500, 'last-tick')]);
  bench.clock.advance(4_000);
  expect(count(bench, 'moved')).toBeGreaterThanOrEqual(2);
  expect(bench.audio.heardNames()).toEqual(['tick', 'last-tick']);
  const errors = bench.audio.heard().map(({ heardMs }, index) => heardMs - [2_500, 3_500][index]!);
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(QUANTUM_MS);
});

test('what is taken out of the plan is not heard, even a millisecond before its time', async () => {
  const bench = await aBench();
  bench.scheduler.plan([at(3_000), at(3_500)]);
  bench.clock.advance(1_999);
  bench.scheduler.plan([]);
  bench.clock.advance(5_000);
  expect(bench.audio.heard()).toEqual([]);
  expect(count(bench, 'cancelled')).toBe(2);
  expect(bench.clock.pending).toBe(0);
});

test('cut ends also what is sounding', async () => {
  const bench = await aBench();
  bench.scheduler.plan([at(2_000, 'end')]);
  bench.clock.advance(1_300);
  bench.scheduler.cut();
  expect(bench.audio.plays[0]?.cancelledS).toBeCloseTo(1.3, 3);
});

test('planning the same again neither moves nor repeats anything', async () => {
  const bench = await aBench();
  const plan = [at(2_000), at(2_500)];
  bench.scheduler.plan(plan);
  for (let step = 0; step < 20; step++) {
    bench.clock.advance(100);
    bench.scheduler.plan(plan.filter(({ dueMs }) => dueMs > bench.clock.now()));
  }
  expect(bench.audio.plays).toHaveLength(2);
  expect(bench.audio.heardNames()).toEqual(['tick', 'tick']);
});

test('a tick that comes too late is dropped, a step start is sounded at once', async () => {
  const bench = await aBench();
  bench.scheduler.plan([at(5_000), at(5_200, 'step-start', 20_000)]);
  bench.clock.sleep(8_000);
  bench.clock.advance(500);
  expect(bench.audio.heardNames()).toEqual(['step-start']);
  expect(bench.audio.heard()[0]?.heardMs).toBeLessThan(9_050);
  expect(bench.outcomes).toContainEqual({ key: 'tick@5000', outcome: 'dropped' });
});

test('a tone that was caught in a long stall is taken back rather than heard late', async () => {
  const bench = await aBench({ stalls: [{ fromMs: 2_990, toMs: 6_000 }] });
  bench.scheduler.plan([at(3_000)]);
  bench.clock.advance(8_000);
  expect(bench.audio.heard()).toEqual([]);
  expect(count(bench, 'dropped')).toBe(1);
});

test('an interruption takes everything off the audio clock; what is still worth hearing comes after it', async () => {
  const bench = await aBench();
  bench.scheduler.plan([at(2_000), at(2_100, 'step-start', 20_000), at(6_000, 'halfway')]);
  bench.clock.advance(500);
  bench.audio.become('interrupted');
  expect(bench.audio.plays.every(({ cancelledS }) => cancelledS !== undefined)).toBe(true);
  bench.clock.advance(2_500);
  expect(bench.audio.revivals).toBeGreaterThan(2);
  bench.audio.become('running');
  bench.clock.advance(4_000);
  expect(bench.audio.heardNames()).toEqual(['step-start', 'halfway']);
});

test('without sound nothing is thrown and nothing waits for ever', () => {
  const clock = new ManualClock();
  const audio = new FakeAudio(clock);
  const outcomes: ToneOutcome[] = [];
  const scheduler = createToneScheduler({ clock, audio, report: (_, outcome) => outcomes.push(outcome) });
  scheduler.plan([at(2_000)]);
  clock.advance(5_000);
  expect(outcomes).toEqual(['dropped']);
  expect(clock.pending).toBe(0);
});

const drift = fc.integer({ min: -10_000, max: 10_000 });
const stall = fc.record({
  fromMs: fc.integer({ min: 1_000, max: 60_000 }),
  forMs: fc.integer({ min: 5, max: 400 }),
});
const faults = fc.record({
  driftPpm: drift,
  latencyMs: fc.integer({ min: 0, max: 300 }),
  isStampHeld: fc.boolean(),
  stalls: fc.array(stall, { maxLength: 12 }).map((stalls) => apart(stalls)),
});
const dues = fc.uniqueArray(fc.integer({ min: 2_000, max: 60_000 }), { minLength: 1, maxLength: 40 });

/** Stalls that do not overlap. */
function apart(stalls: readonly { fromMs: number; forMs: number }[]): { fromMs: number; toMs: number }[] {
  const sorted = [...stalls].sort((a, b) => a.fromMs - b.fromMs);
  return sorted.map(({ fromMs, forMs }, index) => ({
    fromMs,
    toMs: Math.min(fromMs + forMs, sorted[index + 1]?.fromMs ?? Infinity),
  }));
}

/** Whether a stall begins too near before the loudspeaker's moment to be answered. */
function isTroubled(dueMs: number, { stalls, latencyMs }: Required<AudioFaults>): boolean {
  return stalls.some(({ fromMs, toMs }) => fromMs <= dueMs - latencyMs + 5 && toMs >= dueMs - latencyMs - 80);
}

test('whatever the audio clock does, each tone is heard at most once, and within a quantum unless it stalls at that very moment', async () => {
  await fc.assert(
    fc.asyncProperty(faults, dues, async (wrong, moments) => {
      const bench = await aBench(wrong);
      const plan = moments.map((dueMs) => at(dueMs));
      bench.scheduler.plan(plan);
      bench.clock.advance(65_000);
      const heard = bench.audio.heard();
      expect(heard.length).toBeLessThanOrEqual(moments.length);
      for (const dueMs of moments.filter((moment) => !isTroubled(moment, wrong))) {
        const nearest = Math.min(...heard.map(({ heardMs }) => Math.abs(heardMs - dueMs)));
        // While a sample travels to the loudspeaker, a clock that drifts goes on drifting.
        expect(nearest).toBeLessThanOrEqual(QUANTUM_MS + (Math.abs(wrong.driftPpm) * wrong.latencyMs) / 1e6);
      }
    }),
    { numRuns: 150 },
  );
});

test('whatever the audio clock does, no tone is heard more than its grace and one stall late', async () => {
  await fc.assert(
    fc.asyncProperty(faults, dues, async (wrong, moments) => {
      const bench = await aBench(wrong);
      bench.scheduler.plan(moments.map((dueMs) => at(dueMs)));
      bench.clock.advance(65_000);
      for (const { heardMs } of bench.audio.heard()) {
        const late = Math.min(
          ...moments.filter((dueMs) => dueMs <= heardMs + 2 * QUANTUM_MS).map((dueMs) => heardMs - dueMs),
        );
        expect(late).toBeLessThanOrEqual(150 + 25 + 400 + wrong.latencyMs);
      }
    }),
    { numRuns: 100 },
  );
});

test('every tone has a place in the table under its own name', () => {
  for (const [name, spec] of Object.entries(TONES)) expect(spec.name).toBe(name);
});
