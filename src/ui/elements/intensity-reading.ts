/** What bb-intensity shows: what is set and what is measured are two things, and stay two numbers. */
export interface IntensityReading {
  /** True where the person sets the massager: no word about a motor. */
  readonly byHand: boolean;
  /** What was sent to the massager, 0 to 100; by hand, what is advised. */
  readonly setPct: number;
  /** The same for reading, in the massager's own unit: `1,900` or `45 %`. */
  readonly setText: string;
  /** What the massager reported within the last second; left out where it did not. */
  readonly measured?: { readonly pct: number; readonly text: string };
  /** `per min` where the massager speaks in beats a minute; empty for percent. */
  readonly unit: string;
  /** Where the ramp is going, 0 to 100. */
  readonly aimPct: number;
  /** Nothing above it is let through. */
  readonly ceilingPct: number;
  /** False where the motor has to be off: in steps without it, and while paused. */
  readonly open: boolean;
  /** There: what it gets when it goes on, 0 to 100; left out where no area with a motor is left. */
  readonly nextPct?: number;
  /** By hand: how many levels the massager has; 0 where it has none, or there are only hands; left out until told. */
  readonly levels?: number;
  /** By hand: how hard to press, `Light pressure`. */
  readonly pressure?: string;
  /** Paused in an area with a motor: it goes on there, not in the next one. */
  readonly paused?: boolean;
}
