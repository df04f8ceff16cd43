import type { Clock } from '#clock';
import type { CueConductor } from '#cues';
import type { DrillId, DrillVerdict, DrillVerdicts, SettingsStore } from '#storage';
import type { DrillDesk } from '#ui';
import { BehaviorSubject } from 'rxjs';
import type { SessionDeskInside } from '../session-desk.contract.ts';
import { DRILLS } from './drill-plan.ts';
import { leadDrill, type LedDrill } from './running-drill.ts';

/** What the desk of exercises is made from. */
export interface DrillDeskParts {
  readonly clock: Clock;
  readonly sessionDesk: Pick<SessionDeskInside, 'current' | 'close' | 'drill'>;
  readonly conductor: Pick<CueConductor, 'warn'>;
  readonly settings: Pick<SettingsStore, 'settings'>;
  readonly isHidden: () => boolean;
  /** Left out: verdicts last as long as the page. */
  readonly drillVerdicts?: DrillVerdicts;
}

/** The desk with what only app/ may do to it. */
export interface DrillDeskInside extends DrillDesk {
  /** Nobody sees the page any more: an exercise that runs is left. */
  pageGone(): void;
  /** What is kept on the device may have been erased. Never rejects. */
  refresh(): Promise<void>;
}

/** Exercises of what to do when something goes wrong, one at a time. */
export function createDrillDesk(parts: DrillDeskParts): DrillDeskInside {
  const { clock, sessionDesk, conductor, settings, isHidden, drillVerdicts: verdicts } = parts;
  const current$ = new BehaviorSubject<LedDrill | undefined>(undefined);
  const verdicts$ = new BehaviorSubject<readonly DrillVerdict[]>(verdicts?.read() ?? []);
  const keep = (verdict: DrillVerdict): void => {
    // What came to nothing doesn't take the place of what came to something.
    if (verdict.result === 'left') return;
    const others = verdicts$.value.filter(({ drill }) => drill !== verdict.drill);
    verdicts$.next([...others, verdict]);
    verdicts?.keep(verdicts$.value);
  };
  const desk: DrillDeskInside = {
    drills: DRILLS,
    current$: current$.asObservable(),
    get current() {
      return current$.value;
    },
    verdicts$: verdicts$.asObservable(),
    async start(id: DrillId) {
      const run = await sessionDesk.drill(id);
      const { bench } = run ?? {};
      if (!run || !bench) return undefined;
      const drill = leadDrill({
        id,
        clock,
        run,
        bench,
        conductor,
        sideNames: () => settings.settings.sideNames,
        isHidden,
        over: keep,
      });
      current$.next(drill);
      return drill;
    },
    leave() {
      const { value: drill } = current$;
      if (!drill) return;
      drill.leave();
      if (sessionDesk.current === drill.session) sessionDesk.close();
    },
    pageGone() {
      current$.value?.leave('hidden');
    },
    refresh() {
      verdicts$.next(verdicts?.read() ?? []);
      return Promise.resolve();
    },
  };
  return desk;
}
