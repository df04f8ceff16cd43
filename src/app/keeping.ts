import type { Keeping } from '#ui';

/** What keeping is made from. */
export interface KeepingParts {
  /** `navigator.storage`, or undefined where there is none. */
  readonly storage?: Partial<Pick<StorageManager, 'estimate' | 'persisted'>> | undefined;
  /** Each forgets one kind of thing; all are tried, even if one fails. */
  readonly erasers?: readonly (() => Promise<void>)[];
}

/** Everything that is kept on this device, as one. */
export function createKeeping({ storage, erasers = [] }: KeepingParts): Keeping {
  return {
    async use() {
      const [estimate, persisted] = await Promise.all([
        attempt(() => storage?.estimate?.()),
        attempt(() => storage?.persisted?.()),
      ]);
      return { usedBytes: estimate?.usage, quotaBytes: estimate?.quota, persisted };
    },
    async eraseEverything() {
      const results = await Promise.allSettled(erasers.map((erase) => erase()));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

/** For what a browser may not have or may forbid, where not knowing is an answer. */
async function attempt<T>(ask: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
