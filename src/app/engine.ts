import {
  createCueConductor,
  createMotorSound,
  createWakeLock,
  createWebAudio,
  createWebSpeech,
  createWebVibration,
} from '#cues';
import {
  createCheckpoints,
  createDrillVerdicts,
  createMassagerStore,
  createProfileStore,
  createRoutineStore,
  type LoadedSettingsStore,
} from '#storage';
import type { Services } from '#ui';
import { map } from 'rxjs';
import builtIn from 'virtual:built-in';
import { version } from '../../package.json';
import { builtInSources } from './built-in-sources.ts';
import { createRealClock, startTickWorker } from './clock/real-clock.ts';
import { watchPage } from './lifecycle.ts';
import { browserKeeping, cachesOf } from './pwa/browser-keeping.ts';
import { createTakeShared } from './pwa/shared-file.ts';
import { startUpdates } from './pwa/start-updates.ts';
import { createServices } from './services.ts';
import { createTabLocks } from './tab-locks.ts';
import { trustScripts, type TrustedTypesPort } from './trusted-scripts.ts';
import { unpack } from './first/packed.ts';
import { aTurn } from './a-turn.ts';
import { newIdBy } from './what-there-is.ts';

/** What is there before the engine. */
export interface EngineParts {
  readonly indexedDB: IDBFactory | undefined;
  readonly settings: LoadedSettingsStore;
  readonly records: Services['records'];
}

/** Builds everything on the real browser. The only place that says `navigator.bluetooth`. */
export async function startEngine({ indexedDB, settings, records }: EngineParts): Promise<Services> {
  // What brought this has been read in the same turn.
  await aTurn();
  const scripts = trustScripts(window as { readonly trustedTypes?: TrustedTypesPort });
  const clock = createRealClock(() => startTickWorker(scripts.tickWorker), document);
  await aTurn();
  const conductor = createCueConductor({
    clock,
    audio: createWebAudio(window.AudioContext, clock),
    speech: createWebSpeech(window.speechSynthesis, window.SpeechSynthesisUtterance),
    vibration: createWebVibration(navigator, document),
    settings: settings.settings,
  });
  settings.settings$.subscribe((now) => {
    conductor.apply(now);
  });
  await aTurn();
  const { services, sessionDesk, massagerDesk, explorer, drills } = createServices({
    clock,
    bluetooth: navigator.bluetooth,
    builtIn: unpack(builtIn),
    sources: builtInSources,
    records,
    settings,
    conductor,
    motorSound: createMotorSound(window.AudioContext, () => settings.settings.volume),
    wakeLock: createWakeLock(navigator, document, settings.settings$.pipe(map(({ wakeLock }) => wakeLock))),
    newId: () => newIdBy(crypto),
    checkpoints: createCheckpoints(() => window.localStorage),
    drillVerdicts: createDrillVerdicts(() => window.localStorage),
    locks: createTabLocks(navigator.locks),
    isHidden: () => document.visibilityState === 'hidden',
    routineStore: createRoutineStore({ indexedDB }),
    profileStore: createProfileStore({ indexedDB }),
    massagerStore: createMassagerStore({ indexedDB }),
    appVersion: version,
    takeShared: createTakeShared({ caches: cachesOf(window), base: document.baseURI }),
    keeping: browserKeeping(indexedDB, settings),
    updates: (sessions) => startUpdates(scripts.serviceWorker, { clock, sessions }),
  });
  watchPage({ document, window }, { sessions: sessionDesk, massagers: massagerDesk, explorer, drills });
  // Whoever waits for the services draws the screen.
  await aTurn();
  return services;
}
