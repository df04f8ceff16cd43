import { createIdbRecords, createSettingsStore } from '#storage';
import type { FirstServices, Services } from '#ui';
import { BehaviorSubject } from 'rxjs';
import outlines from 'virtual:outlines';
import { databaseOf } from './what-there-is.ts';

/**
 * Builds what the shell and Today need on the real browser; all the rest is a chunk of its own, fetched when it is
 * asked for. Nothing runs and nothing is asked of the device until the person does something.
 */
export function startApp(): FirstServices {
  // Throws where there is no such thing; who asks is ready for that.
  const persist = () => navigator.storage.persist();
  const indexedDB = databaseOf(window);
  const settings = createSettingsStore({ indexedDB, persist, mirror: () => window.localStorage });
  const records = createIdbRecords({ indexedDB, persist });
  return createFirst({
    outlines,
    settings,
    records,
    build: async () => {
      const { startEngine } = await import('./engine.ts');
      return startEngine({ indexedDB, settings, records });
    },
  });
}

interface FirstParts extends Pick<FirstServices, 'outlines' | 'settings' | 'records'> {
  readonly build: () => Promise<Services>;
}

function createFirst({ build, ...parts }: FirstParts): FirstServices {
  const whole$ = new BehaviorSubject<Services | undefined>(undefined);
  let coming: Promise<Services> | undefined;
  const bring = async (): Promise<Services> => {
    try {
      const whole = await build();
      whole$.next(whole);
      return whole;
    } catch (error) {
      coming = undefined;
      throw error;
    }
  };
  return {
    ...parts,
    whole$: whole$.asObservable(),
    get whole() {
      return whole$.value;
    },
    load: () => (coming ??= bring()),
  };
}
