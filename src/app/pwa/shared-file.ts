import { SHARED_CACHE, SHARED_FILE, SHARED_NAME_HEADER } from '#service-worker';
import type { OwnRoutines } from '#ui';

/** Where shared files wait; undefined where the browser has no caches, as on plain http. */
export interface SharedFilePorts {
  readonly caches: CacheStorage | undefined;
  /** Address of the app, to which files are relative. */
  readonly base: string;
}

/** Takes the file that the service worker left for this app. */
export function createTakeShared({ caches, base }: SharedFilePorts): OwnRoutines['takeShared'] {
  return async () => {
    try {
      const cache = await caches?.open(SHARED_CACHE);
      const key = new URL(SHARED_FILE, base).href;
      const file = await cache?.match(key);
      if (!cache || !file) return undefined;
      const name = decodeURIComponent(file.headers.get(SHARED_NAME_HEADER) ?? '');
      const text = await file.text();
      await cache.delete(key);
      return { name, text };
    } catch {
      return undefined;
    }
  };
}

/** Forgets shared files that nobody looked at. */
export async function eraseShared(caches: CacheStorage | undefined): Promise<void> {
  await caches?.delete(SHARED_CACHE);
}
