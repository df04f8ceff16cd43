import { createNotificationReader } from '#massager';
import type { DeviceProfile } from '#protocol';
import { describe, expect, it } from 'vitest';
import { madeBy, PROFILES, VECTORS } from '../../support/massager-files.ts';

describe.each([...PROFILES])('%s', (name, profile) => {
  const vectors = VECTORS.get(name)?.vectors ?? [];

  it('has vectors of its own, of every kind that it can do', () => {
    expect(profile.id).toBe(name);
    expect(VECTORS.get(name)?.profile).toBe(name);
    expect([...new Set(vectors.map((vector) => vector.do))].sort()).toEqual([...kindsOf(profile)].sort());
  });

  it('has vectors for every variant', () => {
    for (const { when } of profile.variants ?? []) {
      const models = vectors.filter(
        (vector) =>
          vector.do !== 'notify' &&
          ((vector.name !== undefined && when.names?.includes(vector.name)) ||
            (vector.modelId !== undefined && when.modelIds?.includes(vector.modelId))),
      );
      expect(new Set(models.map((vector) => vector.do))).toContain('stop');
      expect(new Set(models.map((vector) => vector.do))).toContain('set-native');
    }
  });

  it.each(vectors.map((vector, index) => [index, vector.do, vector.from, vector] as const))(
    'makes the bytes of vector %i, %s: %s',
    (_index, _do, _from, vector) => {
      if (vector.do === 'notify') {
        const bytes = Uint8Array.from(vector.bytes.split(' '), (pair) => Number.parseInt(pair, 16));
        const [decoded, ...more] = createNotificationReader(profile).read(vector.endpoint, bytes);
        expect(more).toEqual([]);
        expect(decoded?.ok ? decoded.fields : null).toEqual(vector.fields);
      } else expect(madeBy(profile, vector)).toEqual(vector.expect);
    },
  );
});

/** Kinds of vectors that a profile has to have. */
function kindsOf(profile: DeviceProfile): readonly string[] {
  const { battery, keepAlive, safetyStep, poll, init, start, notifications } = profile;
  const optional = {
    start,
    init,
    poll,
    battery: battery && 'steps' in battery,
    safety: safetyStep,
    'keep-alive': keepAlive && 'steps' in keepAlive,
    notify: notifications,
  };
  const known = Object.entries(optional).flatMap(([kind, there]) => (there ? [kind] : []));
  return ['set', 'set-native', 'stop', ...known];
}
