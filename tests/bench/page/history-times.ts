import { createIdbRecords, type SessionRecord } from '#storage';

/** How long keeping sessions takes. */
export interface HistoryTimes {
  /** One after the other, as sessions end. */
  readonly saveMs: readonly number[];
  /** All of them, checked and sorted, in a fresh connection. */
  readonly listMs: number;
  /** In an open one. */
  readonly listAgainMs: readonly number[];
  /** The same values straight from the browser, neither checked nor sorted: what no code could do without. */
  readonly rawMs: readonly number[];
  readonly listed: number;
}

const ROUNDS = 7;
const DAY_MS = 86_400_000;

/** Keeps so many sessions and lists them. */
export async function timeHistory(sessions: number): Promise<HistoryTimes> {
  const records = createIdbRecords({ indexedDB });
  const saveMs: number[] = [];
  for (let nth = 0; nth < sessions; nth++) saveMs.push((await timed(() => records.save(aSession(nth)))).ms);
  const fresh = createIdbRecords({ indexedDB });
  const first = await timed(() => fresh.list());
  const listAgainMs: number[] = [];
  const rawMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    listAgainMs.push((await timed(() => fresh.list())).ms);
    rawMs.push((await timed(readAll)).ms);
  }
  return {
    saveMs,
    listMs: first.ms,
    listAgainMs,
    rawMs,
    listed: first.value.records.length,
  };
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const beganMs = performance.now();
  const value = await run();
  return { value, ms: performance.now() - beganMs };
}

/** The names are those of src/storage/migrations.ts. */
async function readAll(): Promise<readonly unknown[]> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await settled(indexedDB.open(name));
  const all = await settled<unknown[]>(database.transaction('sessions').objectStore('sessions').getAll());
  database.close();
  return all;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('refused'));
    };
  });
}

/** A ten-minute session of twenty steps. */
function aSession(nth: number): SessionRecord {
  const startedAt = Date.UTC(2024, 0, 1) + nth * DAY_MS;
  const steps = Array.from({ length: 20 }, (_, index) => ({
    index,
    kind: index % 2 === 0 ? 'switch' : 'work',
    zone: 'lumbar-erector',
    side: 'left',
    activeSeconds: 30,
    motorSeconds: index % 2 === 0 ? 0 : 29.5,
    maxPct: 30,
    skipped: false,
  }));
  return {
    schema: 1,
    id: `session-${nth}`,
    routineId: 'lower-back-release-10',
    routineName: 'Lower-back release',
    mode: 'massager',
    startedAt,
    endedAt: startedAt + 600_000,
    endReason: 'completed',
    activeSeconds: 600,
    motorSeconds: 295,
    pauses: 1,
    maxPct: 30,
    plannedSeconds: 600,
    steps,
    protocolsVersion: '1.0.0',
    feeling: 'looser',
  };
}
