import type { ParseResult } from '#protocol';
import * as v from 'valibot';
import type { SessionRecord } from './records.contract.ts';

const text = v.string();
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const pain = v.pipe(v.number(), v.minValue(0), v.maxValue(10));

/** Loose, like the record itself: what a later version added is kept when an older one writes it back. */
const step = v.looseObject({
  index: amount,
  kind: text,
  zone: v.optional(text),
  side: v.optional(text),
  activeSeconds: amount,
  plannedSeconds: v.optional(amount),
  motorSeconds: amount,
  maxPct: percent,
  skipped: v.boolean(),
  part: v.optional(text),
});

/** What a session record has to look like, wherever it comes from. */
export const SESSION_RECORD_SCHEMA = v.looseObject({
  schema: v.literal(1),
  id: v.pipe(text, v.minLength(1)),
  routineId: text,
  routineName: text,
  mode: v.picklist(['massager', 'simulator', 'by-hand']),
  startedAt: amount,
  endedAt: amount,
  endReason: text,
  activeSeconds: amount,
  motorSeconds: amount,
  pauses: amount,
  maxPct: percent,
  plannedSeconds: amount,
  steps: v.array(step),
  affectedSide: v.optional(v.picklist(['left', 'right'])),
  deviceProfileId: v.optional(text),
  deviceName: v.optional(text),
  protocolsVersion: text,
  addOns: v.optional(v.array(v.looseObject({ id: text, name: text, role: v.picklist(['before', 'after']) }))),
  events: v.optional(
    v.array(
      v.looseObject({
        kind: v.picklist(['rule', 'mode', 'lost', 'interrupted']),
        atSeconds: amount,
        what: v.optional(text),
      }),
    ),
  ),
  feeling: v.optional(v.picklist(['looser', 'same', 'sore', 'tender'])),
  painBefore: v.optional(pain),
  painAfter: v.optional(pain),
  note: v.optional(text),
});

/** Reads a record from the database or a backup. The value is a copy. Never throws. */
export function parseSessionRecord(data: unknown): ParseResult<SessionRecord> {
  const { success, output, issues } = v.safeParse(SESSION_RECORD_SCHEMA, data);
  // valibot gives missing keys the type `| undefined`; at run time they are missing, as the type asks.
  if (success) return { ok: true, value: output as SessionRecord };
  return {
    ok: false,
    issues: issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '',
      found: issue.received,
      expected: issue.expected ?? issue.message,
    })),
  };
}
