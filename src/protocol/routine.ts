import * as v from 'valibot';
import {
  Id,
  LevelSchema,
  Percent,
  PressureSchema,
  Seconds,
  SideSchema,
  Sources,
  Text,
  Whole,
} from './parts.ts';

const TimesAWeek = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(168));

/** A spoken instruction of a step, `atSec` after its start. */
export const CueTextSchema = v.strictObject({
  atSec: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3600)),
  text: Text,
  /** Said instead when the person sets the massager by hand. */
  byHandText: v.exactOptional(Text),
});

/** Slow breathing: `count` breaths of `inSec` in and `outSec` out. */
export const BreathSchema = v.strictObject({
  inSec: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
  outSec: v.pipe(v.number(), v.minValue(1), v.maxValue(15)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
});

const common = {
  seconds: Seconds,
  cues: v.array(CueTextSchema),
  position: v.exactOptional(Id),
  attachment: v.exactOptional(Id),
};

/** A step on one zone and one side: the only kind in which the motor may run. */
export const WorkStepSchema = v.strictObject({
  kind: v.literal('work'),
  ...common,
  zone: Id,
  side: v.picklist([...SideSchema.options, 'affected']),
  technique: Id,
  /** `optional`: a foot roller may have a motor of its own; Backbeat doesn't drive it. */
  motor: v.picklist(['on', 'off', 'optional']),
  intensityPct: Percent,
  pressure: PressureSchema,
  attachment: Id,
  attachmentAlt: v.exactOptional(Id),
  /** 0 for a hold, left out where nothing travels. */
  paceCmPerS: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(10))),
  pathCm: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(40))),
  strokeSeconds: v.exactOptional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(60))),
  /** One-way strokes, circles or passes that fit the step exactly. */
  strokes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  direction: Text,
  position: Id,
  hand: Text,
  /** Strokes follow the breath: up while breathing in, down while breathing out. */
  breathSync: v.exactOptional(
    v.strictObject({
      upSec: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
      downSec: v.pipe(v.number(), v.minValue(1), v.maxValue(15)),
    }),
  ),
});

const plain = <const K extends string>(kind: K) => v.strictObject({ kind: v.literal(kind), ...common });

/** One step of a routine, told apart by `kind`. The motor is off in every kind but `work`. */
export const RoutineStepSchema = v.variant('kind', [
  WorkStepSchema,
  plain('prepare'),
  plain('switch'),
  plain('change-head'),
  plain('check'),
  plain('rest'),
  plain('move'),
  plain('finish'),
  v.strictObject({ kind: v.literal('breathe'), ...common, breath: BreathSchema }),
  v.strictObject({
    kind: v.literal('heat'),
    ...common,
    zone: Id,
    side: SideSchema,
    breath: v.exactOptional(BreathSchema),
  }),
  v.strictObject({ kind: v.literal('stretch'), ...common, side: v.exactOptional(SideSchema) }),
]);

/** What has to be true before a routine is offered; the reasoning is care's. */
export const GateSchema = v.strictObject({
  minCompletedSessions: v.exactOptional(Whole),
  maxPainNrs: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  carefulProfileAllowed: v.exactOptional(v.boolean()),
  minDaysSinceFirmSession: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(365))),
  heatQuestions: v.exactOptional(v.boolean()),
  requiresClearance: v.exactOptional(v.array(Id)),
  blockIf: v.exactOptional(v.array(Text)),
  notIf: v.exactOptional(v.array(Text)),
});

const body = {
  $schema: v.exactOptional(v.string()),
  schema: v.literal(1),
  id: Id,
  language: v.picklist(['en']),
  name: Text,
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(60)),
  gate: v.exactOptional(GateSchema),
  sources: Sources,
  articleRefs: v.exactOptional(Sources),
  steps: v.pipe(v.array(RoutineStepSchema), v.minLength(1), v.maxLength(120)),
  /** Stated by the author and checked against the steps, so a slip of the pen shows. */
  totalSeconds: Seconds,
  motorSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3600)),
};

/** A routine as an author writes it: a list of steps, with what it is good for and its own cap. */
export const RoutineSchema = v.strictObject({
  ...body,
  level: LevelSchema,
  intensityCapPct: Percent,
  goal: Text,
  tagline: Text,
  bestFor: v.array(Text),
  frequency: v.strictObject({
    perDayMax: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)),
    /** Fewest and most. */
    perWeek: v.strictTuple([TimesAWeek, TimesAWeek]),
    /** Up to a week. */
    minHoursBetween: v.pipe(v.number(), v.minValue(0), v.maxValue(168)),
  }),
  styles: v.array(Text),
  evidenceNote: Text,
});

/** A few steps that go before or after a routine: heat, breathing, stretch, walk, fork rails. */
export const AddOnSchema = v.strictObject({
  ...body,
  /** Where it may stand; `instead`: it may also be done by itself. */
  when: v.pipe(v.array(v.picklist(['before', 'after', 'instead'])), v.minLength(1)),
  /** Only beside routines of these levels; left out where any will do. */
  besideLevels: v.exactOptional(v.array(LevelSchema)),
  note: Text,
});

export type CueText = v.InferOutput<typeof CueTextSchema>;
export type Breath = v.InferOutput<typeof BreathSchema>;
export type WorkStep = v.InferOutput<typeof WorkStepSchema>;
export type RoutineStep = v.InferOutput<typeof RoutineStepSchema>;
export type StepKind = RoutineStep['kind'];
export type Routine = v.InferOutput<typeof RoutineSchema>;
export type AddOn = v.InferOutput<typeof AddOnSchema>;
export type Gate = v.InferOutput<typeof GateSchema>;
