import type { RoutineOutline } from '#care';
import type { SessionRecords, SettingsStore } from '#storage';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { Services } from './ports.ts';

/** What the shell and Today show before everything else has come. Fulfilled by app/. */
export interface FirstServices {
  /** Built-in routines, short. */
  readonly outlines: readonly RoutineOutline[];
  readonly records: Pick<SessionRecords, 'list'>;
  readonly settings: SettingsStore;
  /** Everything, once it has come. Hot, replays. */
  readonly whole$: Observable<Services | undefined>;
  readonly whole: Services | undefined;
  /**
   * Fetches and builds everything, once. Rejects where its code can't be fetched; asked again, it tries again.
   * `whole$` has it before this resolves.
   */
  load(): Promise<Services>;
}

/** For services that are there from the beginning. */
export function alreadyWhole(services: Services): FirstServices {
  const { records, settings } = services;
  return {
    outlines: [],
    records,
    settings,
    whole$: new BehaviorSubject<Services | undefined>(services).asObservable(),
    whole: services,
    load: () => Promise.resolve(services),
  };
}
