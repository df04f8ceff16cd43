/*
 * care/: the person. What a routine becomes for this person today.
 * Pure: no browser, no time of its own, no RxJS. Knows protocol/ only.
 * Every refusal and cap carries its reason.
 * Start reading at protocol.ts, then prescribe.ts.
 */
export type { Person, Protocol, ProtocolChange, ProtocolPart, ProtocolStep } from './protocol.ts';
export { needsAffectedSide, type AffectedSide } from './affected-side.ts';
export type { CareLimits, PrescribeOptions } from './ceiling.ts';
export { prescribe, type Prescription } from './prescribe.ts';
