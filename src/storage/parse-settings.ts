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
    welcomed: v.boolean(),
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

function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(SCHEMAS, name);
}
