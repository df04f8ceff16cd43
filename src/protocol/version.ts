import * as v from 'valibot';
import { Text, header } from './parts.ts';

/** The version of all content together, its units, and what it is not: `protocols/version.json`. */
export const VersionSchema = v.strictObject({
  ...header,
  /** Kept in each session record. */
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version such as "1.0.0"')),
  language: v.picklist(['en']),
  units: v.strictObject({ time: Text, distance: Text, pace: Text, intensity: Text, pressure: Text }),
  notice: Text,
});

export type ProtocolsVersion = v.InferOutput<typeof VersionSchema>;
