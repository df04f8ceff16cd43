import type { MassagerDeskInside } from './massager-desk.contract.ts';
import type { SessionDeskInside } from './session-desk.contract.ts';

/** The parts of the page that tell when it is hidden, frozen or left. */
export interface PageEvents {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}

/**
 * Stops the motor before the page can sleep. With a motor a hidden page pauses the session; by hand it
 * goes on by ear. A frozen or closed page can send nothing any more, so stop goes out before. Each time the session is
 * kept aside: a page that is hidden may never be seen again.
 * @returns stops listening.
 */
export function watchPage(
  { document, window }: PageEvents,
  desks: { readonly sessions: SessionDeskInside; readonly massagers: MassagerDeskInside },
): () => void {
  const onHidden = (): void => {
    if (document.visibilityState !== 'hidden') return;
    const run = desks.sessions.run;
    const status = run?.player.state.status;
    if (desks.massagers.motor) {
      if (status === 'running' || status === 'lead-in') run?.player.pause('page-hidden');
      else void desks.massagers.halt('page-hidden');
    }
    desks.sessions.keepAside();
  };
  const onLeaving = (): void => {
    const run = desks.sessions.run;
    if (desks.massagers.motor && run?.player.state.status !== 'ended') run?.player.pause('page-hidden');
    void desks.massagers.halt('page-hidden');
    desks.sessions.keepAside();
  };
  document.addEventListener('visibilitychange', onHidden);
  document.addEventListener('freeze', onLeaving);
  window.addEventListener('pagehide', onLeaving);
  return () => {
    document.removeEventListener('visibilitychange', onHidden);
    document.removeEventListener('freeze', onLeaving);
    window.removeEventListener('pagehide', onLeaving);
  };
}
