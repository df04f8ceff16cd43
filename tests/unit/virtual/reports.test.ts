import { createNotificationReader } from '#massager';
import type { DeviceProfile } from '#protocol';
import { describe, expect, test } from 'vitest';
import { exampleText } from '../../../src/virtual/example-text.ts';
import { acknowledgementOf, type FactName, type Facts, noticesOf } from '../../../src/virtual/reports.ts';
import { PROFILES, VECTORS, builtInProfile } from '../../support/massager-files.ts';
import { hex } from '../../support/simulated.ts';

const FACTS: Facts = { running: true, speed: 1900, battery: 85, firmware: 216, force: 40 };
const NAMES: readonly FactName[] = ['running', 'speed', 'battery', 'firmware', 'force', 'button'];

/** What the driver makes of what a massager of this profile says. */
function heard(profile: DeviceProfile, name: FactName, facts: Facts) {
  return noticesOf(profile, [name], facts).map(({ endpoint, bytes }) =>
    createNotificationReader(profile).read(endpoint, bytes),
  );
}

const named = (profile: DeviceProfile, name: FactName): boolean =>
  (profile.notifications ?? []).some(({ rules }) =>
    rules.some(({ fields }) => fields.some((field) => field.name === name)),
  );

const CASES = [...PROFILES].flatMap(([id, profile]) =>
  NAMES.filter((name) => named(profile, name)).map((name) => [id, name, profile] as const),
);

test.each(CASES)('%s: the driver hears the %s that the massager says', (_, name, profile) => {
  const all = heard(profile, name, { ...FACTS, button: 'off' });
  expect(all.length).toBeGreaterThan(0);
  const version = JSON.stringify(profile.notifications).includes('major-minor-patch') ? '2.1.6' : '216';
  const wanted = { ...FACTS, firmware: version, button: 'off' };
  for (const one of all) expect(one).toMatchObject([{ ok: true, fields: { [name]: wanted[name] } }]);
});

describe('published reports', () => {
  const bytesFor = (id: string, name: FactName, facts: Partial<Facts>): readonly string[] =>
    noticesOf(builtInProfile(id), [name], { ...FACTS, ...facts }).map(({ bytes }) => hex(bytes));
  const vectorsOf = (id: string): readonly string[] =>
    (VECTORS.get(id)?.vectors ?? []).flatMap((vector) => (vector.do === 'notify' ? [vector.bytes] : []));

  test.each([
    ['theragun-gen4', 'running', { speed: 1900 }],
    ['theragun-gen4', 'running', { running: false, speed: 0 }],
    ['theragun-gen4', 'firmware', {}],
    ['lovense', 'battery', { battery: 85 }],
  ] as const)('%s: %s is said with the very bytes of the vectors', (id, name, facts) => {
    const said = bytesFor(id, name, facts);
    expect(said).toHaveLength(1);
    expect(vectorsOf(id)).toContain(said[0]);
  });

  test('a level that was understood is acknowledged where texts have a word for it', () => {
    const notice = acknowledgementOf(builtInProfile('lovense'));
    expect(notice && hex(notice.bytes)).toBe('4F 4B 3B');
    expect(acknowledgementOf(builtInProfile('theragun-gen4'))).toBeUndefined();
  });
});

test('a button that the profile has no value for is not told', () => {
  expect(noticesOf(builtInProfile('feelspace-navibelt'), ['button'], { ...FACTS, button: 'on' })).toEqual([]);
});

test.each([
  ['s?(\\d{1,3})', { 1: '85' }, '85'],
  ['[A-Z]{1,2}:(\\d{1,5}):[0-9A-F]{12}', { 1: '216' }, 'A:216:000000000000'],
  ['OK|ERR', {}, 'OK'],
  ['(?:a|b)+c*(e|d)?', { 1: 'd' }, 'ad'],
  ['(a)|(b)', {}, 'a'],
  ['\\(x\\)\\.[^0-9]', {}, '(x).:'],
] as const)('%s with %o is %s', (pattern, groups, text) => {
  const filled = new Map(Object.entries(groups).map(([group, value]) => [Number(group), value as string]));
  expect(exampleText(pattern, filled)).toBe(text);
  expect(text).toMatch(new RegExp(`^(?:${pattern})$`));
});

test('a pattern made of something else has no example', () => {
  for (const pattern of ['(a', 'a)', '[']) expect(exampleText(pattern, new Map())).toBeUndefined();
});
