import * as v from 'valibot';
import { Id, Text, header } from './parts.ts';
import { parseWith } from './parse-with.ts';
import type { ParseResult } from './result.ts';

/** A number and what it rests on: a source, or the words "design choice" and why. */
const figure = (min: number, max: number) =>
  v.strictObject({ value: v.pipe(v.number(), v.minValue(min), v.maxValue(max)), basis: Text });

/** A virtual massager's body as data: motor, battery, heat, buttons. Every number says what it rests on. */
export const VirtualModelSchema = v.strictObject({
  ...header,
  id: Id,
  label: Text,
  /** Ids of profiles that fit such a body. */
  profiles: v.pipe(v.array(Id), v.minLength(1)),
  figures: v.strictObject({
    minPpm: figure(1, 20_000),
    maxPpm: figure(1, 20_000),
    spinUpMs: figure(10, 5_000),
    coastDownMs: figure(10, 5_000),
    sticksBelowPpm: figure(0, 5_000),
    ripplePct: figure(0, 20),
    rippleMs: figure(100, 60_000),
    slowdownPct: figure(0, 90),
    stallSlowPct: figure(1, 1_000),
    stallFastPct: figure(1, 1_000),
    runMinutes: figure(1, 10_000),
    loadDrainPct: figure(0, 1_000),
    sagBelowPct: figure(0, 100),
    sagPct: figure(0, 90),
    ambientC: figure(-20, 50),
    riseC: figure(0, 100),
    pressedRiseC: figure(0, 200),
    stalledRiseC: figure(0, 2_000),
    coolingS: figure(60, 36_000),
    cutOutC: figure(40, 120),
    restartC: figure(20, 119),
    autoOffMs: figure(0, 86_400_000),
    reportEveryMs: figure(0, 60_000),
  }),
  /** The speeds that its plus and minus go through. */
  buttons: v.strictObject({
    ppm: v.pipe(
      v.array(v.pipe(v.number(), v.minValue(1), v.maxValue(20_000))),
      v.minLength(1),
      v.maxLength(20),
    ),
    basis: Text,
  }),
});

export type VirtualModel = v.InferOutput<typeof VirtualModelSchema>;

/** A file of `protocols/virtual`. */
export function parseVirtualModel(json: unknown): ParseResult<VirtualModel> {
  return parseWith(VirtualModelSchema, json);
}
