import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';
import { fromEvent, type Subscription } from 'rxjs';
import { bounded, pause } from './bounded.ts';
import { discover, type Operate } from './discover.ts';
import { MassagerFault, massagerErrorOf } from './errors.ts';
import { CONNECT_MS, OPERATION_MS, SETTLE_MS } from './limits.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import { valuesOf } from './notifications.ts';
import type { OutFrame, ProfileFrames } from './profile-frames.ts';
import { createWriteQueue } from './write-queue.ts';
import type { QueueEvent, WriteQueue } from './write-queue.contract.ts';

/** What a link needs. */
export interface LinkOptions {
  readonly clock: Clock;
  readonly profile: DeviceProfile;
  readonly frames: ProfileFrames;
  readonly device: BluetoothDevice;
  /** When a link to this device was last ended by us (Clock ms). */
  readonly disconnectedAtMs: number;
  readonly hear: (event: LinkEvent) => void;
  /** Whether another link to the device took this one's place, so that it may not be cut. */
  readonly isReplaced: () => boolean;
}

/** What happens on a link. */
export type LinkEvent =
  | Exclude<QueueEvent, { type: 'broken' }>
  | { readonly type: 'received'; readonly endpoint: string; readonly bytes: Uint8Array }
  /** Something that is worth a line in the log. */
  | { readonly type: 'note'; readonly what: string }
  /** The link that was open is gone. Comes once. */
  | { readonly type: 'lost'; readonly code: MassagerErrorCode };

/** One link to one device, from connect to disconnect. Never used twice: attributes go stale with it. */
export interface Link {
  /**
   * Connects, finds the way to stop, stops the motor, then does the rest.
   * @throws MassagerFault
   */
  open(): Promise<void>;
  /** There once the way to stop is found. */
  readonly queue: WriteQueue | undefined;
  /** Ends it, for `code` if it is still being opened. */
  close(code?: MassagerErrorCode): void;
}

/** Makes a link; nothing happens before `open()`. */
export function createLink(options: LinkOptions): Link {
  return new GattLink(options);
}

class GattLink implements Link {
  readonly #options: LinkOptions;
  readonly #ended = new AbortController();
  readonly #endpoints = new Map<string, BluetoothRemoteGATTCharacteristic>();
  readonly #subscriptions: Subscription[] = [];
  #queue: WriteQueue | undefined;
  /** Whether `gatt.connect()` was ever called. */
  #touched = false;
  #open = false;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get queue(): WriteQueue | undefined {
    return this.#queue;
  }

  async open(): Promise<void> {
    try {
      await this.#prepare();
    } catch (error) {
      // An operation that was cut off says only that it was; what counts is why.
      throw this.#reason() ?? error;
    }
  }

  close(code: MassagerErrorCode = 'link-lost'): void {
    if (this.#ended.signal.aborted) return;
    this.#open = false;
    this.#ended.abort(new MassagerFault(code));
    this.#queue?.close();
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    // Also when it isn't up: a connect that hangs is ended by a disconnect.
    if (this.#touched) this.#options.device.gatt?.disconnect();
  }

  async #prepare(): Promise<void> {
    const server = await this.#connect();
    await this.#find(server, stopEndpoints(this.#options.frames));
    const queue = this.#startQueue();
    // First of all: whatever it did before, from here on it stands still, or we say that we don't know.
    // Nothing of ours runs yet, and a first write may have to wait for a pairing dialog: no short deadline.
    if ((await queue.stop(OPERATION_MS)) === 'unknown') throw new MassagerFault('write-failed');
    await this.#find(server, Object.keys(this.#options.profile.endpoints));
    await this.#listen();
    for (const frame of this.#options.frames.init) await this.#init(queue, frame);
    const reason = this.#reason();
    if (reason) throw reason;
    this.#open = true;
  }

  async #connect(): Promise<BluetoothRemoteGATTServer> {
    const { clock, device, disconnectedAtMs } = this.#options;
    const { signal } = this.#ended;
    const { gatt } = device;
    if (!gatt) throw new MassagerFault('wrong-device');
    const waitMs = disconnectedAtMs + SETTLE_MS - clock.now();
    if (waitMs > 0) await pause({ clock, ms: waitMs, signal });
    this.#subscriptions.push(
      fromEvent(device, 'gattserverdisconnected').subscribe(() => {
        this.#fail('link-lost');
      }),
    );
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

  /** Finds those of `names` that aren't found yet. */
  async #find(server: BluetoothRemoteGATTServer, names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => !this.#endpoints.has(name));
    try {
      const found = await discover({
        server,
        profile: this.#options.profile,
        names: missing,
        operate: this.#operate,
      });
      for (const [name, characteristic] of found) this.#endpoints.set(name, characteristic);
    } catch (error) {
      throw new MassagerFault(massagerErrorOf(error, 'discovering'));
    }
  }

  /** In the queue once there is one; before that nothing else is under way. */
  readonly #operate: Operate = (what, operation) => {
    const { clock } = this.#options;
    return this.#queue
      ? this.#queue.run(what, operation)
      : bounded(operation(), { clock, ms: OPERATION_MS, signal: this.#ended.signal });
  };

  #startQueue(): WriteQueue {
    const { clock, frames, profile, hear } = this.#options;
    this.#queue = createWriteQueue({
      clock,
      frames,
      minGapMs: profile.minGapMs,
      write: (frame) => this.#write(frame),
      hear: (event) => {
        if (event.type === 'broken') this.#fail(event.code);
        else hear(event);
      },
    });
    return this.#queue;
  }

  async #write({ to, response, bytes }: OutFrame): Promise<void> {
    const characteristic = this.#endpoints.get(to);
    if (!characteristic) throw new MassagerFault('wrong-device');
    // A copy: what the browser is given is out of our hands until it has settled.
    const value = bytes.slice();
    try {
      if (isAcknowledged(characteristic.properties, response))
        await characteristic.writeValueWithResponse(value);
      else await characteristic.writeValueWithoutResponse(value);
    } catch (error) {
      throw this.#options.device.gatt?.connected === false ? new MassagerFault('link-lost') : error;
    }
  }

  /** Takes in reports. A massager that can't or won't send them can still be driven and stopped. */
  async #listen(): Promise<void> {
    const endpoints = new Set(this.#options.profile.notifications?.map(({ endpoint }) => endpoint));
    for (const endpoint of endpoints) {
      const characteristic = this.#endpoints.get(endpoint);
      if (!characteristic || !canNotify(characteristic.properties)) {
        this.#options.hear({ type: 'note', what: `${endpoint} sends no notifications` });
        continue;
      }
      this.#subscriptions.push(
        valuesOf(characteristic).subscribe((bytes) => {
          this.#options.hear({ type: 'received', endpoint, bytes });
        }),
      );
      await this.#tryTo('start notifications', () => characteristic.startNotifications());
    }
  }

  async #init(queue: WriteQueue, frame: OutFrame): Promise<void> {
    const operation = async (): Promise<void> => {
      await this.#write(frame);
      this.#options.hear({ type: 'written', what: 'init', bytes: frame.bytes });
    };
    if (frame.mayFail) await this.#tryTo('init', operation);
    else await queue.run('init', operation);
  }

  /** Does what may fail, as long as the link holds. */
  async #tryTo(what: string, operation: () => Promise<unknown>): Promise<void> {
    await this.#operate(what, operation).catch((error: unknown) => {
      const reason = this.#reason();
      if (reason) throw reason;
      this.#options.hear({ type: 'note', what: `${what}: ${massagerErrorOf(error, 'operating')}` });
    });
  }

  /** Why it ended, if it did. */
  #reason(): MassagerFault | undefined {
    return this.#ended.signal.aborted ? (this.#ended.signal.reason as MassagerFault) : undefined;
  }

  #fail(code: MassagerErrorCode): void {
    const wasOpen = this.#open;
    this.close(code);
    if (wasOpen) this.#options.hear({ type: 'lost', code });
  }
}

/** A call that throws is one that rejects. */
async function connectNow(gatt: BluetoothRemoteGATTServer): Promise<BluetoothRemoteGATTServer> {
  return await gatt.connect();
}

function ignore(): void {
  // A link that never came up needs no end.
}

/** The endpoints that stopping needs, in the order of the frames. */
function stopEndpoints({ stop }: ProfileFrames): readonly string[] {
  return [...new Set(stop.map(({ to }) => to))];
}

/** With or without acknowledgement: as the profile says, if the characteristic can; else as it can. */
function isAcknowledged(can: BluetoothCharacteristicProperties, wanted: boolean): boolean {
  if (can.write === can.writeWithoutResponse) return wanted;
  return can.write;
}

function canNotify(can: BluetoothCharacteristicProperties): boolean {
  return can.notify || can.indicate;
}
