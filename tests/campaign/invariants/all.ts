import type { Seen } from '../trace.ts';
import * as journal from './journal.ts';
import * as levels from './levels.ts';
import * as links from './links.ts';
import type { Broken, Invariant } from './picture.ts';
import { fullIsTold } from './room.ts';
import * as sessions from './sessions.ts';

/** Everything that always holds, by name. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  ...levels,
  ...links,
  ...sessions,
  ...journal,
  fullIsTold,
};

/** Each that doesn't hold in a trace, with the first place where it is broken. */
export function brokenIn(trace: readonly Seen[]): readonly (Broken & { readonly name: string })[] {
  return Object.entries(INVARIANTS).flatMap(([name, { find }]) => {
    const broken = find(trace);
    return broken ? [{ name, ...broken }] : [];
  });
}
