import type { SessionRecord, SessionRecords } from '#storage';

/** How many sessions were really done to the end: some routines are for those who have done a few. */
export interface CompletedSessions {
  /** Undefined until it is known. */
  readonly count: number | undefined;
  /** One more may have been kept, or some removed. Never rejects. */
  refresh(): Promise<void>;
}

/** Counts what is in the journal. */
export function countCompleted(records: Pick<SessionRecords, 'list'>): CompletedSessions {
  let count: number | undefined;
  return {
    get count() {
      return count;
    },
    async refresh() {
      const list = await records.list().catch(() => undefined);
      if (list) count = list.records.filter(isCompleted).length;
    },
  };
}

/** Practice with the simulator is no session. */
function isCompleted({ mode, endReason }: SessionRecord): boolean {
  return mode !== 'simulator' && endReason === 'completed';
}
