import { NO_CHECKPOINTS, type Checkpoints, type SessionRecord, type SessionRecords } from '#storage';
import type { Services } from '#ui';
import { BehaviorSubject } from 'rxjs';

const NOTHING: Awaited<ReturnType<SessionRecords['list']>> = { records: [], damaged: 0 };

/**
 * Records that also answer for what could not be written yet: a session that just ended is there at
 * once, and stays until the app is closed even if the device is full; `unwritten$` tells which those are. A later
 * `save` tries again.
 * @param checkpoints where it stands aside until it is written; what is removed is removed from there, too.
 */
export function createKeptRecords(
  inner: Services['records'],
  checkpoints: Pick<Checkpoints, 'remove'> = NO_CHECKPOINTS,
): Services['records'] {
  const waiting = new Map<string, SessionRecord>();
  const unwritten$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  const written = (id: string): void => {
    waiting.delete(id);
    if (unwritten$.value.has(id)) unwritten$.next(new Set([...unwritten$.value].filter((one) => one !== id)));
  };
  return {
    ...(inner.durability$ && { durability$: inner.durability$ }),
    unwritten$: unwritten$.asObservable(),
    async save(record) {
      const { id } = record;
      waiting.set(id, record);
      try {
        await inner.save(record);
      } catch (error) {
        unwritten$.next(new Set([...unwritten$.value, id]));
        throw error;
      }
      // Only if nothing newer came meanwhile.
      if (waiting.get(id) === record) written(id);
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
      const there = records.filter(({ id }) => !waiting.has(id));
      const all = [...waiting.values(), ...there].sort((a, b) => b.startedAt - a.startedAt);
      return { records: all, damaged };
    },
    async remove(id) {
      await inner.remove(id);
      written(id);
      checkpoints.remove(id);
    },
  };
}
