import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { SessionMode, Settings, SettingsStore } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { shellStyles } from './bb-shell.styles.ts';
import { contentContext, massagerDeskContext, sessionDeskContext, settingsContext } from './contexts.ts';
import './elements/bb-rail.ts';
import './elements/bb-stop.ts';
import './elements/bb-tab-bar.ts';
import './elements/bb-toast.ts';
import type { Toast, ToastEvent } from './elements/bb-toast.ts';
import { sectionOf } from './elements/nav-links.ts';
import type { StopLook, StopLookEvent } from './elements/stop-look.ts';
import type { IconName } from './icons/icon-name.ts';
import { isLive, isLost, liveSession$, type LiveSession } from './live-session.ts';
import { go } from './navigate.ts';
import { Observe } from './observe.ts';
import type { Content, MassagerDesk, SessionDesk } from './ports.ts';
import { hrefOf, type Route } from './route.ts';
import { Router } from './router.ts';
import { SCREEN_LOADERS, screenOf, titleOf, type ScreenLoaders } from './screens.ts';
import { base } from './styles/base.styles.ts';
import { controls } from './styles/controls.styles.ts';
import { page } from './styles/page.styles.ts';
import { massagerWords } from './words/massager-words.ts';

/** The frame of the app: shows the screen of the address, and keeps STOP in reach of all of them. */
@customElement('bb-shell')
export class Shell extends LitElement {
  static override styles = [base, controls, page, shellStyles];

  @consume({ context: contentContext }) protected content!: Content;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: massagerDeskContext }) protected massagerDesk!: MassagerDesk;
  @consume({ context: settingsContext }) protected settings!: SettingsStore;

  /** How screens are fetched; another table is for tests. */
  @property({ attribute: false }) loaders: ScreenLoaders = SCREEN_LOADERS;

  @state() private stopLook: StopLook = {};
  @query('.screen') private place!: HTMLElement;
  @query('main') private main!: HTMLElement;
  @query('bb-toast') private toast!: Toast;

  readonly #router = new Router(this, () => this.loaders);
  readonly #live = new Observe<LiveSession | undefined>(
    this,
    () => liveSession$(this.sessionDesk),
    undefined,
  );
  readonly #mode = new Observe<SessionMode>(this, () => this.massagerDesk.mode$, 'by-hand');
  readonly #massager = new Observe(
    this,
    () => this.massagerDesk.state$,
    undefined,
    (before, now) =>
      before?.link !== now?.link || before?.motor !== now?.motor || before?.batteryPct !== now?.batteryPct,
  );
  readonly #settings = new Observe<Settings | undefined>(this, () => this.settings.settings$, undefined);
  /** The route whose heading has had the focus; the first page load leaves it where the browser put it. */
  #announced: Route | undefined;
  #wasLost = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKeyDown);
  }

  protected override willUpdate(): void {
    const now = this.#now();
    if (now !== this.#announced) this.stopLook = {};
    this.dataset['screen'] = now.screen;
    this.toggleAttribute('data-stop', this.#needsStop());
    this.toggleAttribute('data-mark', this.#mode.value === 'simulator');
    const theme = this.#settings.value?.theme;
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  }

  protected override render() {
    const { shown, failed } = this.#router;
    const inSession = this.#now().screen === 'session';
    const section = sectionOf(this.#now());
    return html`
      <div class="frame ${inSession ? '' : 'railed'}">
        <header>
          <a class="skip" href=${hrefOf(this.#now())} @click=${this.#onSkip}>${msg('Skip to content')}</a>
          ${inSession ? nothing : html`<bb-rail .current=${section} .massager=${this.#railWords()}></bb-rail>`}
        </header>
        <main tabindex="-1" @bb-toast=${this.#onToast} @bb-stop-look=${this.#onStopLook}>
          ${this.#mode.value === 'simulator' ? this.#simulatorMark() : nothing}
          ${inSession ? nothing : html`<div role="status">${this.#wayBack()}</div>`}
          <div class="screen">${failed ? this.#trouble() : shown && screenOf(shown)}</div>
          <div class="room"></div>
        </main>
      </div>
      ${inSession ? nothing : html`<bb-tab-bar .current=${section}></bb-tab-bar>`}
      <bb-toast></bb-toast>
      ${this.#needsStop() ? this.#stop() : nothing}
    `;
  }

  protected override updated(): void {
    this.#showAlarm();
    const now = this.#now();
    if (now === this.#announced || (!this.#router.shown && !this.#router.failed)) return;
    const first = this.#announced === undefined;
    this.#announced = now;
    document.title = titleOf(now, this.content);
    const opensInside = now.screen === 'routine' && now.part !== undefined;
    if (first && !opensInside) return;
    scrollTo(0, 0);
    void this.#focusHeading();
  }

  /** The alarm of a lost massager is on the session's screen; whoever is elsewhere is brought there, once a loss. */
  #showAlarm(): void {
    const lost = isLost(this.#live.value);
    const isNew = lost && !this.#wasLost;
    this.#wasLost = lost;
    if (isNew && this.#now().screen !== 'session') go({ screen: 'session' });
  }

  /** Where the page is: the old screen until the new one has come. */
  #now(): Route {
    const { shown, wanted, failed } = this.#router;
    return failed ? wanted : (shown ?? wanted);
  }

  #railWords(): { icon: ReturnType<typeof massagerWords>['icon']; title: string; detail: string } {
    return massagerWords(this.#mode.value, this.massagerDesk.state);
  }

  #simulatorMark() {
    return html`<p class="mark">
      <span><b>${msg('Simulator')}</b> · ${msg('nothing real moves')}</span>
    </p>`;
  }

  /** On every other screen, the way back into a session, or to the summary of one that was stopped from here. */
  #wayBack() {
    const live = this.#live.value;
    if (!live) return nothing;
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

  #trouble() {
    return html`<div class="page trouble">
      <h1 class="t1">${msg('This page did not load')}</h1>
      <p class="ink2">${msg('The connection may be gone. What you saved is safe.')}</p>
      <button class="btn cta" @click=${this.#onTryAgain}>${msg('Try again')}</button>
    </div>`;
  }

  #stop() {
    const { phase, help, large, alarm } = this.stopLook;
    const ended = this.#live.value?.status === 'ended';
    return html`<bb-stop
      .phase=${phase ?? (ended && !this.#live.value?.certainty ? 'stopping' : 'ready')}
      .help=${help ?? ''}
      ?large=${large}
      ?alarm=${alarm}
      @bb-stop-request=${this.#stopNow}
    ></bb-stop>`;
  }

  /**
   * STOP is there while a session runs or waits, while a motor is known to run, and after the end until it
   * is known that the stop has left.
   */
  #needsStop(): boolean {
    const live = this.#live.value;
    if (this.#massager.value?.motor === 'running') return true;
    if (!live) return false;
    const stopLeft = live.certainty === 'confirmed' || live.certainty === 'sent';
    return live.status !== 'ended' || (live.session.mode !== 'by-hand' && !stopLeft);
  }

  /** The heading of the new screen, or the part it opens at, so that the focus is never lost and what came is read out. */
  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    const screen = this.place.firstElementChild;
    if (screen instanceof LitElement) await screen.updateComplete;
    const root = screen?.shadowRoot ?? this.place;
    const opened = root.querySelector<HTMLElement>('[data-first]');
    if (opened)
      requestAnimationFrame(() => {
        opened.scrollIntoView();
      });
    const target = opened ?? findHeading(root) ?? this.main;
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  readonly #stopNow = (): void => {
    this.sessionDesk.stop();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#needsStop()) this.#stopNow();
  };

  readonly #onSkip = (event: Event): void => {
    event.preventDefault();
    void this.#focusHeading();
  };

  readonly #onTryAgain = (): void => {
    void this.#router.load();
  };

  readonly #onToast = (event: ToastEvent): void => {
    this.toast.show(event.text, event.action);
  };

  readonly #onStopLook = (event: StopLookEvent): void => {
    this.stopLook = event.look;
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
  return session.mode === 'by-hand' || certainty === 'confirmed';
}

function wayTo(route: Route, [icon, what, where]: [icon: IconName, what: string, where: string]) {
  return html`<a class="back" href=${hrefOf(route)}>
    <bb-icon name=${icon}></bb-icon>
    <span><b>${what}</b>${where}</span>
    <bb-icon name="caret-right-bold"></bb-icon>
  </a>`;
}

/** The first heading, also inside the elements a screen is made of. */
function findHeading(root: ParentNode): HTMLElement | undefined {
  const heading = root.querySelector<HTMLElement>('h1, h2');
  if (heading) return heading;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && findHeading(shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-shell': Shell;
  }
}
