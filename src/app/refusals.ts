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
  if (error === undefined) return msg('Another tab holds the massager. Release it there, or close that tab.');
  return WHY_NOT[error]?.() ?? msg('The massager did not connect. The session waits where it was.');
}

const WHY_NOT: Readonly<Partial<Record<MassagerErrorCode, () => string>>> = {
  cancelled: () => msg('No massager was chosen. The session waits where it was.'),
  unsupported: () => msg('This browser cannot reach a massager. The session waits where it was.'),
  'radio-off': () => msg('Bluetooth is off. Switch it on; the session waits where it was.'),
  permission: () => msg('The browser may not use Bluetooth here. The session waits where it was.'),
  'not-found': () =>
    msg('No massager was found. Switch it on and bring it near; the session waits where it was.'),
  'wrong-device': () => msg('The app does not know this device. The session waits where it was.'),
  busy: () => msg('Another app may hold the massager. Close it there; the session waits where it was.'),
  'no-answer': () =>
    msg('The massager did not answer. Switch it off and on; the session waits where it was.'),
};
