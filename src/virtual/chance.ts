/** Chance that can be repeated: from 0 to under 1, a linear congruential generator (constants of Numerical Recipes). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
