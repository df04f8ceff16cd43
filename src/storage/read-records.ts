import type { SessionRecord } from './records.contract.ts';
import { parseSessionRecord } from './session-record.ts';

/** One stored value as a record, or undefined where it is missing or damaged. */
export function readRecord(stored: unknown): SessionRecord | undefined {
  const result = parseSessionRecord(stored);
  return result.ok ? result.value : undefined;
}

/** Stored values as records, newest first; damaged ones are counted, and stay where they are. */
export function readRecords(stored: readonly unknown[]): {
  readonly records: readonly SessionRecord[];
  readonly damaged: number;
} {
  const records = stored.map(readRecord).filter((record) => record !== undefined);
  return {
    records: records.sort((a, b) => b.startedAt - a.startedAt),
    damaged: stored.length - records.length,
  };
}
