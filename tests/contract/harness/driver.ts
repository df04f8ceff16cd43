import type { ConnectOptions, Massager, MassagerState } from '#massager';
import type { EmulatedServices } from '../../support/emulated-massager.ts';

/** One write as the peripheral got it. */
export interface Frame {
  readonly bytes: string;
  readonly response: boolean;
  /** UUID of what it was written to. */
  readonly characteristic: string;
}

/** A peripheral; what is left out is as a Theragun has it. */
export interface RigDevice {
  readonly name?: string;
  readonly services?: EmulatedServices;
  /** What can be read, by characteristic. */
  readonly values?: Readonly<Record<string, readonly number[]>>;
  /** What is notified when these bytes are written. Chromium's emulation can't. */
  readonly answers?: Readonly<Record<string, Answer>>;
}

/** A notification, spaced hexadecimal. */
export interface Answer {
  readonly service: string;
  readonly characteristic: string;
  readonly bytes: string;
}

/** The state that is waited for: these fields, whatever the others are. */
export type Wanted = Partial<Record<keyof MassagerState, unknown>>;

/** What a connection may leave out; the rest is the rig's. */
export type Connecting = Pick<ConnectOptions, 'withoutSafetyStep'>;

/** The driver's verbs, wherever it runs. */
export interface DriverVerbs {
  /** In a gesture of the person. Resolves when the driver's own `connect` does. */
  readonly connect: (how?: Connecting) => Promise<void>;
  /** All of them in one task, and a stop at its end if wanted. */
  readonly setLevels: (pcts: readonly number[], end?: 'stop') => Promise<void>;
  readonly stop: () => ReturnType<Massager['stop']>;
  readonly reconnect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
  /** The first state, from now on, that has these fields. */
  readonly until: (wanted: Wanted) => Promise<MassagerState>;
}

/** The peripheral and the person, as the tests move them. */
export interface DriverAir {
  readonly frames: () => readonly Frame[];
  /** Resolves when the frames satisfy `condition`. */
  readonly untilFrames: (condition: (frames: readonly Frame[]) => boolean) => Promise<void>;
  readonly chooser: (answer: 'choose' | 'cancel') => void;
  readonly loseLink: () => Promise<void>;
  readonly refuseConnections: (count: number) => void;
  readonly refuseWrites: (count: number) => void;
  readonly answerDelay: (ms: number) => void;
  /** Leaves every operation unanswered. */
  readonly stall: () => void;
  readonly radio: (state: 'absent' | 'powered-on') => Promise<void>;
}

/** One driver on one Bluetooth, with everything around it. */
export interface DriverRig extends DriverVerbs {
  readonly air: DriverAir;
  dispose(): Promise<void>;
}

/** Makes a rig around a peripheral, with a driver that knows every profile. */
export type OpenRig = (device?: RigDevice) => Promise<DriverRig>;

/** Whether a state has the fields that are waited for. */
export function has(state: MassagerState, wanted: Wanted): boolean {
  return Object.entries(wanted).every(([key, value]) => Reflect.get(state, key) === value);
}

/** What moves the motor: frames that are neither questions nor reports. */
export function commandsIn(frames: readonly Frame[]): readonly string[] {
  return frames.map(({ bytes }) => bytes).filter((bytes) => bytes.slice(6, 8) === '01');
}
