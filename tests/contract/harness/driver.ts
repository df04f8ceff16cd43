import type { Massager, MassagerState } from '#massager';
import type { EmulatedServices } from '../../support/emulated-massager.ts';

/** One write as the peripheral got it. */
export interface Frame {
  readonly bytes: string;
  readonly response: boolean;
}

/** The state that is waited for: these fields, whatever the others are. */
export type Wanted = Partial<Record<keyof MassagerState, unknown>>;

/** The driver's verbs, wherever it runs. */
export interface DriverVerbs {
  /** In a gesture of the person. Resolves when the driver's own `connect` does. */
  readonly connect: () => Promise<void>;
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

/** Makes a rig around a peripheral that offers these services, a Theragun's if left out. */
export type OpenRig = (services?: EmulatedServices) => Promise<DriverRig>;

/** Whether a state has the fields that are waited for. */
export function has(state: MassagerState, wanted: Wanted): boolean {
  return Object.entries(wanted).every(([key, value]) => Reflect.get(state, key) === value);
}

/** What moves the motor: frames that are neither questions nor reports. */
export function commandsIn(frames: readonly Frame[]): readonly string[] {
  return frames.map(({ bytes }) => bytes).filter((bytes) => bytes.slice(6, 8) === '01');
}
