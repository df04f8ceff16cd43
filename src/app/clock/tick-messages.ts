/** Page to worker: wake me after `ms`, or never mind. */
export type TickRequest =
  | { readonly type: 'after'; readonly id: number; readonly ms: number }
  | { readonly type: 'cancel'; readonly id: number };

/** Worker to page: this timer is due. */
export interface TickReply {
  readonly id: number;
}
