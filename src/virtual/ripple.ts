import type { Figures } from './figures.ts';

/** The faster wave goes about three times as fast, and never quite: the two never meet again soon. */
const FASTER = 3.17;
const SLOW_SHARE = 0.65;

/** How much faster or slower than it should be the motor is at a moment, 1 for neither; the same for the same seed. */
export function rippleAt(atMs: number, seed: number, { ripplePct, rippleMs }: Figures): number {
  if (ripplePct === 0) return 1;
  const turn = (2 * Math.PI * atMs) / rippleMs;
  const slow = Math.sin(turn + phase(seed, 1));
  const fast = Math.sin(turn * FASTER + phase(seed, 2));
  return 1 + (ripplePct / 100) * (SLOW_SHARE * slow + (1 - SLOW_SHARE) * fast);
}

/** An angle that differs from seed to seed (multipliers of Knuth's and of xxHash). */
function phase(seed: number, nth: number): number {
  const mixed = Math.imul(Math.imul(seed, 2_654_435_761) + nth, 2_246_822_519) >>> 0;
  return (2 * Math.PI * mixed) / 0x1_0000_0000;
}
