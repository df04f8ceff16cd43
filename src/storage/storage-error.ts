/**
 * Why something could not be kept or read.
 * - `full`: the device or the browser's share of it is full. Free some space, or export.
 * - `blocked`: another tab holds an older or newer version of the storage. Close or reload it.
 * - `unavailable`: this browser keeps nothing here: private mode, site data switched off, storage broken.
 * - `unknown`: anything else; `cause` has it.
 */
export type StorageErrorCode = 'full' | 'blocked' | 'unavailable' | 'unknown';

/** The only error that this layer rejects with. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, options?: ErrorOptions) {
    super(`storage: ${code}`, options);
    this.code = code;
  }
}

/** Turns what IndexedDB throws into ours; `otherwise` where its name says nothing. */
export function toStorageError(error: unknown, otherwise: StorageErrorCode = 'unknown'): StorageError {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new StorageError('full', { cause: error });
  if (name === 'VersionError') return new StorageError('blocked', { cause: error });
  return new StorageError(otherwise, { cause: error });
}
