import { parseDeviceProfile } from '#protocol';
import { describe, expect, it } from 'vitest';
import { aProfile } from '../../support/fake-massager-desk.ts';

/** What is said of a profile with this in place of a part, as `place: expected`. */
function said(change: Readonly<Record<string, unknown>>): readonly string[] {
  const result = parseDeviceProfile({ ...aProfile(), ...change });
  return result.ok ? [] : result.issues.map(({ path, expected }) => `${path}: ${expected}`);
}

describe('what is wrong where one of several forms may stand', () => {
  it.each([
    [{ set: [{ write: 'AA', response: true }] }, ['set.0.to: an id in kebab-case, at most 64 characters']],
    [{ set: [{ waitMs: 'x' }] }, ['set.0.waitMs: a whole number from 1 to 5000']],
    [
      { init: [{ await: { endpoint: 'tx', prefix: 'zz' }, withinMs: 100 }] },
      ['init.0.await.prefix: bytes such as "AA 10"'],
    ],
    [{ battery: { read: 'level', everyMs: 1 } }, ['battery.everyMs: a whole number from 250 to 600000']],
  ])('is said of the form that was meant: %j', (change, words) => {
    expect(said(change)).toEqual(words);
  });

  it('names the forms where none was meant', () => {
    expect(said({ set: [{}] })).toEqual([
      'set.0: an object with write, or an object with waitMs, or an object with await',
    ]);
  });
});
