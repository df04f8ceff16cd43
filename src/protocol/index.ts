/*
 * protocol/: reads protocols/: JSON in, checked values out.
 * Pure: no browser, no other layer, valibot only. Every parse… takes unknown and never throws.
 * The JSON Schemas in protocols/schemas are made from the schemas here (npm run schemas).
 * Start reading at routine.ts, then parse.ts for single files, check-routine.ts for the rules, assemble.ts for all.
 */
export { assembleCare } from './assemble-care.ts';
export type { CareLibrary } from './assemble-care.ts';
export { assembleContent } from './assemble.ts';
export type { AssembledContent, CoreCare } from './assemble.ts';
export type { KnownIds } from './check-care.ts';
export { checkRoutine } from './check-routine.ts';
export { capOf } from './check-steps.ts';
export { parseJsonText } from './json-text.ts';
export { capIssues } from './parse-with.ts';
export {
  parseAddOn,
  parseAttachments,
  parseCueing,
  parseDeviceProfile,
  parseLimits,
  parseNoGoAreas,
  parsePositions,
  parseRoutine,
  parseStopRules,
  parseTechniques,
  parseVectors,
  parseVersion,
  parseZones,
} from './parse.ts';
export {
  parseAftercare,
  parseArticleCoverage,
  parseCarefulProfile,
  parseClaims,
  parseDecision,
  parseDeviceKinds,
  parseFrequencyEvidence,
  parseMassageStyles,
  parseOutcomes,
  parsePlans,
  parseProgression,
  parseScreening,
  parseSources,
} from './parse-care.ts';
export {
  parseFaultSchedule,
  type FaultName,
  type FaultRoughness,
  type FaultSchedule,
} from './fault-schedule.ts';
export { parseVirtualModel, type VirtualModel } from './virtual-model.ts';
export type { ContentFailure, Files } from './files.ts';
export type { ParseIssue, ParseResult } from './result.ts';
export type { Level, Pressure, Side, Urgency } from './parts.ts';
export type { AddOn, Breath, CueText, Gate, Routine, RoutineStep, StepKind, WorkStep } from './routine.ts';
export type { RoutineRules } from './rules.ts';
export type { Attachment, Body, NoGoArea, Position, Technique, Zone } from './body.ts';
export type { Limits } from './limits.ts';
export type { Cueing } from './cueing.ts';
export type { StopRule } from './stop-rules.ts';
export type { ProtocolsVersion } from './version.ts';
export type {
  DeviceProfile,
  KeepAlive,
  NotificationRule,
  Notifications,
  ProfileAwait,
  ProfileStep,
  ProfileWrite,
  TextRule,
} from './profile.ts';
export type { Vectors } from './vectors.ts';
export type { CarefulProfile, Decision, Progression } from './decision.ts';
export type { Screening, ScreeningAnswer, ScreeningEffect, ScreeningQuestion } from './screening.ts';
export type { OutcomeMeasure, Outcomes, Plan } from './plans.ts';
export type {
  Aftercare,
  ArticleItem,
  Claim,
  DeviceKind,
  FrequencyStudy,
  MassageStyle,
  Source,
} from './library.ts';
