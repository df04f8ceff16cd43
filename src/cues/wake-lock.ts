import type { SessionPlayer } from '#session';
import { BehaviorSubject, of, type Observable, type Subscription } from 'rxjs';

/** Whether the screen is kept awake. A system may dim it all the same and does not tell. */
export type WakeLockState = 'held' | 'released' | 'unsupported';

/** The part of a sentinel that is used. */
export interface WakeLockSentinelLike {
  readonly released: boolean;
  release(): Promise<void>;
  addEventListener(type: 'release', run: () => void): void;
}

/** The part of `navigator` that keeps the screen awake; missing in some browsers. */
export interface WakeLockNavigator {
  readonly wakeLock?: { request(type: 'screen'): Promise<WakeLockSentinelLike> };
}

/** The part of `document` that tells when a page returns. */
export type VisibleDocument = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/** Keeps the screen awake while it is wanted. */
export interface WakeLock {
  /** Hot, replays, never errors. */
  readonly state$: Observable<WakeLockState>;
  readonly state: WakeLockState;
  /** Wants the screen awake from now on; taken again each time the page returns. */
  hold(): void;
  /** Lets it go. */
  release(): void;
  /**
   * Holds from countdown to end of a session, pauses included: what is to be done is on the screen.
   * @returns lets go and no longer follows.
   */
  follow(player: Pick<SessionPlayer, 'state$'>): () => void;
  dispose(): void;
}

/**
 * A wake lock that survives hidden pages: browsers take it away and never give it back by themselves.
 * `isAllowed$` is the person's choice; while it says no, nothing is held, whoever wants it.
 */
export function createWakeLock(
  navigator: WakeLockNavigator,
  document: VisibleDocument,
  isAllowed$: Observable<boolean> = of(true),
): WakeLock {
  return new ScreenLock({ navigator, document, isAllowed$ });
}

/** What a lock is made from. */
interface ScreenLockParts {
  readonly navigator: WakeLockNavigator;
  readonly document: VisibleDocument;
  readonly isAllowed$: Observable<boolean>;
}

class ScreenLock implements WakeLock {
  readonly state$: Observable<WakeLockState>;
  readonly #state$: BehaviorSubject<WakeLockState>;
  readonly #navigator: WakeLockNavigator;
  readonly #document: VisibleDocument;
  readonly #permission: Subscription;
  #isAllowed = true;
  #isWanted = false;
  #isAsking = false;
  #sentinel: WakeLockSentinelLike | undefined;

  constructor({ navigator, document, isAllowed$ }: ScreenLockParts) {
    this.#navigator = navigator;
    this.#document = document;
    this.#state$ = new BehaviorSubject<WakeLockState>(navigator.wakeLock ? 'released' : 'unsupported');
    this.state$ = this.#state$.asObservable();
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#permission = isAllowed$.subscribe((isAllowed) => {
      this.#isAllowed = isAllowed;
      void (isAllowed ? this.#take() : this.#letGo());
    });
  }

  get state(): WakeLockState {
    return this.#state$.value;
  }

  hold(): void {
    this.#isWanted = true;
    void this.#take();
  }

  release(): void {
    this.#isWanted = false;
    void this.#letGo();
  }

  follow(player: Pick<SessionPlayer, 'state$'>): () => void {
    let wasOn = false;
    const following = player.state$.subscribe(({ status }) => {
      const isOn = status !== 'ready' && status !== 'ended';
      if (isOn && !wasOn) this.hold();
      if (!isOn && wasOn) this.release();
      wasOn = isOn;
    });
    return () => {
      following.unsubscribe();
      this.release();
    };
  }

  dispose(): void {
    this.release();
    this.#permission.unsubscribe();
    this.#document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#state$.complete();
  }

  readonly #onVisibility = (): void => {
    void this.#take();
  };

  /** Never rejects: a refusal (battery low, page hidden) leaves the state at `released`. */
  async #take(): Promise<void> {
    const { wakeLock } = this.#navigator;
    if (!wakeLock || !this.#isDue() || this.#isAsking || this.#sentinel) return;
    if (this.#document.visibilityState !== 'visible') return;
    this.#isAsking = true;
    try {
      this.#keep(await wakeLock.request('screen'));
    } catch {
      this.#tell('released');
    } finally {
      this.#isAsking = false;
    }
    if (!this.#isDue()) await this.#letGo();
  }

  /** Wanted, and allowed by the person. */
  #isDue(): boolean {
    return this.#isWanted && this.#isAllowed;
  }

  #keep(sentinel: WakeLockSentinelLike): void {
    if (sentinel.released) return;
    this.#sentinel = sentinel;
    sentinel.addEventListener('release', () => {
      if (this.#sentinel !== sentinel) return;
      this.#sentinel = undefined;
      this.#tell('released');
    });
    this.#tell('held');
  }

  async #letGo(): Promise<void> {
    const sentinel = this.#sentinel;
    if (!sentinel) return;
    this.#sentinel = undefined;
    this.#tell('released');
    try {
      await sentinel.release();
    } catch {
      // It was gone already.
    }
  }

  #tell(state: WakeLockState): void {
    if (state !== this.#state$.value) this.#state$.next(state);
  }
}
