/** The part of `navigator.locks` that is used. */
export type LockPort = Pick<LockManager, 'request' | 'query'>;

/** Things of which the tabs of this app may have only one at a time. */
export interface TabLocks {
  /**
   * Takes it for this tab, again if this tab has it already.
   * @returns gives it back, harmless twice; undefined where another tab has it. Never rejects.
   */
  take(name: string): Promise<(() => void) | undefined>;
  /** Whether any tab has it, this one too. Never rejects. */
  isHeld(name: string): Promise<boolean>;
  /** Resolves once no tab has it: it was given back, or its tab was closed or crashed. Never rejects. */
  whenFree(name: string): Promise<void>;
}

interface Held {
  count: number;
  readonly taken: Promise<(() => void) | undefined>;
}

/** Locks over `navigator.locks`. Where there are none, on plain http and in older browsers whatever the type says, every tab gets what it asks for. */
export function createTabLocks(locks: LockPort | undefined): TabLocks {
  return locks ? new WebLocks(locks) : NO_LOCKS;
}

const NO_LOCKS: TabLocks = {
  take: () => Promise.resolve(() => undefined),
  isHeld: () => Promise.resolve(false),
  whenFree: () => Promise.resolve(),
};

class WebLocks implements TabLocks {
  readonly #locks: LockPort;
  readonly #held = new Map<string, Held>();
  /** Giving back takes a moment; whoever asks again in this tab waits for it. */
  readonly #leaving = new Map<string, Promise<unknown>>();

  constructor(locks: LockPort) {
    this.#locks = locks;
  }

  async take(name: string): Promise<(() => void) | undefined> {
    const held: Held = this.#held.get(name) ?? { count: 0, taken: this.#request(name) };
    this.#held.set(name, held);
    held.count++;
    const release = await held.taken;
    let isMine = true;
    const giveBack = (): void => {
      if (!isMine) return;
      isMine = false;
      if (--held.count > 0) return;
      if (this.#held.get(name) === held) this.#held.delete(name);
      release?.();
    };
    if (release) return giveBack;
    giveBack();
    return undefined;
  }

  async isHeld(name: string): Promise<boolean> {
    try {
      const { held } = await this.#locks.query();
      return held?.some((lock) => lock.name === name) ?? false;
    } catch {
      return false;
    }
  }

  async whenFree(name: string): Promise<void> {
    try {
      await this.#locks.request(name, { mode: 'shared' }, () => undefined);
    } catch {
      // A browser that refuses to wait: as if it were free.
    }
  }

  async #request(name: string): Promise<(() => void) | undefined> {
    await this.#leaving.get(name);
    return new Promise((resolve) => {
      const leaving = this.#locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (lock)
            return new Promise<void>((release) => {
              resolve(release);
            });
          resolve(undefined);
          return undefined;
        })
        // A browser that refuses locks altogether, as some do in a private window.
        .catch(() => {
          resolve(() => undefined);
        });
      this.#leaving.set(name, leaving);
    });
  }
}

/** Holds a lock from when it is granted, whoever else has it meanwhile. @returns gives it back, whenever that is. */
export function holdFromNow(locks: TabLocks, name: string): () => void {
  let isWanted = true;
  const taken = locks.take(name);
  void taken.then((release) => {
    if (!isWanted) release?.();
  });
  return () => {
    isWanted = false;
    void taken.then((release) => release?.());
  };
}
