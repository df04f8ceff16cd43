import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeTheragunCommand,
  encodeTheragunStatus,
  encodeTheragunVersion,
} from '../../../src/virtual/theragun.ts';
import { bytes, hex } from '../../support/simulated.ts';

/** The examples of the community's documentation, and the stop that this project sends. */
const SPEEDS: Readonly<Record<string, number>> = {
  'AA E3 01 03 06 D6 03': 1750,
  'AA 7A 01 03 07 6C 03': 1900,
  'AA 43 01 03 08 34 03': 2100,
  'AA 70 01 03 09 60 03': 2400,
  'AA 35 01 03 0E 20 03': 3616,
  'AA 07 01 03 00 00 03': 0,
};

test('documented speed frames are understood', () => {
  for (const [frame, ppm] of Object.entries(SPEEDS))
    expect(decodeTheragunCommand(bytes(frame)), frame).toEqual({ kind: 'speed', ppm });
});

test('the two documented requests are understood', () => {
  expect(decodeTheragunCommand(bytes('AA 10 10 00'))).toEqual({ kind: 'status' });
  expect(decodeTheragunCommand(bytes('AA 20 20 00'))).toEqual({ kind: 'version' });
});

test('whatever else is written is broken, and says why', () => {
  const frames: Readonly<Record<string, string>> = {
    '': 'too short',
    'AA 07 01': 'too short',
    'AB 07 01 03 00 00 03': 'header is not AA',
    'AA 08 01 03 00 00 03': 'checksum',
    'AA 04 01 03': 'a speed has 7 bytes',
    'AA 04 01 03 00 00 00': 'a speed is 03 HH LL 03',
    'AA 06 01 02 00 00 03': 'a speed is 03 HH LL 03',
    'AA 07 01 03 00 00 03 00': 'a speed has 7 bytes',
    'AA 36 01 03 0E 21 03': 'beyond the range',
    'AA 11 10 01': 'unknown request',
    'AA 30 30 00': 'unknown command',
  };
  for (const [frame, why] of Object.entries(frames))
    expect(decodeTheragunCommand(frame ? bytes(frame) : new Uint8Array()), frame).toEqual({
      kind: 'broken',
      why,
    });
});

test('no single wrong byte makes another speed of a speed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(SPEEDS)),
      fc.nat(6),
      fc.integer({ min: 1, max: 255 }),
      (frame, at, by) => {
        const wrong = bytes(frame);
        wrong[at] = (wrong[at]! + by) % 256;
        expect(decodeTheragunCommand(wrong).kind).toBe('broken');
      },
    ),
  );
});

test('reports carry running and speed, or the firmware, behind a checksum', () => {
  expect(hex(encodeTheragunStatus({ running: true, ppm: 1799.6 }))).toBe(
    'BB 20 10 00 01 00 00 00 00 00 00 00 00 07 08',
  );
  expect(hex(encodeTheragunStatus({ running: false, ppm: 0 }))).toBe(
    'BB 10 10 00 00 00 00 00 00 00 00 00 00 00 00',
  );
  expect(hex(encodeTheragunVersion({ major: 2, minor: 1, patch: 6 }))).toBe(
    'BB F8 20 00 00 00 00 00 00 00 00 00 00 D8',
  );
});
