import { msg } from '@lit/localize';
import type { MassagerErrorCode } from '#massager';
import { HeldElsewhere } from './sole-massager.ts';

/** There is nothing to reach a massager with. */
export class NoBluetooth extends Error {
  override readonly name = 'NoBluetooth';
}

/** Why there is no motor; undefined where another tab has it, which the availability says. */
export function refusalOf(error: unknown): MassagerErrorCode | undefined {
  return error instanceof HeldElsewhere ? undefined : 'unsupported';
}

/** Why a session stays in the mode it is in, in words to show. */
export function whyNot(error: MassagerErrorCode | undefined): string {
  switch (error) {
    case 'cancelled':
      return msg('No massager was chosen. The session waits where it was.');
    case 'unsupported':
      return msg('This browser cannot reach a massager. The session waits where it was.');
    case 'radio-off':
      return msg('Bluetooth is off. Switch it on; the session waits where it was.');
    case 'permission':
      return msg('The browser may not use Bluetooth here. The session waits where it was.');
    case 'not-found':
      return msg('No massager was found. Switch it on and bring it near; the session waits where it was.');
    case 'wrong-device':
      return msg('The app does not know this device. The session waits where it was.');
    case 'busy':
      return msg('Another app may hold the massager. Close it there; the session waits where it was.');
    case 'no-answer':
      return msg('The massager did not answer. Switch it off and on; the session waits where it was.');
    case undefined:
      return msg('Another tab holds the massager. Disconnect it there, or close that tab.');
    case 'timeout':
    case 'link-lost':
    case 'write-failed':
      return msg('The massager did not connect. The session waits where it was.');
  }
}
