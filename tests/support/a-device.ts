import type { Clock } from '#clock';
import type { Faults } from '#simulator';
import { createCheckpoints, createMemoryRecords, StorageError, type SessionRecords } from '#storage';
import { createSimulator, type Simulator, type SimulatorOptions } from '#virtual';
import { createTabLocks } from '../../src/app/tab-locks.ts';
import { anAppRig, type AppRig, type AppRigOptions } from './app-rig.ts';
import { FakeTabs } from './fake-tabs.ts';
import { FakeStorage } from './fake-storage.ts';
import { ManualClock } from './manual-clock.ts';

/** A tab of the app; what it left on the device outlives it. */
export interface Tab extends AppRig {
  /** Crashed, killed or reloaded: from here on nothing of it runs, and its link to the massager is gone. */
  crash(): void;
}

/** A phone with one browser: what it keeps, the locks of its tabs and, with `air`, a massager in range. */
export class Device {
  readonly clock = new ManualClock();
  readonly storage = new FakeStorage();
  readonly locks = new FakeTabs();
  readonly records: SessionRecords & { isFull: boolean } = aJournal();
  readonly real: Simulator | undefined;
  #tabs = 0;

  /** `massager`: a Theragun that holds steady if left out. */
  constructor(
    air?: Partial<Faults>,
    seed = 1,
    massager: Omit<SimulatorOptions, 'clock' | 'faults' | 'seed'> = { name: 'Elite' },
  ) {
    this.real = air && createSimulator({ clock: this.clock, faults: air, seed, ...massager });
  }

  /** Opens the app. Give it a moment to look around: `settle` of the tab's clock. */
  open(options: AppRigOptions = {}): Tab {
    const { clock, storage, records, real } = this;
    const tab = this.locks.tab();
    const tabClock = new TabClock(clock);
    const name = ++this.#tabs;
    let ids = 0;
    const rig = anAppRig({
      clock,
      tabClock,
      records,
      real,
      checkpoints: createCheckpoints(() => (tabClock.isDead ? undefined : storage)),
      locks: createTabLocks(tab.port),
      newId: () => `session-${name}-${++ids}`,
      ...options,
    });
    return Object.assign(rig, {
      crash: () => {
        tabClock.die();
        real?.massager.loseLink();
        tab.close();
      },
    });
  }
}

/** In memory. `isFull`: takes nothing more. */
function aJournal(): SessionRecords & { isFull: boolean } {
  const records = createMemoryRecords();
  const journal = {
    ...records,
    isFull: false,
    save: (record: Parameters<SessionRecords['save']>[0]) =>
      journal.isFull ? Promise.reject(new StorageError('full')) : records.save(record),
  };
  return journal;
}

/** The device's clock as one tab has it: with the tab its timers end. */
class TabClock implements Clock {
  readonly #clock: Clock;
  readonly #cancels = new Set<() => void>();
  isDead = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  die(): void {
    this.isDead = true;
    for (const cancel of this.#cancels) cancel();
  }

  now(): number {
    return this.#clock.now();
  }

  epochMs(): number {
    return this.#clock.epochMs();
  }

  after(ms: number, run: () => void): () => void {
    if (this.isDead) return () => undefined;
    const cancel = this.#clock.after(ms, () => {
      this.#cancels.delete(cancel);
      run();
    });
    this.#cancels.add(cancel);
    return () => {
      this.#cancels.delete(cancel);
      cancel();
    };
  }
}
