import type { AxeResults, RunOptions } from 'axe-core';
import { lookAtFocus, titles, type FocusLook } from './focus.ts';
import { listen, type Said } from './heard.ts';
import { outOfSight, smallTargets } from './room.ts';

/** What the tests of access ask of a page: put into it before anything else. */
export interface AccessInPage {
  readonly outOfSight: () => string[];
  readonly smallTargets: (leastPx: number) => string[];
  readonly lookAtFocus: () => FocusLook;
  readonly titles: () => string[];
  /** What was said by itself since the page began. */
  readonly said: readonly Said[];
  /** Resolves once what comes to an end by itself has done so. */
  readonly atRest: () => Promise<void>;
}

declare global {
  interface Window {
    access: AccessInPage;
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

window.access = { outOfSight, smallTargets, lookAtFocus, titles, said: listen(), atRest };

async function atRest(): Promise<void> {
  await new Promise(requestAnimationFrame);
  const passing = document.getAnimations().filter((animation) => isPassing(animation));
  await Promise.race([
    Promise.allSettled(passing.map(({ finished }) => finished)),
    new Promise((resolve) => setTimeout(resolve, 500)),
  ]);
}

/** Neither one that goes on for ever nor one that counts a step of the session down. */
function isPassing({ effect, currentTime }: Animation): boolean {
  const endTime = effect?.getComputedTiming().endTime;
  return Number(endTime ?? 0) - Number(currentTime ?? 0) < 2_000;
}
