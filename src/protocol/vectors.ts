import * as v from 'valibot';
import { Id, Text } from './parts.ts';
import { Hex } from './profile.ts';

const Writes = v.array(v.strictObject({ to: Id, bytes: Hex, response: v.boolean() }));

/** Which model it is, where models differ: as it calls itself, and its number. */
const Model = {
  name: v.exactOptional(v.string()),
  modelId: v.exactOptional(v.pipe(v.number(), v.integer())),
  /** Where the frames' rolling number stands before; 1 if left out. */
  seq: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))),
};

const VectorStep = v.variant('do', [
  v.strictObject({ do: v.literal('set'), pct: v.number(), ...Model, expect: Writes, from: Text }),
  v.strictObject({ do: v.literal('set-native'), level: v.number(), ...Model, expect: Writes, from: Text }),
  v.strictObject({
    do: v.picklist(['stop', 'start', 'poll', 'init', 'battery', 'safety', 'keep-alive']),
    ...Model,
    expect: Writes,
    from: Text,
  }),
  v.strictObject({
    do: v.literal('notify'),
    endpoint: Id,
    bytes: Hex,
    /** Null: dropped. */
    fields: v.nullable(v.record(v.string(), v.union([v.number(), v.string(), v.boolean()]))),
    from: Text,
  }),
]);

/**
 * Do this, expect these bytes: the test of one profile, each line with where it comes from. A `{seq}` begins anew in
 * each vector, at 1.
 */
export const VectorsSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  schema: v.literal(1),
  profile: Id,
  vectors: v.pipe(v.array(VectorStep), v.minLength(1)),
});

export type Vectors = v.InferOutput<typeof VectorsSchema>;
