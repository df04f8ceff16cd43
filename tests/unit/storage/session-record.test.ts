import { parseSessionRecord } from '#storage';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aRecord } from '../../support/records-suite.ts';

test('a sound record is read as it is', () => {
  expect(parseSessionRecord(aRecord())).toEqual({ ok: true, value: aRecord() });
});

test('what is wrong is told with its place', () => {
  const record = { ...aRecord(), steps: [{ ...aRecord().steps[0], maxPct: 140 }] };
  expect(parseSessionRecord(record)).toMatchObject({
    ok: false,
    issues: [{ path: 'steps.0.maxPct', found: '140' }],
  });
});

test.each([
  ['another version', { schema: 2 }],
  ['no id', { id: '' }],
  ['a time that is no number', { startedAt: NaN }],
  ['a length without end', { activeSeconds: Infinity }],
  ['a strength over 100', { maxPct: 101 }],
  ['pain over 10', { painAfter: 11 }],
  ['an unknown mode', { mode: 'magic' }],
  ['steps that are none', { steps: 'all' }],
])('a record with %s is refused', (_, damage) => {
  expect(parseSessionRecord({ ...aRecord(), ...damage }).ok).toBe(false);
});

test('whatever is stored, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(parseSessionRecord(data).ok).toBe(false);
    }),
  );
});

test('a record that lacks any one thing it needs is refused', () => {
  const optional = new Set(['affectedSide', 'deviceProfileId', 'deviceName']);
  for (const key of Object.keys(aRecord()).filter((name) => !optional.has(name))) {
    const rest = Object.fromEntries(Object.entries(aRecord()).filter(([name]) => name !== key));
    expect(parseSessionRecord(rest).ok, key).toBe(false);
  }
});
