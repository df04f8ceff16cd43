import { connectCancelled, connectionFailed } from './errors.ts';
import type { Air } from './faults.ts';
import { GattLink, type Place } from './link.ts';
import type { Peripheral, PeripheralProperties } from './peripheral.ts';

/** What kind of answer was planned for a characteristic. */
export type OperationType =
  'read' | 'write' | 'subscribe-to-notifications' | 'unsubscribe-from-notifications';

/** An answer that a control verb planned. */
export interface PlannedAnswer {
  readonly code: number;
  readonly data?: Uint8Array;
}

/** Told of what happens on the link. */
export interface LinkListener {
  /** The page gave up while it was being made. */
  cancelled(): boolean;
  /** The air or the peripheral ended it. */
  lost(): void;
  valueChanged(at: Place, bytes: Uint8Array): void;
}

/**
 * One peripheral in range: what it offers now, the answers planned for it, and its one link.
 * Peripherals of this kind take one central at a time.
 */
export class Station {
  readonly peripheral: Peripheral;
  /** Properties by characteristic, by service. */
  readonly services = new Map<string, Map<string, PeripheralProperties>>();
  readonly #air: Air;
  readonly #plannedCodes: number[] = [];
  readonly #plannedAnswers = new Map<string, PlannedAnswer[]>();
  readonly #hanging: ((code: number) => void)[] = [];
  #connected: { readonly link: GattLink; readonly listener: LinkListener } | undefined;

  constructor(peripheral: Peripheral, air: Air) {
    this.peripheral = peripheral;
    this.#air = air;
    for (const { uuid, characteristics } of peripheral.services)
      this.services.set(uuid, new Map(characteristics.map((c) => [c.uuid, c.properties])));
  }

  /** Makes a link. May hang; rejects as the planned code says. */
  async connect(listener: LinkListener): Promise<GattLink> {
    const code = await this.#connectionCode();
    if (listener.cancelled()) throw connectCancelled();
    if (code !== 0) throw connectionFailed(code);
    this.#end();
    const link = new GattLink(this.#air, () => {
      this.lose();
    });
    this.#connected = { link, listener };
    this.peripheral.onConnect?.({
      notify: (at, bytes) => {
        const copy = bytes.slice();
        if (link.alive)
          link.carry(() => {
            listener.valueChanged(at, copy);
          });
      },
      disconnect: () => {
        if (link.alive) this.lose();
      },
    });
    return link;
  }

  /** The page ends the link. */
  close(link: GattLink): void {
    if (link === this.#connected?.link) this.#end();
  }

  /** The link breaks; the page is told. */
  lose(): void {
    const listener = this.#connected?.listener;
    this.#end();
    listener?.lost();
  }

  planConnection(code: number): void {
    const hanging = this.#hanging.shift();
    if (hanging) hanging(code);
    else this.#plannedCodes.push(code);
  }

  /** Answers the attempts that hang, and no later one. */
  release(): void {
    for (const hanging of this.#hanging.splice(0)) hanging(0);
  }

  planAnswer(at: Place, type: OperationType, answer: PlannedAnswer): void {
    const key = keyOf(at, type);
    const planned = this.#plannedAnswers.get(key) ?? [];
    planned.push(answer);
    this.#plannedAnswers.set(key, planned);
  }

  /** The answer planned for this operation, used up; none is code 0. */
  plannedAnswer(at: Place, type: OperationType): PlannedAnswer {
    return this.#plannedAnswers.get(keyOf(at, type))?.shift() ?? { code: 0 };
  }

  #end(): void {
    const link = this.#connected?.link;
    if (!link) return;
    this.#connected = undefined;
    link.end();
    this.peripheral.onDisconnect?.();
  }

  #connectionCode(): Promise<number> {
    const air = this.#air;
    return new Promise((resolve) => {
      const planned = this.#plannedCodes.shift();
      if (planned === undefined && air.faults.hangConnect) {
        this.#hanging.push(resolve);
        return;
      }
      air.after(air.latencyMs(), () => {
        resolve(planned ?? 0);
      });
    });
  }
}

function keyOf({ serviceUuid, characteristicUuid }: Place, type: OperationType): string {
  return `${serviceUuid}/${characteristicUuid}/${type}`;
}
