import * as v from 'valibot';
import { Id, Text } from './parts.ts';

const Uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'a 128-bit UUID'),
);
const Uuids = v.pipe(v.array(Uuid), v.minLength(1));
/** Bytes as spaced hexadecimal pairs, `AA 10`. */
export const Hex = v.pipe(v.string(), v.regex(/^([0-9A-F]{2})( [0-9A-F]{2})*$/, 'bytes such as "AA 10"'));
/** A frame in tokens; see `massager/frame-tokens.ts` for the notation. */
const Frame = v.pipe(v.string(), v.minLength(2), v.maxLength(200));
/** A regular expression, for replies that are text. */
const Pattern = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const Byte = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));
const Level = v.pipe(v.number(), v.integer());
const WaitMs = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000));
/** A name that advertises or is advertised by: no maker uses more than 29 bytes. */
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(29));

const WriteSchema = v.strictObject({
  write: Frame,
  /** Name of an endpoint. */
  to: Id,
  /** Whether the massager acknowledges it; without, a write has only reached the phone's own queue. */
  response: v.boolean(),
  /** True if the massager can be used without it, such as a question for its version. Only for `init`. */
  mayFail: v.optional(v.boolean()),
});

/** Lets time pass before the next step. */
const WaitSchema = v.strictObject({ waitMs: WaitMs });

/** Goes on once a notification of `endpoint` that begins so, or is such a text, has come. Only for `init`. */
const AwaitSchema = v.strictObject({
  await: v.strictObject({
    endpoint: Id,
    prefix: v.exactOptional(Hex),
    matches: v.exactOptional(Pattern),
  }),
  withinMs: WaitMs,
  /** How often the write before it is made in all before it is given up; 1 if left out. */
  tries: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  /** True if the massager can be used although nothing came. */
  mayFail: v.optional(v.boolean()),
});

const StepSchema = v.union([WriteSchema, WaitSchema, AwaitSchema]);
/** 20 stops a runaway file and is twice as long as the longest that a source shows. */
const MOST_STEPS = 20;
const Steps = v.pipe(v.array(StepSchema), v.minLength(1), v.maxLength(MOST_STEPS));
const Writes = v.pipe(v.array(WriteSchema), v.minLength(1), v.maxLength(MOST_STEPS));
/** A stop has half a second, and a write with an answer takes up to 0.15 s: more would never all be written in time. */
const StopWrites = v.pipe(v.array(WriteSchema), v.minLength(1), v.maxLength(3));
const EveryMs = v.pipe(v.number(), v.integer(), v.minValue(250), v.maxValue(600_000));

/** What a massager may report. `button`: its own power button, as far as a value says so. */
const FIELD_NAMES = ['running', 'speed', 'battery', 'firmware', 'force', 'button'] as const;

const FieldSchema = v.strictObject({
  name: v.picklist(FIELD_NAMES),
  at: Byte,
  type: v.picklist(['u8', 'u16be', 'u16le']),
  /** The value is multiplied by this: 0.00390625 for 256ths. */
  scale: v.exactOptional(v.number()),
  /** Then this is added. */
  add: v.exactOptional(v.number()),
  /** `major-minor-patch`: 216 is version 2.1.6. Only for `firmware`. */
  format: v.exactOptional(v.picklist(['major-minor-patch'])),
  /** What a value means; others mean nothing. Only for `button`. */
  values: v.exactOptional(v.record(v.pipe(v.string(), v.regex(/^\d{1,3}$/)), v.picklist(['on', 'off']))),
});

const BytesRuleSchema = v.strictObject({
  /** First bytes of the notifications that this rule reads; left out, all of them. */
  prefix: v.exactOptional(Hex),
  /** Byte `at` must equal this value, to tell commands apart behind a checksum. */
  where: v.exactOptional(v.strictObject({ at: Byte, equals: Byte })),
  minLength: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  checksum: v.exactOptional(
    v.strictObject({
      kind: v.picklist(['sum8', 'xor8', 'crc16xmodem', 'nsum7']),
      at: Byte,
      from: Byte,
    }),
  ),
  fields: v.array(FieldSchema),
});

const TextRuleSchema = v.strictObject({
  /** The whole text between two delimiters, as a regular expression with groups. */
  matches: Pattern,
  fields: v.array(
    v.strictObject({
      name: v.picklist(FIELD_NAMES),
      /** Which group holds the number, from 1. */
      group: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
      scale: v.exactOptional(v.number()),
      add: v.exactOptional(v.number()),
    }),
  ),
});

const NotificationsSchema = v.union([
  v.strictObject({ endpoint: Id, rules: v.pipe(v.array(BytesRuleSchema), v.minLength(1)) }),
  v.strictObject({
    endpoint: Id,
    /** What ends a text; texts may come in pieces. */
    delimiter: v.pipe(v.string(), v.length(1)),
    rules: v.pipe(v.array(TextRuleSchema), v.minLength(1)),
  }),
]);

const KeepAliveSchema = v.variant('mode', [
  /** The last level's frames again, while one is set; any write puts it off. */
  v.strictObject({ mode: v.literal('repeat-last'), everyMs: EveryMs }),
  /** Frames of its own; any write puts them off. */
  v.strictObject({ mode: v.literal('frame'), everyMs: EveryMs, steps: Writes }),
  /** An answer to every notification of an endpoint. */
  v.strictObject({ mode: v.literal('answer'), endpoint: Id, steps: Writes }),
]);

const ActuatorSchema = v.strictObject({
  kind: v.picklist(['percussion', 'vibration']),
  unit: v.picklist(['level', 'percent', 'rpm', 'ppm']),
  /** The ends of the line from just above 0 % to 100 %, before the clamp. `min` is the first level that is felt, where known. */
  min: Level,
  max: Level,
  step: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Nothing above this is ever sent. */
  clamp: Level,
  /** The only values there are, from weak to strong, for a massager whose levels are no line; `min` is the first, `max` the last. */
  levels: v.exactOptional(v.pipe(v.array(Level), v.minLength(1), v.maxLength(64))),
  /** Why the range and the clamp are what they are. */
  basis: Text,
});

const MatchSchema = v.strictObject({
  names: v.exactOptional(v.array(Name)),
  namePrefixes: v.exactOptional(v.array(Name)),
  services: v.exactOptional(v.array(Uuid)),
  manufacturers: v.exactOptional(
    v.array(
      v.strictObject({
        company: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
        prefix: v.exactOptional(Hex),
      }),
    ),
  ),
  /** `service`: nobody else uses the service, so it proves the product. `name`: many do; only the name tells. */
  proof: v.picklist(['service', 'name']),
  /** How sure names and services are. */
  note: v.exactOptional(Text),
});

const talk = {
  actuator: ActuatorSchema,
  /** After the stop that begins each link. */
  init: v.exactOptional(Steps),
  /** Before the first level after a stop. */
  start: v.exactOptional(Steps),
  set: Steps,
  /** Writes only: nothing may come between a stop and the motor. */
  stop: StopWrites,
  /** How often the stop is written; 1 if left out. */
  stopTimes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  keepAlive: v.exactOptional(KeepAliveSchema),
};

const PatchSchema = v.strictObject({
  ...talk,
  actuator: v.exactOptional(ActuatorSchema),
  set: v.exactOptional(Steps),
  stop: v.exactOptional(StopWrites),
});

/** How one massager is found, talked to and stopped, as data. Bytes come from a named source only. */
export const DeviceProfileSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  schema: v.literal(1),
  id: Id,
  label: Text,
  brand: Text,
  evidence: v.picklist([
    'vendor',
    'multi-source',
    'community-tested',
    'community-untested',
    'partial',
    'own',
  ]),
  /** The sentence that a person reads before connecting. */
  evidenceNote: Text,
  sources: v.pipe(v.array(Text), v.minLength(1)),
  match: MatchSchema,
  /** Services that are asked for beside those of the endpoints. */
  services: v.exactOptional(v.array(Uuid)),
  /** The first service that is there, and in it the first characteristic that is. */
  endpoints: v.record(Id, v.strictObject({ services: Uuids, characteristics: Uuids })),
  ...talk,
  /** Asks for a status notification. */
  poll: v.exactOptional(v.strictObject({ steps: Writes, everyMs: EveryMs })),
  /** How the charge is learned: by reading a percentage, or by a question that a notification answers. */
  battery: v.exactOptional(
    v.union([
      v.strictObject({ read: Id, everyMs: EveryMs }),
      v.strictObject({ steps: Writes, everyMs: EveryMs }),
    ]),
  ),
  /** Something that makes it safer and that it remembers; done after `init` unless the person opted out. */
  safetyStep: v.exactOptional(v.strictObject({ label: Text, note: Text, steps: Steps })),
  minGapMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  autoStopsOnDisconnect: v.picklist(['yes', 'no', 'configurable', 'unknown']),
  notifications: v.exactOptional(v.array(NotificationsSchema)),
  /** Where the number of the model is read, for `variants`. */
  modelId: v.exactOptional(v.strictObject({ endpoint: Id, type: v.literal('u32be') })),
  /** Models that differ: the first that applies replaces these parts. */
  variants: v.exactOptional(
    v.array(
      v.strictObject({
        label: Text,
        when: v.strictObject({
          names: v.exactOptional(v.array(Name)),
          namePrefixes: v.exactOptional(v.array(Name)),
          modelIds: v.exactOptional(v.array(v.pipe(v.number(), v.integer()))),
        }),
        patch: PatchSchema,
      }),
    ),
  ),
});

export type DeviceProfile = v.InferOutput<typeof DeviceProfileSchema>;
export type ProfileWrite = v.InferOutput<typeof WriteSchema>;
export type ProfileStep = v.InferOutput<typeof StepSchema>;
export type ProfileAwait = v.InferOutput<typeof AwaitSchema>;
export type KeepAlive = v.InferOutput<typeof KeepAliveSchema>;
export type Notifications = v.InferOutput<typeof NotificationsSchema>;
export type NotificationRule = v.InferOutput<typeof BytesRuleSchema>;
export type TextRule = v.InferOutput<typeof TextRuleSchema>;
