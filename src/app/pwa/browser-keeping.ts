import { eraseDatabase, eraseKeys, type LoadedSettingsStore } from '#storage';
import type { ServiceParts } from '../services.ts';
import { eraseShared } from './shared-file.ts';

/** What the real browser keeps of this app, and how each of it is erased. The kept files of the app itself stay. */
export function browserKeeping(
  indexedDB: IDBFactory | undefined,
  settings: Pick<LoadedSettingsStore, 'forget'>,
): NonNullable<ServiceParts['keeping']> {
  return {
    storage: (navigator as Partial<Pick<Navigator, 'storage'>>).storage,
    erasers: [
      () => eraseDatabase({ indexedDB }),
      () => eraseShared(cachesOf(window)),
      () => {
        eraseKeys(() => window.localStorage);
        settings.forget();
        return Promise.resolve();
      },
    ],
  };
}

/** The caches, or undefined where there are none or the mere mention of them throws. */
export function cachesOf(page: { readonly caches?: CacheStorage }): CacheStorage | undefined {
  try {
    return page.caches;
  } catch {
    return undefined;
  }
}
