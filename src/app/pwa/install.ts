import type { Updates } from '#ui';
import { BehaviorSubject, distinctUntilChanged } from 'rxjs';

/** The part of `window` that tells of installing. */
export type InstallEvents = Pick<Window, 'addEventListener'>;

/** What Chromium sends when the app may be installed; in no standard, so no type comes with the DOM's. */
interface InstallPrompt extends Event {
  /** Asks the person. Once only, and in a tap. */
  prompt(): Promise<unknown>;
}

/** Holds on to the browser's offer to install the app until the person wants it. */
export function createInstall(window: InstallEvents): Pick<Updates, 'installable$' | 'install'> {
  const offer$ = new BehaviorSubject(false);
  let offer: InstallPrompt | undefined;
  const hold = (next: InstallPrompt | undefined): void => {
    offer = next;
    offer$.next(next !== undefined);
  };
  window.addEventListener('beforeinstallprompt', (event) => {
    // Else the browser shows a bar of its own, over the session.
    event.preventDefault();
    hold(event as InstallPrompt);
  });
  window.addEventListener('appinstalled', () => {
    hold(undefined);
  });
  return {
    installable$: offer$.pipe(distinctUntilChanged()),
    async install() {
      const asked = offer;
      hold(undefined);
      // Refused, or asked too late after the tap: the browser offers again when it thinks fit.
      await asked?.prompt().catch(() => undefined);
    },
  };
}
