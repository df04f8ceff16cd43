import { expect, test } from 'vitest';
import { sideLetter, sideMark, sideWord } from '../../../src/ui/words/side-words.ts';

const OWN = { sideNames: { left: 'Watch side', right: ' ' } };

test('a side has the name the person gave it, and its plain one where they gave none', () => {
  expect(sideWord('left', OWN)).toBe('Watch side');
  expect(sideWord('right', OWN)).toBe('Right');
  expect(sideWord('both', OWN)).toBe('Both sides');
  expect(sideWord('left', undefined)).toBe('Left');
});

test('on the chip it stands in capitals', () => {
  expect(sideMark('left', OWN)).toBe('WATCH SIDE');
  expect(sideMark('right', OWN)).toBe('RIGHT');
  expect(sideMark('both', OWN)).toBe('BOTH');
});

test('in one letter it is the first of the name, unless both would begin alike', () => {
  expect([sideLetter('left', OWN), sideLetter('right', OWN)]).toEqual(['W', 'R']);
  const alike = { sideNames: { left: 'window', right: 'Wall' } };
  expect([sideLetter('left', alike), sideLetter('right', alike)]).toEqual(['L', 'R']);
  const crossed = { sideNames: { left: 'river', right: '' } };
  expect([sideLetter('left', crossed), sideLetter('right', crossed)]).toEqual(['L', 'R']);
  expect(sideLetter('left', { sideNames: { left: '🌿 side', right: '' } })).toBe('🌿');
  expect(sideLetter('right', undefined)).toBe('R');
});
