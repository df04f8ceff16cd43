import type { Clock } from '#clock';

/** Time as it really passes, in Node and in a page, for tests of what cannot be turned by hand. */
export const realClock: Clock = {
  now: () => performance.now(),
  epochMs: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
