import * as v from 'valibot';
import type { Settings } from './settings.contract.ts';

/** What holds until the person chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  tones: true,
  voice: true,
  vibration: true,
  volume: 0.8,
  voiceRate: 1,
  theme: 'system',
  maxIntensityPct: 100,
  cueVolumes: { changes: 1, time: 1, countdown: 1, session: 1 },
  voiceUri: '',
  units: 'metric',
  sideNames: { left: '', right: '' },
  textSize: 'normal',
  wakeLock: true,
  letterKeys: true,
  welcomed: false,
};

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

const sideName = v.pipe(v.string(), v.maxLength(14));

/** One schema a setting, so that a damaged one does not take the others with it. */
const SCHEMAS: { readonly [Key in keyof Settings]-?: v.GenericSchema<unknown, NonNullable<Settings[Key]>> } =
  {
    tones: v.boolean(),
    voice: v.boolean(),
    vibration: v.boolean(),
    volume: between(0, 1),
    voiceRate: between(0.8, 1.4),
    theme: v.picklist(['system', 'light', 'dark']),
    maxIntensityPct: between(0, 100),
    cueVolumes: v.strictObject({
      changes: between(0, 1),
      time: between(0, 1),
      countdown: between(0, 1),
      session: between(0, 1),
    }),
    voiceUri: v.pipe(v.string(), v.maxLength(300)),
    units: v.picklist(['metric', 'imperial']),
    sideNames: v.strictObject({ left: sideName, right: sideName }),
    handLevels: v.pipe(between(0, 20), v.integer()),
    textSize: v.picklist(['normal', 'large', 'larger']),
    wakeLock: v.boolean(),
    letterKeys: v.boolean(),
    welcomed: v.boolean(),
  };

/** Stored volumes and names of which some are damaged: those start anew, the others stay. */
const MENDING: { readonly [Key in keyof Settings]?: v.GenericSchema<unknown, NonNullable<Settings[Key]>> } = {
  cueVolumes: v.object({
    changes: v.fallback(between(0, 1), DEFAULT_SETTINGS.cueVolumes.changes),
    time: v.fallback(between(0, 1), DEFAULT_SETTINGS.cueVolumes.time),
    countdown: v.fallback(between(0, 1), DEFAULT_SETTINGS.cueVolumes.countdown),
    session: v.fallback(between(0, 1), DEFAULT_SETTINGS.cueVolumes.session),
  }),
  sideNames: v.object({ left: v.fallback(sideName, ''), right: v.fallback(sideName, '') }),
};

/** Names of all settings. */
export const SETTING_NAMES = Object.keys(SCHEMAS) as readonly (keyof Settings)[];

/** The settings in `data` that are sound; the others are left out. Never throws. */
export function parseSettings(data: unknown): Partial<Settings> {
  if (typeof data !== 'object' || data === null) return {};
  const entries = Object.entries(data).filter(
    ([name, value]) => isSetting(name) && v.safeParse(SCHEMAS[name], value).success,
  );
  return Object.fromEntries(entries);
}

/** What was stored, as far as it is sound, and which settings were not. */
export interface ReadSettings {
  readonly settings: Partial<Settings>;
  /** Damaged, at least in part. */
  readonly damaged: readonly (keyof Settings)[];
}

/** Reads stored settings: damaged ones are named and left out, or mended where parts of them are sound. Never throws. */
export function readSettings(data: unknown): ReadSettings {
  const settings = parseSettings(data);
  const stored = typeof data === 'object' && data !== null ? data : {};
  const damaged = Object.entries(stored).flatMap(([name, value]: [string, unknown]) =>
    isSetting(name) && value !== undefined && !Object.hasOwn(settings, name) ? [{ name, value }] : [],
  );
  const mended = damaged.flatMap(({ name, value }) => {
    const schema = MENDING[name];
    const result = schema && v.safeParse(schema, value);
    return result?.success ? [[name, result.output] as const] : [];
  });
  return {
    settings: { ...settings, ...Object.fromEntries(mended) },
    damaged: damaged.map(({ name }) => name),
  };
}

function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(SCHEMAS, name);
}
