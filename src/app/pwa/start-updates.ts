import type { Clock } from '#clock';
import type { SessionDesk, Updates } from '#ui';
import { createUpdates } from './updates.ts';

/** Updates by the service worker of the real browser. Built for production only: a server for work has its own. */
export function startUpdates(
  scriptUrl: string,
  parts: { readonly clock: Clock; readonly sessions: SessionDesk },
): Updates {
  const container = (navigator as Partial<Pick<Navigator, 'serviceWorker'>>).serviceWorker;
  const locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
  const register = async (): Promise<ServiceWorkerRegistration | undefined> => {
    await loaded();
    // Asks the host each time whether the script is still the same, whatever its headers say of keeping it.
    return container?.register(scriptUrl, { updateViaCache: 'none' });
  };
  return createUpdates({
    ...parts,
    container,
    locks,
    register: import.meta.env.PROD ? register : undefined,
    window,
    document,
    reload: () => {
      location.reload();
    },
  });
}

/** What the first screen needs comes first; keeping all the rest comes after. */
function loaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener(
      'load',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
