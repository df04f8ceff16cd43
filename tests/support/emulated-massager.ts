import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright';
import { answerChooser, type ChooserAnswer } from './emulated-chooser.ts';
import { THERAGUN_SERVICES, type EmulatedPeripheral, type EmulatedServices } from './emulated-services.ts';
import { whileHeld } from './while-held.ts';
import { WireLog, type WireWrite } from './wire-log.ts';

export type { WireWrite } from './wire-log.ts';
export { THERAGUN, THERAGUN_SERVICES, type EmulatedServices } from './emulated-services.ts';

/** Without this descriptor Chromium refuses `startNotifications`, as it does for a real peripheral. */
const CLIENT_CONFIGURATION = '00002902-0000-1000-8000-00805f9b34fb';

/** HCI "connection failed to be established": Chromium makes a NetworkError of it. */
const CONNECTION_REFUSED = 0x3e;
/** ATT "unlikely error": Chromium makes "GATT operation failed for unknown reason" of every ATT error. */
const WRITE_REFUSED = 0x0e;

export interface EmulatedMassagerOptions extends Partial<EmulatedPeripheral> {
  /** How long each answer to a connection or operation takes; 30 is a usual link. Default 0. */
  readonly answerDelayMs?: number;
}

interface Outstanding {
  readonly id: string;
  readonly type: 'read' | 'write' | 'subscribe-to-notifications' | 'unsubscribe-from-notifications';
  readonly write: { -readonly [K in keyof WireWrite]: WireWrite[K] } | undefined;
  timer?: NodeJS.Timeout;
}

/**
 * A peripheral that real Chromium finds, connects to and writes to, without a radio.
 * Needs a browser launched with `CHROMIUM_ARGS`; there can be one at a time in a browser.
 *
 * What Chromium's emulation cannot do: push a notification; reject a second operation in flight; lose
 * the link with a write unanswered (it never settles, and the page's Bluetooth is dead until it reloads:
 * `dropLink` answers what is open with an error first). A page's own `disconnect()` leaves the system's
 * link up, so the next `connect()` asks the peripheral nothing: call `dropLink` before to refuse it.
 */
export class EmulatedMassager {
  readonly #cdp: CDPSession;
  #device: EmulatedPeripheral;
  readonly #log = new WireLog();
  readonly #characteristics = new Map<string, string>();
  readonly #outstanding = new Set<Outstanding>();
  readonly #choosers: (() => Promise<void>)[] = [];
  readonly #pages: Page[] = [];
  #connections = 0;
  #connectionsToRefuse = 0;
  #writesToRefuse = 0;
  #stalled = false;
  #connectionWaits = false;

  /** How long each answer to an operation takes from now on. */
  answerDelayMs: number;
  /** How the person answers the chooser from now on. */
  chooser: ChooserAnswer = 'choose';

  constructor(cdp: CDPSession, { answerDelayMs, ...device }: Required<EmulatedMassagerOptions>) {
    this.#cdp = cdp;
    this.#device = device;
    this.answerDelayMs = answerDelayMs;
  }

  /** Switches the emulated radio on and puts the peripheral in range. */
  async start(): Promise<void> {
    this.#cdp.on('BluetoothEmulation.gattOperationReceived', ({ address, type }) => {
      if (address !== this.#device.address) return;
      quietly(type === 'connection' ? this.#onConnection() : this.#onDiscovery());
    });
    this.#cdp.on('BluetoothEmulation.characteristicOperationReceived', (operation) => {
      this.#onOperation(operation);
    });
    await this.#cdp.send('BluetoothEmulation.enable', { state: 'powered-on', leSupported: true });
    await this.#appear();
  }

  /**
   * Puts another peripheral in range, which the person chooses from now on. The one before stays there and answers what
   * it is asked on a link that is up, but to no new one. An address of its own makes it another device.
   */
  async become(other: Partial<EmulatedPeripheral>): Promise<void> {
    this.#device = { ...this.#device, values: {}, ...other };
    await this.#appear();
  }

  /** Answers the Bluetooth chooser of one more page. */
  async follow(page: Page): Promise<void> {
    this.#pages.push(page);
    const person = { address: () => this.#device.address, answer: () => this.chooser };
    this.#choosers.push(await answerChooser(page, person));
  }

  /** Every write that arrived, in order. */
  get writes(): readonly WireWrite[] {
    return this.#log.writes;
  }

  /** Their bytes alone, spaced hexadecimal. */
  get frames(): readonly string[] {
    return this.writes.map(({ bytes }) => bytes);
  }

  /** How often a link was asked for, refused ones included. */
  get connections(): number {
    return this.#connections;
  }

  /** Forgets the writes so far. */
  clear(): void {
    this.#log.clear();
  }

  /** Resolves as soon as writes or connections satisfy `condition`; rejects with what was written instead. */
  until(condition: (writes: readonly WireWrite[]) => boolean, timeoutMs = 20_000): Promise<void> {
    return this.#log.until(condition, timeoutMs);
  }

  /**
   * Breaks the link as a radio would; open operations fail first. No page writes in between: a link that goes with a write
   * unanswered never comes back in Chromium's emulation.
   */
  async dropLink(): Promise<void> {
    const held = this.#pages
      .filter((page) => !page.isClosed())
      .reduceRight<() => Promise<void>>(
        (drop, page) => () => whileHeld(page, drop),
        () => this.#drop(),
      );
    await held();
  }

  /** Refuses the next `count` links. */
  refuseConnections(count = 1): void {
    this.#connectionsToRefuse = count;
  }

  /** Answers the next `count` writes with an ATT error. */
  refuseWrites(count = 1): void {
    this.#writesToRefuse = count;
  }

  /** Leaves every connection and operation unanswered until `resume`. */
  stall(): void {
    this.#stalled = true;
  }

  /** Answers what was left unanswered. */
  async resume(): Promise<void> {
    this.#stalled = false;
    if (this.#connectionWaits) await this.#answerConnection();
    this.#connectionWaits = false;
    for (const open of [...this.#outstanding]) await this.#answer(open, 0);
  }

  /** Switches the emulated radio. Chromium keeps a link, and even connects, without one. */
  async radio(state: 'powered-on' | 'powered-off' | 'absent'): Promise<void> {
    await this.#cdp.send('BluetoothEmulation.setSimulatedCentralState', { state });
  }

  /** Offers other services from the next link on: another device under the same name. */
  offer(services: EmulatedServices): void {
    this.#device = { ...this.#device, services };
  }

  /** Answers everything that is open, and from now on at once: before the page goes away. */
  async calm(): Promise<void> {
    this.answerDelayMs = 0;
    await this.resume().catch(ignore);
  }

  /** Takes the peripheral and the emulated radio away. Close or leave the page before. */
  async dispose(): Promise<void> {
    await this.calm();
    for (const stop of this.#choosers) await stop();
    await this.#cdp.send('BluetoothEmulation.disable').catch(ignore);
    await this.#cdp.detach().catch(ignore);
  }

  async #drop(): Promise<void> {
    for (const open of [...this.#outstanding]) await this.#answer(open, WRITE_REFUSED);
    this.#characteristics.clear();
    await this.#cdp.send('BluetoothEmulation.simulateGATTDisconnection', { address: this.#device.address });
  }

  async #appear(): Promise<void> {
    const { address, name, services } = this.#device;
    await this.#cdp.send('BluetoothEmulation.simulatePreconnectedPeripheral', {
      address,
      name,
      manufacturerData: [],
      knownServiceUuids: Object.keys(services),
    });
  }

  async #onConnection(): Promise<void> {
    this.#connections++;
    this.#log.told();
    if (this.#stalled) this.#connectionWaits = true;
    else await this.#answerConnection();
  }

  async #answerConnection(): Promise<void> {
    const refused = this.#connectionsToRefuse > 0;
    if (refused) this.#connectionsToRefuse--;
    if (this.answerDelayMs > 0) await delay(this.answerDelayMs);
    await this.#respond('connection', refused ? CONNECTION_REFUSED : 0);
  }

  /** Chromium forgets a peripheral's services with the link, so each discovery adds them again. */
  async #onDiscovery(): Promise<void> {
    const { address } = this.#device;
    for (const [serviceUuid, characteristics] of Object.entries(this.#device.services)) {
      const { serviceId } = await this.#cdp.send('BluetoothEmulation.addService', { address, serviceUuid });
      for (const [characteristicUuid, properties] of Object.entries(characteristics)) {
        const added = { serviceId, characteristicUuid, properties };
        const { characteristicId } = await this.#cdp.send('BluetoothEmulation.addCharacteristic', added);
        this.#characteristics.set(characteristicId, characteristicUuid);
        const descriptor = { characteristicId, descriptorUuid: CLIENT_CONFIGURATION };
        if (properties.notify) await this.#cdp.send('BluetoothEmulation.addDescriptor', descriptor);
      }
    }
    await this.#respond('discovery', 0);
  }

  async #respond(type: 'connection' | 'discovery', code: number): Promise<void> {
    const { address } = this.#device;
    await this.#cdp.send('BluetoothEmulation.simulateGATTOperationResponse', { address, type, code });
  }

  #onOperation(operation: {
    readonly characteristicId: string;
    readonly type: Outstanding['type'];
    readonly data?: string;
    readonly writeType?: string;
  }): void {
    const response = operation.writeType !== 'write-without-response';
    const write: Outstanding['write'] =
      operation.type !== 'write'
        ? undefined
        : {
            atMs: performance.now(),
            bytes: spacedHex(operation.data ?? ''),
            response,
            characteristic: this.#characteristics.get(operation.characteristicId) ?? '',
            answer: response ? 'waiting' : 'none',
          };
    if (write) this.#log.add(write);
    if (!write || response) this.#open({ id: operation.characteristicId, type: operation.type, write });
    this.#log.told();
  }

  #open(operation: Outstanding): void {
    this.#outstanding.add(operation);
    if (this.#stalled) return;
    const refuse = operation.write !== undefined && this.#writesToRefuse > 0;
    if (refuse) this.#writesToRefuse--;
    operation.timer = setTimeout(() => {
      quietly(this.#answer(operation, refuse ? WRITE_REFUSED : 0));
    }, this.answerDelayMs);
  }

  async #answer(operation: Outstanding, code: number): Promise<void> {
    clearTimeout(operation.timer);
    if (!this.#outstanding.delete(operation)) return;
    if (operation.write) operation.write.answer = code === 0 ? 'ok' : 'refused';
    const characteristic = this.#characteristics.get(operation.id) ?? '';
    await this.#cdp.send('BluetoothEmulation.simulateCharacteristicOperationResponse', {
      characteristicId: operation.id,
      type: operation.type,
      code,
      ...(operation.type === 'read' && { data: base64(this.#device.values[characteristic] ?? []) }),
    });
  }
}

/** A Theragun-shaped peripheral in the air of `browser`, whose chooser on `page` is answered. */
export async function createEmulatedMassager(
  browser: Browser,
  page: Page,
  options: EmulatedMassagerOptions = {},
): Promise<EmulatedMassager> {
  const massager = new EmulatedMassager(await browser.newBrowserCDPSession(), {
    name: 'Elite',
    address: '09:09:09:09:09:09',
    services: THERAGUN_SERVICES,
    values: {},
    answerDelayMs: 0,
    ...options,
  });
  await massager.start();
  await massager.follow(page);
  return massager;
}

function base64(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('base64');
}

function spacedHex(base64: string): string {
  const hex = Buffer.from(base64, 'base64').toString('hex').toUpperCase();
  return (hex.match(/../g) ?? []).join(' ');
}

/** The browser may be gone before an answer is: no test fails for that. */
function quietly(answering: Promise<void>): void {
  answering.catch(ignore);
}

function ignore(): void {
  // Nothing can be done, and nobody waits.
}
