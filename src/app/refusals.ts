import { msg } from '@lit/localize';
import type { MassagerErrorCode } from '#massager';
import { HeldElsewhere } from './sole-massager.ts';

/** Why there is no motor; undefined where another tab has it, which the availability says. */
export function refusalOf(error: unknown): MassagerErrorCode | undefined {
  return error instanceof HeldElsewhere ? undefined : 'no-bluetooth';
}

/** Why a session stays in the mode it is in, in words to show. */
export function whyNot(error: MassagerErrorCode | undefined): string {
  switch (error) {
    case 'cancelled':
      return msg('No massager was chosen. The session waits where it was.');
    case 'no-bluetooth':
      return msg('This browser cannot reach a massager. The session waits where it was.');
    case undefined:
      return msg('Another tab holds the massager. Disconnect it there, or close that tab.');
    default:
      return msg('The massager did not connect. The session waits where it was.');
  }
}
