import type { HaltReason } from '#safety';
import type { PauseCause } from '#session';
import type { Explorer } from '#ui';
import type { DrillDeskInside } from './drills/drill-desk.ts';
import type { MassagerDeskInside } from './massager-desk.contract.ts';
import type { SessionDeskInside } from './session-desk.contract.ts';

/** The parts of the page that tell when it is hidden, frozen, left or broken. */
export interface PageEvents {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}

/** What may be at work when the page goes away. */
export interface PageWork {
  readonly sessions: SessionDeskInside;
  readonly massagers: MassagerDeskInside;
  /** Has no frame to stop a device with: its link is cut. */
  readonly explorer?: Pick<Explorer, 'stop'>;
  /** Nobody is tried who can't see the call. */
  readonly drills?: Pick<DrillDeskInside, 'pageGone'>;
}

/**
 * Stops the motor before the page can sleep. With a motor a hidden page pauses the session; by hand it
 * goes on by ear. A frozen or closed page can send nothing any more, so stop goes out before. A page that is about to be
 * left pauses: the person may stay. So does one in which something broke that nobody caught: what else is broken is not
 * known. Each time the session is kept aside: a page that is hidden may never be seen again.
 * @returns stops listening.
 */
export function watchPage({ document, window }: PageEvents, work: PageWork): () => void {
  const end = new AbortController();
  const { signal } = end;
  const onHidden = (): void => {
    if (document.visibilityState !== 'hidden') return;
    const status = work.sessions.run?.player.state.status;
    const isGoing = status === 'running' || status === 'lead-in';
    standStill(work, { pause: isGoing ? 'page-hidden' : undefined, halt: 'page-hidden' });
    work.drills?.pageGone();
  };
  const onLeaving = (): void => {
    standStill(work, { pause: 'page-hidden', halt: 'page-hidden' });
    work.drills?.pageGone();
  };
  const onMaybeLeaving = (): void => {
    standStill(work, { pause: 'user', halt: 'pause' });
  };
  const onBroken = (event: Event): void => {
    if (isHarmless(event)) return;
    standStill(work, { pause: 'watchdog', halt: 'watchdog' });
  };
  document.addEventListener('visibilitychange', onHidden, { signal });
  document.addEventListener('freeze', onLeaving, { signal });
  window.addEventListener('pagehide', onLeaving, { signal });
  window.addEventListener('beforeunload', onMaybeLeaving, { signal });
  window.addEventListener('error', onBroken, { signal });
  window.addEventListener('unhandledrejection', onBroken, { signal });
  return () => {
    end.abort();
  };
}

/** What browsers report as an error although nothing broke: a page that was laid out twice in one frame. */
function isHarmless(event: Event): boolean {
  return 'message' in event && String(event.message).startsWith('ResizeObserver loop');
}

interface Stillness {
  /** Why the session is held; undefined leaves it as it is. */
  readonly pause: PauseCause | undefined;
  readonly halt: HaltReason;
}

/** Whatever moves stands still, first of all; then the session is held and kept aside. By hand nothing moves. */
function standStill({ sessions, massagers, explorer }: PageWork, { pause, halt }: Stillness): void {
  const { run } = sessions;
  void massagers.halt(halt);
  explorer?.stop();
  if (pause && massagers.motor && run && run.player.state.status !== 'ended') run.player.pause(pause);
  sessions.keepAside();
}
