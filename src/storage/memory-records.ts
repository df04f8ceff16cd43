import type { SessionRecord, SessionRecords } from './records.contract.ts';
import { readRecord, readRecords } from './read-records.ts';

/** Records that last as long as the page: for tests, and where the browser keeps nothing. */
export function createMemoryRecords(): SessionRecords {
  const kept = new Map<string, SessionRecord>();
  return {
    save(record) {
      kept.set(record.id, structuredClone(record));
      return Promise.resolve();
    },
    get: (id) => Promise.resolve(readRecord(kept.get(id))),
    list: () => Promise.resolve(readRecords([...kept.values()])),
    remove(id) {
      kept.delete(id);
      return Promise.resolve();
    },
  };
}
