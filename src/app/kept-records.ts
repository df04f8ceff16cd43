import { NO_CHECKPOINTS, type Checkpoints, type SessionRecord, type SessionRecords } from '#storage';
import type { Services } from '#ui';

const NOTHING: Awaited<ReturnType<SessionRecords['list']>> = { records: [], damaged: 0 };

/**
 * Records that also answer for what could not be written yet: a session that just ended is there at
 * once, and stays until the app is closed even if the device is full. A later `save` tries again.
 * @param checkpoints where it stands aside until it is written; what is removed is removed from there, too.
 */
export function createKeptRecords(
  inner: Services['records'],
  checkpoints: Pick<Checkpoints, 'remove'> = NO_CHECKPOINTS,
): Services['records'] {
  const waiting = new Map<string, SessionRecord>();
  return {
    ...(inner.durability$ && { durability$: inner.durability$ }),
    async save(record) {
      waiting.set(record.id, record);
      await inner.save(record);
      // Only if nothing newer came meanwhile.
      if (waiting.get(record.id) === record) waiting.delete(record.id);
    },
    async get(id) {
      return waiting.get(id) ?? (await inner.get(id));
    },
    async list() {
      const { records, damaged } = await inner.list().catch((error: unknown) => {
        // A journal that can't be read must not look empty.
        if (waiting.size === 0) throw error;
        return NOTHING;
      });
      const written = records.filter(({ id }) => !waiting.has(id));
      const all = [...waiting.values(), ...written].sort((a, b) => b.startedAt - a.startedAt);
      return { records: all, damaged };
    },
    async remove(id) {
      await inner.remove(id);
      waiting.delete(id);
      checkpoints.remove(id);
    },
  };
}
