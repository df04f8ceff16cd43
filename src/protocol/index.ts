/*
 * protocol/: reads protocols/: JSON in, checked values out.
 * Pure: no browser, no other layer, valibot only. Every parse… takes unknown and never throws.
 * The JSON Schemas in protocols/schemas are made from the schemas here.
 * Start reading at routine.ts, then parse.ts.
 */
export type { ParseIssue, ParseResult } from './result.ts';
export type { Level, Pressure, Side, Urgency } from './parts.ts';
export type { Limits } from './limits.ts';
export type { Cueing } from './cueing.ts';
export type { StopRule } from './stop-rules.ts';
export type { AddOn, Breath, CueText, Gate, Routine, RoutineStep, StepKind, WorkStep } from './routine.ts';
export type { Attachment, Body, NoGoArea, Position, Technique, Zone } from './body.ts';
export type { DeviceProfile, NotificationRule, ProfileWrite, Vectors } from './profile.ts';
