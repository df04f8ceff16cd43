import * as v from 'valibot';
import { Id, Percent, PressureSchema, Range, SideSchema, Sources, Text, header, list } from './parts.ts';

/** x and y in cm; the origin is the zone's, see `origin`. */
const Point = v.strictTuple([v.number(), v.number()]);

/** A place on the body: where it is, how it is worked, how strong and how long at most. */
export const ZoneSchema = v.strictObject({
  id: Id,
  name: Text,
  muscle: Text,
  view: v.picklist(['back', 'back-side', 'back-thigh', 'front-thigh', 'sole', 'upper-back']),
  sides: v.pipe(v.array(SideSchema), v.minLength(1)),
  where: Text,
  path: v.strictObject({
    start: Text,
    end: Text,
    direction: Text,
    cm: v.pipe(v.number(), v.minValue(0)),
    schematicCm: v.strictTuple([Point, Point]),
    origin: v.exactOptional(Text),
  }),
  attachments: v.array(Id),
  /** Lowest and highest intensity while the motor runs here. */
  intensityPct: v.strictTuple([Percent, Percent]),
  pressure: v.array(PressureSchema),
  techniques: v.array(Id),
  positions: v.array(Id),
  grip: v.exactOptional(Text),
  handedness: v.exactOptional(Text),
  /** No-go areas next to this zone, shown hatched while it is worked. */
  avoid: v.array(Id),
  secondsPerSide: Range,
  basis: Text,
  sources: Sources,
});

/** A place that is never worked. */
export const NoGoAreaSchema = v.strictObject({
  id: Id,
  name: Text,
  reason: Text,
  cue: Text,
  sources: Sources,
});

/** A way of moving the massager or the hand. */
export const TechniqueSchema = v.strictObject({
  id: Id,
  name: Text,
  fieldTerm: Text,
  tradition: v.exactOptional(v.array(Text)),
  /** True if the technique is done with a running motor. */
  motor: v.boolean(),
  paceCmPerS: v.nullable(Range),
  default: v.nullable(v.number()),
  unit: Text,
  circleCm: v.exactOptional(v.number()),
  passCm: v.exactOptional(v.number()),
  maxSeconds: v.exactOptional(v.number()),
  pressure: Text,
  how: Text,
  byHand: Text,
  articles: v.exactOptional(Sources),
  basis: v.exactOptional(Text),
  sources: v.exactOptional(Sources),
});

/** A head of the massager, or what is used in its place. */
export const AttachmentSchema = v.strictObject({
  id: Id,
  name: Text,
  also: v.array(Text),
  feel: v.string(),
  use: Text,
  lowBack: v.boolean(),
  optional: v.exactOptional(v.boolean()),
  basis: Text,
});

/** How the person stands, sits or lies. */
export const PositionSchema = v.strictObject({ id: Id, name: Text, how: Text, goodFor: v.array(Id) });

/** `protocols/body/zones.json` */
export const ZonesSchema = v.strictObject({ ...header, zones: list(ZoneSchema) });
/** `protocols/body/no-go-areas.json` */
export const NoGoAreasSchema = v.strictObject({ ...header, noGoAreas: list(NoGoAreaSchema) });
/** `protocols/body/techniques.json` */
export const TechniquesSchema = v.strictObject({ ...header, techniques: list(TechniqueSchema) });
/** `protocols/body/attachments.json` */
export const AttachmentsSchema = v.strictObject({ ...header, attachments: list(AttachmentSchema) });
/** `protocols/body/positions.json` */
export const PositionsSchema = v.strictObject({ ...header, positions: list(PositionSchema) });

export type Zone = v.InferOutput<typeof ZoneSchema>;
export type NoGoArea = v.InferOutput<typeof NoGoAreaSchema>;
export type Technique = v.InferOutput<typeof TechniqueSchema>;
export type Attachment = v.InferOutput<typeof AttachmentSchema>;
export type Position = v.InferOutput<typeof PositionSchema>;

/** Everything about the body, each by id. */
export interface Body {
  readonly zones: ReadonlyMap<string, Zone>;
  readonly noGoAreas: ReadonlyMap<string, NoGoArea>;
  readonly techniques: ReadonlyMap<string, Technique>;
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly positions: ReadonlyMap<string, Position>;
}
