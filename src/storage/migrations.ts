import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * What is in the database. Values are unknown on purpose: they are read back like any other outside data.
 * - `sessions`: one record a session, by its id.
 * - `routines`: routines the person made, by their id.
 * - `devices`: what is known of a massager, by the id the browser gives it.
 * - `settings`: one value a setting, by its name.
 * - `profiles`: massagers the person taught or brought along, by their id.
 */
export interface BackbeatSchema extends DBSchema {
  sessions: { key: string; value: unknown; indexes: { startedAt: number } };
  routines: { key: string; value: unknown };
  devices: { key: string; value: unknown };
  settings: { key: string; value: unknown };
  profiles: { key: string; value: unknown };
}

/** The database as idb shows it. */
export type BackbeatDatabase = IDBPDatabase<BackbeatSchema>;

/** Takes the database from one version to the next, inside the transaction of the upgrade. */
export type Migration = (
  database: BackbeatDatabase,
  transaction: IDBPTransaction<
    BackbeatSchema,
    ('sessions' | 'routines' | 'devices' | 'settings' | 'profiles')[],
    'versionchange'
  >,
) => void;

/** From nothing on, one for each version. Never edited once released: append. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('sessions', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
    database.createObjectStore('routines', { keyPath: 'id' });
    database.createObjectStore('devices');
    database.createObjectStore('settings');
  },
  (database) => {
    database.createObjectStore('profiles', { keyPath: 'id' });
  },
];
