import type { LockPort } from '../../src/app/tab-locks.ts';

interface Asked {
  readonly name: string;
  readonly tab: FakeTab;
  readonly isShared: boolean;
  readonly grant: () => void;
}

/** The locks of one browser, as its tabs see them. */
export class FakeTabs {
  readonly held: Asked[] = [];
  readonly waiting: Asked[] = [];

  /** Another tab of the app. */
  tab(): FakeTab {
    return new FakeTab(this);
  }

  ask(asked: Asked, isImpatient: boolean): boolean {
    if (this.isFree(asked)) {
      this.held.push(asked);
      asked.grant();
      return true;
    }
    if (!isImpatient) this.waiting.push(asked);
    return false;
  }

  release(asked: Asked): void {
    if (this.held.includes(asked)) this.held.splice(this.held.indexOf(asked), 1);
    const next = this.waiting.find((one) => this.isFree(one));
    if (!next) return;
    this.waiting.splice(this.waiting.indexOf(next), 1);
    this.ask(next, false);
  }

  isFree({ name, isShared }: Asked): boolean {
    return !this.held.some((other) => other.name === name && !(isShared && other.isShared));
  }
}

type Granted = (lock: Lock | null) => unknown;

/** One tab's `navigator.locks`. */
export class FakeTab {
  readonly #locks: FakeTabs;
  #isClosed = false;

  constructor(locks: FakeTabs) {
    this.#locks = locks;
  }

  get port(): LockPort {
    return {
      query: () =>
        Promise.resolve({ held: this.#locks.held.map(({ name }) => ({ name, mode: 'exclusive' })) }),
      request: (name: string, options: LockOptions | Granted, then?: Granted) =>
        this.#request(name, typeof options === 'function' ? {} : options, then ?? (options as Granted)),
    } as unknown as LockPort;
  }

  /** Closed or crashed: its locks are free, and nothing of it runs any more. */
  close(): void {
    this.#isClosed = true;
    for (const asked of [...this.#locks.held]) if (asked.tab === this) this.#locks.release(asked);
  }

  #request(name: string, { mode, ifAvailable }: LockOptions, run: Granted): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const asked: Asked = {
        name,
        tab: this,
        isShared: mode === 'shared',
        grant: () => {
          if (this.#isClosed) {
            this.#locks.release(asked);
            return;
          }
          Promise.resolve(run({ name, mode: mode ?? 'exclusive' }))
            .then(resolve, reject)
            .finally(() => {
              this.#locks.release(asked);
            });
        },
      };
      const isGranted = this.#locks.ask(asked, ifAvailable === true);
      if (!isGranted && ifAvailable === true) Promise.resolve(run(null)).then(resolve, reject);
    });
  }
}
