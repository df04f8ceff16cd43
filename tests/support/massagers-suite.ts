import type { MassagerStore, ProfileStore, RememberedMassager } from '#storage';
import { describe, expect, test } from 'vitest';

/** A massager as it is remembered. */
export function aRemembered(change: Partial<RememberedMassager> = {}): RememberedMassager {
  return { deviceId: 'one', name: 'Elite', profileId: 'theragun-gen4', lastUsedAt: 1_000, ...change };
}

/** What every store of massagers does, wherever it keeps them. */
export function describeMassagers(
  where: string,
  make: () => Promise<{ readonly massagers: MassagerStore; readonly profiles: ProfileStore }>,
): void {
  describe(where, () => {
    test('massagers are listed newest first, overwritten by their id, and forgotten', async () => {
      const { massagers } = await make();
      await massagers.save(aRemembered());
      await massagers.save(aRemembered({ deviceId: 'two', lastUsedAt: 2_000 }));
      await massagers.save(aRemembered({ lastUsedAt: 3_000, maxIntensityPct: 40, withoutSafetyStep: true }));
      expect(await massagers.list()).toEqual({
        massagers: [
          aRemembered({ lastUsedAt: 3_000, maxIntensityPct: 40, withoutSafetyStep: true }),
          aRemembered({ deviceId: 'two', lastUsedAt: 2_000 }),
        ],
        damaged: 0,
      });
      await massagers.remove('two');
      await massagers.remove('two');
      expect((await massagers.list()).massagers.map(({ deviceId }) => deviceId)).toEqual(['one']);
    });

    test('profiles are kept by their ids, overwritten, and removed', async () => {
      const { profiles } = await make();
      const mine: { readonly id: string; readonly label: string } = { id: 'mine', label: 'Mine' };
      await profiles.save({ id: 'b' });
      const before: typeof mine = { ...mine, label: 'Before' };
      await profiles.save(before);
      await profiles.save(mine);
      expect(await profiles.list()).toContainEqual(mine);
      expect(await profiles.list()).toHaveLength(2);
      await profiles.remove('b');
      await profiles.remove('b');
      expect(await profiles.list()).toEqual([mine]);
    });
  });
}
