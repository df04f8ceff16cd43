/** One write as it reached an emulated peripheral. */
export interface WireWrite {
  /** `performance.now()` of the test's own process, when the bytes arrived. */
  readonly atMs: number;
  /** Spaced hexadecimal, upper case: `AA 07 01 03 00 00 03`. */
  readonly bytes: string;
  /** Written with response. */
  readonly response: boolean;
  readonly characteristic: string;
  /** `none`: a write without response has no answer. */
  readonly answer: 'waiting' | 'ok' | 'refused' | 'none';
}

/** The writes of a peripheral, and who waits for them. */
export class WireLog {
  readonly #writes: WireWrite[] = [];
  readonly #watchers = new Set<() => void>();

  /** In order. */
  get writes(): readonly WireWrite[] {
    return this.#writes;
  }

  add(write: WireWrite): void {
    this.#writes.push(write);
  }

  /** Forgets the writes so far. */
  clear(): void {
    this.#writes.length = 0;
  }

  /** Tells who waits that something came. */
  told(): void {
    for (const watch of [...this.#watchers]) watch();
  }

  /** Resolves as soon as what came satisfies `condition`; rejects with what was written instead. */
  async until(condition: (writes: readonly WireWrite[]) => boolean, timeoutMs: number): Promise<void> {
    if (condition(this.#writes)) return;
    await new Promise<void>((resolve, reject) => {
      const watch = (): void => {
        if (condition(this.#writes)) finish(resolve);
      };
      const timer = setTimeout(() => {
        finish(() => {
          const written = this.#writes.map(({ bytes }) => bytes).join('\n');
          reject(new Error(`Waited ${timeoutMs} ms in vain. Written:\n${written}`));
        });
      }, timeoutMs);
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        this.#watchers.delete(watch);
        settle();
      };
      this.#watchers.add(watch);
    });
  }
}
