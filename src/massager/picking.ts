import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';
import { bounded } from './bounded.ts';
import type { Link } from './link.contract.ts';

/** Where the person says which of several profiles it is. */
export class Picking {
  readonly #clock: Clock;
  #answer: ((profile: DeviceProfile) => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether an answer is waited for. */
  get isOpen(): boolean {
    return this.#answer !== undefined;
  }

  answer(profile: DeviceProfile): void {
    this.#answer?.(profile);
  }

  /** Waits for the answer, for as long as the link holds. @throws MassagerFault why it ended */
  async wait({ signal }: Link): Promise<DeviceProfile> {
    const answered = new Promise<DeviceProfile>((resolve) => {
      this.#answer = resolve;
    });
    try {
      return await bounded(answered, { clock: this.#clock, signal });
    } finally {
      this.#answer = undefined;
    }
  }
}
