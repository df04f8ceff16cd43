import type { Clock } from '#clock';
import { MassagerFault } from './errors.ts';

/** How long something may take, and what ends it before. */
export interface Bounds {
  readonly clock: Clock;
  /** Without it, only the signal ends the wait. */
  readonly ms?: number;
  readonly signal?: AbortSignal;
}

/**
 * Waits for `operation`, but not for ever: a browser's own calls may never settle.
 * The operation itself goes on; what it brings later is ignored.
 * @throws MassagerFault `timeout` after `ms`; the reason of the signal when that is aborted.
 */
export function bounded<T>(operation: Promise<T>, { clock, ms, signal }: Bounds): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      end();
      reject(signal?.reason as Error);
    };
    const cancelLimit =
      ms === undefined
        ? () => undefined
        : clock.after(ms, () => {
            end();
            reject(new MassagerFault('timeout'));
          });
    const end = (): void => {
      cancelLimit();
      signal?.removeEventListener('abort', stop);
    };
    const settle = (): void => {
      end();
      resolve(operation);
    };
    operation.then(settle, settle);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop);
  });
}

/** Lets time pass; ends early, with an error, when the signal is aborted. */
export function pause(bounds: Bounds & { readonly ms: number }): Promise<void> {
  return bounded(new Promise<void>(() => undefined), bounds).catch((error: unknown) => {
    if (!(error instanceof MassagerFault && error.code === 'timeout')) throw error;
  });
}
