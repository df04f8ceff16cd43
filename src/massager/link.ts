import type { Clock } from '#clock';
import { fromEvent, type Subscription } from 'rxjs';
import { bounded, pause } from './bounded.ts';
import { createDiscovery, type Discovery, type Operate } from './discover.ts';
import { Drive, type Driven } from './drive.ts';
import { isInProgress, MassagerFault, massagerErrorOf } from './errors.ts';
import { endpointsOf } from './find-endpoints.ts';
import { CONNECT_MS, IN_PROGRESS_MS, OPERATION_MS, SETTLE_MS } from './limits.ts';
import type { Link } from './link.contract.ts';
import type { LinkEvent } from './link-event.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import type { WriteQueue } from './write-queue.contract.ts';

/** What a link needs. */
export interface LinkOptions {
  readonly clock: Clock;
  readonly device: BluetoothDevice;
  /** When a link to this device was last ended by us (Clock ms). */
  readonly disconnectedAtMs: number;
  readonly hear: (event: LinkEvent) => void;
  /** Whether another link to the device took this one's place, so that it may not be cut. */
  readonly isReplaced: () => boolean;
}

/** Makes a link; nothing happens before `connect()`. */
export function createLink(options: LinkOptions): Link {
  return new GattLink(options);
}

class GattLink implements Link {
  readonly #options: LinkOptions;
  readonly #ended = new AbortController();
  #subscription: Subscription | undefined;
  #discovery: Discovery | undefined;
  #drive: Drive | undefined;
  /** Whether `gatt.connect()` was ever called. */
  #touched = false;
  #ready = false;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get device(): BluetoothDevice {
    return this.#options.device;
  }

  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  get isReady(): boolean {
    return this.#ready;
  }

  get queue(): WriteQueue | undefined {
    return this.#drive?.queue;
  }

  async connect(): Promise<Discovery> {
    const server = await this.#orReason(this.#connect());
    this.#discovery = createDiscovery(server, this.operate);
    return this.#discovery;
  }

  drive(driven: Driven, { withoutSafetyStep }: { readonly withoutSafetyStep: boolean }): Promise<Drive> {
    return this.#orReason(this.#prepare(driven, withoutSafetyStep));
  }

  close(code: MassagerErrorCode = 'link-lost'): void {
    if (this.signal.aborted) return;
    this.#ready = false;
    this.#ended.abort(new MassagerFault(code));
    this.#drive?.close();
    this.#subscription?.unsubscribe();
    // Also when it isn't up: a connect that hangs is ended by a disconnect.
    if (this.#touched) this.device.gatt?.disconnect();
  }

  async #connect(): Promise<BluetoothRemoteGATTServer> {
    const { clock, device, disconnectedAtMs } = this.#options;
    const { signal } = this;
    const { gatt } = device;
    if (!gatt) throw new MassagerFault('wrong-device');
    const waitMs = disconnectedAtMs + SETTLE_MS - clock.now();
    if (waitMs > 0) await pause({ clock, ms: waitMs, signal });
    this.#subscription = fromEvent(device, 'gattserverdisconnected').subscribe(() => {
      this.#fail('link-lost');
    });
    this.#touched = true;
    const connecting = connectNow(gatt);
    try {
      return await bounded(connecting, { clock, ms: CONNECT_MS, signal });
    } catch (error) {
      // It may still come up, long after anyone wants it.
      void connecting.then(() => {
        if (!this.#options.isReplaced()) gatt.disconnect();
      }, ignore);
      throw new MassagerFault(massagerErrorOf(error, 'connecting'));
    }
  }

  async #prepare(driven: Driven, withoutSafetyStep: boolean): Promise<Drive> {
    const { clock, device, hear } = this.#options;
    const discovery = this.#discovery;
    if (!discovery) throw new MassagerFault('link-lost');
    this.#drive?.close();
    this.#drive = undefined;
    await lookForStop(discovery, driven);
    const drive = new Drive({
      ...driven,
      clock,
      device,
      discovery,
      withoutSafetyStep,
      signal: this.signal,
      hear,
      broken: (code) => {
        if (drive === this.#drive) this.#fail(code);
      },
    });
    this.#drive = drive;
    await drive.prepare();
    this.signal.throwIfAborted();
    this.#ready = true;
    return drive;
  }

  /** In the queue once there is one; before that nothing else of ours is under way. */
  readonly operate: Operate = (what, operation) =>
    this.queue ? this.queue.run(what, operation) : this.#alone(operation);

  async #alone<T>(operation: () => Promise<T>): Promise<T> {
    const { clock } = this.#options;
    const { signal } = this;
    const untilMs = clock.now() + OPERATION_MS;
    for (;;)
      try {
        return await bounded(operation(), { clock, ms: OPERATION_MS, signal });
      } catch (error) {
        if (!isInProgress(error) || clock.now() >= untilMs) throw error;
        await pause({ clock, ms: IN_PROGRESS_MS, signal });
      }
  }

  /** An operation that was cut off says only that it was; what counts is why. */
  async #orReason<T>(operation: Promise<T>): Promise<T> {
    try {
      return await operation;
    } catch (error) {
      throw this.signal.aborted ? (this.signal.reason as MassagerFault) : error;
    }
  }

  #fail(code: MassagerErrorCode): void {
    const wasReady = this.#ready;
    this.close(code);
    if (wasReady) this.#options.hear({ type: 'lost', code });
  }
}

/** Finds what a stop is written to, and no more: it has to be the first write. */
async function lookForStop(discovery: Discovery, { profile, frames }: Driven): Promise<void> {
  const isThere = (): boolean => {
    const found = endpointsOf(profile, discovery.services);
    return frames.stopEndpoints.every((name) => found.has(name));
  };
  await discovery.look(frames.stopEndpoints.flatMap((name) => profile.endpoints[name]?.services ?? []));
  if (!isThere()) await discovery.lookAgain();
  if (!isThere()) throw new MassagerFault('wrong-device');
}

/** A call that throws is one that rejects. */
async function connectNow(gatt: BluetoothRemoteGATTServer): Promise<BluetoothRemoteGATTServer> {
  return await gatt.connect();
}

function ignore(): void {
  // A link that never came up needs no end.
}
