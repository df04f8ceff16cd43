import type { SettingsStore } from '#storage';
import { combineLatest, map, type Observable, type Subscription } from 'rxjs';
import type { SessionRun } from './session-run.contract.ts';

/** What a session may never be above. */
export interface Maxima {
  readonly settings: SettingsStore;
  /** Of the massager at hand, 0 to 100; left out: it has none of its own. */
  readonly ownMaximumPct$?: Observable<number>;
}

/**
 * A personal maximum that is lowered, or a massager with a lower one of its own, holds at once; one that is raised, from
 * the next session on.
 */
export function followMaximum(
  run: Pick<SessionRun, 'lowerTo'>,
  { settings, ownMaximumPct$ }: Maxima,
): Subscription {
  let lowestPct = settings.settings.maxIntensityPct;
  const personal$ = settings.settings$.pipe(map(({ maxIntensityPct }) => maxIntensityPct));
  const maximum$ = ownMaximumPct$
    ? combineLatest([personal$, ownMaximumPct$]).pipe(map((maxima) => Math.min(...maxima)))
    : personal$;
  return maximum$.subscribe((maxIntensityPct) => {
    if (maxIntensityPct >= lowestPct) return;
    lowestPct = maxIntensityPct;
    run.lowerTo(maxIntensityPct);
  });
}
