import type { RunningSession, Updates } from '#ui';
import { BehaviorSubject } from 'rxjs';
import { createUpdates } from '../../src/app/pwa/updates.ts';
import { FakeLocks } from './fake-locks.ts';
import { ManualClock } from './manual-clock.ts';

/** One tab of the app. */
export interface FakeTab {
  readonly updates: Updates;
  readonly clock: ManualClock;
  readonly container: EventTarget;
  readonly window: EventTarget;
  readonly document: { visibilityState: DocumentVisibilityState };
  /** What `waiting$` said so far. */
  readonly waits: readonly boolean[];
  readonly reloads: () => number;
  /** Starts a session. @returns ends it. */
  readonly session: () => () => void;
}

/** A service worker that only remembers what it was told. */
export class FakeWorker extends EventTarget {
  readonly heard: unknown[] = [];
  postMessage(message: unknown): void {
    this.heard.push(message);
  }
}

/** One service worker registration, as all tabs of the app see it. */
export class FakeSite {
  readonly locks = new FakeLocks();
  readonly registration = Object.assign(new EventTarget(), {
    active: undefined as FakeWorker | undefined,
    waiting: undefined as FakeWorker | undefined,
    installing: undefined as FakeWorker | undefined,
    checks: 0,
    update(): Promise<void> {
      this.checks++;
      return Promise.reject(new TypeError('offline'));
    },
  });
  readonly tabs: FakeTab[] = [];

  /** A new version comes and waits, or, where there is none yet, takes over. */
  install(): FakeWorker {
    const worker = new FakeWorker();
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event('updatefound'));
    this.registration.installing = undefined;
    this.registration.waiting = worker;
    worker.dispatchEvent(new Event('statechange'));
    if (!this.registration.active) this.takeOver();
    return worker;
  }

  /** What waits is in charge now, of every tab. */
  takeOver(): void {
    this.registration.active = this.registration.waiting;
    this.registration.waiting = undefined;
    for (const { container } of this.tabs) container.dispatchEvent(new Event('controllerchange'));
  }

  /** Opens the app in one more tab. */
  tab(): FakeTab {
    const clock = new ManualClock();
    const container = new EventTarget();
    const window = new EventTarget();
    const document: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
    const current$ = new BehaviorSubject<RunningSession | undefined>(undefined);
    let reloads = 0;
    const updates = createUpdates({
      register: () => Promise.resolve(this.registration as unknown as ServiceWorkerRegistration),
      container: container,
      locks: this.locks.asLocks(),
      sessions: { current$ },
      clock,
      window: window,
      document,
      reload: () => {
        reloads++;
      },
    });
    const waits: boolean[] = [];
    updates.waiting$.subscribe((waiting) => waits.push(waiting));
    const tab: FakeTab = {
      updates,
      clock,
      container,
      window,
      document,
      waits,
      reloads: () => reloads,
      session(): () => void {
        const state$ = new BehaviorSubject({ status: 'running' });
        current$.next({ player: { state$ } } as unknown as RunningSession);
        return () => {
          state$.next({ status: 'ended' });
        };
      },
    };
    this.tabs.push(tab);
    return tab;
  }
}
