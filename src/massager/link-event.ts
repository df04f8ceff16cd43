import type { MassagerErrorCode } from './massager.contract.ts';
import type { QueueEvent } from './write-queue.contract.ts';

/** What happens on a link. */
export type LinkEvent =
  | Exclude<QueueEvent, { type: 'broken' }>
  | { readonly type: 'received'; readonly endpoint: string; readonly bytes: Uint8Array }
  /** The link that was ready is gone. Comes once. */
  | { readonly type: 'lost'; readonly code: MassagerErrorCode };
