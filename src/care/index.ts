/*
 * care/: the person. What a routine becomes for this person today.
 * Pure: no browser, no time of its own, no RxJS. Knows protocol/ only.
 * Every refusal and cap carries its reason.
 * Start reading at protocol.ts, then prescribe.ts.
 */
export type { Person, Protocol, ProtocolChange, ProtocolPart, ProtocolStep } from './protocol.ts';
export { needsAffectedSide, type AffectedSide } from './affected-side.ts';
export type { CareLimits, PrescribeOptions } from './ceiling.ts';
export { prescribe, type Prescription, type SessionPlan } from './prescribe.ts';
export { addOnChoices, standsAlone, type AddOnOffer } from './add-ons.ts';
export type { DoseRules } from './dose.ts';
export { keyOf, partOf } from './parts.ts';
export { cappedSteps, outlineOf, type OutlineStep, type RoutineOutline } from './outline.ts';
export { adjustStep, type StepAdjustment, type StepWish } from './adjust-step.ts';
export { withoutZone, type LeftZone } from './without-zone.ts';
export { excerpt } from './excerpt.ts';
export { loweredTo } from './lowered.ts';
export { handLevelOf, handLevelText } from './hand-level.ts';
export { inOwnWords, type OwnWords } from './own-words.ts';
export { nameSides, type SideNames } from './side-names.ts';
export {
  LONGEST_NAME,
  edited,
  offeredSides,
  offeredTechniques,
  offeredZones,
  ownCopyOf,
  problemsOf,
  type AddedKind,
  type EditContext,
  type Edited,
  type RoutineEdit,
  type RoutineProblem,
  type StepSide,
} from './editing/index.ts';
