import type { Clock } from '#clock';
import type { Peripheral, PeripheralLink, SimulationControl } from '#simulator';
import { BehaviorSubject, type Observable, Subject } from 'rxjs';
import { type MotorState, isChanging, motorAt, untilNextPercentMs } from './motor.ts';
import {
  THERAGUN_UUIDS,
  decodeTheragunCommand,
  encodeTheragunStatus,
  encodeTheragunVersion,
} from './theragun.ts';

/** How often `state$` speaks while the speed changes: smooth to the eye. */
const CHANGING_EVERY_MS = 100;
/** The oldest firmware that the documentation names for an Elite. */
const FIRMWARE = { major: 2, minor: 1, patch: 6 } as const;
const ADDRESS = '7e:57:00:00:00:01';

/** What a virtual massager really does, whatever was asked of it. */
export interface VirtualMassagerState {
  /** Speed that the motor is asked for, percussions a minute; 0 is off. */
  readonly targetPpm: number;
  /** Speed now, with spin-up and coast-down; whole percussions a minute. */
  readonly ppm: number;
  /** Whole percent; at 0 the motor is off. */
  readonly batteryPct: number;
  readonly linked: boolean;
}

/** What the massager made of one write, or of its own button. */
export interface VirtualMassagerEvent {
  readonly atMs: number;
  /** Spaced hexadecimal; empty for what is not a frame. */
  readonly bytes: string;
  /** `ignored` frames move nothing. */
  readonly did: 'speed' | 'status' | 'version' | 'ignored' | 'power-button' | 'battery-empty';
  /** "1800", "checksum". */
  readonly detail: string;
}

/** A massager without a motor: reads the bytes, behaves, answers. */
export interface VirtualMassager {
  readonly name: string;
  readonly address: string;
  /** Hot, replays the newest. About 10 a second while the speed changes, else only when something does. */
  readonly state$: Observable<VirtualMassagerState>;
  /** Computed for this moment. */
  readonly state: VirtualMassagerState;
  /** Hot, no replay. */
  readonly log$: Observable<VirtualMassagerEvent>;
  /** Percussions a minute at a moment from the last command on (Clock ms), if nothing else is commanded. */
  levelAt(atMs: number): number;
  /** Its own power button: turns the motor off, link or no link. */
  pressPower(): void;
  /** Breaks the link as distance would. The motor keeps its last speed, as a real one may. */
  loseLink(): void;
  /** Breaks the link and rests. */
  dispose(): void;
}

export interface VirtualMassagerOptions {
  readonly clock: Clock;
  /** The air that it is put into. */
  readonly control: SimulationControl;
  readonly name?: string;
  /** Tells two of them apart. */
  readonly address?: string;
  readonly batteryPct?: number;
}

/** Puts a massager that speaks Theragun Gen 4 in range of a simulated Bluetooth. */
export function createVirtualMassager(options: VirtualMassagerOptions): VirtualMassager {
  return new Massager(options);
}

class Massager implements VirtualMassager, Peripheral {
  readonly name: string;
  readonly address: string;
  readonly services = [
    {
      uuid: THERAGUN_UUIDS.service,
      characteristics: [
        { uuid: THERAGUN_UUIDS.write, properties: { write: true, writeWithoutResponse: true } },
        { uuid: THERAGUN_UUIDS.notify, properties: { notify: true } },
      ],
    },
  ];
  readonly #clock: Clock;
  readonly #control: SimulationControl;
  readonly #state$: BehaviorSubject<VirtualMassagerState>;
  readonly #log$ = new Subject<VirtualMassagerEvent>();
  #motor: MotorState;
  #link: PeripheralLink | undefined;
  #cancelLook: () => void = () => undefined;

  constructor(options: VirtualMassagerOptions) {
    this.#clock = options.clock;
    this.#control = options.control;
    this.name = options.name ?? 'Practice massager';
    this.address = options.address ?? ADDRESS;
    this.#motor = {
      atMs: this.#clock.now(),
      ppm: 0,
      targetPpm: 0,
      batteryPct: options.batteryPct ?? 100,
    };
    this.#state$ = new BehaviorSubject(this.state);
    this.#control.simulatePreconnectedPeripheral(this);
  }

  get state$(): Observable<VirtualMassagerState> {
    return this.#state$.asObservable();
  }

  get log$(): Observable<VirtualMassagerEvent> {
    return this.#log$.asObservable();
  }

  get state(): VirtualMassagerState {
    const { targetPpm, ppm, batteryPct } = this.#now();
    return {
      targetPpm,
      ppm: Math.round(ppm),
      batteryPct: Math.ceil(batteryPct),
      linked: this.#link !== undefined,
    };
  }

  levelAt(atMs: number): number {
    return motorAt(this.#motor, atMs).ppm;
  }

  pressPower(): void {
    this.#ask(0);
    this.#note('power-button', { detail: 'off' });
  }

  loseLink(): void {
    this.#control.simulateGattDisconnection({ address: this.address });
  }

  dispose(): void {
    this.loseLink();
    this.#cancelLook();
    this.#state$.complete();
    this.#log$.complete();
  }

  onConnect(link: PeripheralLink): void {
    this.#link = link;
    this.#tell();
  }

  onDisconnect(): void {
    this.#link = undefined;
    this.#tell();
  }

  onWrite({ bytes }: { readonly bytes: Uint8Array }): number {
    const command = decodeTheragunCommand(bytes);
    switch (command.kind) {
      case 'speed':
        this.#ask(this.#now().batteryPct > 0 ? command.ppm : 0);
        this.#note('speed', { bytes, detail: String(command.ppm) });
        break;
      case 'status':
        this.#answer(encodeTheragunStatus({ running: this.state.targetPpm > 0, ppm: this.state.ppm }));
        this.#note('status', { bytes, detail: String(this.state.ppm) });
        break;
      case 'version':
        this.#answer(encodeTheragunVersion(FIRMWARE));
        this.#note('version', { bytes, detail: Object.values(FIRMWARE).join('.') });
        break;
      case 'broken':
        this.#note('ignored', { bytes, detail: command.why });
    }
    return 0;
  }

  #answer(bytes: Uint8Array): void {
    const at = { serviceUuid: THERAGUN_UUIDS.service, characteristicUuid: THERAGUN_UUIDS.notify };
    this.#link?.notify(at, bytes);
  }

  #now(): MotorState {
    return motorAt(this.#motor, this.#clock.now());
  }

  #ask(targetPpm: number): void {
    this.#motor = { ...this.#now(), targetPpm };
    this.#look();
  }

  /** Tells the state, and comes back while there is something to see. */
  #look(): void {
    this.#cancelLook();
    const now = this.#now();
    if (now.batteryPct <= 0 && now.targetPpm > 0) {
      this.#note('battery-empty', { detail: 'off' });
      this.#ask(0);
      return;
    }
    this.#tell();
    const nextMs = isChanging(now) ? CHANGING_EVERY_MS : untilNextPercentMs(now);
    if (!Number.isFinite(nextMs)) return;
    this.#cancelLook = this.#clock.after(nextMs, () => {
      this.#look();
    });
  }

  #tell(): void {
    const before = this.#state$.value;
    const { targetPpm, ppm, batteryPct, linked } = this.state;
    const same =
      before.targetPpm === targetPpm &&
      before.ppm === ppm &&
      before.batteryPct === batteryPct &&
      before.linked === linked;
    if (!same) this.#state$.next({ targetPpm, ppm, batteryPct, linked });
  }

  #note(
    did: VirtualMassagerEvent['did'],
    what: { readonly bytes?: Uint8Array; readonly detail: string },
  ): void {
    const bytes = [...(what.bytes ?? [])].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
    this.#log$.next({ atMs: this.#clock.now(), bytes: bytes.join(' '), did, detail: what.detail });
  }
}
