import {
  createCueConductor,
  createWakeLock,
  createWebAudio,
  createWebSpeech,
  createWebVibration,
} from '#cues';
import { createIdbRecords, createSettingsStore } from '#storage';
import { map } from 'rxjs';
import { builtInFiles, builtInSources } from './built-in-files.ts';
import { createRealClock, startTickWorker } from './clock/real-clock.ts';
import { watchPage } from './lifecycle.ts';
import { createServices, type App } from './services.ts';
import { databaseOf, newIdBy } from './what-there-is.ts';

/** Builds the app on the real browser. The only place that says `navigator.bluetooth`. */
export function startApp(): App {
  const clock = createRealClock(startTickWorker);
  // Throws where there is no such thing; who asks is ready for that.
  const persist = () => navigator.storage.persist();
  const indexedDB = databaseOf(window);
  const settings = createSettingsStore({ indexedDB, persist, mirror: () => window.localStorage });
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
  const app = createServices({
    clock,
    bluetooth: navigator.bluetooth,
    files: builtInFiles(),
    sources: builtInSources,
    records: createIdbRecords({ indexedDB, persist }),
    settings,
    conductor,
    wakeLock: createWakeLock(navigator, document, settings.settings$.pipe(map(({ wakeLock }) => wakeLock))),
    newId: () => newIdBy(crypto),
  });
  watchPage({ document, window }, { sessions: app.sessionDesk, massagers: app.massagerDesk });
  return app;
}
