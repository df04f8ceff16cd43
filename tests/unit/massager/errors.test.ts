import { describe, expect, it } from 'vitest';
import { isInProgress, massagerErrorOf, MassagerFault, type Doing } from '../../../src/massager/errors.ts';

describe('an error of the browser', () => {
  it.each<[Doing, string, string, string]>([
    ['choosing', 'NotFoundError', 'User cancelled the requestDevice() chooser.', 'cancelled'],
    ['choosing', 'NotFoundError', 'Bluetooth adapter not available.', 'radio-off'],
    ['choosing', 'NotFoundError', 'Bluetooth Low Energy not available.', 'radio-off'],
    ['choosing', 'NotFoundError', 'Web Bluetooth is not supported on this platform.', 'unsupported'],
    ['choosing', 'NotFoundError', 'User denied the browser permission to scan.', 'permission'],
    ['choosing', 'NotFoundError', 'Web Bluetooth API globally disabled.', 'permission'],
    ['choosing', 'NotFoundError', "User selected a device that doesn't exist anymore.", 'not-found'],
    ['choosing', 'SecurityError', 'Must be handling a user gesture.', 'permission'],
    [
      'choosing',
      'NotFoundError',
      'User or their enterprise policy has disabled Web Bluetooth.',
      'permission',
    ],
    ['choosing', 'TypeError', 'requestDevice is not a function', 'unsupported'],
    ['connecting', 'NetworkError', 'Connection failed for unknown reason.', 'busy'],
    ['connecting', 'NetworkError', 'Bluetooth Device is no longer in range.', 'not-found'],
    ['connecting', 'InvalidStateError', 'Bluetooth adapter is off.', 'radio-off'],
    ['connecting', 'NetworkError', 'Authentication rejected.', 'permission'],
    ['connecting', 'NetworkError', 'Unsupported device.', 'wrong-device'],
    ['connecting', 'AbortError', 'Connection attempt was cancelled.', 'cancelled'],
    ['discovering', 'NotFoundError', 'No Services matching UUID', 'wrong-device'],
    ['discovering', 'NetworkError', 'GATT Server is disconnected.', 'link-lost'],
    ['discovering', 'SecurityError', 'Origin is not allowed to access the service.', 'permission'],
    ['operating', 'NetworkError', 'GATT operation already in progress.', 'write-failed'],
    [
      'operating',
      'NetworkError',
      'GATT Server is disconnected. Cannot perform GATT operations.',
      'link-lost',
    ],
    ['operating', 'InvalidStateError', 'GATT Characteristic no longer exists.', 'link-lost'],
    ['operating', 'NotSupportedError', 'GATT operation failed for unknown reason.', 'write-failed'],
    ['operating', 'InvalidModificationError', 'GATT Error: invalid attribute length.', 'write-failed'],
  ])('while %s, %s "%s" means %s', (doing, name, message, code) => {
    expect(massagerErrorOf(new DOMException(message, name), doing)).toBe(code);
    expect(massagerErrorOf({ name, message }, doing)).toBe(code);
  });

  it('that tells of another operation under way says nothing of the massager', () => {
    const error = (message: string): DOMException => new DOMException(message, 'NetworkError');
    expect(isInProgress(error('GATT operation already in progress.'))).toBe(true);
    expect(isInProgress(error('GATT Server is disconnected.'))).toBe(false);
    expect(isInProgress(new Error('GATT operation already in progress.'))).toBe(false);
  });

  it('keeps our own word for what we named ourselves', () => {
    expect(massagerErrorOf(new MassagerFault('timeout'), 'operating')).toBe('timeout');
  });

  it.each([undefined, null, 'words', 7, {}, { name: 3 }])('is never too strange: %s', (error) => {
    expect(massagerErrorOf(error, 'operating')).toBe('write-failed');
  });
});
