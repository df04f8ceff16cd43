/*
 * The names are the specification's; the words are what Chromium 156 says without its
 * "Failed to execute …" in front, so that a log from here reads like one from a browser.
 */

/** Nothing is connected, so `what` cannot be done: 'perform GATT operations', 'retrieve services'. */
export function disconnected(what: string): DOMException {
  return new DOMException(
    `GATT Server is disconnected. Cannot ${what}. (Re)connect first with \`device.gatt.connect\`.`,
    'NetworkError',
  );
}

/** The attribute was found before the link was lost. */
export function stale(kind: 'Service' | 'Characteristic', uuid: string): DOMException {
  const noun = kind.toLowerCase();
  return new DOMException(
    `${kind} with UUID ${uuid} is no longer valid. Remember to retrieve the ${noun} again after reconnecting.`,
    'InvalidStateError',
  );
}

/** One GATT operation at a time. */
export function busy(): DOMException {
  return new DOMException('GATT operation already in progress.', 'NetworkError');
}

/** HCI codes that Chromium has words for; 0x08 is a connection time-out. */
export function connectionFailed(code: number): DOMException {
  return new DOMException(
    code === 0x08
      ? 'Connection Error: Connection attempt failed.'
      : 'Unknown error when connecting to the device.',
    'NetworkError',
  );
}

/** `disconnect()` was called while connecting. */
export function connectCancelled(): DOMException {
  return new DOMException('The GATT connect attempt was cancelled.', 'AbortError');
}

/** The peripheral answered with an ATT error. Chromium tells none of them apart. */
export function operationFailed(): DOMException {
  return new DOMException('GATT operation failed for unknown reason.', 'NotSupportedError');
}

/** The characteristic's properties don't have it. */
export function notPermitted(): DOMException {
  return new DOMException('GATT operation not permitted.', 'NotSupportedError');
}

/** It can neither notify nor indicate. */
export function cannotNotify(): DOMException {
  return new DOMException('GATT Error: Not supported.', 'NotSupportedError');
}

/** The attribute protocol has no longer values. */
export function tooLong(): DOMException {
  return new DOMException("Value can't exceed 512 bytes.", 'InvalidModificationError');
}

/** The page did not name this service, or any, when it asked for the device. */
export function serviceNotAllowed(which: 'the' | 'any'): DOMException {
  return new DOMException(
    `Origin is not allowed to access ${which} service. Tip: Add the service UUID to 'optionalServices' in requestDevice() options.`,
    'SecurityError',
  );
}

/** The device was forgotten. */
export function notAuthorized(): DOMException {
  return new DOMException('GATT operation not authorized.', 'SecurityError');
}

/** Nothing with this UUID is there. */
export function notFound(what: string): DOMException {
  return new DOMException(what, 'NotFoundError');
}

/** The radio is off. */
export function radioOff(): DOMException {
  return new DOMException('Bluetooth adapter is off.', 'InvalidStateError');
}
