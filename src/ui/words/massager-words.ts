import type { LinkPhase, MassagerErrorCode, MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import { msg } from '@lit/localize';
import type { BluetoothAvailability } from '../ports.ts';

export { linkWords, massagerWords } from './link-words.ts';

/** What is known of the motor; never more than that. */
export function motorWords({ motor, measured }: Pick<MassagerState, 'motor' | 'measured'>): string {
  switch (motor) {
    case 'stopped':
      return msg('Stopped: the massager said so.');
    case 'stop-sent':
      return msg('Stop sent. The massager has not answered.');
    case 'running':
      return measured?.running
        ? msg('Running: the massager said so.')
        : msg('Told to run. It has not said that it does.');
    case 'unknown':
      return msg('Not known. It may still be running.');
  }
}

/** A phase of connecting: its name, and what happens in it. */
export interface PhaseWords {
  readonly title: string;
  readonly text: string;
}

/** What happens in a phase in which something is waited for; undefined in the others. */
export function phaseWords(link: LinkPhase): PhaseWords | undefined {
  switch (link) {
    case 'choosing':
      return {
        title: msg('Choosing…'),
        text: msg('The browser shows what is near. Choose your massager there.'),
      };
    case 'connecting':
      return { title: msg('Connecting…'), text: msg('This takes a few seconds, fifteen at most.') };
    case 'discovering':
      return {
        title: msg('Looking at what it has…'),
        text: msg('Backbeat reads what the massager offers. Nothing is sent to it yet.'),
      };
    case 'preparing':
      return {
        title: msg('Preparing…'),
        text: msg('Stop is sent first, then what this kind of massager begins with.'),
      };
    default:
      return undefined;
  }
}

/** What went wrong and what to do about it. */
export interface ErrorWords {
  readonly what: string;
  readonly todo: string;
}

/** Words for every way a massager can fail. */
export function errorWords(code: MassagerErrorCode): ErrorWords {
  const words: Readonly<Record<MassagerErrorCode, () => ErrorWords>> = {
    cancelled: () => ({
      what: msg('No massager was connected.'),
      todo: msg('Connect again when you like, or go by hand.'),
    }),
    unsupported: () => ({
      what: msg('This browser cannot reach a massager.'),
      todo: msg(
        'Chrome and Edge can, on Android, Windows, macOS and ChromeOS. Here everything else works by hand.',
      ),
    }),
    'radio-off': () => ({
      what: msg('Bluetooth is off.'),
      todo: msg('Switch it on in the settings of this device, then connect again.'),
    }),
    permission: () => ({
      what: msg('Bluetooth was not allowed.'),
      todo: msg(
        'Allow Bluetooth for this page in the browser, and nearby devices (older Android: location) for the browser itself. Then connect again.',
      ),
    }),
    'not-found': () => ({
      what: msg('No massager found.'),
      todo: msg('Is it switched on, charged and within two metres? Then look again.'),
    }),
    'wrong-device': () => ({
      what: msg('This one speaks a language Backbeat does not know.'),
      todo: msg('Choose another one, look into it and teach it, or use it by hand.'),
    }),
    busy: () => ({
      what: msg('The massager refused the connection.'),
      todo: msg(
        'Another app may hold it. Close its own app and other pages that use it, then connect again.',
      ),
    }),
    timeout: () => ({
      what: msg('The massager did not answer.'),
      todo: msg('Move closer, switch it off and on, then connect again.'),
    }),
    'no-answer': () => ({
      what: msg('It is linked, but the answer it should begin with never came.'),
      todo: msg(
        'Switch it off and on, then connect again. If that does not help, it may be another model than the one Backbeat knows.',
      ),
    }),
    'link-lost': () => ({
      what: msg('The connection was lost. Your massager may still be running.'),
      todo: msg('Lift it off your body and press its power button.'),
    }),
    'write-failed': () => ({
      what: msg('The massager did not take a command.'),
      todo: msg('If it is running, lift it off and press its power button.'),
    }),
  };
  return words[code]();
}

/** Why a try to connect again did not succeed, where the person can do something about it; else empty. */
export function retryWords(code: MassagerErrorCode | undefined): string {
  switch (code) {
    case 'radio-off':
      return msg('Bluetooth is off: switch it on.');
    case 'permission':
      return msg('Bluetooth is not allowed.');
    case 'busy':
      return msg('Another app may hold it.');
    case 'no-answer':
      return msg('It is linked, but did not answer as it should.');
    default:
      return '';
  }
}

/**
 * What is wrong with a massager now, if anything. While its link is gone and its motor may run, that goes
 * before whatever went wrong since.
 */
export function troubleWords(
  { link, motor, error }: MassagerState,
  availability: BluetoothAvailability,
): ErrorWords | undefined {
  const isGone = link === 'lost' || link === 'reconnecting';
  if (isGone && motor !== 'stopped') return errorWords('link-lost');
  if (isGone)
    return { what: msg('The connection was lost.'), todo: msg('The massager had reported a standstill.') };
  if (error === 'radio-off' && availability === 'unsupported') return errorWords('unsupported');
  return error && errorWords(error);
}

/** How sure anyone can be that a profile is right. */
export function evidenceWords(evidence: DeviceProfile['evidence']): string {
  switch (evidence) {
    case 'vendor':
      return msg('Documented by its maker');
    case 'multi-source':
      return msg('Documented by several sources');
    case 'community-tested':
      return msg('Tried by its community');
    case 'community-untested':
      return msg('Not tried on hardware');
    case 'partial':
      return msg('Known in part');
    case 'own':
      return msg('Your own');
  }
}

/** What a massager does when the connection drops, as far as anyone knows. */
export function dropWords(stops: DeviceProfile['autoStopsOnDisconnect']): string {
  switch (stops) {
    case 'yes':
      return msg('If the connection drops, it stops by itself.');
    case 'configurable':
      return msg('If the connection drops, it stops by itself where it was told to when connecting.');
    case 'no':
      return msg('If the connection drops, it keeps running: switch it off by its button.');
    case 'unknown':
      return msg('If the connection drops, it may keep running: switch it off by its button.');
  }
}

/** What a level of this massager counts, after a comma: `measured, per min`. */
export function unitWords(unit: DeviceProfile['actuator']['unit'] | undefined): string {
  switch (unit) {
    case 'ppm':
    case 'rpm':
      return msg('per min');
    case 'percent':
      return msg('percent');
    default:
      return msg('level');
  }
}
