import type { Clock } from '#clock';
import type { SessionDesk, Updates } from '#ui';
import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import { createInstall, type InstallEvents } from './install.ts';
import { SKIP_WAITING } from '#service-worker';
import { whileOneRuns } from './running.ts';

/** What the browser has for updates; each part may be missing. */
export interface UpdateParts {
  /** Registers the service worker, with its trusted address; undefined where there are none. */
  readonly register: (() => Promise<ServiceWorkerRegistration | undefined>) | undefined;
  /** `navigator.serviceWorker` */
  readonly container: Pick<ServiceWorkerContainer, 'addEventListener'> | undefined;
  /** `navigator.locks`: knows of sessions in other tabs. */
  readonly locks: LockManager | undefined;
  readonly sessions: Pick<SessionDesk, 'current$'>;
  readonly clock: Pick<Clock, 'after'>;
  readonly window: InstallEvents;
  readonly document: Pick<Document, 'visibilityState'>;
  /** `location.reload` */
  readonly reload: () => void;
}

/** How often a page that stays open looks for a new version. */
const CHECK_EVERY_MS = 60 * 60 * 1_000;

/**
 * How long a page that wants the new version waits for requests under way to end. A worker takes over once
 * the one before has none; where one was under way it looks again only half a minute later (seen in Chromium 156 on Linux).
 */
const QUIET_MS = 1_000;

/** A lock that nobody holds is given within a few milliseconds; one that is not by now is held by another tab. */
const HELD_AFTER_MS = 300;

/** Held, shared, by each tab in which a session runs; a new version is taken with it held alone. */
const SESSION_LOCK = 'backbeat-session';

/** Looks for new versions from now on, and tells when one waits. */
export function createUpdates(parts: UpdateParts): Updates {
  return new ServiceWorkerUpdates(parts);
}

class ServiceWorkerUpdates implements Updates {
  readonly waiting$: Observable<boolean>;
  readonly held$: Observable<boolean>;
  readonly installable$: Observable<boolean>;
  readonly install: () => Promise<void>;
  readonly #parts: UpdateParts;
  readonly #waiting$ = new BehaviorSubject<ServiceWorker | undefined>(undefined);
  readonly #running$ = new BehaviorSubject(false);
  readonly #held$ = new BehaviorSubject(false);
  /** This page asked for the new version: once that is in charge, it starts anew. */
  #wantsReload = false;

  constructor(parts: UpdateParts) {
    this.#parts = parts;
    whileOneRuns(parts.sessions).subscribe(this.#running$);
    this.waiting$ = combineLatest([this.#waiting$, this.#running$]).pipe(
      map(([waiting, running]) => waiting !== undefined && !running),
      distinctUntilChanged(),
    );
    this.held$ = this.#held$.pipe(distinctUntilChanged());
    const { installable$, install } = createInstall(parts.window);
    this.installable$ = installable$;
    this.install = install;
    this.#holdLock();
    void this.#start();
  }

  apply(): void {
    if (this.#running$.value) return;
    void this.#alone(() => {
      // Other tabs were waited for; meanwhile one may have begun here.
      const waiting = this.#waiting$.value;
      if (this.#running$.value || !waiting) return;
      this.#wantsReload = true;
      waiting.postMessage(SKIP_WAITING);
    });
  }

  async #start(): Promise<void> {
    try {
      const registration = await this.#parts.register?.();
      if (registration) this.#watch(registration);
    } catch {
      // Not here, or not now: the app works without, and asks again at the next visit.
    }
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const look = (): void => {
      // The first one to be installed is no update: nothing older is running.
      this.#waiting$.next((registration.active && registration.waiting) ?? undefined);
    };
    const follow = (): void => {
      registration.installing?.addEventListener('statechange', look);
      // It may be done by the time it is told of.
      look();
    };
    registration.addEventListener('updatefound', follow);
    follow();
    this.#parts.container?.addEventListener('controllerchange', () => {
      look();
      // Not where another tab asked for it: there somebody may be in the middle of something, and what this page still
      // has to fetch is kept.
      if (this.#wantsReload && !this.#running$.value) this.#parts.reload();
    });
    const check = (): void => {
      this.#parts.clock.after(CHECK_EVERY_MS, check);
      if (this.#parts.document.visibilityState === 'visible') registration.update().catch(() => undefined);
    };
    this.#parts.clock.after(CHECK_EVERY_MS, check);
  }

  /** For as long as a session runs. */
  #holdLock(): void {
    let release: (() => void) | undefined;
    this.#running$.pipe(distinctUntilChanged()).subscribe((running) => {
      release?.();
      release = undefined;
      if (!running) return;
      const over = new Promise<void>((resolve) => {
        release = resolve;
      });
      this.#parts.locks?.request(SESSION_LOCK, { mode: 'shared' }, () => over).catch(() => undefined);
    });
  }

  #afterQuiet(run: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#parts.clock.after(QUIET_MS, () => {
        run();
        resolve();
      });
    });
  }

  /** Once no session runs in any tab; at once where tabs can't know of each other. */
  async #alone(run: () => void): Promise<void> {
    const { locks } = this.#parts;
    const cancel = this.#parts.clock.after(HELD_AFTER_MS, () => {
      this.#held$.next(true);
    });
    const go = (): Promise<void> => {
      cancel();
      this.#held$.next(false);
      return this.#afterQuiet(run);
    };
    try {
      if (locks) await locks.request(SESSION_LOCK, go);
      else await go();
    } catch {
      cancel();
      // Locks are forbidden here; nothing was changed, and the next start takes the new version by itself.
    }
  }
}
