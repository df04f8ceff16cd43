import type { SessionRecord, SessionRecords } from '#storage';
import { describe, expect, test } from 'vitest';

/** A session as it is kept. */
export function aRecord(more: Partial<SessionRecord> = {}): SessionRecord {
  return {
    schema: 1,
    id: 'one',
    routineId: 'lower-back-release-10',
    routineName: 'Lower-back release',
    mode: 'simulator',
    startedAt: Date.UTC(2026, 2, 12, 18, 40),
    endedAt: Date.UTC(2026, 2, 12, 18, 50),
    endReason: 'completed',
    activeSeconds: 600,
    motorSeconds: 300.5,
    pauses: 1,
    maxPct: 30,
    plannedSeconds: 600,
    steps: [
      { index: 0, kind: 'prepare', activeSeconds: 30, motorSeconds: 0, maxPct: 0, skipped: false },
      {
        index: 1,
        kind: 'work',
        zone: 'lumbar-erector',
        side: 'left',
        activeSeconds: 60,
        motorSeconds: 58.5,
        maxPct: 30,
        skipped: false,
      },
    ],
    protocolsVersion: '1.0.0',
    ...more,
  };
}

/** What every place that keeps sessions does. `make` gives an empty one. */
export function describeRecords(name: string, make: () => SessionRecords | Promise<SessionRecords>): void {
  describe(name, () => {
    test('gives back what was kept, whole', async () => {
      const records = await make();
      const record = aRecord({ feeling: 'looser', painBefore: 4, painAfter: 2, note: 'Äußerst gut 🙂' });
      await records.save(record);
      expect(await records.get('one')).toEqual(record);
    });

    test('knows nothing of a session that was never kept', async () => {
      const records = await make();
      expect(await records.get('none')).toBeUndefined();
      expect(await records.list()).toEqual({ records: [], damaged: 0 });
    });

    test('lists the newest first', async () => {
      const records = await make();
      for (const [id, startedAt] of [
        ['b', 200],
        ['c', 300],
        ['a', 100],
      ] as const)
        await records.save(aRecord({ id, startedAt }));
      const { records: listed, damaged } = await records.list();
      expect(listed.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
      expect(damaged).toBe(0);
    });

    test('keeps one record an id, the last that was saved', async () => {
      const records = await make();
      await records.save(aRecord());
      await records.save(aRecord({ painAfter: 1 }));
      expect((await records.list()).records).toEqual([aRecord({ painAfter: 1 })]);
    });

    test('forgets what is removed, and does not mind what is not there', async () => {
      const records = await make();
      await records.save(aRecord());
      await records.remove('one');
      await records.remove('one');
      expect((await records.list()).records).toEqual([]);
    });

    test('hands out copies', async () => {
      const records = await make();
      const record = aRecord();
      await records.save(record);
      Object.assign(record, { note: 'changed after saving' });
      Object.assign((await records.get('one'))!, { note: 'changed after reading' });
      expect((await records.get('one'))?.note).toBeUndefined();
    });

    test('leaves out a damaged record and counts it', async () => {
      const records = await make();
      await records.save(aRecord({ id: 'good' }));
      await records.save({ ...aRecord({ id: 'bad' }), activeSeconds: 'ten' } as unknown as SessionRecord);
      expect(await records.get('bad')).toBeUndefined();
      const { records: listed, damaged } = await records.list();
      expect(listed.map(({ id }) => id)).toEqual(['good']);
      expect(damaged).toBe(1);
    });

    test('keeps what a later version of the app added', async () => {
      const records = await make();
      const later = { ...aRecord(), mood: 'calm' };
      await records.save(later);
      expect(await records.get('one')).toEqual(later);
    });

    test('takes many at once', async () => {
      const records = await make();
      const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`);
      await Promise.all(ids.map((id, index) => records.save(aRecord({ id, startedAt: index }))));
      expect((await records.list()).records).toHaveLength(50);
    });
  });
}
