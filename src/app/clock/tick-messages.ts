/** Page to worker: wake me after `ms`, and not when I asked before. The answer is a message without content. */
export interface TickRequest {
  readonly ms: number;
}
