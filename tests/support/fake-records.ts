import type { Durability, SessionRecord, SessionRecords } from '#storage';
import { BehaviorSubject } from 'rxjs';

/** Sessions in memory. `full`: nothing can be written; `broken`: nothing can be read. */
export class FakeRecords implements SessionRecords {
  // eslint-disable-next-line rxjs-x/no-exposed-subjects -- a test says through it how long things last
  readonly durability$ = new BehaviorSubject<Durability>('device');
  // eslint-disable-next-line rxjs-x/no-exposed-subjects -- a test says through it what could not be written
  readonly unwritten$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  readonly kept = new Map<string, SessionRecord>();
  damaged = 0;
  full = false;
  broken = false;

  constructor(records: readonly SessionRecord[] = []) {
    for (const record of records) this.kept.set(record.id, record);
  }

  save(record: SessionRecord): Promise<void> {
    const others = [...this.unwritten$.value].filter((id) => id !== record.id);
    this.unwritten$.next(new Set(this.full ? [...others, record.id] : others));
    if (this.full) return Promise.reject(new Error('full'));
    this.kept.set(record.id, record);
    return Promise.resolve();
  }

  get(id: string): Promise<SessionRecord | undefined> {
    return this.broken ? Promise.reject(new Error('broken')) : Promise.resolve(this.kept.get(id));
  }

  list(): Promise<{ records: readonly SessionRecord[]; damaged: number }> {
    if (this.broken) return Promise.reject(new Error('broken'));
    const records = [...this.kept.values()].sort((a, b) => b.startedAt - a.startedAt);
    return Promise.resolve({ records, damaged: this.damaged });
  }

  remove(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }
}

/** A session of 10 minutes 40 with a massager, ended by itself. */
export function aRecord(change: Partial<SessionRecord> = {}): SessionRecord {
  const startedAt = change.startedAt ?? new Date(2026, 2, 12, 18, 40).getTime();
  return {
    schema: 1,
    id: 'session-1',
    routineId: 'lower-back-release-10',
    routineName: 'Lower-back release',
    mode: 'massager',
    startedAt,
    endedAt: startedAt + 660_000,
    endReason: 'completed',
    activeSeconds: 640,
    motorSeconds: 410,
    pauses: 1,
    maxPct: 30,
    plannedSeconds: 640,
    steps: [
      { index: 0, kind: 'prepare', activeSeconds: 30, motorSeconds: 0, maxPct: 0, skipped: false },
      { index: 1, kind: 'work', zone: 'gluteus-maximus', side: 'left', activeSeconds: 45, motorSeconds: 45, maxPct: 30, skipped: false }, // prettier-ignore
      { index: 2, kind: 'work', zone: 'gluteus-maximus', side: 'right', activeSeconds: 45, motorSeconds: 45, maxPct: 30, skipped: false }, // prettier-ignore
      { index: 3, kind: 'work', zone: 'lumbar-erector', side: 'left', activeSeconds: 10, motorSeconds: 10, maxPct: 25, skipped: true }, // prettier-ignore
    ],
    protocolsVersion: '1',
    ...change,
  };
}
