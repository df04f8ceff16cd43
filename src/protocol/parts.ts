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
/** The person's own left and right. */
export const SideSchema = v.picklist(['left', 'right', 'both']);
export const LevelSchema = v.picklist(['gentle', 'standard', 'firm']);
export const PressureSchema = v.picklist(['float', 'light', 'moderate']);

export type Side = v.InferOutput<typeof SideSchema>;
export type Level = v.InferOutput<typeof LevelSchema>;
export type Pressure = v.InferOutput<typeof PressureSchema>;
