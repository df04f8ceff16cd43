import { createNotificationReader, type Decoded } from '#massager';
import type { DeviceProfile, Notifications } from '#protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../src/massager/pattern.ts';
import { builtInProfile, PROFILES } from '../../support/massager-files.ts';

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.split(' ').filter(Boolean), (pair) => Number.parseInt(pair, 16));
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** What a reader of one endpoint says of notifications, in their order. */
function heard(rules: Notifications, pieces: readonly Uint8Array[]): readonly Decoded[] {
  const reader = createNotificationReader({ notifications: [rules] });
  return pieces.flatMap((piece) => reader.read(rules.endpoint, piece));
}

type BytesRules = Extract<Notifications, { rules: { minLength: number }[] }>['rules'];
function fieldsOf(rule: BytesRules[number], hex: string): unknown {
  const [decoded] = heard({ endpoint: 'status', rules: [rule] }, [bytes(hex)]);
  return decoded?.ok ? decoded.fields : decoded?.reason;
}

describe('notifications in bytes', () => {
  it('may be read without a prefix, and of their fields there may be many', () => {
    const rule: BytesRules[number] = {
      minLength: 6,
      fields: [
        { name: 'running', at: 0, type: 'u8' },
        { name: 'speed', at: 1, type: 'u16be' },
        { name: 'force', at: 3, type: 'u16le', scale: 0.5, add: 1 },
        { name: 'battery', at: 5, type: 'u8' },
      ],
    };
    expect(fieldsOf(rule, '02 07 6C 04 00 55')).toEqual({
      running: true,
      speed: 1900,
      force: 3,
      battery: 85,
    });
    expect(fieldsOf(rule, '00 00 00 00 00 00')).toEqual({ running: false, speed: 0, force: 1, battery: 0 });
  });

  it('give a charge as whole percent, and never above 100', () => {
    const rule: BytesRules[number] = {
      minLength: 2,
      fields: [{ name: 'battery', at: 0, type: 'u16le', scale: 1 / 256 }],
    };
    expect(fieldsOf(rule, '80 57')).toEqual({ battery: 88 });
    expect(fieldsOf(rule, 'FF FF')).toEqual({ battery: 100 });
  });

  it('tell of a button only what its values mean', () => {
    const rule: BytesRules[number] = {
      minLength: 1,
      fields: [{ name: 'button', at: 0, type: 'u8', values: { '0': 'off', '1': 'on' } }],
    };
    expect(['00', '01', '02'].map((hex) => fieldsOf(rule, hex))).toEqual([
      { button: 'off' },
      { button: 'on' },
      {},
    ]);
  });

  it('tell a version as the source writes it, or as a number', () => {
    const field = { name: 'firmware', at: 0, type: 'u8' } as const;
    expect(fieldsOf({ minLength: 1, fields: [{ ...field, format: 'major-minor-patch' }] }, 'D8')).toEqual({
      firmware: '2.1.6',
    });
    expect(fieldsOf({ minLength: 1, fields: [field] }, 'D8')).toEqual({ firmware: '216' });
  });

  it.each([
    ['crc16xmodem', '01 02 05 5A 5A', 3],
    ['nsum7', '84 01 00', 2],
    ['sum8', '84 01 00', 2],
    ['xor8', '84 01 00', 2],
  ] as const)('are dropped if their %s is wrong', (kind, hex, at) => {
    const rule: BytesRules[number] = { minLength: 3, checksum: { kind, at, from: 0 }, fields: [] };
    expect(fieldsOf({ ...rule, minLength: bytes(hex).length }, hex)).toBe('checksum');
  });

  it.each([
    ['crc16xmodem', '68 79 00 0B 01 02 05 32 21', 7],
    ['nsum7', '84 01 7A', 2],
    ['sum8', '84 01 85', 2],
    ['xor8', '84 01 85', 2],
  ] as const)('are read if their %s is right', (kind, hex, at) => {
    const rule: BytesRules[number] = {
      minLength: bytes(hex).length,
      checksum: { kind, at, from: 0 },
      fields: [{ name: 'force', at: 0, type: 'u8' }],
    };
    expect(fieldsOf(rule, hex)).toEqual({ force: bytes(hex)[0] });
  });

  it('are nothing where no rule listens', () => {
    expect(createNotificationReader(builtInProfile('lovense')).read('command', ascii('85;'))).toEqual([]);
    expect(createNotificationReader(builtInProfile('joyhub')).read('status', ascii('85;'))).toEqual([]);
  });
});

describe('notifications in text', () => {
  const texts: Notifications = {
    endpoint: 'status',
    delimiter: ';',
    rules: [
      { matches: 's?(\\d{1,3})', fields: [{ name: 'battery', group: 1 }] },
      { matches: 'V(\\d+(?:\\.\\d+)?)', fields: [{ name: 'battery', group: 1, scale: 250, add: -875 }] },
      { matches: 'fw:(.+)', fields: [{ name: 'firmware', group: 1 }] },
      { matches: '(\\d*)rpm', fields: [{ name: 'speed', group: 1 }] },
      { matches: 'run(\\d)', fields: [{ name: 'running', group: 1 }] },
    ],
  };
  const say = (...pieces: string[]): readonly unknown[] =>
    heard(texts, pieces.map(ascii)).map((decoded) => (decoded.ok ? decoded.fields : decoded.reason));

  it('are put together from pieces, and taken apart at the delimiter', () => {
    expect(say('8', '5', ';')).toEqual([{ battery: 85 }]);
    expect(say('85;s89;fw:1', '.2;')).toEqual([{ battery: 85 }, { battery: 89 }, { firmware: '1.2' }]);
    expect(say('85')).toEqual([]);
  });

  it('are scaled as the source says', () => {
    expect(say('V3.7;')).toEqual([{ battery: 50 }]);
  });

  it('say nothing where a number is missing', () => {
    expect(say('rpm;1900rpm;run0;')).toEqual([{}, { speed: 1900 }, { running: false }]);
  });

  it('are dropped if nothing knows them, also for what stands before or behind', () => {
    expect(say(';', 'x85;', '85x;', '85\n;')).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('that never end are forgotten, and the next is read', () => {
    expect(say('x'.repeat(500), 'x'.repeat(500), ';85;')).toEqual(['too long', { battery: 85 }]);
  });

  it('of two links are never mixed', () => {
    const [one, two] = [
      createNotificationReader({ notifications: [texts] }),
      createNotificationReader({ notifications: [texts] }),
    ];
    one.read('status', ascii('8'));
    expect(two.read('status', ascii('5;'))).toEqual([{ ok: true, fields: { battery: 5 } }]);
  });
});

describe('foreign notifications', () => {
  it.each([...PROFILES])('never break %s', (_name, profile: DeviceProfile) => {
    const endpoint = fc.constantFrom('nowhere', ...Object.keys(profile.endpoints));
    fc.assert(
      fc.property(fc.array(fc.tuple(endpoint, fc.uint8Array({ maxLength: 40 }))), (all) => {
        const reader = createNotificationReader(profile);
        for (const [where, what] of all)
          for (const decoded of reader.read(where, what))
            if (decoded.ok) expect(decoded.fields.battery ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a pattern', () => {
  it.each([
    ['(a+)+', 'inside a repetition'],
    ['(a|b)*', 'inside a repetition'],
    ['((?:a?)){2,}', 'inside a repetition'],
    ['(x(a+)y)*', 'inside a repetition'],
    ['(a)\\1', 'reference back'],
    ['(?=a)a', 'special kind'],
    ['(?<!a)b', 'special kind'],
    ['a?a?a?a?a?a?a?', 'at most 6'],
    ['.*.*.*.*', 'of any length'],
    ['.{0,2}.{1,}.+.*', 'of any length'],
    ['(a', 'regular expression'],
    ['[a', 'regular expression'],
    ['a)', 'regular expression'],
  ])('%s is refused: %s', (source, reason) => {
    const pattern = compilePattern(source);
    expect(pattern.ok ? '' : pattern.reason).toContain(reason);
  });

  it.each([
    ['s?(\\d{1,3})', 's89', ['s89', '89']],
    ['Batt:(\\d+(?:\\.\\d+)?)', 'Batt:3.97', ['Batt:3.97', '3.97']],
    ['[A-Z]{1,2}:(\\d{1,5}):[0-9A-F]{12}', 'C:11:0082059AD3BD', ['C:11:0082059AD3BD', '11']],
    ['[+*(|]\\((x)', '|(x', ['|(x', 'x']],
    ['on|(off)', 'on', ['on', undefined]],
  ])('%s is taken', (source, text, groups) => {
    const pattern = compilePattern(source);
    expect(pattern.ok && [...(pattern.value.match(text) ?? [])]).toEqual(groups);
    expect(pattern.ok && pattern.value.match(`${text}!`)).toBeUndefined();
  });

  it('is refused or taken as a value, whatever it is', () => {
    const piece = fc.constantFrom(
      'a',
      '(',
      ')',
      '(?:',
      '[',
      ']',
      '\\',
      '\\d',
      '*',
      '+?',
      '{2}',
      '{1,3}',
      '|',
      '^',
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const pattern = compilePattern(pieces.join(''));
        if (pattern.ok) expect(pattern.value.groups).toBeLessThanOrEqual(pieces.length);
        else expect(pattern.reason).not.toBe('');
      }),
    );
  });
});
