import * as v from 'valibot';
import { Basis, Id, Sources, Text, Whole, header, list } from './parts.ts';

const Week = v.strictObject({ week: Whole, sessions: v.array(Id), addOns: v.array(Id) });

const PlanSchema = v.strictObject({
  id: Id,
  name: Text,
  forWho: Text,
  weeks: list(Week),
  review: Text,
  basis: v.exactOptional(Basis),
  sources: v.exactOptional(Sources),
});

/** Weeks laid out ahead: `protocols/care/plans.json`. */
export const PlansSchema = v.strictObject({ ...header, plans: list(PlanSchema) });

const MeasureSchema = v.strictObject({
  /** Kebab-case but for one, which stored answers are filed under. */
  id: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9-]*$/, 'letters, digits and hyphens')),
  type: v.picklist(['NRS 0-10', '0-10', '5 faces', 'choice']),
  ask: Text,
  text: Text,
  /** The ends of the scale, or every choice. */
  anchors: v.pipe(v.array(Text), v.minLength(2)),
  /** The smallest change that counts as real. */
  mic: v.exactOptional(Text),
  sources: Sources,
  licence: v.exactOptional(Text),
  note: v.exactOptional(Text),
});

const LicenceSchema = v.strictObject({
  tool: Text,
  status: Text,
  mic: v.exactOptional(Text),
  sources: v.exactOptional(Sources),
});

/** What is asked to see whether it helps, and which questionnaires may be used: `protocols/care/outcomes.json`. */
export const OutcomesSchema = v.strictObject({
  ...header,
  measures: list(MeasureSchema),
  licensing: list(LicenceSchema),
});

export type Plan = v.InferOutput<typeof PlanSchema>;
export type Outcomes = v.InferOutput<typeof OutcomesSchema>;
export type OutcomeMeasure = v.InferOutput<typeof MeasureSchema>;
