import type { Body } from './body.ts';
import { issueAt } from './brief.ts';
import { checkBody } from './check-body.ts';
import { checkRoutine } from './check-routine.ts';
import type { Cueing } from './cueing.ts';
import { createReader, type ContentFailure, type Files, type Reader } from './files.ts';
import type { Limits } from './limits.ts';
import {
  parseAddOn,
  parseAttachments,
  parseCueing,
  parseLimits,
  parseNoGoAreas,
  parsePositions,
  parseRoutine,
  parseStopRules,
  parseTechniques,
  parseVersion,
  parseZones,
} from './parse.ts';
import { capIssues } from './parse-with.ts';
import type { ParseResult } from './result.ts';
import type { AddOn, Routine } from './routine.ts';
import type { RoutineRules, Stepped } from './rules.ts';
import type { StopRule } from './stop-rules.ts';

/** What of `protocols/care` a session needs from its first second. */
export interface CoreCare {
  readonly limits: Limits;
  readonly cueing: Cueing;
  readonly stopRules: readonly StopRule[];
}

/** All that can be followed, and everything that is wrong with the rest. */
export interface AssembledContent {
  /** In the order of their file names. */
  readonly routines: readonly Routine[];
  readonly addOns: readonly AddOn[];
  readonly body: Body;
  /** Undefined if one of its files is broken: then there are no routines either, for nothing can be checked. */
  readonly care: CoreCare | undefined;
  /** Kept in each session record; `unknown` if `version.json` is broken. */
  readonly version: string;
  readonly failures: readonly ContentFailure[];
}

/**
 * Reads the built-in files as text, as any other file would be read: routines, add-ons, body, and the care that a
 * session needs. A bad routine is left out and named in `failures`; the others stand. A bad file of body or care
 * leaves no routine, since none can be checked without it. Files of other kinds are passed over. Never throws.
 * @param files text by path; whatever stands before `protocols/` in a path is ignored
 */
export function assembleContent(files: Files): AssembledContent {
  const reader = createReader(files);
  const version = reader.read('version.json', parseVersion)?.version ?? 'unknown';
  const body = readBody(reader);
  const care = readCare(reader);
  const rules = care && body && sound(body, care.limits, reader) ? { body, ...care } : undefined;
  const routines = readAll(reader, { folder: 'routines', parse: parseRoutine, rules });
  const addOns = readAll(reader, { folder: 'add-ons', parse: parseAddOn, rules });
  return { routines, addOns, body: body ?? emptyBody(), care, version, failures: reader.failures() };
}

function readCare(reader: Reader): CoreCare | undefined {
  const limits = reader.read('care/limits.json', parseLimits);
  const cueing = reader.read('care/cueing.json', parseCueing);
  const stopRules = reader.read('care/stop-rules.json', parseStopRules);
  return limits && cueing && stopRules ? { limits, cueing, stopRules } : undefined;
}

function readBody(reader: Reader): Body | undefined {
  const zones = reader.readById('body/zones.json', parseZones);
  const noGoAreas = reader.readById('body/no-go-areas.json', parseNoGoAreas);
  const techniques = reader.readById('body/techniques.json', parseTechniques);
  const attachments = reader.readById('body/attachments.json', parseAttachments);
  const positions = reader.readById('body/positions.json', parsePositions);
  if (!zones || !noGoAreas || !techniques || !attachments || !positions) return undefined;
  return { zones, noGoAreas, techniques, attachments, positions };
}

function sound(body: Body, limits: Limits, reader: Reader): boolean {
  const found = checkBody(body, limits);
  for (const { file, issue } of found) reader.fail(file, [issue]);
  return found.length === 0;
}

interface Folder<T> {
  readonly folder: string;
  readonly parse: (json: unknown) => ParseResult<T>;
  readonly rules: RoutineRules | undefined;
}

function readAll<T extends Stepped>(reader: Reader, { folder, parse, rules }: Folder<T>): readonly T[] {
  const sound: T[] = [];
  for (const file of reader.list(folder)) {
    const value = reader.read(file, parse);
    if (!value) continue;
    const issues = rules ? checkNamed(value, file, rules) : [unchecked()];
    if (issues.length === 0) sound.push(value);
    else reader.fail(file, capIssues(issues));
  }
  return sound;
}

/** File name and id are one, so that no two routines can have the same id. */
function checkNamed(value: Stepped, file: string, rules: RoutineRules) {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
  const wrong = value.id === name ? [] : [issueAt('id', value.id, `${name}, the name of the file`)];
  return [...wrong, ...checkRoutine(value, rules)];
}

function unchecked() {
  const expected = 'sound files in body/ and care/, without which no routine can be checked';
  return { path: '', found: 'a routine that could not be checked', expected };
}

function emptyBody(): Body {
  return {
    zones: new Map(),
    noGoAreas: new Map(),
    techniques: new Map(),
    attachments: new Map(),
    positions: new Map(),
  };
}
