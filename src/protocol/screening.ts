import * as v from 'valibot';
import { Id, LevelSchema, Percent, Sources, Text, UrgencySchema, Whole, header, list } from './parts.ts';

/** What an answer does to the session; `effects` in the file says it in words. */
const EffectSchema = v.picklist([
  'no-device',
  'no-heat',
  'careful-profile',
  'careful-profile+zones-removed',
  'careful-profile+zone-removed',
  'careful-profile+routine-list',
  'zones-removed',
  'cap-only',
  'step-down',
  'level-cap',
  'show-advice',
  'none',
]);

/** Answers are told apart by their own words, `yes-cleared`, `0-3`, `72h`. */
const Value = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'));

const AnswerSchema = v.strictObject({
  value: Value,
  label: Text,
  outcome: v.picklist(['stop', 'caution', 'ok']),
  reason: Text,
  effect: EffectSchema,
  urgency: v.exactOptional(UrgencySchema),
  maxLevel: v.exactOptional(LevelSchema),
  capPct: v.exactOptional(Percent),
  /** Routines and add-ons to offer in its place. */
  offer: v.exactOptional(v.array(Id)),
  /** Routines and add-ons that stay open. */
  allowRoutines: v.exactOptional(v.array(Id)),
  /** Zones that leave every routine, or those the person marks on the map. */
  blocksZones: v.exactOptional(v.union([v.literal('marked'), v.array(Id)])),
  scope: v.exactOptional(v.picklist(['heat'])),
  note: v.exactOptional(Text),
});

const QuestionSchema = v.strictObject({
  id: Id,
  group: v.picklist(['emergency', 'see-someone', 'today', 'conditions']),
  /** `nrs`: answered on a scale of 0 to 10. `zones`: an answer may mark areas. */
  type: v.exactOptional(v.picklist(['nrs', 'zones'])),
  /** Asked only before these routines and add-ons. */
  appliesTo: v.exactOptional(v.array(Id)),
  showFromSession: v.exactOptional(Whole),
  text: Text,
  answers: list(AnswerSchema),
  sources: Sources,
});

/** What is asked before a massager may run, and what follows from each answer: `protocols/care/screening.json`. */
export const ScreeningSchema = v.strictObject({
  ...header,
  outcomes: v.strictObject({ stop: Text, caution: Text, ok: Text }),
  urgencies: v.strictObject({ emergency: Text, urgent: Text, routine: Text, none: Text }),
  /** How often each group is asked. */
  cadence: v.strictObject({ emergency: Text, today: Text, conditions: Text }),
  questions: list(QuestionSchema),
  effects: v.record(v.string(), Text),
});

export type Screening = v.InferOutput<typeof ScreeningSchema>;
export type ScreeningQuestion = v.InferOutput<typeof QuestionSchema>;
export type ScreeningAnswer = v.InferOutput<typeof AnswerSchema>;
export type ScreeningEffect = v.InferOutput<typeof EffectSchema>;
