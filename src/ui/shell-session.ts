import { msg, str } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { SessionMode } from '#storage';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import './elements/bb-stop.ts';
import './elements/bb-toast.ts';
import type { StopLook } from './elements/stop-look.ts';
import type { IconName } from './icons/icon-name.ts';
import { KeyHelp } from './key-help.ts';
import { isLive, isLost, liveSession$, type LiveSession } from './live-session.ts';
import { go } from './navigate.ts';
import { Observe } from './observe.ts';
import type { InterruptedSession, Services } from './ports.ts';
import { hrefOf, parseRoute, type Route } from './route.ts';
import './screens/bb-interrupted.ts';
import './screens/bb-keeping-trouble.ts';

/** What it asks of the shell. */
export interface ShellPorts {
  readonly now: () => Route;
  /** The focus goes to what the screen is about. */
  readonly focusHeading: () => void;
}

/**
 * The part of the shell that has to do with a session and with what moves: STOP, the way back, the simulator's
 * mark, what was cut off, a new version. It comes with the whole app, before any screen on which one can start.
 */
export class ShellSession implements ReactiveController {
  readonly #host: LitElement;
  readonly #services: Services;
  readonly #now: () => Route;
  readonly #focusHeading: () => void;
  readonly #live: Observe<LiveSession | undefined>;
  readonly #mode: Observe<SessionMode>;
  readonly #massager: Observe<MassagerState | undefined>;
  readonly #waiting: Observe<boolean>;
  readonly #held: Observe<boolean>;
  readonly #cutOff: Observe<InterruptedSession | undefined>;
  readonly #keys: KeyHelp;
  #wasLost = false;
  #hadOffer = false;
  #neededStop = false;

  constructor(host: LitElement, services: Services, { now, focusHeading }: ShellPorts) {
    this.#host = host;
    this.#services = services;
    this.#now = now;
    this.#focusHeading = focusHeading;
    const { sessionDesk, massagerDesk, updates } = services;
    this.#live = new Observe<LiveSession | undefined>(host, () => liveSession$(sessionDesk), undefined);
    this.#mode = new Observe<SessionMode>(host, () => massagerDesk.mode$, 'by-hand');
    this.#massager = new Observe<MassagerState | undefined>(
      host,
      () => massagerDesk.state$,
      undefined,
      (before, now) =>
        before?.link !== now?.link || before?.motor !== now?.motor || before?.batteryPct !== now?.batteryPct,
    );
    this.#waiting = new Observe(host, () => updates.waiting$, false);
    this.#held = new Observe(host, () => updates.held$, false);
    this.#cutOff = new Observe<InterruptedSession | undefined>(
      host,
      () => sessionDesk.interrupted$,
      undefined,
    );
    this.#keys = new KeyHelp(host, {
      now,
      hasLetters: () => services.settings.settings.letterKeys,
      needsStop: () => this.needsStop,
    });
    host.addController(this);
    host.addEventListener('bb-focus-lost', focusHeading);
  }

  /** The alarm of a lost massager is on the session's screen; whoever is elsewhere is brought there, once a loss. */
  hostUpdated(): void {
    // where a line is in nobody's way depends on the screen
    const toast = this.#host.renderRoot.querySelector('bb-toast');
    if (toast) toast.dataset['screen'] = this.#now().screen;
    if (this.#neededStop && !this.needsStop) requestAnimationFrame(this.#keepFocus);
    this.#neededStop = this.needsStop;
    const lost = isLost(this.#live.value);
    const isNew = lost && !this.#wasLost;
    this.#wasLost = lost;
    if (isNew && this.#now().screen !== 'session') go({ screen: 'session' });
    // it is found a moment after the first page: the welcome can wait
    const isFound = this.hasOffer && !this.#hadOffer;
    this.#hadOffer = this.hasOffer;
    if (isFound && this.#now().screen === 'welcome') go({ screen: 'today' });
  }

  /** Something was cut off and can go on or be kept. */
  get hasOffer(): boolean {
    return this.#cutOff.value !== undefined;
  }

  /** It is offered here, above what else there is; the screen of the session is about nothing else then. */
  get offers(): boolean {
    return this.hasOffer && !isLive(this.#live.value) && this.#now().screen === 'today';
  }

  get mode(): SessionMode {
    return this.#mode.value;
  }

  get massager(): MassagerState {
    return this.#services.massagerDesk.state;
  }

  /**
   * STOP is there while a session runs or waits, while a motor is known to run, and after the end until it
   * is known that the stop has left.
   */
  get needsStop(): boolean {
    const live = this.#live.value;
    if (this.#massager.value?.motor === 'running') return true;
    if (!live) return false;
    const stopLeft = live.certainty === 'confirmed' || live.certainty === 'sent';
    return live.status !== 'ended' || (live.session.mode !== 'by-hand' && !stopLeft);
  }

  /** Stops session and motor. */
  readonly stopNow = (): void => {
    this.#services.sessionDesk.stop();
  };

  /** The STOP bar, where it is needed. */
  stop({ phase, help, large, alarm }: StopLook) {
    if (!this.needsStop) return nothing;
    const live = this.#live.value;
    const isStopping = live?.status === 'ended' && !live.certainty;
    return html`<bb-stop
      .phase=${phase ?? (isStopping ? 'stopping' : 'ready')}
      .help=${help ?? ''}
      ?large=${large}
      ?alarm=${alarm}
      @bb-stop-request=${this.stopNow}
    ></bb-stop>`;
  }

  /** What stands above the screen, and is read out when it comes. */
  above() {
    // also on the way there: the screen before it is not to say that a session runs
    const inSession = [this.#now(), parseRoute(location.hash)].some(({ screen }) => screen === 'session');
    return html`${this.#mark()}
      ${inSession ? nothing : html`<div role="status">${this.#wayBack()} ${this.#update()}</div>`}
      ${this.#interrupted()}<bb-keeping-trouble></bb-keeping-trouble>${this.#keys.render()}`;
  }

  /** While the simulator is in use. */
  #mark() {
    if (this.mode !== 'simulator') return nothing;
    return html`<p class="mark">
      <span><b>${msg('Simulator')}</b> · ${msg('nothing real moves')}</span>
    </p>`;
  }

  /** On every other screen, the way back into a session, or to the summary of one that was stopped from here. */
  #wayBack() {
    const live = this.#live.value;
    if (!live) return nothing;
    // nothing of a rehearsal is kept: there is nothing to come back to
    if (live.session.rehearsal && !isLive(live)) return nothing;
    const { name } = live.session.protocol;
    const summary: Route = { screen: 'summary', id: live.session.id };
    if (!isLive(live))
      return this.#now().screen === 'summary'
        ? nothing
        : wayTo(summary, [
            isSure(live) ? 'check-bold' : 'warning-octagon',
            msg(str`${name} has ended`),
            endedWords(live),
          ]);
    const session: Route = { screen: 'session' };
    return live.status === 'paused'
      ? wayTo(session, ['pause-fill', msg(str`${name} is paused`), msg('Back to the session')])
      : wayTo(session, ['waveform-bold', msg(str`${name} is running`), msg('Back to the session')]);
  }

  /** What was cut off, where one can go on from. */
  #interrupted() {
    return this.offers ? html`<bb-interrupted class="over"></bb-interrupted>` : nothing;
  }

  /** A new version waits. Never in a session: it would end with it. */
  #update() {
    if (!this.#waiting.value || isLive(this.#live.value) || this.needsStop) return nothing;
    const [what, how] = this.#held.value
      ? [msg('The new version waits'), msg('A session runs in another tab. It starts once that is over.')]
      : [msg('A new version is ready'), msg('It takes a moment. What you kept stays.')];
    return html`<p class="over update">
      <span><b>${what}</b>${how}</span>
      <button class="btn small" @click=${this.#onRestart}>${msg('Restart')}</button>
    </p>`;
  }

  /** STOP goes once all stands still, under the finger or with the focus: that must not fall to the page. */
  readonly #keepFocus = (): void => {
    if (document.activeElement === document.body) this.#focusHeading();
  };

  readonly #onRestart = (): void => {
    this.#services.updates.apply();
  };
}

/** Under a session that was stopped from another screen: no more than is known of its motor. */
function endedWords(live: LiveSession): string {
  if (isSure(live)) return msg('See summary');
  return live.certainty === 'sent'
    ? msg('Stop sent. Check that it is still. See summary')
    : msg('The massager may still be running. Switch it off yourself.');
}

/** Nothing moves any more: there was no motor, or it reported a standstill. */
function isSure({ session, certainty }: LiveSession): boolean {
  return certainty === 'confirmed' || (session.mode === 'by-hand' && certainty !== 'unknown');
}

function wayTo(route: Route, [icon, what, where]: [icon: IconName, what: string, where: string]) {
  return html`<a class="back" href=${hrefOf(route)}>
    <bb-icon name=${icon}></bb-icon>
    <span><b>${what}</b>${where}</span>
    <bb-icon name="caret-right-bold"></bb-icon>
  </a>`;
}
