import { sessionLeftMs, segmentAt, stepLeftMs, type SessionState } from '#session';
import type { LitElement, ReactiveController } from 'lit';
import type { Subscription } from 'rxjs';
import type { BreathGuide } from '../../elements/bb-breath.ts';
import type { Countdown } from '../../elements/bb-countdown.ts';
import type { Lens } from '../../elements/bb-lens.ts';
import type { Playhead } from '../../elements/bb-playhead.ts';
import type { RunningSession } from '../../ports.ts';

/**
 * Tells what shows the time where the session is: after each rendering, and whenever the session says something,
 * which is once a second. They go on by themselves in between, so that the player is not rendered for a second.
 */
export class ClockHands implements ReactiveController {
  readonly #host: LitElement;
  readonly #session: () => RunningSession;
  #subscription: Subscription | undefined;
  #hands: Hands = { lens: null, whole: null, head: null, breath: null };

  constructor(host: LitElement, session: () => RunningSession) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#subscription = this.#session().player.state$.subscribe((state) => {
      this.#show(state);
    });
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    this.#hands = {
      lens: renderRoot.querySelector('bb-lens'),
      whole: renderRoot.querySelector('bb-countdown'),
      head: renderRoot.querySelector('bb-playhead'),
      breath: renderRoot.querySelector('bb-breath'),
    };
    this.#show(this.#session().player.state);
  }

  #show(state: SessionState): void {
    const { lens, whole, head, breath } = this.#hands;
    const { positionMs, timeline } = state;
    const running = state.status === 'running';
    const rate = this.#session().rehearsal?.rate ?? 1;
    if (lens) {
      lens.running = running || state.status === 'lead-in';
      lens.rate = rate;
      lens.secondsLeft = shownLeftMs(state) / 1000;
    }
    if (whole) {
      whole.running = running;
      whole.rate = rate;
      whole.secondsLeft = sessionLeftMs(state) / 1000;
    }
    if (head) {
      head.running = running;
      head.rate = rate;
      head.durationMs = timeline.durationMs;
      head.positionMs = positionMs;
    }
    if (breath) breath.elapsedMs = positionMs - (segmentAt(timeline, positionMs)?.startMs ?? 0);
  }
}

interface Hands {
  readonly lens: Lens | null;
  /** What is left of the whole session. */
  readonly whole: Countdown | null;
  readonly head: Playhead | null;
  readonly breath: BreathGuide | null;
}

/** Of the step; of the count-down before it, while that is on. */
function shownLeftMs(state: SessionState): number {
  return state.status === 'lead-in' ? state.leadInMs : stepLeftMs(state);
}
