import type { Discovery, Operate } from './discover.ts';
import type { Drive, Driven } from './drive.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import type { WriteQueue } from './write-queue.contract.ts';

export type { LinkEvent } from './link-event.ts';

/** One link to one device, from connect to disconnect. Never used twice: attributes go stale with it. */
export interface Link {
  readonly device: BluetoothDevice;
  /** Aborted, with a MassagerFault, when it ends. */
  readonly signal: AbortSignal;
  /** Whether it came so far that its loss is news. */
  readonly isReady: boolean;
  /** Runs one GATT operation in its turn and within its time. */
  readonly operate: Operate;
  /** Brings it up. @throws MassagerFault */
  connect(): Promise<Discovery>;
  /** Prepares the massager by a profile; one that drove it before is let go of. @throws MassagerFault */
  drive(driven: Driven, how: { readonly withoutSafetyStep: boolean }): Promise<Drive>;
  /** There once the way to stop is found. */
  readonly queue: WriteQueue | undefined;
  /** Ends it, for `code` if it is not ready yet. */
  close(code?: MassagerErrorCode): void;
}
