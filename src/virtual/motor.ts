/*
 * Design choices, not measurements: no percussion massager's motor or battery data is published.
 * They are about what a hand expects: up within a second or so, down faster, as the tissue brakes the head
 * (from 2,400 to a standstill in 0.64 s), a long session a charge.
 */

/** Time constant on the way up. */
const SPIN_UP_MS = 400;
/** Time constant on the way down. */
const COAST_DOWN_MS = 200;
/** Slower than this a coasting motor sticks. */
const STICKS_BELOW_PPM = 100;
/** Closer than this, a speed counts as reached. */
const REACHED_WITHIN_PPM = 1;
/** Percussions in one charge: two hours at 2,400 a minute. */
const PERCUSSIONS_A_CHARGE = 2 * 60 * 2_400;

/** The motor at one moment; everything later follows from it. */
export interface MotorState {
  readonly atMs: number;
  readonly ppm: number;
  readonly targetPpm: number;
  readonly batteryPct: number;
}

/** The speed and battery that `state` leads to by `atMs`: asked, never counted. Earlier gives `state` itself. */
export function motorAt(state: MotorState, atMs: number): MotorState {
  const forMs = Math.max(0, atMs - state.atMs);
  const tauMs = state.targetPpm >= state.ppm ? SPIN_UP_MS : COAST_DOWN_MS;
  const decay = Math.exp(-forMs / tauMs);
  const gap = state.ppm - state.targetPpm;
  const percussions = (state.targetPpm * forMs + gap * tauMs * (1 - decay)) / 60_000;
  return {
    atMs: state.atMs + forMs,
    ppm: settled(state.targetPpm + gap * decay, state.targetPpm),
    targetPpm: state.targetPpm,
    batteryPct: Math.max(0, state.batteryPct - (100 * percussions) / PERCUSSIONS_A_CHARGE),
  };
}

/** Whether the speed still changes. */
export function isChanging({ ppm, targetPpm }: MotorState): boolean {
  return ppm !== targetPpm;
}

/** How long the battery keeps its whole percent at the speed that is asked for; for ever at a standstill. */
export function untilNextPercentMs({ batteryPct, targetPpm }: MotorState): number {
  const leftPct = batteryPct - (Math.ceil(batteryPct) - 1);
  return (leftPct * PERCUSSIONS_A_CHARGE * 60_000) / (100 * targetPpm);
}

function settled(ppm: number, targetPpm: number): number {
  const reached = Math.abs(ppm - targetPpm) < REACHED_WITHIN_PPM;
  const stuck = targetPpm === 0 && ppm < STICKS_BELOW_PPM;
  return reached || stuck ? targetPpm : ppm;
}
