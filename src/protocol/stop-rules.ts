import * as v from 'valibot';
import { Id, Text, UrgencySchema, header, list } from './parts.ts';

/** A sign on which a session is ended, paused, or goes on without the zone. */
export const StopRuleSchema = v.strictObject({
  id: Id,
  sign: Text,
  say: Text,
  action: v.picklist(['end', 'pause', 'skip-zone']),
  followUp: Text,
  urgency: UrgencySchema,
});

/** `protocols/care/stop-rules.json` */
export const StopRulesSchema = v.strictObject({
  ...header,
  stopRules: list(StopRuleSchema),
});

export type StopRule = v.InferOutput<typeof StopRuleSchema>;
