import { describeLevel, levelOf, pctOf } from '#massager';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theragunProfile } from '../../support/profiles.ts';

const theragun = theragunProfile();
const wand = { actuator: { ...theragun.actuator, min: 1, max: 20, clamp: 20, step: 1 } };

describe('the level of a percentage', () => {
  it.each([
    [0, 0],
    [-3, 0],
    [Number.NaN, 0],
    [0.1, 1200],
    [30, 1800],
    [45, 2100],
    [60, 2400],
    [61, 2400],
    [1_000, 2400],
  ])('%s %% is %i on a Theragun', (pct, level) => {
    expect(levelOf(theragun, pct)).toBe(level);
  });

  it('is rounded to the step of a coarse massager', () => {
    expect([1, 50, 100].map((pct) => levelOf(wand, pct))).toEqual([1, 11, 20]);
  });

  it('never falls when the percentage rises', () => {
    const pct = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(pct, pct, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(levelOf(theragun, low)).toBeLessThanOrEqual(levelOf(theragun, high));
      }),
    );
  });
});

describe('the percentage of a level', () => {
  it('is what was asked for, for every whole percentage that the clamp allows', () => {
    for (let pct = 1; pct <= 60; pct++) expect(pctOf(theragun, levelOf(theragun, pct))).toBe(pct);
  });

  it('is the one that was sent, not the one that was wished for', () => {
    expect(pctOf(theragun, levelOf(theragun, 90))).toBe(60);
  });

  it('is 0 for standing still only', () => {
    expect(pctOf(theragun, 0)).toBe(0);
    expect(pctOf(theragun, 1200)).toBe(0.1);
  });
});

describe('a massager with a few levels', () => {
  const ladder = (levels: number[], clamp = levels.at(-1) ?? 0) => ({
    actuator: { ...theragun.actuator, min: levels[0] ?? 0, max: levels.at(-1) ?? 0, clamp, levels },
  });
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 16 });

  it('gets the highest of them that is not above what is asked', () => {
    const three = ladder([1, 2, 3]);
    expect([0, 0.1, 49, 50, 99, 100].map((pct) => levelOf(three, pct))).toEqual([0, 1, 1, 2, 2, 3]);
    expect([1, 2, 3].map((level) => pctOf(three, level))).toEqual([0.1, 50, 100]);
  });

  it('is on or off if it has one', () => {
    const one = ladder([11]);
    expect([0, 0.1, 50, 100].map((pct) => levelOf(one, pct))).toEqual([0, 11, 11, 11]);
    expect([0, 11].map((level) => pctOf(one, level))).toEqual([0, 100]);
  });

  it('never runs above what is asked, but at its lowest', () => {
    const percent = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(some, percent, (numbers, pct) => {
        const levels = numbers.toSorted((a, b) => a - b);
        const level = levelOf(ladder(levels), pct);
        expect(level === levels[0] || pctOf(ladder(levels), level) <= pct + 0.05).toBe(true);
      }),
    );
  });

  it('never goes above its clamp, nor down when the percentage rises', () => {
    const percent = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(some, fc.nat(), percent, percent, (steps, at, a, b) => {
        const levels = steps.toSorted((one, other) => one - other);
        const clamp = levels[at % levels.length] ?? 0;
        const massager = ladder(levels, clamp);
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((pct) => levelOf(massager, pct));
        expect(levels).toContain(low);
        expect(high).toBeLessThanOrEqual(clamp);
        expect(low).toBeLessThanOrEqual(high ?? 0);
      }),
    );
  });

  it('is shown as the percentage of the nearest where it reports what it has not', () => {
    expect(pctOf(ladder([10, 20, 40]), 22)).toBe(50);
  });
});

it('says a level in words', () => {
  expect([0, 1900].map(describeLevel)).toEqual(['stop', 'level 1900']);
});
