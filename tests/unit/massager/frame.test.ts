import { compileFrame } from '#massager';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Bytes of a frame in hexadecimal; throws if it can't be compiled. */
function bytes(text: string, level = 0, seq = 0): string {
  const frame = compileFrame(text);
  if (!frame.ok) throw new Error(JSON.stringify(frame.issues));
  return Array.from(frame.value.encode(level, seq), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

describe('a frame in tokens', () => {
  it.each([
    ['AA 10 10 00', 0, 'aa 10 10 00'],
    ['aa{level}(01)*2', 7, 'aa 07 01 01'],
    ['0F 03 00 {level+3} {level+3} 03 00 00', 11, '0f 03 00 0e 0e 03 00 00'],
    ['{level-1}', 1, '00'],
    ['{level:u16be}', 1900, '07 6c'],
    ['{level:u16le}', 40, '28 00'],
    ["'Vibrate:'{level:ascii}';'", 10, '56 69 62 72 61 74 65 3a 31 30 3b'],
    ['({level})*4', 50, '32 32 32 32'],
    ['FF ({level} 14)*7 {sum8:1..} EC', 128, 'ff 80 14 80 14 80 14 80 14 80 14 80 14 80 14 0c ec'],
    ['A0 ((01 02)*2 03)*2', 0, 'a0 01 02 01 02 03 01 02 01 02 03'],
  ])('%s with level %i is %s', (text, level, expected) => {
    expect(bytes(text, level)).toBe(expected);
  });

  it('may have its checksum before the range, up to the end', () => {
    expect(bytes('AA {sum8:2..} 01 03 {level:u16be} 03', 1750)).toBe('aa e3 01 03 06 d6 03');
  });

  it('may have it behind the range, up to itself, with more to follow', () => {
    expect(bytes('F1 F1 12 02 08 {level} {sum8:2..} 7E', 5)).toBe('f1 f1 12 02 08 05 21 7e');
    expect(bytes('55 53 {level} {xor8:0..}', 5)).toBe('55 53 05 03');
  });

  it('may have it over a closed range, without its end', () => {
    expect(bytes('AA 55 01 02 03 01 {level} 01 {xor8:0..8} FF (00)*7', 124)).toBe(
      'aa 55 01 02 03 01 7c 01 83 ff 00 00 00 00 00 00 00',
    );
  });

  it('may have a checksum in two bytes, as published for an EMS pad', () => {
    expect(bytes('68 79 {len:u16be} 01 02 {level} {crc16xmodem:0..} 0D 0A', 5)).toBe(
      '68 79 00 0b 01 02 05 32 21 0d 0a',
    );
    expect(bytes('68 79 {len:u16be} 01 0B 00 00 00 {crc16xmodem:0..} 0D 0A')).toBe(
      '68 79 00 0d 01 0b 00 00 00 c2 d2 0d 0a',
    );
  });

  it('may have a sum in seven bits, turned over, as published for a chair', () => {
    expect(bytes('F0 84 01 {nsum7:1..} F1')).toBe('f0 84 01 7a f1');
    expect(bytes('F0 84 30 {nsum7:1..} F1')).toBe('f0 84 30 4b f1');
  });

  it('may carry the number of the write, also under its checksum', () => {
    expect(bytes('AA 55 {seq} 02 03 01 {level} 01 {xor8:0..8} FF (00)*7', 124, 1)).toBe(
      'aa 55 01 02 03 01 7c 01 83 ff 00 00 00 00 00 00 00',
    );
    expect(bytes('AA 55 {seq} 02 03 01 00 00 {xor8:0..8} FF (00)*7', 0, 2)).toBe(
      'aa 55 02 02 03 01 00 00 fd ff 00 00 00 00 00 00 00',
    );
    expect(bytes('({seq})*2', 0, 255)).toBe('ff ff');
  });

  it('may carry its own length, also where a level has more or fewer digits', () => {
    expect([5, 50, 500].map((level) => bytes("{len} 'v'{level:ascii}", level))).toEqual([
      '03 76 35',
      '04 76 35 30',
      '05 76 35 30 30',
    ]);
    expect(bytes('{len:u16be} 01 {sum8:0..}')).toBe('00 04 01 05');
  });

  it('is made anew each time, so nobody else can change it', () => {
    const frame = compileFrame('AA {level}');
    if (!frame.ok) throw new Error('compiles');
    frame.value.encode(1)[0] = 0;
    expect(frame.value.encode(1)[0]).toBe(0xaa);
  });

  it('knows whether it carries a level', () => {
    const usesLevel = ['AA', '(({level}))*2'.replace('((', '(').replace('))', ')'), '{sum8:1..} 01'].map(
      (text) => {
        const frame = compileFrame(text);
        return frame.ok && frame.value.usesLevel;
      },
    );
    expect(usesLevel).toEqual([false, true, false]);
  });

  it.each([256, -1, 1.5, Number.NaN])('refuses to hold %s in a byte', (level) => {
    expect(() => bytes('{level}', level)).toThrow(RangeError);
  });
});

describe('a frame that cannot be compiled', () => {
  it.each([
    ['', 1, 'at least one byte'],
    ['AA G0', 4, 'a byte'],
    ['AA B', 4, 'a byte'],
    ['AABB', 1, 'a byte'],
    ['AA {level', 4, 'ends with "}"'],
    ['AA {speed}', 4, '{level}'],
    ['AA {level:u32}', 4, '{level}'],
    ['AA {crc8:0..}', 4, 'crc16xmodem'],
    ['AA {seq:u16be}', 4, '{seq}'],
    ['AA {len:ascii}', 4, '{len}'],
    ['(AA {len})*2', 5, 'no {len} inside a group'],
    ['AA {crc16xmodem:0..4}', 4, 'within'],
    ['AA 00 {crc16xmodem:2..4}', 7, 'leaves out the checksum itself'],
    ["AA 'Vib", 4, "between two '"],
    ['(AA 01', 7, '")*"'],
    ['(AA)*0', 1, 'not empty'],
    ['()*3', 1, 'not empty'],
    ['AA )', 4, 'the end'],
    ['(AA {sum8:0..1})*2', 5, 'no checksum inside a group'],
    ['AA {sum8:2..9} 01', 4, "within the frame's 3 bytes"],
    ['AA {sum8:2..2} 01', 4, 'within'],
    ['AA {sum8:0..2} 01', 4, 'leaves out the checksum itself'],
    ['{sum8:0..} 01', 1, 'within'],
    ['{level:ascii} {sum8:0..}', 15, 'varying length'],
    ['(AA)*21', 1, 'at most 20 bytes'],
  ])('%j is refused at character %i: %s', (text, character, reason) => {
    const frame = compileFrame(text);
    expect(frame.ok).toBe(false);
    if (frame.ok) return;
    expect(frame.issues[0]?.path).toBe(`character ${character}`);
    expect(frame.issues[0]?.expected).toContain(reason);
  });

  it('is refused as a value, whatever it is', () => {
    const piece = fc.constantFrom(
      'AA',
      '0',
      '{level}',
      '{sum8:0..}',
      '{xor8:1..3}',
      '{crc16xmodem:0..}',
      '{seq}',
      '{len}',
      "'a'",
      '(',
      ')*2',
      ' ',
      '}',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const frame = compileFrame(pieces.join(''));
        if (frame.ok) expect(frame.value.encode(1).length).toBeLessThanOrEqual(20);
        else expect(frame.issues[0]?.expected).not.toBe('');
      }),
    );
  });
});
