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

/** Rejects with what the browser has; with a fault of ours where it has nothing. */
export function rejecting(
  reject: (error: unknown) => void,
): (code: MassagerErrorCode, error?: unknown) => void {
  return (code, error = new MassagerFault(code)) => {
    reject(error);
  };
}

/** What was being done when something failed: the same foreign error means different things. */
export type Doing = 'choosing' | 'connecting' | 'discovering' | 'operating';

/**
 * Turns any error into our words: the one place that knows how browsers name their failures.
 *
 * By name as the specification has them (Web Bluetooth, "Error handling"), and by message where Chromium
 * has one name for several causes (`blink/renderer/modules/bluetooth/bluetooth_error.cc`, quoted below). Messages
 * are compared loosely; an unknown one falls back to what is most likely for its name.
 */
export function massagerErrorOf(error: unknown, doing: Doing): MassagerErrorCode {
  if (error instanceof MassagerFault) return error.code;
  const { name, message } = nameAndMessage(error);
  if (name === 'AbortError') return 'cancelled';
  return BY[doing](name, message);
}

/**
 * True if the browser refused an operation because another one is under way: "GATT operation already in progress."
 * (Web Bluetooth #188). It says nothing of the massager.
 */
export function isInProgress(error: unknown): boolean {
  const { name, message } = nameAndMessage(error);
  return name === 'NetworkError' && /already in progress/i.test(message);
}

type Reading = (name: string, message: string) => MassagerErrorCode;

const BY: Readonly<Record<Doing, Reading>> = {
  choosing: (name, message) => {
    // "Must be handling a user gesture to show a permission request."
    if (name === 'SecurityError' || name === 'NotAllowedError') return 'permission';
    // A TypeError for a browser that has half of it, an InvalidStateError for a page that is not shown.
    if (name !== 'NotFoundError') return 'unsupported';
    // "Web Bluetooth is not supported on this platform. For a list of supported platforms see: …"
    if (/not supported/i.test(message)) return 'unsupported';
    // "Bluetooth adapter not available.", "Bluetooth Low Energy not available."
    if (/not available/i.test(message)) return 'radio-off';
    // "User denied the browser permission to scan for Bluetooth devices.", "Web Bluetooth API globally
    // disabled.", "User or their enterprise policy has disabled Web Bluetooth."
    if (/denied|disabled|permission/i.test(message)) return 'permission';
    // "User selected a device that doesn't exist anymore."; else "User cancelled the requestDevice() chooser."
    return /exist/i.test(message) ? 'not-found' : 'cancelled';
  },
  connecting: (name, message) => {
    // What Chromium gives while the adapter is off (tried with 156).
    if (name === 'InvalidStateError') return 'radio-off';
    // "GATT operation not authorized." after `forget()`.
    if (name === 'SecurityError' || name === 'NotAllowedError') return 'permission';
    // "Bluetooth Device is no longer in range."
    if (name === 'NotFoundError' || /range/i.test(message)) return 'not-found';
    // "Unsupported device.", such as one without Low Energy.
    if (/unsupported device/i.test(message)) return 'wrong-device';
    // "Authentication canceled.", "… failed.", "… rejected.", "… timeout.": the pairing dialog.
    if (/authentication/i.test(message)) return 'permission';
    // "Connection failed for unknown reason.", "Unknown error when connecting to the device.": mostly another app.
    return 'busy';
  },
  discovering: (name) => {
    if (name === 'NetworkError' || name === 'InvalidStateError') return 'link-lost';
    // "Origin is not allowed to access any service. Tip: Add the service UUID to 'optionalServices' …"
    if (name === 'SecurityError') return 'permission';
    // "No Services found in device.", "No Characteristics found in service."
    return 'wrong-device';
  },
  operating: (name, message) => {
    // Attributes go stale when a link ends: "GATT Characteristic no longer exists."
    if (name === 'InvalidStateError') return 'link-lost';
    // "GATT Server is disconnected. Cannot perform GATT operations. …". Others pass, such as "GATT Error: Not paired."
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
