import type { Clock } from '#clock';
import type { DeviceProfile } from '#protocol';
import { Subject, type Subscription } from 'rxjs';
import type { Discovery } from './discover.ts';
import { massagerErrorOf, MassagerFault } from './errors.ts';
import { endpointsOf } from './find-endpoints.ts';
import { OPERATION_MS } from './limits.ts';
import type { LinkEvent } from './link-event.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import { valuesOf } from './notifications.ts';
import type { OutFrame, OutStep, ProfileFrames } from './profile-frames.contract.ts';
import { runProgram, type Heard, type ProgramStage } from './program.ts';
import { createSequence } from './sequence.ts';
import { createWriteQueue } from './write-queue.ts';
import type { WriteQueue } from './write-queue.contract.ts';

/** A profile as its model wants it, with its frames. */
export interface Driven {
  readonly profile: DeviceProfile;
  readonly frames: ProfileFrames;
}

/** What a drive needs of its link. */
export interface DriveOptions extends Driven {
  readonly clock: Clock;
  readonly device: BluetoothDevice;
  readonly discovery: Discovery;
  /** Aborted with why the link ended. */
  readonly signal: AbortSignal;
  readonly withoutSafetyStep: boolean;
  readonly hear: (event: LinkEvent) => void;
  /** The link is of no use any more. */
  readonly broken: (code: MassagerErrorCode) => void;
}

/** One profile at work on one link. */
export class Drive {
  readonly queue: WriteQueue;
  readonly #options: DriveOptions;
  readonly #heard$ = new Subject<Heard>();
  readonly #subscriptions: Subscription[] = [];
  readonly #sequence = createSequence();

  constructor(options: DriveOptions) {
    const { clock, frames, profile, hear, broken } = options;
    this.#options = options;
    this.queue = createWriteQueue({
      clock,
      frames,
      sequence: this.#sequence,
      stopLength: profile.stop.length,
      minGapMs: profile.minGapMs,
      write: (frame) => this.#write(frame),
      hear: (event) => {
        if (event.type === 'broken') broken(event.code);
        else hear(event);
      },
    });
  }

  /**
   * Stops the motor first of all, then does what the profile begins with. The way to stop has to be found before.
   * @throws MassagerFault
   */
  async prepare(): Promise<void> {
    const { discovery, profile, frames, withoutSafetyStep } = this.#options;
    // Whatever it did before, from here on it stands still, or we say that we don't know. Nothing of ours
    // runs yet, and a first write may have to wait for a pairing dialog: no short deadline.
    if ((await this.queue.stop(OPERATION_MS)) === 'unknown') throw new MassagerFault('write-failed');
    await discovery.look(Object.values(profile.endpoints).flatMap(({ services }) => services));
    if (!this.#has(frames.neededEndpoints)) await discovery.lookAgain();
    if (!this.#has(frames.neededEndpoints)) throw new MassagerFault('wrong-device');
    await this.#listen();
    await this.#run('init', frames.init(this.#sequence));
    if (frames.safetyStep && !withoutSafetyStep)
      await this.#tryTo('safety step', () =>
        this.#run('safety step', frames.safetyStep?.steps(this.#sequence) ?? []),
      );
    this.queue.keepAlive();
  }

  /** Reads the value of an endpoint in its turn; undefined if it can't be read. @throws MassagerFault */
  read(endpoint: string): Promise<DataView> | undefined {
    const characteristic = this.#characteristic(endpoint);
    return characteristic && this.queue.run(`read ${endpoint}`, () => characteristic.readValue());
  }

  close(): void {
    this.queue.close();
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    this.#heard$.complete();
  }

  #has(endpoints: readonly string[]): boolean {
    return endpoints.every((endpoint) => this.#characteristic(endpoint) !== undefined);
  }

  #characteristic(endpoint: string): BluetoothRemoteGATTCharacteristic | undefined {
    const { discovery, profile } = this.#options;
    const place = endpointsOf(profile, discovery.services).get(endpoint);
    return place && discovery.characteristic(place);
  }

  async #write({ to, response, bytes }: OutFrame): Promise<void> {
    const characteristic = this.#characteristic(to);
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

  /** Takes in what it says. A massager that can't or won't report can still be driven and stopped. */
  async #listen(): Promise<void> {
    const { hear, frames } = this.#options;
    for (const endpoint of frames.heardEndpoints) {
      const characteristic = this.#characteristic(endpoint);
      if (!characteristic || !canNotify(characteristic.properties)) {
        hear({ type: 'note', what: `${endpoint} sends no notifications` });
        continue;
      }
      this.#subscriptions.push(
        valuesOf(characteristic).subscribe((bytes) => {
          hear({ type: 'received', endpoint, bytes });
          this.#heard$.next({ endpoint, bytes });
          if (frames.keepAlive?.mode === 'answer' && frames.keepAlive.endpoint === endpoint)
            this.queue.answer();
        }),
      );
      await this.#tryTo('start notifications', () =>
        this.queue.run('start notifications', () => characteristic.startNotifications()),
      );
    }
  }

  #run(what: string, steps: readonly OutStep[]): Promise<void> {
    const { clock, signal, hear } = this.#options;
    const stage: ProgramStage = {
      clock,
      signal,
      heard$: this.#heard$,
      write: (frame) => this.queue.write(what, frame),
      note: (words) => {
        hear({ type: 'note', what: words });
      },
    };
    return runProgram(steps, stage);
  }

  /** Does what may fail, as long as the link holds. */
  async #tryTo(what: string, operation: () => Promise<unknown>): Promise<void> {
    const { signal, hear } = this.#options;
    try {
      await operation();
    } catch (error) {
      if (signal.aborted) throw error;
      hear({ type: 'note', what: `${what}: ${massagerErrorOf(error, 'operating')}` });
    }
  }
}

/** With or without acknowledgement: as the profile says, if the characteristic can; else as it can. */
function isAcknowledged(can: BluetoothCharacteristicProperties, wanted: boolean): boolean {
  if (can.write === can.writeWithoutResponse) return wanted;
  return can.write;
}

function canNotify(can: BluetoothCharacteristicProperties): boolean {
  return can.notify || can.indicate;
}
