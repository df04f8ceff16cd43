import * as v from 'valibot';
import { Basis, Percent, Range, Sources, Text, Whole, header } from './parts.ts';

const SecondsUpTo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3600));
const PressureLevel = v.strictObject({ kg: Range, newton: Range, say: Text });

/** The ceilings that hold for every routine and person: `protocols/care/limits.json`. */
export const LimitsSchema = v.strictObject({
  ...header,
  motorSecondsPerSession: v.strictObject({
    standard: SecondsUpTo,
    careful: SecondsUpTo,
    firstSession: SecondsUpTo,
    basis: Basis,
    sources: Sources,
  }),
  /** Seconds with a running motor on one zone and side in one session. */
  secondsPerZoneSide: v.strictObject({
    min: SecondsUpTo,
    max: SecondsUpTo,
    careful: SecondsUpTo,
    basis: Basis,
    sources: Sources,
  }),
  deviceHoldSeconds: v.strictObject({
    default: SecondsUpTo,
    max: SecondsUpTo,
    basis: Basis,
    sources: Sources,
  }),
  handHoldSeconds: v.strictObject({ default: SecondsUpTo, max: SecondsUpTo, sources: Sources }),
  /** By level of a routine, for the careful profile, and for the places that bear least. */
  intensityCapPct: v.strictObject({
    gentle: Percent,
    standard: Percent,
    firm: Percent,
    careful: Percent,
    waist: Percent,
    deepButtock: Percent,
    neckHead: Percent,
    basis: Basis,
  }),
  intensityToSpeed: v.strictObject({
    formula: Text,
    /** Percussions a minute at the least speed and at 100 %. */
    genericPpm: Range,
    hzAt: v.record(v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'a percent as a key')), v.number()),
    note: Text,
    sources: Sources,
    zero: Text,
  }),
  pressure: v.strictObject({
    levels: v.strictObject({ float: PressureLevel, light: PressureLevel, moderate: PressureLevel }),
    capKg: v.number(),
    calibrate: Text,
    basis: Basis,
    sources: Sources,
  }),
  discomfortMax: v.strictObject({ nrs: Whole, basis: Basis, sources: Sources }),
  sessionsPerDay: v.strictObject({
    default: Whole,
    max: Whole,
    minHoursBetween: v.pipe(v.number(), v.minValue(0)),
    manufacturerMax: Text,
    sources: Sources,
  }),
  firm: v.strictObject({
    perWeekMax: Whole,
    minHoursBetween: v.pipe(v.number(), v.minValue(0)),
    unlockAfterSessions: Whole,
    basis: Basis,
  }),
  ramp: v.strictObject({
    upPctPerSecond: v.pipe(v.number(), v.minValue(0.1), v.maxValue(100)),
    downPctPerSecond: v.pipe(v.number(), v.minValue(0.1), v.maxValue(100)),
    /** Kinds of step in which the motor never runs: all but work. */
    motorOffDuring: v.array(
      v.picklist([
        'prepare',
        'switch',
        'change-head',
        'check',
        'rest',
        'breathe',
        'heat',
        'stretch',
        'move',
        'finish',
      ]),
    ),
    startAtPct: Percent,
    onPause: Text,
    onDisconnect: Text,
    between: Text,
  }),
  /** Zones over the same muscle share one dose. */
  sharedDose: v.strictObject({ note: Text, zones: v.array(v.array(v.pipe(v.string(), v.minLength(1)))) }),
  simulator: Text,
});

export type Limits = v.InferOutput<typeof LimitsSchema>;
