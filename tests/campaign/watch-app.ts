import { hasMotor, segmentAt, type SessionState } from '#session';
import type { RunningSession } from '#ui';
import type { VirtualMassagerState } from '#virtual';
import { EMPTY, filter, map, merge, Subscription, switchMap, type Observable } from 'rxjs';
import type { AppRig } from '../support/app-rig.ts';
import type { FakePage } from '../support/fake-page.ts';
import type { SessionSight, Sight, Trace } from './trace.ts';

/**
 * Writes down what an app does as it does it: nothing is looked for every so often, so nothing can happen between looks.
 * @returns stops watching: what a tab that crashed says to itself is no news.
 */
export function watchApp(rig: AppRig, page: FakePage, trace: Trace): () => void {
  const watching = new Subscription();
  watching.add(watchSessions(rig, trace));
  watching.add(watchMotors(rig, trace));
  watching.add(
    rig.app.services.settings.settings$.subscribe(({ maxIntensityPct }) => {
      trace.note({ kind: 'maximum', pct: maxIntensityPct });
    }),
  );
  watching.add(
    rig.app.sessionDesk.keepingTrouble$?.subscribe((what) => {
      if (what !== undefined) trace.note({ kind: 'trouble', what });
    }),
  );
  const onVisibility = (): void => {
    trace.note({ kind: 'page', hidden: page.isHidden });
  };
  onVisibility();
  page.document.addEventListener('visibilitychange', onVisibility);
  return () => {
    watching.unsubscribe();
    page.document.removeEventListener('visibilitychange', onVisibility);
  };
}

function watchSessions({ app }: AppRig, trace: Trace): Subscription {
  const { current$ } = app.sessionDesk;
  const watching = new Subscription();
  const states$ = current$.pipe(
    switchMap((run) => run?.player.state$.pipe(map((state) => sightOf(run, state))) ?? EMPTY),
  );
  watching.add(
    states$.subscribe((sight) => {
      trace.note(sight);
    }),
  );
  const rehearsed$ = current$.pipe(switchMap((run) => (run?.rehearsal ? run.gate$ : EMPTY)));
  watching.add(
    rehearsed$.subscribe(({ setPct }) => {
      trace.note({ kind: 'rehearsal-gate', setPct });
    }),
  );
  return watching;
}

function watchMotors({ app: { massagerDesk }, real }: AppRig, trace: Trace): Subscription {
  const watching = new Subscription();
  let ofMotor = new Subscription();
  watching.add(
    massagerDesk.bench$.subscribe((bench) => {
      ofMotor.unsubscribe();
      ofMotor = watchMotor(massagerDesk.motor, trace);
      if (bench) ofMotor.add(watchBody(merge(bench.log$, massagerDesk.state$), () => bench.state, trace));
    }),
  );
  if (real) {
    const { massager } = real;
    const isIt = (): boolean => massagerDesk.mode !== 'simulator';
    const told$ = merge(massager.log$, massager.linked$).pipe(filter(isIt));
    watching.add(watchBody(told$, () => massager.state, trace));
  }
  watching.add(() => {
    ofMotor.unsubscribe();
  });
  return watching;
}

/** What a motor is asked for changes only with a write, a button or what it does by itself: all of these are told. */
function watchBody(told$: Observable<unknown>, now: () => VirtualMassagerState, trace: Trace): Subscription {
  let last = '';
  return told$.subscribe(() => {
    const { targetPpm: ppm, linked, why } = now();
    const sight: Sight = { kind: 'motor', ppm, linked, ...(why === 'stuck' && { isStuck: true as const }) };
    if (last === JSON.stringify(sight)) return;
    last = JSON.stringify(sight);
    trace.note(sight);
  });
}

function watchMotor(motor: AppRig['app']['massagerDesk']['motor'], trace: Trace): Subscription {
  const watching = new Subscription();
  if (!motor) {
    trace.note({ kind: 'massager', link: 'none', motor: 'stopped', isVirtual: false });
    trace.note({ kind: 'gate', latched: true, aimPct: 0, setPct: 0 });
    return watching;
  }
  // Of its state only what changes: it speaks with each report.
  let last = '';
  watching.add(
    motor.massager.state$.subscribe(({ link, motor: known }) => {
      if (last === `${link} ${known}`) return;
      last = `${link} ${known}`;
      trace.note({ kind: 'massager', link, motor: known, isVirtual: motor.bench !== undefined });
    }),
  );
  watching.add(
    motor.massager.presses$.subscribe(({ kind }) => {
      trace.note({ kind: 'press', what: kind });
    }),
  );
  watching.add(
    motor.gate.state$.subscribe(({ latched, aimPct, setPct }) => {
      trace.note({ kind: 'gate', latched, aimPct, setPct });
    }),
  );
  return watching;
}

function sightOf(run: RunningSession, state: SessionState): SessionSight {
  const { status, positionMs, activeMs, timeline } = state;
  const segment = segmentAt(timeline, positionMs);
  const isRehearsal = run.rehearsal !== undefined;
  return {
    kind: 'session',
    id: run.id,
    status,
    ...(status === 'paused' && { cause: state.cause }),
    positionMs,
    activeMs,
    ceilingPct: segment && hasMotor(segment) ? segment.step.ceilingPct : 0,
    isForMotor: run.mode !== 'by-hand' && !isRehearsal,
    isRehearsal,
  };
}
