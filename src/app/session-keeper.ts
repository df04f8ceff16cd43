import { every, type Clock } from '#clock';
import {
  StorageError,
  type Checkpoints,
  type SessionCheckpoint,
  type SessionRecord,
  type SessionRecords,
} from '#storage';
import { distinctUntilChanged, map, merge, Subscription } from 'rxjs';
import type { SessionRun } from './session-run.contract.ts';

/** Why a session could not be kept aside; `damaged`: one that was kept aside can't be read. */
export type KeepingTrouble = 'full' | 'unavailable' | 'damaged';

/** What a keeper needs. */
export interface SessionKeeperParts {
  readonly clock: Clock;
  readonly checkpoints: Checkpoints;
  readonly records: Pick<SessionRecords, 'save'>;
  /** Called each time that a session can't be kept aside; it goes on all the same. */
  readonly trouble: (what: KeepingTrouble) => void;
}

/** Keeps one session aside while it runs, and in the journal when it has ended. */
export interface SessionKeeper {
  /** Keeps it aside now: the page may be gone in a moment. */
  keepAside(): void;
  /** Ended: into the journal. What could not be written there stays aside. Rejects with a StorageError. */
  keep(record: SessionRecord): Promise<void>;
  dispose(): void;
}

/** A crash loses at most this much: given by the design. */
const ASIDE_MS = 5_000;

/** Follows a session until it has ended or is disposed of. */
export function keepSession(run: SessionRun, parts: SessionKeeperParts): SessionKeeper {
  const { clock, checkpoints, records, trouble } = parts;
  let last: SessionCheckpoint | undefined;
  const write = (checkpoint: SessionCheckpoint): void => {
    last = checkpoint;
    try {
      checkpoints.keep(checkpoint);
    } catch (error) {
      trouble(error instanceof StorageError && error.code === 'full' ? 'full' : 'unavailable');
    }
  };
  const keepAside = (): void => {
    const { status } = run.player.state;
    if (status !== 'ready' && status !== 'ended') write(run.checkpoint());
  };
  const following = new Subscription(every(clock, ASIDE_MS, keepAside));
  const statuses$ = run.player.state$.pipe(
    map(({ status }) => status),
    distinctUntilChanged(),
  );
  following.add(merge(statuses$, run.mode$, run.protocol$).subscribe(keepAside));
  return {
    keepAside,
    async keep(record) {
      following.unsubscribe();
      write({ ...(last ?? run.checkpoint()), record, savedAt: record.endedAt, isOver: true });
      await records.save(record);
      checkpoints.remove(record.id);
    },
    dispose: () => {
      following.unsubscribe();
    },
  };
}
