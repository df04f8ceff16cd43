import type { SettingsStore } from '#storage';
import type { Subscription } from 'rxjs';
import type { SessionRun } from './session-run.contract.ts';

/** A personal maximum that is lowered holds at once; one that is raised, from the next session on. */
export function followMaximum(run: Pick<SessionRun, 'lowerTo'>, settings: SettingsStore): Subscription {
  let lowestPct = settings.settings.maxIntensityPct;
  return settings.settings$.subscribe(({ maxIntensityPct }) => {
    if (maxIntensityPct >= lowestPct) return;
    lowestPct = maxIntensityPct;
    run.lowerTo(maxIntensityPct);
  });
}
