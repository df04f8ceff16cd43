import {
  checkCarefulProfile,
  checkDecision,
  checkMassageStyles,
  checkPlans,
  checkScreening,
  type KnownIds,
} from './check-care.ts';
import type { CarefulProfile, Decision, Progression } from './decision.ts';
import { createReader, type ContentFailure, type Files } from './files.ts';
import type {
  Aftercare,
  ArticleItem,
  Claim,
  DeviceKind,
  FrequencyStudy,
  MassageStyle,
  Source,
} from './library.ts';
import {
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
import type { Outcomes, Plan } from './plans.ts';
import type { ParseIssue, ParseResult } from './result.ts';
import type { Screening } from './screening.ts';

/** What of `protocols/care` is asked, decided or read outside a running session; each undefined if its file is broken. */
export interface CareLibrary {
  readonly screening: Screening | undefined;
  readonly decision: Decision | undefined;
  readonly progression: Progression | undefined;
  readonly carefulProfile: CarefulProfile | undefined;
  readonly plans: readonly Plan[] | undefined;
  readonly outcomes: Outcomes | undefined;
  readonly aftercare: readonly Aftercare[] | undefined;
  readonly claims: readonly Claim[] | undefined;
  readonly frequencyEvidence: readonly FrequencyStudy[] | undefined;
  readonly massageStyles: readonly MassageStyle[] | undefined;
  readonly deviceKinds: readonly DeviceKind[] | undefined;
  readonly sources: readonly Source[] | undefined;
  readonly articleCoverage: readonly ArticleItem[] | undefined;
  readonly failures: readonly ContentFailure[];
}

/**
 * Reads the larger part of `protocols/care`, which nobody needs before the first screen: load it on demand.
 * A broken file leaves its own part undefined and is named in `failures`. Never throws.
 */
export function assembleCare(files: Files, known: KnownIds): CareLibrary {
  const reader = createReader(files);
  const read = <T>(
    name: string,
    parse: (json: unknown) => ParseResult<T>,
    check?: Check<T>,
  ): T | undefined => {
    const file = `care/${name}.json`;
    const value = reader.read(file, parse);
    const issues = value !== undefined && check ? check(value, known) : [];
    if (issues.length === 0) return value;
    reader.fail(file, issues);
    return undefined;
  };
  return {
    screening: read('screening', parseScreening, checkScreening),
    decision: read('decision', parseDecision, checkDecision),
    progression: read('progression', parseProgression),
    carefulProfile: read('careful-profile', parseCarefulProfile, checkCarefulProfile),
    plans: read('plans', parsePlans, checkPlans),
    outcomes: read('outcomes', parseOutcomes),
    aftercare: read('aftercare', parseAftercare),
    claims: read('claims', parseClaims),
    frequencyEvidence: read('frequency-evidence', parseFrequencyEvidence),
    massageStyles: read('massage-styles', parseMassageStyles, checkMassageStyles),
    deviceKinds: read('device-kinds', parseDeviceKinds),
    sources: read('sources', parseSources),
    articleCoverage: read('article-coverage', parseArticleCoverage),
    failures: reader.failures(),
  };
}

type Check<T> = (value: T, known: KnownIds) => readonly ParseIssue[];
