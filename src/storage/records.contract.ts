/** Which of the three ways a session was run. Never switched silently. */
export type SessionMode = 'massager' | 'simulator' | 'by-hand';

/** What happened in one step, as facts. */
export interface StepRecord {
  readonly index: number;
  readonly kind: string;
  readonly zone?: string;
  readonly side?: string;
  /** Seconds that really ran, pauses left out. */
  readonly activeSeconds: number;
  /** How long it was to be, as of its last plan; left out in records from before it was written down. */
  readonly plannedSeconds?: number;
  /** Seconds with the motor commanded on. */
  readonly motorSeconds: number;
  readonly maxPct: number;
  readonly skipped: boolean;
  /** Which part of the session it belongs to; the routine's own where left out. */
  readonly part?: string;
}

/** Something that happened in a session and is worth knowing afterwards. */
export interface SessionEventRecord {
  /** `rule`: a stop rule was reported; `mode`: it went on in another way; `lost`: the massager was lost. */
  readonly kind: 'rule' | 'mode' | 'lost' | 'interrupted';
  /** Seconds of the session that had run. */
  readonly atSeconds: number;
  /** Id of the rule, or the new mode. */
  readonly what?: string;
}

/** One session, as it is kept. Facts only; averages are computed. */
export interface SessionRecord {
  readonly schema: 1;
  readonly id: string;
  readonly routineId: string;
  readonly routineName: string;
  readonly mode: SessionMode;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly endReason: string;
  readonly activeSeconds: number;
  readonly motorSeconds: number;
  readonly pauses: number;
  readonly maxPct: number;
  /** Planned length of the whole protocol. */
  readonly plannedSeconds: number;
  readonly steps: readonly StepRecord[];
  readonly affectedSide?: 'left' | 'right';
  readonly deviceProfileId?: string;
  readonly deviceName?: string;
  readonly protocolsVersion: string;
  /** Add-ons that were part of it, by id and name, in order; left out without any. */
  readonly addOns?: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: 'before' | 'after';
  }[];
  readonly events?: readonly SessionEventRecord[];
  readonly feeling?: 'looser' | 'same' | 'sore' | 'tender';
  readonly painBefore?: number;
  readonly painAfter?: number;
  readonly note?: string;
}

/** Where sessions are kept. */
export interface SessionRecords {
  /** Writes or overwrites by id. Rejects with a StorageError if it could not be kept. */
  save(record: SessionRecord): Promise<void>;
  get(id: string): Promise<SessionRecord | undefined>;
  /** Newest first. Damaged records are left out and counted in `damaged`. */
  list(): Promise<{ readonly records: readonly SessionRecord[]; readonly damaged: number }>;
  remove(id: string): Promise<void>;
}
