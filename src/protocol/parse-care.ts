import { CarefulProfileSchema, DecisionSchema, ProgressionSchema } from './decision.ts';
import type { CarefulProfile, Decision, Progression } from './decision.ts';
import {
  AftercareSchema,
  ArticleCoverageSchema,
  ClaimsSchema,
  DeviceKindsSchema,
  FrequencyEvidenceSchema,
  MassageStylesSchema,
  SourcesSchema,
} from './library.ts';
import type {
  Aftercare,
  ArticleItem,
  Claim,
  DeviceKind,
  FrequencyStudy,
  MassageStyle,
  Source,
} from './library.ts';
import { parseWith } from './parse-with.ts';
import { OutcomesSchema, PlansSchema, type Outcomes, type Plan } from './plans.ts';
import { mapResult, type ParseResult } from './result.ts';
import { ScreeningSchema, type Screening } from './screening.ts';

/** `protocols/care/screening.json` */
export function parseScreening(json: unknown): ParseResult<Screening> {
  return parseWith(ScreeningSchema, json);
}

/** `protocols/care/decision.json` */
export function parseDecision(json: unknown): ParseResult<Decision> {
  return parseWith(DecisionSchema, json);
}

/** `protocols/care/progression.json` */
export function parseProgression(json: unknown): ParseResult<Progression> {
  return parseWith(ProgressionSchema, json);
}

/** `protocols/care/careful-profile.json` */
export function parseCarefulProfile(json: unknown): ParseResult<CarefulProfile> {
  return parseWith(CarefulProfileSchema, json);
}

/** `protocols/care/plans.json` */
export function parsePlans(json: unknown): ParseResult<readonly Plan[]> {
  return mapResult(parseWith(PlansSchema, json), (file) => file.plans);
}

/** `protocols/care/outcomes.json` */
export function parseOutcomes(json: unknown): ParseResult<Outcomes> {
  return parseWith(OutcomesSchema, json);
}

/** `protocols/care/aftercare.json` */
export function parseAftercare(json: unknown): ParseResult<readonly Aftercare[]> {
  return mapResult(parseWith(AftercareSchema, json), (file) => file.aftercare);
}

/** `protocols/care/claims.json` */
export function parseClaims(json: unknown): ParseResult<readonly Claim[]> {
  return mapResult(parseWith(ClaimsSchema, json), (file) => file.claims);
}

/** `protocols/care/frequency-evidence.json` */
export function parseFrequencyEvidence(json: unknown): ParseResult<readonly FrequencyStudy[]> {
  return mapResult(parseWith(FrequencyEvidenceSchema, json), (file) => file.studies);
}

/** `protocols/care/massage-styles.json` */
export function parseMassageStyles(json: unknown): ParseResult<readonly MassageStyle[]> {
  return mapResult(parseWith(MassageStylesSchema, json), (file) => file.styles);
}

/** `protocols/care/device-kinds.json` */
export function parseDeviceKinds(json: unknown): ParseResult<readonly DeviceKind[]> {
  return mapResult(parseWith(DeviceKindsSchema, json), (file) => file.kinds);
}

/** `protocols/care/sources.json` */
export function parseSources(json: unknown): ParseResult<readonly Source[]> {
  return mapResult(parseWith(SourcesSchema, json), (file) => file.sources);
}

/** `protocols/care/article-coverage.json` */
export function parseArticleCoverage(json: unknown): ParseResult<readonly ArticleItem[]> {
  return mapResult(parseWith(ArticleCoverageSchema, json), (file) => file.items);
}
