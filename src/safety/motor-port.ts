/**
 * How sure we are that the motor stands still.
 * - `confirmed`: the massager reported it.
 * - `sent`: the stop frame was written; nothing came back.
 * - `unknown`: it could not be written. The person has to switch it off by hand.
 */
export type StopCertainty = 'confirmed' | 'sent' | 'unknown';

/** What safety needs of a massager. Safety owns this interface; a massager fulfils it; app joins the two. */
export interface MotorPort {
  /** Sets the level, 0 < pct ≤ 100. Latest wins. Never throws and never waits. */
  setLevel(pct: number): void;
  /** Sends the stop frame ahead of everything. Never rejects. */
  stop(): Promise<StopCertainty>;
}
