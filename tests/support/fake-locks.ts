type Grant = () => unknown;

interface Asked {
  readonly isShared: boolean;
  readonly start: () => Promise<void>;
}

/** Locks of one name, given in the order in which they were asked for, as browsers do. */
export class FakeLocks {
  readonly #waiting: Asked[] = [];
  readonly #held = new Set<Asked>();

  /** As the code under test takes them. */
  asLocks(): LockManager {
    return { request: this.#request.bind(this) } as unknown as LockManager;
  }

  #request(_name: string, ...rest: [Grant] | [{ mode: string }, Grant]): Promise<void> {
    const [options, grant] = rest.length === 1 ? [{ mode: 'exclusive' }, rest[0]] : rest;
    return new Promise((resolve, reject) => {
      const asked: Asked = {
        isShared: options.mode === 'shared',
        start: async () => {
          try {
            await grant();
            resolve();
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          this.#held.delete(asked);
          this.#next();
        },
      };
      this.#waiting.push(asked);
      queueMicrotask(() => {
        this.#next();
      });
    });
  }

  #next(): void {
    for (let [first] = this.#waiting; first; [first] = this.#waiting) {
      const isFree =
        this.#held.size === 0 || (first.isShared && [...this.#held].every((one) => one.isShared));
      if (!isFree) return;
      this.#waiting.shift();
      this.#held.add(first);
      void first.start();
    }
  }
}
