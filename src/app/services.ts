import type { Clock } from '#clock';
import type { CueConductor, WakeLock } from '#cues';
import type { BluetoothPort } from '#massager';
import { assembleContent, type Files } from '#protocol';
import { createMemoryRoutines, type RoutineStore, type SettingsStore } from '#storage';
import type { OwnRoutines, Services, SessionDesk, Updates } from '#ui';
import { watchAvailability } from './availability.ts';
import { createCueBench } from './cue-bench.ts';
import { createKeptRecords } from './kept-records.ts';
import { createKeeping, type KeepingParts } from './keeping.ts';
import { createMassagerDesk, type MassagerDeskInside } from './massager-desk.ts';
import { createMotorMakers } from './motor-makers.ts';
import { createOwnRoutines } from './own-routines.ts';
import { noUpdates } from './pwa/no-updates.ts';
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
  /** Left out: own routines last as long as the page. */
  readonly routineStore?: RoutineStore;
  /** Left out: nothing is ever shared with the app. */
  readonly takeShared?: OwnRoutines['takeShared'];
  /** Left out: nothing is kept on the device. */
  readonly keeping?: KeepingParts;
  /** Left out: there is one version, in a tab. */
  readonly updates?: (sessions: SessionDesk) => Updates;
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
  const { care } = assembled;
  const ownRoutines = createOwnRoutines({
    store: parts.routineStore ?? createMemoryRoutines(),
    builtIn: assembled.routines,
    rules: care && { body: assembled.body, ...care },
    takeShared: parts.takeShared ?? (() => Promise.resolve(undefined)),
  });
  const content = {
    ...assembled,
    /** Always as they are now; `ownRoutines.routines$` tells when they change. */
    get routines() {
      const own = ownRoutines.routines;
      return own.length === 0 ? assembled.routines : [...assembled.routines, ...own];
    },
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
  const cueBench = createCueBench(conductor);
  const { storage, erasers = [] } = parts.keeping ?? {};
  const keeping = createKeeping({ storage, erasers: [...erasers, ownRoutines.refresh] });
  const updates = parts.updates?.(sessionDesk) ?? noUpdates();
  const desks = { sessionDesk, massagerDesk };
  return {
    services: { ...desks, content, records, settings, keeping, ownRoutines, updates, cueBench },
    ...desks,
  };
}
