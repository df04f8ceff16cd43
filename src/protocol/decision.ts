import * as v from 'valibot';
import {
  Basis,
  Id,
  LevelSchema,
  Percent,
  PressureSchema,
  Range,
  RangeText,
  Sources,
  Text,
  Whole,
  header,
  list,
} from './parts.ts';

const Severity = v.strictObject({
  /** Pain now, 0 to 10. */
  nrs: RangeText,
  name: Text,
  do: Text,
  /** `none`: no device at all. */
  maxLevel: v.picklist([...LevelSchema.options, 'none']),
  perWeek: Range,
  perDayMax: Whole,
  offer: v.exactOptional(v.array(Id)),
});

const Cause = v.strictObject({
  id: Id,
  label: Text,
  articleTerms: v.array(Text),
  techniques: v.array(Id),
  /** Routine or add-on to begin with, and the one to go on with. */
  first: Id,
  then: Id,
  addOns: v.array(Id),
  frequency: Text,
  note: v.exactOptional(Text),
});

const Comfort = v.strictObject({
  id: Id,
  label: Text,
  /** Planned intensities are multiplied by this. */
  scale: v.pipe(v.number(), v.minValue(0.1), v.maxValue(2)),
  capPct: Percent,
  pressure: PressureSchema,
  techniquesOff: v.array(Id),
  unlock: v.exactOptional(
    v.strictObject({ sessions: Whole, maxPainNrs: Whole, carefulProfile: v.boolean() }),
  ),
});

const Experience = v.strictObject({
  /** Sessions completed so far. */
  sessions: RangeText,
  only: v.exactOptional(v.array(Id)),
  suggest: v.exactOptional(Id),
  maxLevel: v.exactOptional(LevelSchema),
});

const Example = v.strictObject({
  comfort: Text,
  nrs: Whole,
  cause: Text,
  sessions: Whole,
  result: Text,
});

/** Which routine, how strong and how often, from what a person says: `protocols/care/decision.json`. */
export const DecisionSchema = v.strictObject({
  ...header,
  /** The order in which the tables are asked. */
  order: v.array(v.picklist(['screening', 'severity', 'cause', 'comfort', 'experience', 'history'])),
  severity: list(Severity),
  severityBasis: Basis,
  causes: list(Cause),
  comfort: list(Comfort),
  experience: list(Experience),
  techniqueBySeverityAndComfort: list(
    v.strictObject({ nrs: RangeText, light: Text, medium: Text, firm: Text }),
  ),
  history: list(v.strictObject({ when: Text, then: Text })),
  examples: list(Example),
});

const Change = v.strictObject({ when: Text, by: Text });

/** When to go up and when to go down: `protocols/care/progression.json`. */
export const ProgressionSchema = v.strictObject({
  ...header,
  increase: Change,
  decrease: Change,
  reference: Text,
  sources: Sources,
});

/** What holds for a person who has to be careful: `protocols/care/careful-profile.json`. */
export const CarefulProfileSchema = v.strictObject({
  ...header,
  intensityCapPct: Percent,
  pressure: v.array(PressureSchema),
  /** Attachments that may be used. */
  heads: v.array(Id),
  techniques: v.array(Id),
  maxSecondsPerZoneSide: Whole,
  maxMotorSeconds: Whole,
  minHoursBetween: Whole,
  sessionsPerWeekMax: Whole,
  basis: Basis,
});

export type Decision = v.InferOutput<typeof DecisionSchema>;
export type Progression = v.InferOutput<typeof ProgressionSchema>;
export type CarefulProfile = v.InferOutput<typeof CarefulProfileSchema>;
