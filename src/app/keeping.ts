import type { SessionRecords } from '#storage';
import type { Keeping } from '#ui';
import type { OwnRoutinesInside } from './own-routines.ts';
import type { SessionDeskInside } from './session-desk.contract.ts';

/** What keeping is made from. */
export interface KeepingParts {
  /** `navigator.storage`, or undefined where there is none. */
  readonly storage?: Partial<Pick<StorageManager, 'estimate' | 'persisted'>> | undefined;
  /** Each forgets one kind of thing on the device. */
  readonly erasers?: readonly (() => Promise<void>)[];
  readonly records: Pick<SessionRecords, 'list' | 'remove'>;
  readonly ownRoutines: Pick<OwnRoutinesInside, 'refresh'>;
  /** What else is kept and shown: read again once it was erased. Each rejects with a StorageError. */
  readonly refreshers?: readonly (() => Promise<void>)[];
  readonly sessionDesk: Pick<SessionDeskInside, 'refresh'>;
}

/** Everything that is kept on this device, as one. */
export function createKeeping(parts: KeepingParts): Keeping {
  const { storage, erasers = [], refreshers = [], records, ownRoutines, sessionDesk } = parts;
  return {
    async use() {
      const [estimate, persisted] = await Promise.all([
        attempt(() => storage?.estimate?.()),
        attempt(() => storage?.persisted?.()),
      ]);
      return { usedBytes: estimate?.usage, quotaBytes: estimate?.quota, persisted };
    },
    async eraseEverything() {
      // All are tried, even if one fails.
      const erased = await Promise.allSettled(erasers.map((erase) => erase()));
      const forgotten = await Promise.allSettled([
        forget(records),
        ownRoutines.refresh(),
        ...refreshers.map((refresh) => refresh()),
      ]);
      await sessionDesk.refresh();
      const failed = [...erased, ...forgotten].find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

/** Sessions that could not be written are held in memory, and are left when the device is empty. */
async function forget(records: KeepingParts['records']): Promise<void> {
  const { records: left } = await records.list();
  await Promise.all(left.map(({ id }) => records.remove(id)));
}

/** For what a browser may not have or may forbid, where not knowing is an answer. */
async function attempt<T>(ask: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
