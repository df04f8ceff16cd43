import type { FrameLogEntry, MassagerState } from '#massager';
import type { DeviceProfile, ParseResult } from '#protocol';
import type { RememberedMassager, SessionMode } from '#storage';
import type { Observable } from 'rxjs';
import type { SimulatorWish, VirtualBench } from './practice-ports.ts';

/**
 * Whether this browser can reach a massager. `elsewhere`: another tab of the app holds it. Only
 * `unsupported` bars a try. The others are told wherever something can be connected, in a session too: not every browser
 * tells when Bluetooth is switched on again, or only later, and its own chooser knows, says so and may offer to switch
 * it on; the other tab may let go just then, and a try that comes to nothing says why.
 */
export type BluetoothAvailability = 'available' | 'unsupported' | 'off' | 'elsewhere';

/** How the person wants to connect. */
export interface ConnectWish {
  /** The chooser shows everything in range, not just what a profile names. */
  readonly everyDevice?: boolean;
  /** One of `remembered$`, by its id: without the chooser where the browser can, else the chooser shows it alone. */
  readonly deviceId?: string;
  /** A profile that is being taught, in place of all others. */
  readonly draft?: DeviceProfile;
}

/** Which massager, if any, and what it is doing. Fulfilled by app/. */
export interface MassagerDesk {
  readonly mode$: Observable<SessionMode>;
  readonly mode: SessionMode;
  readonly state$: Observable<MassagerState>;
  readonly state: MassagerState;
  /** The newest lines, oldest first. */
  readonly log$: Observable<readonly FrameLogEntry[]>;
  readonly availability$: Observable<BluetoothAvailability>;
  /** Profiles that can be connected, own ones among them, with their evidence. */
  readonly profiles: readonly DeviceProfile[];
  /** The profile of what is connected. */
  readonly profile: DeviceProfile | undefined;
  /** The virtual massager under the hands; undefined unless the simulator is in use. Hot, replays. */
  readonly bench$: Observable<VirtualBench | undefined>;
  readonly bench: VirtualBench | undefined;
  /** Massagers that were connected here before, newest first. Hot, replays. */
  readonly remembered$: Observable<readonly RememberedMassager[]>;
  /** How many of them are kept and can't be read any more; they stay where they are. Hot, replays. */
  readonly rememberedDamaged$?: Observable<number>;
  /** Opens the browser's chooser; call it in the tap. Mode becomes `massager` once it is ready. Never rejects. */
  connect(wish?: ConnectWish): Promise<void>;
  /** Says which of `state.candidates` it is. Never rejects. */
  pick(profileId: string): Promise<void>;
  /** Ends a try to connect, whatever it waits for. Harmless otherwise. */
  cancel(): void;
  /** Mode becomes `simulator` and a virtual massager is connected. Never rejects. */
  useSimulator(wish?: SimulatorWish): Promise<void>;
  /** Mode becomes `by-hand`; a connected massager is stopped and let go. Never rejects. */
  byHand(): Promise<void>;
  /** Stops and lets go, so that its own app can have it; mode becomes `by-hand`. Never rejects. */
  disconnect(): Promise<void>;
  /** After a lost link: tries again now. */
  reconnect(): void;
  /** Three gentle seconds through the gate. Refused (false) unless ready and no session runs. */
  test(): boolean;
  /**
   * Runs at the lowest level, through the gate, for as long as it is held, ten seconds at most.
   * @returns lets it go: stop goes out. Undefined where `test` would be refused.
   */
  holdLowest(): (() => void) | undefined;
  /** Changes what is kept of a massager. Rejects with a StorageError. */
  remember(
    deviceId: string,
    patch: Partial<Pick<RememberedMassager, 'maxIntensityPct' | 'withoutSafetyStep' | 'profileId'>>,
  ): Promise<void>;
  /** Forgets a massager. Rejects with a StorageError. */
  forget(deviceId: string): Promise<void>;
  /** Takes back a `forget`, with what was kept. Rejects with a StorageError. */
  bringBack(massager: RememberedMassager): Promise<void>;
  /** The log as a file, for whoever looks into a massager: no device id, and no name that the person gave. */
  logFile(): { readonly name: string; readonly text: string };
  /** Simulator only: breaks the link as a radio would. For so long nothing brings it back; left out, the next try does. */
  loseLink(awayMs?: number): void;
}

/** A frame that a profile makes, to look at before anything is sent. */
export interface FramePreview {
  readonly to: string;
  /** Spaced hexadecimal. */
  readonly bytes: string;
  readonly response: boolean;
}

/** What a profile would send. */
export interface ProfilePreview {
  /** At the lowest level, in the middle and at the most that is sent. */
  readonly levels: readonly {
    readonly pct: number;
    readonly level: number;
    readonly frames: readonly FramePreview[];
  }[];
  readonly stop: readonly FramePreview[];
  readonly init: readonly FramePreview[];
}

/** Massagers that the person taught the app or brought along. */
export interface OwnMassagers {
  /** Hot, replays. Sound ones only. */
  readonly profiles$: Observable<readonly DeviceProfile[]>;
  /** How many are kept that can't be read any more; they stay where they are. Hot, replays. */
  readonly damaged$: Observable<number>;
  /**
   * Reads the text of a file under the same rules as a built-in one; the id of a built-in one is refused.
   * What is wrong is said by place, what was found and what is wanted. Never throws.
   */
  read(text: string): ParseResult<DeviceProfile>;
  /** The same of a value that is being put together in a form. */
  check(draft: unknown): ParseResult<DeviceProfile>;
  /** What it would send. Only of what `read` or `check` gave. */
  preview(profile: DeviceProfile): ProfilePreview;
  /** Takes what `read` or `check` gave. Overwrites one with the same id. Rejects with a StorageError. */
  keep(profile: DeviceProfile): Promise<void>;
  remove(id: string): Promise<void>;
  /** What is being taught and not saved, by the id it is edited under; `new` is one from nothing. Lasts as long as the page. */
  readonly drafts: Map<string, MassagerDraft>;
}

/** A profile as it is typed: all values are text, in the places they have in the file. */
export type Typed = string | readonly Typed[] | { readonly [name: string]: Typed };

/** A massager on its way to be taught. */
export interface MassagerDraft {
  readonly typed: Typed;
  /** What a form can't show. It is kept as it is. */
  readonly kept: Partial<DeviceProfile>;
}

/** One characteristic of a device that is being looked at. */
export interface FoundCharacteristic {
  /** Tells it from all others of the device. */
  readonly key: string;
  readonly uuid: string;
  readonly canRead: boolean;
  readonly canWrite: boolean;
  readonly canWriteWithoutResponse: boolean;
  readonly canNotify: boolean;
  readonly isListening: boolean;
  /** The newest value that was read or notified, spaced hexadecimal. */
  readonly value?: string;
  /** How many notifications came since it is listened to. */
  readonly heard?: number;
}

/** One service of a device that is being looked at. */
export interface FoundService {
  readonly uuid: string;
  readonly characteristics: readonly FoundCharacteristic[];
}

/** What a look at a device shows. */
export interface ExplorerState {
  readonly link: 'absent' | 'choosing' | 'connecting' | 'looking' | 'open' | 'lost';
  readonly deviceName?: string;
  readonly services: readonly FoundService[];
  readonly error?: MassagerState['error'];
}

/** Looks into any device, without a profile. Fulfilled by app/. */
export interface Explorer {
  /** Hot, replays. */
  readonly state$: Observable<ExplorerState>;
  readonly state: ExplorerState;
  /** Everything that went over the link, oldest first. */
  readonly log$: Observable<readonly FrameLogEntry[]>;
  /** Services that are often used by such devices, by UUID and in words. */
  readonly knownServices: readonly { readonly uuid: string; readonly label: string }[];
  /** Opens the chooser for every device; call it in the tap. Only these services can be looked into. Never rejects. */
  open(services: readonly string[]): Promise<void>;
  /** Never rejects: what failed is in the log and `state.error`. */
  read(key: string): Promise<void>;
  listen(key: string): Promise<void>;
  /** Writes bytes by hand. Nothing checks them: warn first. */
  write(key: string, bytes: Uint8Array, how: 'with-response' | 'without-response'): Promise<void>;
  /**
   * Cuts the link at once: the one stop there is for an unknown device, and not every device obeys it.
   * What was found stays in `state`.
   */
  stop(): void;
}
