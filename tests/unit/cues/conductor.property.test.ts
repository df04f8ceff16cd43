import { createCueConductor, type CueEvent } from '#cues';
import type { Cue, CueKind } from '#session';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_ON } from '../../support/cue-bench.ts';
import { FakeAudio, FakeSpeech, FakeVibration } from '../../support/cue-fakes.ts';
import { aCue, aTimeline, FakePlayer } from '../../support/fake-player.ts';
import { ManualClock } from '../../support/manual-clock.ts';

type Move =
  | { readonly do: 'wait' | 'freeze'; readonly ms: number }
  | { readonly do: 'pause' | 'resume' | 'volume' }
  | { readonly do: 'jump'; readonly step: number };

const STEP_MS = 10_000;
const KINDS: readonly CueKind[] = [
  'step-start',
  'side-change',
  'halfway',
  'ten-seconds',
  'tick',
  'instruction',
];

const cues: fc.Arbitrary<readonly Cue[]> = fc
  .uniqueArray(fc.record({ atMs: fc.integer({ min: 0, max: 39_000 }), kind: fc.constantFrom(...KINDS) }), {
    selector: ({ atMs }) => atMs,
    maxLength: 25,
  })
  .map((list) => list.map(({ atMs, kind }) => aCue(atMs, { kind, text: `Words of ${atMs}.` })));

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 1, max: 6_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('freeze'), ms: fc.integer({ min: 1, max: 5_000 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('pause', 'resume', 'volume') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump'), step: fc.integer({ min: 0, max: 3 }) }) },
);

/** Stretches in which the session stood, and moments at which it jumped, on the clock. */
interface Story {
  readonly audio: FakeAudio;
  readonly events: readonly CueEvent[];
  readonly still: readonly { readonly fromMs: number; readonly toMs: number }[];
}

async function live(list: readonly Cue[], moves: readonly Move[], driftPpm: number): Promise<Story> {
  const clock = new ManualClock();
  const audio = new FakeAudio(clock, { driftPpm });
  const settings = { ...ALL_ON, volume: 1 };
  const conductor = createCueConductor({
    clock,
    audio,
    speech: new FakeSpeech(clock),
    vibration: new FakeVibration(),
    settings,
  });
  const events: CueEvent[] = [];
  conductor.log$.subscribe((event) => events.push(event));
  await conductor.unlock();
  const player = new FakePlayer(clock, aTimeline(list, { stepMs: STEP_MS }));
  conductor.attach(player, { byHand: false });
  const still: { fromMs: number; toMs: number }[] = [];
  let sinceMs: number | undefined;
  const go = (): void => {
    if (sinceMs !== undefined) still.push({ fromMs: sinceMs, toMs: clock.now() });
    sinceMs = undefined;
  };
  player.leadIn(3_000);
  for (const step of moves) {
    if (step.do === 'wait') {
      for (let left = step.ms; left > 0; left -= 250) {
        clock.advance(Math.min(left, 250));
        player.tick();
      }
    } else if (step.do === 'freeze') {
      clock.sleep(step.ms);
      player.tick();
    } else if (step.do === 'pause') {
      sinceMs ??= clock.now();
      player.pause();
    } else if (step.do === 'resume') {
      if (sinceMs !== undefined) player.leadIn(3_000, 'resume');
      go();
    } else if (step.do === 'jump') {
      go();
      player.run(step.step * STEP_MS);
    } else conductor.apply({ ...settings, volume: 0.5 });
  }
  clock.advance(250);
  go();
  conductor.dispose();
  return { audio, events, still };
}

test('whatever is pressed and however the page sleeps, no cue is heard while the session stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      cues,
      fc.array(move, { maxLength: 25 }),
      fc.integer({ min: -5_000, max: 5_000 }),
      async (list, moves, ppm) => {
        const { audio, still } = await live(list, moves, ppm);
        for (const { tone, heardMs } of audio.heard().filter((play) => play.tone !== 'pause'))
          for (const { fromMs, toMs } of still) {
            const isWhileStill = heardMs > fromMs + 0.01 && heardMs < toMs - 0.01;
            expect(isWhileStill, `${tone} at ${heardMs}, still from ${fromMs} to ${toMs}`).toBe(false);
          }
      },
    ),
    { numRuns: 200 },
  );
});

test('without a jump no cue is heard, said or felt twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      cues,
      fc.array(
        move.filter((step) => step.do !== 'jump'),
        { maxLength: 25 },
      ),
      fc.integer({ min: -5_000, max: 5_000 }),
      async (list, moves, ppm) => {
        const { events } = await live(list, moves, ppm);
        for (const [channel, what] of [
          ['tone', 'sounded'],
          ['vibration', 'felt'],
          ['words', 'ended'],
        ]) {
          const keys = events
            .filter((event) => event.channel === channel && event.what === what && event.cue)
            .map(({ key }) => key.replace(':again', ''));
          expect(new Set(keys).size).toBe(keys.length);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('in a session that nobody disturbs none is lost, and each is within a quantum of its time', async () => {
  await fc.assert(
    fc.asyncProperty(cues, fc.integer({ min: -5_000, max: 5_000 }), async (list, ppm) => {
      const { audio, events } = await live(list, [{ do: 'wait', ms: 44_000 }], ppm);
      const sounded = events
        .filter((event) => event.channel === 'tone')
        .filter(({ what, cue }) => what === 'sounded' && cue);
      expect(sounded.map(({ cue }) => cue?.atMs)).toEqual(
        list
          .filter(({ kind }) => kind !== 'instruction')
          .map(({ atMs }) => atMs)
          .sort((a, b) => a - b),
      );
      for (const event of sounded) {
        const heardMs = event.audioS === undefined ? NaN : audio.speakerMs(event.audioS);
        expect(Math.abs(heardMs - event.plannedMs)).toBeLessThanOrEqual(2.9);
      }
    }),
    { numRuns: 100 },
  );
});
