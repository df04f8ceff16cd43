/*
 * storage/: what is remembered on this device: sessions, settings, routines and massagers. IndexedDB through idb.
 * What is read back is parsed like any other outside data; damaged records are counted and never deleted.
 * May not: compute averages or know of screens. Rejects with StorageError and nothing else.
 * Start reading at records.contract.ts, then idb-records.ts and database.ts.
 */
export {
  createCheckpoints,
  NO_CHECKPOINTS,
  type Checkpoints,
  type CheckpointStorage,
  type PlanChange,
  type SessionCheckpoint,
} from './checkpoint.ts';
export {
  createDrillVerdicts,
  type DrillId,
  type DrillNote,
  type DrillVerdict,
  type DrillVerdicts,
} from './drill-verdicts.ts';
export { eraseDatabase, eraseKeys } from './erase.ts';
export { createIdbRecords, type Durability, type KeptRecords, type StoragePorts } from './idb-records.ts';
export type { MassagerStore, ProfileStore, RememberedMassager } from './massagers.contract.ts';
export { createMemoryRecords } from './memory-records.ts';
export { createMemorySettings } from './memory-settings.ts';
export { createMemoryRoutines, createRoutineStore, type RoutineStore } from './own-routines.ts';
export { createMemoryProfiles, createProfileStore } from './own-profiles.ts';
export { DEFAULT_SETTINGS, parseSettings } from './parse-settings.ts';
export type {
  SessionEventRecord,
  SessionMode,
  SessionRecord,
  SessionRecords,
  StepRecord,
} from './records.contract.ts';
export { createMassagerStore, createMemoryMassagers } from './remembered-massagers.ts';
export { parseSessionRecord, SESSION_RECORD_SCHEMA } from './session-record.ts';
export type { CueFamily, Settings, SettingsStore } from './settings.contract.ts';
export {
  createSettingsStore,
  type LoadedSettingsStore,
  type SettingsMirror,
  type SettingsPorts,
} from './settings-store.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';
