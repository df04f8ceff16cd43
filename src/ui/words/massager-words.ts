import type { MassagerErrorCode, MassagerState, MotorKnowledge } from '#massager';
import type { DeviceProfile } from '#protocol';
import { msg } from '@lit/localize';
import type { BluetoothAvailability } from '../ports.ts';

export { linkWords, massagerWords } from './link-words.ts';

/** What is known of the motor; never more than that. */
export function motorWords(motor: MotorKnowledge): string {
  switch (motor) {
    case 'stopped':
      return msg('Stopped: the massager said so.');
    case 'stop-sent':
      return msg('Stop sent. The massager has not answered.');
    case 'running':
      return msg('Running.');
    case 'unknown':
      return msg('Not known. It may still be running.');
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
      what: msg('No massager was chosen.'),
      todo: msg('Connect again when you like, or go by hand.'),
    }),
    'no-bluetooth': () => ({
      what: msg('This browser cannot reach a massager.'),
      todo: msg('Switch Bluetooth on, or go by hand: everything else works.'),
    }),
    permission: () => ({
      what: msg('Bluetooth was not allowed.'),
      todo: msg('Allow Bluetooth for this page in the browser, then connect again.'),
    }),
    'not-found': () => ({
      what: msg('No massager found.'),
      todo: msg('Is it switched on, charged and within two metres? Then look again.'),
    }),
    'wrong-device': () => ({
      what: msg('This one speaks a language Backbeat does not know.'),
      todo: msg('Choose another one, or use it by hand.'),
    }),
    busy: () => ({
      what: msg('The massager is taken.'),
      todo: msg('Close its own app and other pages that use it, then connect again.'),
    }),
    timeout: () => ({
      what: msg('The massager did not answer.'),
      todo: msg('Switch it off and on, then connect again.'),
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
  if (error === 'no-bluetooth' && availability === 'unsupported')
    return {
      what: msg('This browser cannot reach a massager.'),
      todo: msg('Everything else works by hand.'),
    };
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
