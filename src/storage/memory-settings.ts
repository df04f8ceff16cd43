import { BehaviorSubject } from 'rxjs';
import { DEFAULT_SETTINGS } from './parse-settings.ts';
import type { Settings, SettingsStore } from './settings.contract.ts';

/** Settings that last as long as the page; what is not given starts at its default. */
export function createMemorySettings(start: Partial<Settings> = {}): SettingsStore {
  const settings$ = new BehaviorSubject<Settings>({ ...DEFAULT_SETTINGS, ...start });
  return {
    settings$: settings$.asObservable(),
    get settings() {
      return settings$.value;
    },
    change(patch) {
      settings$.next({ ...settings$.value, ...patch });
      return Promise.resolve();
    },
    forget() {
      settings$.next(DEFAULT_SETTINGS);
    },
  };
}
