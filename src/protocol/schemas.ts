import type { GenericSchema } from 'valibot';
import {
  AttachmentsSchema,
  NoGoAreasSchema,
  PositionsSchema,
  TechniquesSchema,
  ZonesSchema,
} from './body.ts';
import { CueingSchema } from './cueing.ts';
import { CarefulProfileSchema, DecisionSchema, ProgressionSchema } from './decision.ts';
import {
  AftercareSchema,
  ArticleCoverageSchema,
  ClaimsSchema,
  DeviceKindsSchema,
  FrequencyEvidenceSchema,
  MassageStylesSchema,
  SourcesSchema,
} from './library.ts';
import { LimitsSchema } from './limits.ts';
import { OutcomesSchema, PlansSchema } from './plans.ts';
import { FaultScheduleSchema } from './fault-schedule.ts';
import { DeviceProfileSchema } from './profile.ts';
import { VirtualModelSchema } from './virtual-model.ts';
import { VectorsSchema } from './vectors.ts';
import { AddOnSchema, RoutineSchema } from './routine.ts';
import { ScreeningSchema } from './screening.ts';
import { StopRulesSchema } from './stop-rules.ts';
import { VersionSchema } from './version.ts';

/**
 * Every kind of file under its name: `protocols/schemas/<name>.schema.json` is made from it.
 * For tools and tests; the app reads files by `parse…`.
 */
export const SCHEMAS: Readonly<Record<string, GenericSchema>> = {
  'add-on': AddOnSchema,
  aftercare: AftercareSchema,
  'article-coverage': ArticleCoverageSchema,
  attachments: AttachmentsSchema,
  'careful-profile': CarefulProfileSchema,
  claims: ClaimsSchema,
  cueing: CueingSchema,
  decision: DecisionSchema,
  'device-kinds': DeviceKindsSchema,
  'device-profile': DeviceProfileSchema,
  'fault-schedule': FaultScheduleSchema,
  'frequency-evidence': FrequencyEvidenceSchema,
  limits: LimitsSchema,
  'massage-styles': MassageStylesSchema,
  'no-go-areas': NoGoAreasSchema,
  outcomes: OutcomesSchema,
  plans: PlansSchema,
  positions: PositionsSchema,
  progression: ProgressionSchema,
  routine: RoutineSchema,
  screening: ScreeningSchema,
  sources: SourcesSchema,
  'stop-rules': StopRulesSchema,
  techniques: TechniquesSchema,
  vectors: VectorsSchema,
  version: VersionSchema,
  'virtual-model': VirtualModelSchema,
  zones: ZonesSchema,
};
