import * as v from 'valibot';

/** Ids are kebab-case, so they can be file names, routes and element ids. */
export const Id = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id in kebab-case'),
);
/** Words for people. 600 characters is far above the longest cue and stops a runaway file. */
export const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(600));
/** Whole seconds, up to an hour. */
export const Seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3600));
/** 0 is off; above 0, percent of the massager's working range. */
export const Percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
/** Ids of entries in `protocols/care/sources.json`. */
export const Sources = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64)));
/** What a figure rests on: a study, a guideline, practice, or a choice made here. */
export const Basis = Text;
/** Zero or a whole number above it. */
export const Whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
/** How every file begins: the schema an editor reads, and the version of the format. */
export const header = { $schema: v.exactOptional(v.string()), schema: v.literal(1) };
/** Numbers such as `0`, `1-3` or `5+`, as a table's row is headed. */
export const RangeText = v.pipe(
  v.string(),
  v.regex(/^\d+(-\d+|\+)?$/, 'a number or range such as "0", "1-3" or "5+"'),
);
/** Lowest and highest, in this order (the order is checked with the rules between fields). */
export const Range = v.strictTuple([v.number(), v.number()]);
/** A list of entries; 500 stops a runaway file and is far above the longest list. */
export const list = <const S extends v.GenericSchema>(entry: S) =>
  v.pipe(v.array(entry), v.minLength(1), v.maxLength(500));
/** The person's own left and right. */
export const SideSchema = v.picklist(['left', 'right', 'both']);
export const LevelSchema = v.picklist(['gentle', 'standard', 'firm']);
export const PressureSchema = v.picklist(['float', 'light', 'moderate']);
/** How soon help is needed. */
export const UrgencySchema = v.picklist(['emergency', 'urgent', 'routine', 'none']);

export type Side = v.InferOutput<typeof SideSchema>;
export type Level = v.InferOutput<typeof LevelSchema>;
export type Pressure = v.InferOutput<typeof PressureSchema>;
export type Urgency = v.InferOutput<typeof UrgencySchema>;
