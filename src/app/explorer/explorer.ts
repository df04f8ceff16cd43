import type { Clock } from '#clock';
import {
  bounded,
  massagerErrorOf,
  MassagerFault,
  type BluetoothPort,
  type FrameLogEntry,
  type MassagerErrorCode,
} from '#massager';
import type { Explorer, ExplorerState } from '#ui';
import { BehaviorSubject, type Observable } from 'rxjs';
import { createFrameLog } from '../frame-log.ts';
import type { MassagerDeskInside } from '../massager-desk.contract.ts';
import { refusalOf } from '../refusals.ts';
import { ExploredLink } from './explored-link.ts';
import { knownServices } from './known-services.ts';

/** What looking into a device needs. */
export interface ExplorerParts {
  readonly clock: Clock;
  readonly bluetooth: BluetoothPort | undefined;
  /** Takes the radio for this tab; rejects where another tab has a massager. Gives it back by what it returns. */
  readonly take: () => Promise<() => void>;
  /** A massager is let go before another device is opened; a session keeps its own. */
  readonly massagerDesk: Pick<MassagerDeskInside, 'byHand' | 'locked' | 'cancel'>;
}

/** What app/ itself needs of it. */
export interface ExplorerInside extends Explorer {
  dispose(): void;
}

const NOTHING: ExplorerState = { link: 'absent', services: [] };

/** Looks into any device. Nothing happens before `open`. */
export function createExplorer(parts: ExplorerParts): ExplorerInside {
  return new DeviceExplorer(parts);
}

class DeviceExplorer implements ExplorerInside {
  readonly state$: Observable<ExplorerState>;
  readonly knownServices = knownServices();
  readonly #parts: ExplorerParts;
  readonly #state$ = new BehaviorSubject<ExplorerState>(NOTHING);
  readonly #log = createFrameLog();
  #link: ExploredLink | undefined;
  /** Ends the opening under way, and gives the radio back. */
  #end = new AbortController();

  constructor(parts: ExplorerParts) {
    this.#parts = parts;
    this.state$ = this.#state$.asObservable();
  }

  get state(): ExplorerState {
    return this.#state$.value;
  }

  get log$(): Observable<readonly FrameLogEntry[]> {
    return this.#log.lines$;
  }

  async open(services: readonly string[]): Promise<void> {
    this.stop();
    const { bluetooth, massagerDesk } = this.#parts;
    if (massagerDesk.locked || !bluetooth) {
      this.#fail(bluetooth ? 'busy' : 'unsupported');
      return;
    }
    const end = new AbortController();
    this.#end = end;
    this.#show({ link: 'choosing', services: [] });
    if (!(await this.#take(end))) return;
    let doing: Parameters<typeof massagerErrorOf>[1] = 'choosing';
    try {
      const device = await this.#ask(bluetooth, services, end.signal);
      doing = 'connecting';
      const link = this.#newLink(device, end);
      this.#show({ link: 'connecting', services: [], ...named(device) });
      const server = await link.connect();
      doing = 'discovering';
      this.#show({ ...this.state, link: 'looking' });
      await link.look(server);
      end.signal.throwIfAborted();
      this.#show({ ...this.state, link: 'open', services: link.services });
      this.#note('open');
    } catch (error) {
      if (end.signal.aborted) return;
      this.#cut();
      this.#fail(massagerErrorOf(error, doing));
    }
  }

  read(key: string): Promise<void> {
    return this.#try('read', (link) => link.read(key));
  }

  listen(key: string): Promise<void> {
    return this.#try('listen', (link) => link.listen(key));
  }

  write(key: string, bytes: Uint8Array, how: 'with-response' | 'without-response'): Promise<void> {
    return this.#try('write', (link) => link.write(key, bytes, how));
  }

  stop(): void {
    const { link, services, error, deviceName } = this.state;
    if (link === 'absent' && !error) return;
    this.#cut();
    if (services.length === 0) this.#show(NOTHING);
    else this.#show({ link: 'absent', services, ...(deviceName === undefined ? {} : { deviceName }) });
    if (link === 'open') this.#note('link cut');
  }

  dispose(): void {
    this.#cut();
    this.#state$.complete();
    this.#log.dispose();
  }

  /** The radio for this tab, and nobody else's motor on it. @returns whether it may go on. */
  async #take(end: AbortController): Promise<boolean> {
    const { take, massagerDesk } = this.#parts;
    try {
      massagerDesk.cancel();
      await massagerDesk.byHand();
      const giveBack = await take();
      if (end.signal.aborted) giveBack();
      else end.signal.addEventListener('abort', giveBack);
    } catch (error) {
      if (!end.signal.aborted) this.#fail(refusalOf(error) ?? 'busy');
      return false;
    }
    return !end.signal.aborted;
  }

  async #ask(
    bluetooth: BluetoothPort,
    services: readonly string[],
    signal: AbortSignal,
  ): Promise<BluetoothDevice> {
    const asked = bluetooth.requestDevice({ acceptAllDevices: true, optionalServices: [...services] });
    return await bounded(asked, { clock: this.#parts.clock, signal });
  }

  #newLink(device: BluetoothDevice, end: AbortController): ExploredLink {
    const link: ExploredLink = new ExploredLink({
      clock: this.#parts.clock,
      device,
      log: (line) => {
        this.#log.add(line);
      },
      changed: () => {
        if (this.state.link === 'open') this.#show({ ...this.state, services: link.services });
      },
      lost: () => {
        if (end.signal.aborted) return;
        const isOpen = this.state.link === 'open';
        const { services } = this.state;
        this.#cut();
        this.#note('link lost');
        this.#show({ ...named(device), link: isOpen ? 'lost' : 'absent', services, error: 'link-lost' });
      },
    });
    this.#link = link;
    return link;
  }

  async #try(what: string, work: (link: ExploredLink) => Promise<void>): Promise<void> {
    const link = this.#link;
    if (!link || this.state.link !== 'open') return;
    try {
      await work(link);
      if (this.#link === link && this.state.error) this.#show({ ...this.state, error: undefined });
    } catch (error) {
      if (this.#link !== link) return;
      const code = massagerErrorOf(error, 'operating');
      this.#note(`${what} failed: ${code}`);
      this.#show({ ...this.state, error: code });
    }
  }

  /** Ends whatever is under way. */
  #cut(): void {
    const link = this.#link;
    this.#link = undefined;
    this.#end.abort(new MassagerFault('cancelled'));
    link?.close();
  }

  #fail(error: MassagerErrorCode): void {
    this.#end.abort(new MassagerFault('cancelled'));
    this.#show({ link: 'absent', services: [], error });
  }

  #note(what: string): void {
    this.#log.add({ atMs: this.#parts.clock.now(), direction: 'note', what, bytes: '' });
  }

  /** A key that is undefined is left out. */
  #show({ error, ...state }: Omit<ExplorerState, 'error'> & { error?: MassagerErrorCode | undefined }): void {
    this.#state$.next(error === undefined ? state : { ...state, error });
  }
}

function named({ name }: BluetoothDevice): Pick<ExplorerState, 'deviceName'> {
  return name === undefined ? {} : { deviceName: name };
}
