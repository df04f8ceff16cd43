import type { Clock } from '#clock';
import type { CueConductor, WakeLock } from '#cues';
import type { BluetoothPort } from '#massager';
import { assembleContent, type Files } from '#protocol';
import type { SettingsStore } from '#storage';
import type { Services } from '#ui';
import { watchAvailability } from './availability.ts';
import { createKeptRecords } from './kept-records.ts';
import { createMassagerDesk, type MassagerDeskInside } from './massager-desk.ts';
import { createMotorMakers } from './motor-makers.ts';
import { readProfiles } from './profiles.ts';
import { createSessionDesk, type SessionDeskInside } from './session-desk.ts';
import { createSources } from './sources.ts';

/** Everything that comes from the browser, or from a test in its place. */
export interface ServiceParts {
  readonly clock: Clock;
  /** `navigator.bluetooth`, or undefined where there is none. */
  readonly bluetooth: (BluetoothPort & Partial<Pick<Bluetooth, 'addEventListener'>>) | undefined;
  readonly files: Files;
  /** The text of `care/sources.json`, fetched when somebody wants to read it. */
  readonly sources?: () => Promise<string>;
  readonly records: Services['records'];
  readonly settings: SettingsStore;
  readonly conductor: CueConductor;
  readonly wakeLock: Pick<WakeLock, 'follow'>;
  readonly newId: () => string;
}

/** The services of the screens, and the inside of the two desks for the page's own events. */
export interface App {
  readonly services: Services;
  readonly sessionDesk: SessionDeskInside;
  readonly massagerDesk: MassagerDeskInside;
}

/** Builds everything once. Nothing runs and nothing is asked of the device until the person does something. */
export function createServices(parts: ServiceParts): App {
  const { clock, bluetooth, settings, conductor } = parts;
  const assembled = assembleContent(parts.files);
  const { profiles, failures } = readProfiles(parts.files);
  const content = {
    ...assembled,
    failures: [...assembled.failures, ...failures],
    ...(parts.sources && { sources: createSources(parts.sources) }),
  };
  const records = createKeptRecords(parts.records);
  const massagerDesk = createMassagerDesk({
    clock,
    profiles,
    availability$: watchAvailability(bluetooth),
    maxIntensityPct: () => settings.settings.maxIntensityPct,
    makers: createMotorMakers({ clock, bluetooth, profile: profiles[0], ramp: content.care?.limits.ramp }),
  });
  const sessionDesk = createSessionDesk({
    clock,
    content,
    care: content.care,
    protocolsVersion: content.version,
    massagerDesk,
    conductor,
    wakeLock: parts.wakeLock,
    records,
    settings,
    newId: parts.newId,
  });
  return { services: { content, sessionDesk, massagerDesk, records, settings }, sessionDesk, massagerDesk };
}
