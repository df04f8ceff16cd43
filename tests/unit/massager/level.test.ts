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

it('says a level in words', () => {
  expect([0, 1900].map(describeLevel)).toEqual(['stop', 'level 1900']);
});
