import * as v from 'valibot';
import { Id, Text, header } from './parts.ts';
import { parseWith } from './parse-with.ts';
import type { ParseResult } from './result.ts';

/** Everything that can go wrong with a virtual massager and the air around it. */
const FAULT_NAMES = [
  'lose-link',
  'slow-link',
  'jittery-link',
  'refuse-writes',
  'hang-writes',
  'hang-connect',
  'die-in-write',
  'drop-reports',
  'repeat-reports',
  'late-reports',
  'bumped-button',
  'low-battery',
  'overheat',
  'stuck-motor',
] as const;

/** Longest run that is kept: a day. */
const LONGEST_MS = 86_400_000;

/** Which fault begins or ends when; with the seed of the air, a run that can be played again. */
export const FaultScheduleSchema = v.strictObject({
  ...header,
  title: v.exactOptional(Text),
  /** What the massager speaks. */
  profile: v.exactOptional(Id),
  /** Its body. */
  model: v.exactOptional(Id),
  /** Of all chance in the air and in the massager. */
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)),
  /** In any order; those of one moment in the order of the list. */
  entries: v.pipe(
    v.array(
      v.strictObject({
        atMs: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_MS)),
        fault: v.picklist(FAULT_NAMES),
        turn: v.picklist(['on', 'off']),
      }),
    ),
    v.maxLength(10_000),
  ),
});

export type FaultSchedule = v.InferOutput<typeof FaultScheduleSchema>;
/** How much goes wrong by itself: what a session bears, what holds it, everything. */
export type FaultRoughness = 'quiet' | 'rough' | 'worst';
export type FaultName = (typeof FAULT_NAMES)[number];

/** A saved run of faults. */
export function parseFaultSchedule(json: unknown): ParseResult<FaultSchedule> {
  return parseWith(FaultScheduleSchema, json);
}
