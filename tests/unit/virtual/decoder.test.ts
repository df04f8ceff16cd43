import { compileFrame } from '../../../src/massager/frame.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameReader } from '../../../src/virtual/frame-match.ts';
import { bytes } from '../../support/simulated.ts';

/** Frames of every notation, with bytes that a source or another program has given for them. */
const KNOWN: readonly (readonly [string, string, number | undefined])[] = [
  ['AA {sum8:2..} 01 03 {level:u16be} 03', 'AA E3 01 03 06 D6 03', 1750],
  [
    'AA 55 {seq} 02 03 01 {level} 01 {xor8:0..8} FF (00)*7',
    'AA 55 01 02 03 01 7C 01 83 FF 00 00 00 00 00 00 00',
    124,
  ],
  ['0F 03 00 {level+3} {level+3} 03 00 00', '0F 03 00 0E 0E 03 00 00', 11],
  ['01 01 {level:u16le} 00', '01 01 28 00 00', 40],
  ["'Vibrate:'{level:ascii}';'", '56 69 62 72 61 74 65 3A 31 30 3B', 10],
  ['FF ({level} 14)*7 {sum8:1..} EC', 'FF 80 14 80 14 80 14 80 14 80 14 80 14 80 14 0C EC', 128],
  // The check value of CRC-16/XMODEM over "123456789" is 31C3.
  ["'123456789'{crc16xmodem:0..}", '31 32 33 34 35 36 37 38 39 31 C3', undefined],
  ['30 FF', '30 FF', undefined],
];

describe('the massager reads', () => {
  test.each(KNOWN)('%s', (frame, spaced, level) => {
    expect(frameReader(frame)(bytes(spaced))).toEqual({ is: 'it', level });
  });
});

test('a byte more, a byte less or a wrong byte is another frame or a damaged one', () => {
  for (const [frame, spaced] of KNOWN) {
    const read = frameReader(frame);
    const whole = bytes(spaced);
    expect(read(whole.subarray(1)).is).not.toBe('it');
    expect(read(whole.subarray(0, -1)).is).not.toBe('it');
    expect(read(Uint8Array.of(...whole, 0)).is).not.toBe('it');
    expect(read(new Uint8Array()).is).toBe('other');
  }
});

test('what guards a frame finds every single wrong byte', () => {
  const guarded = KNOWN.filter(([frame]) => /sum8:2|xor8|crc16/.test(frame));
  fc.assert(
    fc.property(fc.constantFrom(...guarded), fc.nat(9), fc.integer({ min: 1, max: 255 }), (known, at, by) => {
      const [frame, spaced] = known;
      const wrong = bytes(spaced);
      const place = at % wrong.length;
      wrong[place] = (wrong[place]! + by) % 256;
      expect(frameReader(frame)(wrong).is).not.toBe('it');
    }),
  );
});

test('a level that stands twice must be the same twice', () => {
  expect(frameReader('({level})*4')(bytes('32 32 32 32'))).toEqual({ is: 'it', level: 50 });
  expect(frameReader('({level})*4')(bytes('32 32 33 32'))).toEqual({ is: 'other' });
});

test('what is no frame is never heard', () => {
  for (const frame of ['', '{nonsense}', 'AA {level', 'A', '(00*3'])
    expect(frameReader(frame)(bytes('AA')).is).toBe('other');
});

/** The notation's parts, put together at random: two programs that share nothing must agree on every frame. */
const aPart = fc.oneof(
  fc.integer({ min: 0, max: 255 }).map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')),
  fc.constantFrom(
    '{level}',
    '{level:u16be}',
    '{level:u16le}',
    '{level+2}',
    '{seq}',
    "'ab'",
    '({level} 00)*2',
    '(11)*2',
  ),
);
const aFrame = fc
  .tuple(
    fc.array(aPart, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '{sum8:0..}', '{xor8:0..}', '{crc16xmodem:0..}', '{nsum7:0..}', '{len} {xor8:0..}'),
    fc.constantFrom('', 'FF'),
  )
  .map((parts) => parts.flat().filter(Boolean).join(' '));

test('whatever the driver can write by a frame, the massager reads by the same frame', () => {
  fc.assert(
    fc.property(aFrame, fc.nat(200), fc.nat(255), (frame, level, seq) => {
      const compiled = compileFrame(frame);
      fc.pre(compiled.ok);
      const match = frameReader(frame)(compiled.value.encode(level, seq));
      expect(match).toEqual({ is: 'it', level: compiled.value.usesLevel ? level : undefined });
    }),
    { numRuns: 300 },
  );
});
