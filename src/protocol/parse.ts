import {
  AttachmentsSchema,
  NoGoAreasSchema,
  PositionsSchema,
  TechniquesSchema,
  ZonesSchema,
  type Attachment,
  type NoGoArea,
  type Position,
  type Technique,
  type Zone,
} from './body.ts';
import { CueingSchema, type Cueing } from './cueing.ts';
import { LimitsSchema, type Limits } from './limits.ts';
import { parseWith } from './parse-with.ts';
import { DeviceProfileSchema, type DeviceProfile } from './profile.ts';
import { VectorsSchema, type Vectors } from './vectors.ts';
import { mapResult, type ParseResult } from './result.ts';
import { AddOnSchema, RoutineSchema, type AddOn, type Routine } from './routine.ts';
import { StopRulesSchema, type StopRule } from './stop-rules.ts';
import { VersionSchema, type ProtocolsVersion } from './version.ts';

/** A file of `protocols/routines`. Whether its fields fit each other is asked of `checkRoutine`. */
export function parseRoutine(json: unknown): ParseResult<Routine> {
  return parseWith(RoutineSchema, json);
}

/** A file of `protocols/add-ons`. */
export function parseAddOn(json: unknown): ParseResult<AddOn> {
  return parseWith(AddOnSchema, json);
}

/** `protocols/body/zones.json` */
export function parseZones(json: unknown): ParseResult<readonly Zone[]> {
  return mapResult(parseWith(ZonesSchema, json), (file) => file.zones);
}

/** `protocols/body/no-go-areas.json` */
export function parseNoGoAreas(json: unknown): ParseResult<readonly NoGoArea[]> {
  return mapResult(parseWith(NoGoAreasSchema, json), (file) => file.noGoAreas);
}

/** `protocols/body/techniques.json` */
export function parseTechniques(json: unknown): ParseResult<readonly Technique[]> {
  return mapResult(parseWith(TechniquesSchema, json), (file) => file.techniques);
}

/** `protocols/body/attachments.json` */
export function parseAttachments(json: unknown): ParseResult<readonly Attachment[]> {
  return mapResult(parseWith(AttachmentsSchema, json), (file) => file.attachments);
}

/** `protocols/body/positions.json` */
export function parsePositions(json: unknown): ParseResult<readonly Position[]> {
  return mapResult(parseWith(PositionsSchema, json), (file) => file.positions);
}

/** `protocols/care/limits.json` */
export function parseLimits(json: unknown): ParseResult<Limits> {
  return parseWith(LimitsSchema, json);
}

/** `protocols/care/cueing.json` */
export function parseCueing(json: unknown): ParseResult<Cueing> {
  return parseWith(CueingSchema, json);
}

/** `protocols/care/stop-rules.json` */
export function parseStopRules(json: unknown): ParseResult<readonly StopRule[]> {
  return mapResult(parseWith(StopRulesSchema, json), (file) => file.stopRules);
}

/** `protocols/version.json` */
export function parseVersion(json: unknown): ParseResult<ProtocolsVersion> {
  return parseWith(VersionSchema, json);
}

/** A file of `protocols/massagers`. */
export function parseDeviceProfile(json: unknown): ParseResult<DeviceProfile> {
  return parseWith(DeviceProfileSchema, json);
}

/** A file of `protocols/massagers/vectors`. */
export function parseVectors(json: unknown): ParseResult<Vectors> {
  return parseWith(VectorsSchema, json);
}
