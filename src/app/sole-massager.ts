import type { BluetoothAvailability } from '#ui';
import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { TabLocks } from './tab-locks.ts';

/** Name of the lock: of all tabs only one may hold the massager. */
export const MASSAGER_LOCK = 'backbeat-massager';

/** Another tab of the app holds the massager. */
export class HeldElsewhere extends Error {
  override readonly name = 'HeldElsewhere';
}

/** Which tab has the massager. */
export interface SoleMassager {
  /** What the radio says, and `elsewhere` while another tab is known to hold the massager. Hot, replays. */
  readonly availability$: Observable<BluetoothAvailability>;
  /** @returns gives it back. Rejects with `HeldElsewhere`. */
  readonly take: () => Promise<() => void>;
}

/** Lets one tab at a time have the massager, and follows where it is. */
export function createSoleMassager(locks: TabLocks, radio$: Observable<BluetoothAvailability>): SoleMassager {
  const isElsewhere$ = new BehaviorSubject(false);
  const wait = async (): Promise<void> => {
    if (isElsewhere$.value) return;
    isElsewhere$.next(true);
    await locks.whenFree(MASSAGER_LOCK);
    isElsewhere$.next(false);
  };
  void locks.isHeld(MASSAGER_LOCK).then((isHeld) => (isHeld ? wait() : undefined));
  return {
    availability$: combineLatest([radio$, isElsewhere$]).pipe(
      map(([radio, isElsewhere]) => (isElsewhere && radio === 'available' ? 'elsewhere' : radio)),
      distinctUntilChanged(),
    ),
    take: async () => {
      const release = await locks.take(MASSAGER_LOCK);
      if (release) return release;
      void wait();
      throw new HeldElsewhere();
    },
  };
}
