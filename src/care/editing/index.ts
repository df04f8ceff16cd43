/*
 * care/editing/: a routine changed by its owner, one edit at a time, so that what comes out keeps every rule or says
 * at which step it doesn't. Start reading at edits.ts, then edited.ts.
 */
export { LONGEST_NAME, edited } from './edited.ts';
export type { AddedKind, EditContext, Edited, RoutineEdit, StepSide } from './edits.ts';
export { ownCopyOf } from './own-copy.ts';
export { offeredSides, offeredTechniques, offeredZones } from './places.ts';
export { problemsOf, type RoutineProblem } from './problems.ts';
