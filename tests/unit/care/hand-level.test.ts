import { handLevelOf, handLevelText } from '#care';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const anyPct = fc.double({ min: 0, max: 100, noNaN: true });
const anyLevels = fc.integer({ min: 1, max: 30 });
/** What a level is, in percent of the working range: the lowest is its bottom, the highest its top. */
const pctOf = (level: number, levels: number): number =>
  levels === 1 ? 0 : ((level - 1) / (levels - 1)) * 100;

test.each([
  [30, 5, 2],
  [15, 5, 1],
  [45, 5, 2],
  [50, 5, 3],
  [60, 5, 3],
  [100, 5, 5],
  [30, 3, 1],
  [50, 3, 2],
  [30, 20, 6],
  [30, 1, 1],
])('%s percent is level %3$s of %s', (pct, levels, level) => {
  expect(handLevelOf(pct, levels)).toBe(level);
});

test('what runs has a level, what is off has none, and none is beyond the highest', () => {
  fc.assert(
    fc.property(anyPct, anyLevels, (pct, levels) => {
      const level = handLevelOf(pct, levels);
      expect(Number.isInteger(level)).toBe(true);
      expect(level).toBeGreaterThanOrEqual(pct > 0 ? 1 : 0);
      expect(level).toBeLessThanOrEqual(pct > 0 ? levels : 0);
    }),
  );
});

test('more percent is never a lower level', () => {
  fc.assert(
    fc.property(anyPct, anyPct, anyLevels, (one, other, levels) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(handLevelOf(less, levels)).toBeLessThanOrEqual(handLevelOf(more, levels));
    }),
  );
});

test('a level is never stronger than the percent, nor than any ceiling above it', () => {
  fc.assert(
    fc.property(anyPct, anyLevels, (pct, levels) => {
      const level = handLevelOf(pct, levels);
      if (level > 0) expect(pctOf(level, levels)).toBeLessThanOrEqual(pct + 1e-6);
    }),
  );
});

test.each([0, -1, NaN])('%s levels are no levels', (levels) => {
  expect(handLevelOf(30, levels)).toBe(0);
});

test('is said in words up to twenty', () => {
  expect(handLevelText(2, 5)).toBe('Level two of five.');
  expect(handLevelText(11, 20)).toBe('Level eleven of twenty.');
  expect(handLevelText(3, 24)).toBe('Level three of 24.');
  expect(handLevelText(0, 5)).toBe('Massager off.');
});
