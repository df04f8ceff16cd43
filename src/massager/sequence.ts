import type { Sequence } from './profile-frames.contract.ts';

/**
 * Makes the rolling number of one link: 1 first, as in the published examples, and 0 after 255, as a byte rolls over.
 * @param first where it begins; for published frames that carry another.
 */
export function createSequence(first = 1): Sequence {
  let next = first & 0xff;
  return {
    next() {
      const now = next;
      next = (next + 1) & 0xff;
      return now;
    },
  };
}
