import { busy, disconnected, operationFailed } from './errors.ts';
import type { Air } from './faults.ts';

/**
 * Writing without response only reaches the host's own queue: 1 ms in Chromium on a 120 ms link.
 */
const HOST_QUEUE_MS = 1;

/** ATT's code for a failure without a better one. */
const UNLIKELY_ERROR = 0x0e;

/** Where in a peripheral something happens. */
export interface Place {
  readonly serviceUuid: string;
  readonly characteristicUuid: string;
}

/** What one write does at the far end. */
export interface WriteAtPeripheral {
  /** Gives the bytes to the peripheral. @returns its ATT code; 0 is well. */
  deliver(): number;
}

/**
 * One link from its making to its loss. Everything that waits on it is rejected when it goes,
 * and nothing it carried becomes valid again: a new link is a new object.
 */
export class GattLink {
  readonly #air: Air;
  readonly #lost: () => void;
  readonly #waiting = new Set<() => void>();
  readonly #travelling = new Set<() => void>();
  readonly #lastArrivalMs = { there: 0, back: 0 };
  #alive = true;
  #operating = false;

  /** @param lost called when the air, not the page, ends it. */
  constructor(air: Air, lost: () => void) {
    this.#air = air;
    this.#lost = lost;
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Waits one latency, as discovery does. Any number may run at once. */
  async discover<T>(find: () => T, what: string): Promise<T> {
    await this.#pass(this.#air.latencyMs(), what);
    return find();
  }

  /** One operation on a characteristic at a time: a second one in flight is rejected. */
  async operate<T>(work: () => T | Promise<T>): Promise<T> {
    return this.#exclusively(async () => {
      const nowMs = this.#air.clock.now();
      await this.#pass(this.#arrivalMs('there') - nowMs);
      return work();
    });
  }

  /** Resolves when the peripheral has answered; it has the bytes at that moment. */
  async write(write: WriteAtPeripheral): Promise<void> {
    await this.operate(() => this.#deliver(write));
  }

  /** Resolves when the host's queue has the bytes: they arrive a latency later, or never. */
  async writeWithoutResponse(write: WriteAtPeripheral): Promise<void> {
    await this.#exclusively(async () => {
      await this.#pass(Math.min(HOST_QUEUE_MS, this.#air.faults.latencyMs));
      this.#travel('there', () => {
        void this.#deliver(write).catch(nobodyIsTold);
      });
    });
  }

  /** Carries something the other way, in order. */
  carry(arrive: () => void): void {
    const { faults } = this.#air;
    if (used(faults, 'dropNotifications')) return;
    const times = used(faults, 'repeatNotifications') ? 2 : 1;
    for (let time = 0; time < times; time++) this.#travel('back', arrive);
  }

  /** Ends the link: rejects what waits, forgets what is on its way. */
  end(): void {
    this.#alive = false;
    for (const cancel of this.#travelling) cancel();
    this.#travelling.clear();
    for (const fail of [...this.#waiting]) fail();
    this.#waiting.clear();
  }

  /** Resolves after `ms`, or rejects when the link ends. `never` waits for the end alone. */
  #pass(ms: number | 'never', what = 'perform GATT operations'): Promise<void> {
    if (!this.#alive) return Promise.reject(disconnected(what));
    return new Promise((resolve, reject) => {
      const arrive = (): void => {
        this.#waiting.delete(fail);
        resolve();
      };
      const cancel = ms === 'never' ? undefined : this.#air.after(ms, arrive);
      const fail = (): void => {
        cancel?.();
        reject(disconnected(what));
      };
      this.#waiting.add(fail);
    });
  }

  async #exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (this.#operating) throw busy();
    this.#operating = true;
    try {
      return await work();
    } finally {
      this.#operating = false;
    }
  }

  async #deliver(write: WriteAtPeripheral): Promise<void> {
    const { faults } = this.#air;
    const loss = faults.loseLinkInWrite;
    faults.loseLinkInWrite = 'no';
    if (loss === 'before') return this.#lose();
    const code = used(faults, 'failWrites') ? UNLIKELY_ERROR : write.deliver();
    if (loss === 'after') return this.#lose();
    if (used(faults, 'hangWrites')) return this.#pass('never');
    if (code !== 0) throw operationFailed();
  }

  #lose(): Promise<never> {
    this.#lost();
    return Promise.reject(disconnected('perform GATT operations'));
  }

  #travel(direction: 'there' | 'back', arrive: () => void): void {
    const nowMs = this.#air.clock.now();
    const arrivalMs = this.#arrivalMs(direction);
    const cancel = this.#air.after(arrivalMs - nowMs, () => {
      this.#travelling.delete(cancel);
      arrive();
    });
    this.#travelling.add(cancel);
  }

  /** When what is sent now arrives: packets never overtake each other, whatever the jitter. */
  #arrivalMs(direction: 'there' | 'back'): number {
    const { clock, faults } = this.#air;
    const lateMs = direction === 'back' ? faults.lateNotificationsMs : 0;
    const arrivalMs = clock.now() + this.#air.latencyMs() + lateMs;
    this.#lastArrivalMs[direction] = Math.max(this.#lastArrivalMs[direction], arrivalMs);
    return this.#lastArrivalMs[direction];
  }
}

/** Takes one from a fault that is counted down. */
function used(
  faults: Air['faults'],
  count: 'failWrites' | 'hangWrites' | 'dropNotifications' | 'repeatNotifications',
): boolean {
  if (faults[count] <= 0) return false;
  faults[count]--;
  return true;
}

/** A write without response has nobody to tell. */
function nobodyIsTold(): void {
  // Lost in the air.
}
