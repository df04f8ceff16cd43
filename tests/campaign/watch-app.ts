import { hasMotor, segmentAt, type SessionState } from '#session';
import type { RunningSession } from '#ui';
import { EMPTY, map, of, Subscription, switchMap } from 'rxjs';
import type { AppRig } from '../support/app-rig.ts';
import type { FakePage } from '../support/fake-page.ts';
import type { SessionSight, Trace } from './trace.ts';
import { pctOf } from './watched-bluetooth.ts';

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
  let seated: typeof massagerDesk.motor;
  let ofMotor = new Subscription();
  // Speaks of each motor that takes the seat, and of what a virtual one does.
  watching.add(
    massagerDesk.bench$.pipe(switchMap((bench) => bench?.state$ ?? of(undefined))).subscribe((virtual) => {
      const { motor } = massagerDesk;
      if (motor !== seated) {
        seated = motor;
        ofMotor.unsubscribe();
        ofMotor = watchMotor(motor, trace);
      }
      if (virtual) trace.note({ kind: 'motor', pct: pctOf(virtual.targetPpm), linked: virtual.linked });
    }),
  );
  watching.add(
    real?.massager.state$.subscribe(({ targetPpm, linked }) => {
      if (massagerDesk.mode !== 'simulator') trace.note({ kind: 'motor', pct: pctOf(targetPpm), linked });
    }),
  );
  watching.add(() => {
    ofMotor.unsubscribe();
  });
  return watching;
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
