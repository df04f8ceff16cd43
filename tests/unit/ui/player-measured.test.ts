import type { MassagerState } from '#massager';
import { expect, test } from 'vitest';
import { isOtherMassager } from '../../../src/ui/screens/player/player-data.ts';
import { NO_MASSAGER } from '../../support/fake-massager-desk.ts';

function reporting(level: number, atMs = 0, more: Partial<MassagerState> = {}): MassagerState {
  const measured = { level, running: level > 0, atMs };
  return { ...NO_MASSAGER, link: 'ready', motor: 'running', setLevel: 1_800, measured, ...more };
}

const SHOWN = reporting(1_800);

test.each([1_747, 1_799, 1_800, 1_827, 1_853])(
  'a motor that ripples draws nothing: %i a minute where 1,800 is shown',
  (level) => {
    expect(isOtherMassager(SHOWN, reporting(level, 9_000))).toBe(false);
  },
);

test('what ripples is shown anew every ten seconds, and what stays the same never', () => {
  expect(isOtherMassager(SHOWN, reporting(1_801, 10_000))).toBe(true);
  expect(isOtherMassager(SHOWN, reporting(1_800, 60_000))).toBe(false);
});

test.each([
  ['a slower motor', reporting(1_740, 500)],
  ['a faster motor', reporting(1_860, 500)],
  ['a standstill', reporting(0, 500)],
  [
    'a motor that is off while it still turns',
    reporting(1_800, 500, { measured: { level: 1_800, running: false, atMs: 500 } }),
  ],
  ['another setting', reporting(1_800, 500, { setLevel: 1_820 })],
  ['a lost link', reporting(1_800, 500, { link: 'reconnecting' })],
])('%s is shown at once', (_, now) => {
  expect(isOtherMassager(SHOWN, now)).toBe(true);
});

test('a report that stays away is shown at once, and so is the first that comes again', () => {
  const silent: MassagerState = { ...NO_MASSAGER, link: 'ready', motor: 'running', setLevel: 1_800 };
  expect(isOtherMassager(SHOWN, silent)).toBe(true);
  expect(isOtherMassager(silent, SHOWN)).toBe(true);
});
