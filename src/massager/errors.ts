import type { MassagerErrorCode } from './massager.contract.ts';

/** A failure of ours, with its code: a time limit, a link that ended, a device that lacks something. */
export class MassagerFault extends Error {
  readonly code: MassagerErrorCode;

  constructor(code: MassagerErrorCode) {
    super(code);
    this.name = 'MassagerFault';
    this.code = code;
  }
}

/** What was being done when something failed: the same foreign error means different things. */
export type Doing = 'choosing' | 'connecting' | 'discovering' | 'operating';

/**
 * Turns any error into our words: the one place that knows how browsers name their failures.
 *
 * By name as the specification has them (Web Bluetooth, "Error handling"), and by message where Chromium
 * has one name for several causes (`bluetooth_error.cc`). Messages are compared loosely; an unknown one
 * falls back to what is most likely for its name.
 */
export function massagerErrorOf(error: unknown, doing: Doing): MassagerErrorCode {
  if (error instanceof MassagerFault) return error.code;
  const { name, message } = nameAndMessage(error);
  if (name === 'AbortError') return 'cancelled';
  return BY[doing](name, message);
}

type Reading = (name: string, message: string) => MassagerErrorCode;

const BY: Readonly<Record<Doing, Reading>> = {
  choosing: (name, message) => {
    if (name === 'SecurityError' || name === 'NotAllowedError') return 'permission';
    if (name !== 'NotFoundError') return 'no-bluetooth';
    // Chromium: "Bluetooth adapter not available.", "Bluetooth Low Energy not available.",
    // "Web Bluetooth is not supported on this platform."
    if (/not (available|supported)/i.test(message)) return 'no-bluetooth';
    // "User denied the browser permission to scan …", "Web Bluetooth API globally disabled."
    if (/denied|disabled|permission/i.test(message)) return 'permission';
    // "User selected a device that doesn't exist anymore."
    return /exist/i.test(message) ? 'not-found' : 'cancelled';
  },
  connecting: (name, message) => {
    if (name === 'InvalidStateError') return 'no-bluetooth';
    if (name === 'SecurityError' || name === 'NotAllowedError') return 'permission';
    // "Bluetooth Device is no longer in range."
    return name === 'NotFoundError' || /range/i.test(message) ? 'not-found' : 'busy';
  },
  discovering: (name) => {
    if (name === 'NetworkError' || name === 'InvalidStateError') return 'link-lost';
    return name === 'SecurityError' ? 'permission' : 'wrong-device';
  },
  operating: (name, message) => {
    // Attributes go stale when a link ends: "GATT Characteristic no longer exists."
    if (name === 'InvalidStateError') return 'link-lost';
    // "GATT Server is disconnected. …". Others pass, such as "GATT operation already in progress."
    return name === 'NetworkError' && /disconnected|range/i.test(message) ? 'link-lost' : 'write-failed';
  },
};

/** By its shape, not by `instanceof`: a DOMException of another realm is one as well. */
function nameAndMessage(error: unknown): { readonly name: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { name: '', message: String(error) };
  return { name: wordsIn(error, 'name'), message: wordsIn(error, 'message') };
}

function wordsIn(error: object, key: string): string {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
}
