import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VirtualMassagerState } from '#virtual';
import { type Body, after } from '../../../src/virtual/body.ts';
import { type Figures, figuresOf } from '../../../src/virtual/figures.ts';
import { bodyAt, spanOf, walk } from '../../../src/virtual/span.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createSimulatedBluetooth } from '#simulator';
import { createVirtualMassager } from '#virtual';
import { aBody } from '../../support/virtual-massagers.ts';

const BODIES = ['gun', 'wand', 'belt'] as const;
const aFigures = fc.constantFrom(...BODIES).map((id) => figuresOf(aBody(id)));

/** What a hand and a driver may do to a body, one after the other, and how long each lasts. */
const aDeed = fc.record({
  targetPpm: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 9_000, noNaN: true })),
  pressurePct: fc.double({ min: 0, max: 100, noNaN: true }),
  forMs: fc.double({ min: 0, max: 900_000, noNaN: true }),
});
const someDeeds = fc.array(aDeed, { minLength: 1, maxLength: 6 });

const born = (figures: Figures, chargePct = 100): Body => ({
  atMs: 0,
  ppm: 0,
  targetPpm: 0,
  chargePct,
  heatC: figures.ambientC,
  pressurePct: 0,
  commandedMs: 0,
  why: undefined,
});

/** Lives through deeds; looks so often in each that nothing can hide. */
function lived(
  figures: Figures,
  deeds: readonly { targetPpm: number; pressurePct: number; forMs: number }[],
) {
  const seen: Body[] = [];
  let span = spanOf(born(figures), figures);
  for (const { forMs, ...deed } of deeds) {
    const { body } = span;
    span = spanOf({ ...body, ...deed, why: undefined, commandedMs: body.atMs }, figures);
    const endMs = body.atMs + forMs;
    for (let look = 0; look <= 20; look++) {
      const atMs = body.atMs + (forMs * look) / 20;
      seen.push(bodyAt(walk(span, atMs, figures).span, atMs, figures));
    }
    const there = walk(span, endMs, figures).span;
    span = { body: bodyAt(there, endMs, figures), end: undefined };
  }
  return seen;
}

describe('a body in time', () => {
  test('nothing is ever negative, no speed above its top, no charge above full', () => {
    fc.assert(
      fc.property(aFigures, someDeeds, (figures, deeds) => {
        for (const { ppm, chargePct, heatC } of lived(figures, deeds)) {
          expect(ppm).toBeGreaterThanOrEqual(0);
          expect(ppm).toBeLessThanOrEqual(figures.maxPpm + 1e-6);
          expect(chargePct).toBeGreaterThanOrEqual(0);
          expect(chargePct).toBeLessThanOrEqual(100);
          expect(heatC).toBeGreaterThanOrEqual(figures.ambientC - 1e-6);
        }
      }),
    );
  });

  test('the battery only ever falls', () => {
    fc.assert(
      fc.property(aFigures, someDeeds, (figures, deeds) => {
        const charges = lived(figures, deeds).map(({ chargePct }) => chargePct);
        for (const [index, charge] of charges.entries())
          expect(charge).toBeLessThanOrEqual((charges[index - 1] ?? 100) + 1e-9);
      }),
    );
  });

  test('the cut-out comes before its limit is passed by half a degree, whatever is done', () => {
    fc.assert(
      fc.property(aFigures, someDeeds, (figures, deeds) => {
        for (const { heatC } of lived(figures, deeds)) expect(heatC).toBeLessThan(figures.cutOutC + 0.5);
      }),
    );
  });

  test('pressing harder never makes it faster, cooler or last longer', () => {
    fc.assert(
      fc.property(
        aFigures,
        fc.double({ min: 1, max: 9_000, noNaN: true }),
        fc.nat(99),
        fc.nat(20_000),
        (figures, targetPpm, pct, forMs) => {
          const at = (pressurePct: number): Body =>
            after({ ...born(figures), targetPpm, pressurePct }, forMs, figures);
          const [light, hard] = [at(pct), at(pct + 1)];
          expect(hard.ppm).toBeLessThanOrEqual(light.ppm + 1e-9);
        },
      ),
    );
  });

  test('time in one piece or in many makes no difference while nothing is done', () => {
    fc.assert(
      fc.property(
        aFigures,
        aDeed,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
        (figures, { forMs, ...deed }, looks) => {
          const from = spanOf({ ...born(figures), ...deed }, figures);
          const whole = bodyAt(walk(from, forMs, figures).span, forMs, figures);
          let span = from;
          for (const part of looks.toSorted((a, b) => a - b)) span = walk(span, forMs * part, figures).span;
          expect(bodyAt(walk(span, forMs, figures).span, forMs, figures)).toEqual(whole);
        },
      ),
    );
  });
});

type Act = readonly [keyof typeof ACTS, number];
const ACTS = {
  setPressure: (massager: Massager, pct: number) => {
    massager.setPressure(pct);
  },
  pressPlus: (massager: Massager) => {
    massager.pressPlus();
  },
  pressMinus: (massager: Massager) => {
    massager.pressMinus();
  },
  pressPower: (massager: Massager) => {
    massager.pressPower();
  },
} as const;
type Massager = ReturnType<typeof createVirtualMassager>;
const anAct: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom('setPressure', 'pressPlus', 'pressPlus', 'pressMinus', 'pressPower'),
  fc.nat(100),
);

/** Does the acts, each at its moment, and lets time pass in steps of `stepMs`. */
function playedBy(
  acts: readonly (readonly [Act, number])[],
  stepMs: number,
  seed: number,
): VirtualMassagerState {
  const clock = new ManualClock();
  const { control } = createSimulatedBluetooth({ clock });
  const massager = createVirtualMassager({ clock, control, model: aBody('gun'), seed });
  const looks: number[] = [];
  for (const [[act, value], forMs] of acts) {
    ACTS[act](massager, value);
    for (let left = forMs; left > 0; left -= stepMs) {
      clock.advance(Math.min(left, stepMs));
      looks.push(massager.state.ppm);
    }
  }
  const { state } = massager;
  massager.dispose();
  expect(Math.min(0, ...looks)).toBe(0);
  return state;
}

describe('a virtual gun', () => {
  test('is in the same state whether it was looked at once or often, and with the same seed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anAct, fc.nat(400_000)), { minLength: 1, maxLength: 8 }),
        fc.nat(1_000),
        (acts, seed) => {
          expect(playedBy(acts, 900_000, seed)).toEqual(playedBy(acts, 7_001, seed));
        },
      ),
      { numRuns: 40 },
    );
  });
});
