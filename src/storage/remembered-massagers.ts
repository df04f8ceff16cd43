import * as v from 'valibot';
import { createDatabase } from './database.ts';
import type { BackbeatDatabase } from './migrations.ts';
import type { StoragePorts } from './idb-records.ts';
import type { MassagerStore, RememberedMassager } from './massagers.contract.ts';

/** Where what can't be read is set aside: no browser names a device like this. */
const ASIDE_KEY = 'damaged ';

const text = v.pipe(v.string(), v.minLength(1));

const maximum = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

/** Loose: what a later version added is kept when an older one writes it back. */
const REMEMBERED_SCHEMA = v.looseObject({
  deviceId: text,
  /** A device may have no name. */
  name: v.string(),
  profileId: text,
  maxIntensityPct: v.optional(maximum),
  withoutSafetyStep: v.optional(v.boolean()),
  lastUsedAt: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

/** The part of a damaged one that must not be lost: without it the massager might go stronger than was settled. */
const MAXIMUM_SCHEMA = v.object({ maxIntensityPct: maximum });

/** Massagers in IndexedDB. Opens nothing before the first call. */
export function createMassagerStore({ indexedDB }: Pick<StoragePorts, 'indexedDB'>): MassagerStore {
  const database = createDatabase({ indexedDB });
  return {
    list: async () => read(await database.use((open) => open.getAll('devices'))),
    save: (massager) => database.use((open) => saveTo(open, massager)),
    remove: (deviceId) => database.use((open) => open.delete('devices', deviceId)),
  };
}

/** Massagers that are remembered as long as the page lasts. @param start as they would lie on the device. */
export function createMemoryMassagers(start: readonly unknown[] = []): MassagerStore {
  const damaged = start.filter((value) => parse(value) === undefined);
  const kept = new Map<string, RememberedMassager>();
  for (const massager of read(start).massagers) kept.set(massager.deviceId, massager);
  return {
    list: () => Promise.resolve(read([...kept.values(), ...damaged])),
    save(massager) {
      const { deviceId } = massager;
      const there = kept.has(deviceId) ? undefined : damaged.find((value) => isOf(value, deviceId));
      kept.set(deviceId, { ...maximumOf(there), ...massager });
      return Promise.resolve();
    },
    remove(deviceId) {
      kept.delete(deviceId);
      return Promise.resolve();
    },
  };
}

function read(stored: readonly unknown[]): Awaited<ReturnType<MassagerStore['list']>> {
  const massagers = stored.map(parse).filter((massager) => massager !== undefined);
  return {
    massagers: massagers.sort((a, b) => b.lastUsedAt - a.lastUsedAt),
    damaged: stored.length - massagers.length,
  };
}

/** All or nothing: what is overwritten is safe elsewhere first. */
async function saveTo(open: BackbeatDatabase, massager: RememberedMassager): Promise<void> {
  const { deviceId } = massager;
  const saving = open.transaction('devices', 'readwrite');
  const there = await saving.store.get(deviceId);
  const isDamaged = there !== undefined && !parse(there);
  if (isDamaged) {
    const keys = await saving.store.getAllKeys();
    const free = Array.from({ length: keys.length }, (_, at) => `${ASIDE_KEY}${deviceId} ${at}`);
    await saving.store.put(
      there,
      free.find((key) => !keys.includes(key)),
    );
  }
  await saving.store.put(isDamaged ? { ...maximumOf(there), ...massager } : massager, deviceId);
  await saving.done;
}

function maximumOf(damaged: unknown): { readonly maxIntensityPct?: number } {
  const { success, output } = v.safeParse(MAXIMUM_SCHEMA, damaged);
  return success ? output : {};
}

function isOf(stored: unknown, deviceId: string): boolean {
  return v.is(v.object({ deviceId: v.literal(deviceId) }), stored);
}

function parse(stored: unknown): RememberedMassager | undefined {
  const { success, output } = v.safeParse(REMEMBERED_SCHEMA, stored);
  // valibot gives missing keys the type `| undefined`; at run time they are missing, as the type asks.
  return success ? (output as RememberedMassager) : undefined;
}
