/** How fast the level may change between non-zero levels. Source: content limits, `ramp`. */
export interface RampLimits {
  readonly upPctPerSecond: number;
  readonly downPctPerSecond: number;
}

/** A level on its way: where it was, when, and where it goes. */
export interface Ramp {
  readonly fromPct: number;
  /** Clock milliseconds. */
  readonly fromMs: number;
  readonly toPct: number;
}

/**
 * Gives the level of a ramp at `nowMs`, in percent with fractions: a function of time, so that late,
 * doubled or missing ticks change nothing.
 */
export function levelAt(ramp: Ramp, nowMs: number, limits: RampLimits): number {
  const seconds = Math.max(0, nowMs - ramp.fromMs) / 1000;
  return ramp.toPct >= ramp.fromPct
    ? Math.min(ramp.toPct, ramp.fromPct + limits.upPctPerSecond * seconds)
    : Math.max(ramp.toPct, ramp.fromPct - limits.downPctPerSecond * seconds);
}

/**
 * Takes out of a rising ramp the time in which nobody looked, so that a page that slept for a second
 * goes on where it was and doesn't jump. A falling ramp keeps its time: late is no reason to stay strong.
 * @param sinceLookMs time since the last look; what is beyond `longestMs` doesn't count.
 */
export function withoutHole(ramp: Ramp, sinceLookMs: number, longestMs: number): Ramp {
  const holeMs = sinceLookMs - longestMs;
  return holeMs > 0 && ramp.toPct > ramp.fromPct ? { ...ramp, fromMs: ramp.fromMs + holeMs } : ramp;
}

/** The whole point at or under `pct`: rounding never lifts a level over its ceiling or ahead of its ramp. */
export function wholePct(pct: number): number {
  // 1e-9 forgives binary fractions such as 29.999999999999996.
  return Number.isFinite(pct) ? Math.floor(Math.min(100, Math.max(0, pct)) + 1e-9) : 0;
}
