import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { DRILL_RULES } from '../../../../src/app/drills/judge.ts';
import { inDrill, type DrillRig } from '../../../support/drill-rig.ts';

// Loaded by the app when it is first asked for.
beforeAll(() => Promise.all([import('../../../../src/app/motor.ts'), import('#virtual')]));

const ACTS: Readonly<Record<string, (rig: DrillRig) => void>> = {
  stop: ({ app }) => {
    app.sessionDesk.stop();
  },
  pause: ({ drill }) => {
    drill.session.player.pause();
  },
  resume: ({ drill }) => {
    drill.session.player.resume();
  },
  skip: ({ drill }) => {
    drill.session.player.skip();
  },
  hurts: ({ drill }) => {
    drill.session.somethingHurts();
  },
  sharp: ({ drill }) => {
    drill.session.report('sharp');
  },
  hand: ({ drill }) => {
    drill.session.report('hand');
  },
  moved: ({ drill }) => {
    drill.answer('moved');
  },
  power: ({ bench }) => {
    bench.pressPower();
  },
  plus: ({ bench }) => {
    bench.pressPlus();
  },
  press: ({ bench }) => {
    bench.setPressure(100);
  },
  stuck: ({ bench }) => {
    bench.faults.turn('stuck-motor', 'on');
  },
  lose: ({ bench }) => {
    bench.faults.turn('lose-link', 'on');
  },
  back: ({ bench }) => {
    bench.faults.turn('lose-link', 'off');
  },
};

const anAct = fc.record({
  act: fc.constantFrom(...Object.keys(ACTS)),
  afterMs: fc.integer({ min: 0, max: 9_000 }),
});

/** Getting ready, the longest wait for a call, and the longest time to answer it with its rest. */
const LONGEST_MS = 90_000 + 30_000 + 10_000 + 1_000;

test.each(['emergency-stop', 'lost-link', 'wrong-side', 'sharp-pain'] as const)(
  '%s: whatever is done and whenever, it ends with one verdict within its time, and its times are true',
  async (id) => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1 }),
        fc.array(anAct, { maxLength: 14 }),
        async (seed, acts) => {
          const rig = await inDrill(id, { newId: () => seed });
          const startMs = rig.clock.now();
          let calledMs: number | undefined;
          let restsAtMs: number | undefined;
          let overMs = Infinity;
          let verdicts = 0;
          rig.drill.state$.subscribe(({ stage }) => {
            if (stage === 'called') calledMs ??= rig.clock.now();
            if (stage !== 'over') return;
            overMs = rig.clock.now();
            verdicts++;
          });
          rig.bench.state$.subscribe(({ running, targetPpm }) => {
            if (calledMs !== undefined && !running && targetPpm === 0) restsAtMs ??= rig.clock.now();
          });
          for (const { act, afterMs } of acts) {
            await rig.advance(afterMs / 1_000);
            ACTS[act]!(rig);
          }
          const verdict = await rig.untilOver();
          expect(overMs - startMs).toBeLessThanOrEqual(LONGEST_MS);
          await rig.advance(60);
          expect(verdicts).toBe(1);
          expect(rig.drill.session.player.state.status).toBe('ended');
          const { result, actedMs, stillMs, doneMs } = verdict;
          for (const ms of [actedMs, stillMs, doneMs]) expect(ms ?? 0).toBeGreaterThanOrEqual(0);
          expect(result === 'left').toBe(calledMs === undefined);
          if (calledMs === undefined) return;
          const { wellMs, answerMs, restMs } = DRILL_RULES[id];
          for (const ms of [actedMs, stillMs, doneMs]) expect(ms ?? 0).toBeLessThanOrEqual(answerMs + restMs);
          if (stillMs !== undefined) expect(stillMs).toBeGreaterThanOrEqual(restsAtMs! - calledMs);
          if (result === 'well') expect(actedMs).toBeLessThanOrEqual(wellMs);
        },
      ),
      { numRuns: 25 },
    );
  },
);
