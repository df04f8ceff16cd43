import * as v from 'valibot';
import { Id, Text } from './parts.ts';

const Uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'a 128-bit UUID'),
);
/** Bytes as spaced hexadecimal pairs, `AA 10`. */
const Hex = v.pipe(v.string(), v.regex(/^([0-9A-F]{2})( [0-9A-F]{2})*$/, 'bytes such as "AA 10"'));
/** A frame in tokens; see `massager/frame.ts` for the notation. */
const Frame = v.pipe(v.string(), v.minLength(2), v.maxLength(200));
const Byte = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));

const WriteSchema = v.strictObject({
  write: Frame,
  /** Name of an endpoint. */
  to: Id,
  /** Whether the massager acknowledges it; without, a write has only reached the phone's own queue. */
  response: v.boolean(),
  /** True if the massager can be used without it, such as a question for its version. Only for `init`. */
  mayFail: v.optional(v.boolean()),
});

const FieldSchema = v.strictObject({
  name: v.picklist(['running', 'speed', 'battery', 'firmware']),
  at: Byte,
  type: v.picklist(['u8', 'u16be', 'u16le']),
  /** `major-minor-patch`: 216 is version 2.1.6. Only for `firmware`. */
  format: v.optional(v.picklist(['major-minor-patch'])),
});

const NotificationRuleSchema = v.strictObject({
  /** First bytes of the notifications that this rule reads. */
  prefix: Hex,
  /** Byte `at` must equal this value, to tell commands apart behind a checksum. */
  where: v.exactOptional(v.strictObject({ at: Byte, equals: Byte })),
  minLength: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  checksum: v.exactOptional(v.strictObject({ kind: v.picklist(['sum8', 'xor8']), at: Byte, from: Byte })),
  fields: v.array(FieldSchema),
});

/** How one massager is found, talked to and stopped, as data. Bytes come from a named source only. */
export const DeviceProfileSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  schema: v.literal(1),
  id: Id,
  label: Text,
  brand: Text,
  evidence: v.picklist(['vendor', 'multi-source', 'community-tested', 'community-untested', 'partial']),
  /** The sentence that a person reads before connecting. */
  evidenceNote: Text,
  sources: v.pipe(v.array(Text), v.minLength(1)),
  match: v.strictObject({
    names: v.exactOptional(v.array(v.string())),
    namePrefixes: v.exactOptional(v.array(v.string())),
    services: v.exactOptional(v.array(Uuid)),
    /** How sure names and services are. */
    note: v.exactOptional(Text),
  }),
  endpoints: v.record(Id, v.strictObject({ service: Uuid, characteristic: Uuid })),
  actuator: v.strictObject({
    kind: v.picklist(['percussion', 'vibration']),
    unit: v.picklist(['level', 'percent', 'rpm', 'ppm']),
    /** The ends of the line from just above 0 % to 100 %, before the clamp. */
    min: v.pipe(v.number(), v.integer()),
    max: v.pipe(v.number(), v.integer()),
    step: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** Nothing above this is ever sent. */
    clamp: v.pipe(v.number(), v.integer()),
    /** Why the range and the clamp are what they are. */
    basis: Text,
  }),
  init: v.exactOptional(v.array(WriteSchema)),
  set: v.pipe(v.array(WriteSchema), v.minLength(1)),
  stop: v.pipe(v.array(WriteSchema), v.minLength(1)),
  /** Asks for a status notification. */
  poll: v.exactOptional(
    v.strictObject({ steps: v.array(WriteSchema), everyMs: v.pipe(v.number(), v.minValue(250)) }),
  ),
  minGapMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  autoStopsOnDisconnect: v.picklist(['yes', 'no', 'configurable', 'unknown']),
  notifications: v.exactOptional(
    v.array(v.strictObject({ endpoint: Id, rules: v.pipe(v.array(NotificationRuleSchema), v.minLength(1)) })),
  ),
});

const VectorStep = v.variant('do', [
  v.strictObject({
    do: v.literal('set'),
    pct: v.number(),
    expect: v.array(v.strictObject({ to: Id, bytes: Hex, response: v.boolean() })),
    from: Text,
  }),
  v.strictObject({
    do: v.literal('set-native'),
    level: v.number(),
    expect: v.array(v.strictObject({ to: Id, bytes: Hex, response: v.boolean() })),
    from: Text,
  }),
  v.strictObject({
    do: v.picklist(['stop', 'poll', 'init']),
    expect: v.array(v.strictObject({ to: Id, bytes: Hex, response: v.boolean() })),
    from: Text,
  }),
  v.strictObject({
    do: v.literal('notify'),
    endpoint: Id,
    bytes: Hex,
    fields: v.nullable(v.record(v.string(), v.number())),
    from: Text,
  }),
]);

/** Do this, expect these bytes: the test of one profile, each line with where it comes from. */
export const VectorsSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  schema: v.literal(1),
  profile: Id,
  vectors: v.pipe(v.array(VectorStep), v.minLength(1)),
});

export type DeviceProfile = v.InferOutput<typeof DeviceProfileSchema>;
export type ProfileWrite = v.InferOutput<typeof WriteSchema>;
export type NotificationRule = v.InferOutput<typeof NotificationRuleSchema>;
export type Vectors = v.InferOutput<typeof VectorsSchema>;
