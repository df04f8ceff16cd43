import type { PeripheralService } from '#simulator';
import { type EmulatedServices, THERAGUN } from '../../support/emulated-massager.ts';

/** A UUID that every peripheral of the suite has, with nothing in it. */
export const BATTERY_SERVICE = '0000180f-0000-1000-8000-00805f9b34fb';
export const { service: SERVICE, write: COMMAND, notify: REPORT } = THERAGUN;

/** What the peripheral of the conformance questions offers. */
export const STAGE_SERVICES: EmulatedServices = {
  [SERVICE]: {
    [COMMAND]: { write: true, writeWithoutResponse: true },
    [REPORT]: { read: true, notify: true },
  },
  [BATTERY_SERVICE]: {},
};

/** The same in the simulator's words. */
export function peripheralServices(services: EmulatedServices): PeripheralService[] {
  return Object.entries(services).map(([uuid, characteristics]) => ({
    uuid,
    characteristics: Object.entries(characteristics).map(([each, properties]) => ({
      uuid: each,
      properties,
    })),
  }));
}

/** What the world around a page's Bluetooth can be told to do; each is done when its promise resolves. */
export interface Backstage {
  /** How the person answers the next choosers. */
  readonly chooser: (answer: 'choose' | 'cancel') => Promise<void>;
  readonly loseLink: () => Promise<void>;
  readonly refuseNextConnection: () => Promise<void>;
  readonly refuseNextWrite: () => Promise<void>;
  /** How long each answer of the peripheral takes from now on. */
  readonly answerDelay: (ms: number) => Promise<void>;
  /** Leaves connections unanswered, until they are released. */
  readonly holdConnections: () => Promise<void>;
  readonly releaseConnections: () => Promise<void>;
  /** Resolves when so many links have been asked for. */
  readonly connectionsAsked: (count: number) => Promise<void>;
  /** The writes so far, as soon as there are `count`: `01 02 with`, `03 without`. */
  readonly written: (count: number) => Promise<readonly string[]>;
  readonly radio: (state: 'powered-on' | 'powered-off' | 'absent') => Promise<void>;
}

/** One Bluetooth, and the world behind it. */
export interface Stage extends Backstage {
  readonly bluetooth: Pick<Bluetooth, 'requestDevice' | 'getAvailability' | 'getDevices'> & EventTarget;
  /** Does something in a gesture of the person, which `requestDevice` may need. */
  inGesture<T>(run: () => Promise<T>): Promise<T>;
}

/** A verb that is done when it returns. */
export function done<A extends unknown[]>(run: (...args: A) => void): (...args: A) => Promise<void> {
  return (...args) => {
    run(...args);
    return Promise.resolve();
  };
}
