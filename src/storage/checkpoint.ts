import * as v from 'valibot';
import type { SessionMode, SessionRecord } from './records.contract.ts';
import { SESSION_RECORD_SCHEMA } from './session-record.ts';
import { StorageError, toStorageError } from './storage-error.ts';

/** A change of the plan while it ran, in the order in which it was made; replayed, they make the plan again. */
export type PlanChange =
  | {
      readonly kind: 'adjust';
      readonly stepIndex: number;
      readonly bySeconds: number;
      /** How much of the step had run. */
      readonly elapsedSeconds: number;
    }
  | {
      readonly kind: 'without-zone';
      readonly zone: string;
      readonly side?: 'left' | 'right' | 'both';
      readonly fromStep: number;
    };

/** A session as it stood a moment ago: enough to go on with it, or to keep what was done. Plain data. */
export interface SessionCheckpoint {
  readonly schema: 1;
  /** Of the session; its record has the same. */
  readonly id: string;
  readonly request: {
    readonly routineId: string;
    readonly affectedSide?: 'left' | 'right';
    readonly before?: readonly string[];
    readonly after?: readonly string[];
  };
  readonly mode: SessionMode;
  readonly positionMs: number;
  readonly activeMs: number;
  /** Length of the whole plan as it was; tells whether it could be made again the same. */
  readonly totalMs: number;
  /** Which of the record's steps it stood in, by the `index` of that step. */
  readonly stepIndex: number;
  /** Points that Softer and Stronger had added. */
  readonly offsetPct: number;
  readonly changes: readonly PlanChange[];
  /** What had really run. */
  readonly record: SessionRecord;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Of the content that the plan was made from. */
  readonly protocolsVersion: string;
  /** The session is over, and its record could not be written to the journal yet. */
  readonly isOver?: boolean;
}

/** Where checkpoints are kept: at once, since a page that is left waits for nobody. */
export interface Checkpoints {
  /** Overwrites the one of the same session. Throws a StorageError. */
  keep(checkpoint: SessionCheckpoint): void;
  /** Never throws. */
  remove(id: string): void;
  /** Newest first. Damaged ones are set aside under another key, and counted this once. Never throws. */
  read(): { readonly checkpoints: readonly SessionCheckpoint[]; readonly damaged: number };
}

/** The part of `localStorage` that is used. */
export type CheckpointStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Keys of checkpoints; the id of the session follows. */
const KEY = 'backbeat-checkpoint-';
/** Keys of what could not be read; the rest of the old key follows. Kept, so that nothing is lost for good. */
const ASIDE_KEY = 'backbeat-damaged-checkpoint-';

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const text = v.pipe(v.string(), v.minLength(1));
const ids = v.array(text);

const CHECKPOINT_SCHEMA = v.pipe(
  v.object({
    schema: v.literal(1),
    id: text,
    request: v.object({
      routineId: text,
      affectedSide: v.optional(v.picklist(['left', 'right'])),
      before: v.optional(ids),
      after: v.optional(ids),
    }),
    mode: v.picklist(['massager', 'simulator', 'by-hand']),
    positionMs: amount,
    activeMs: amount,
    totalMs: amount,
    stepIndex: v.pipe(amount, v.integer()),
    offsetPct: v.pipe(v.number(), v.minValue(-100), v.maxValue(100)),
    changes: v.array(
      v.variant('kind', [
        v.object({
          kind: v.literal('adjust'),
          stepIndex: v.pipe(amount, v.integer()),
          bySeconds: v.pipe(v.number(), v.finite()),
          elapsedSeconds: amount,
        }),
        v.object({
          kind: v.literal('without-zone'),
          zone: text,
          side: v.optional(v.picklist(['left', 'right', 'both'])),
          fromStep: v.pipe(amount, v.integer()),
        }),
      ]),
    ),
    record: SESSION_RECORD_SCHEMA,
    savedAt: amount,
    protocolsVersion: v.string(),
    isOver: v.optional(v.boolean()),
  }),
  v.check(({ id, record }) => record.id === id, 'the record of the same session'),
  v.check(({ positionMs, totalMs }) => positionMs <= totalMs, 'a place within the session'),
);

/**
 * Checkpoints in `localStorage`: synchronous, so that the last one is written while the page is being left.
 * @param mention a function, since some browsers throw at the mere mention of the storage.
 */
export function createCheckpoints(mention: () => CheckpointStorage | undefined): Checkpoints {
  const open = (): CheckpointStorage => {
    const storage = attempt(mention);
    if (!storage) throw new StorageError('unavailable');
    return storage;
  };
  return {
    keep(checkpoint) {
      const storage = open();
      try {
        storage.setItem(KEY + checkpoint.id, JSON.stringify(checkpoint));
      } catch (error) {
        throw toStorageError(error);
      }
    },
    remove(id) {
      attempt(() => {
        open().removeItem(KEY + id);
      });
    },
    read: () => attempt(() => readAll(open())) ?? { checkpoints: [], damaged: 0 },
  };
}

/** Keeps nothing aside: where it was not asked for. */
export const NO_CHECKPOINTS: Checkpoints = {
  keep: () => undefined,
  remove: () => undefined,
  read: () => ({ checkpoints: [], damaged: 0 }),
};

function readAll(storage: CheckpointStorage): ReturnType<Checkpoints['read']> {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
  const checkpoints: SessionCheckpoint[] = [];
  let damaged = 0;
  for (const key of keys) {
    if (!key?.startsWith(KEY)) continue;
    const checkpoint = parse(storage.getItem(key));
    if (checkpoint && key === KEY + checkpoint.id) checkpoints.push(checkpoint);
    else {
      damaged++;
      setAside(storage, key);
    }
  }
  return { checkpoints: checkpoints.sort((a, b) => b.savedAt - a.savedAt), damaged };
}

function parse(json: string | null): SessionCheckpoint | undefined {
  const { success, output } = v.safeParse(
    CHECKPOINT_SCHEMA,
    attempt(() => JSON.parse(json ?? '') as unknown),
  );
  // valibot gives missing keys the type `| undefined`; at run time they are missing, as the type asks.
  return success ? (output as SessionCheckpoint) : undefined;
}

/** Where there is no room for it under another key it stays where it is. */
function setAside(storage: CheckpointStorage, key: string): void {
  attempt(() => {
    storage.setItem(ASIDE_KEY + key.slice(KEY.length), storage.getItem(key) ?? '');
    storage.removeItem(key);
  });
}

/** For what a browser may forbid or have no room for, where going without is right. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
