/*
 * storage/: what is remembered on this device: sessions, settings. IndexedDB through idb.
 * What is read back is parsed like any other outside data.
 * May not: compute averages or know of screens.
 * Start reading at records.contract.ts.
 */
export type { SessionMode, SessionRecord, SessionRecords, StepRecord } from './records.contract.ts';
export type { Settings, SettingsStore } from './settings.contract.ts';
