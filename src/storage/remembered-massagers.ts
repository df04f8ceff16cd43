import * as v from 'valibot';
import { createDatabase } from './database.ts';
import type { StoragePorts } from './idb-records.ts';
import type { MassagerStore, RememberedMassager } from './massagers.contract.ts';

const text = v.pipe(v.string(), v.minLength(1));

/** Loose: what a later version added is kept when an older one writes it back. */
const REMEMBERED_SCHEMA = v.looseObject({
  deviceId: text,
  /** A device may have no name. */
  name: v.string(),
  profileId: text,
  maxIntensityPct: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  withoutSafetyStep: v.optional(v.boolean()),
  lastUsedAt: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

/** Massagers in IndexedDB. Opens nothing before the first call. */
export function createMassagerStore({ indexedDB }: Pick<StoragePorts, 'indexedDB'>): MassagerStore {
  const database = createDatabase({ indexedDB });
  return {
    list: async () => read(await database.use((open) => open.getAll('devices'))),
    async save(massager) {
      await database.use((open) => open.put('devices', massager, massager.deviceId));
    },
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
      kept.set(massager.deviceId, { ...massager });
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

function parse(stored: unknown): RememberedMassager | undefined {
  const { success, output } = v.safeParse(REMEMBERED_SCHEMA, stored);
  // valibot gives missing keys the type `| undefined`; at run time they are missing, as the type asks.
  return success ? (output as RememberedMassager) : undefined;
}
