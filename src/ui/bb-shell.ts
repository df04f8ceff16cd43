import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { Settings } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { shellStyles } from './bb-shell.styles.ts';
import { firstContext } from './contexts.ts';
import './elements/bb-rail.ts';
import './elements/bb-tab-bar.ts';
import type { Toast, ToastEvent } from './elements/bb-toast.ts';
import { sectionOf } from './elements/nav-links.ts';
import type { StopLook, StopLookEvent } from './elements/stop-look.ts';
import type { FirstServices } from './first-services.ts';
import { focusHeading } from './focus-heading.ts';
import { Observe } from './observe.ts';
import { hrefOf, type Route } from './route.ts';
import { pressNow, pressedEarly } from './pressed-early.ts';
import { Router } from './router.ts';
import { SCREEN_LOADERS, screenOf, titleOf, type ScreenLoaders } from './screens.ts';
import type { ShellSession } from './shell-session.ts';
import { base } from './styles/base.styles.ts';
import { controls } from './styles/controls.styles.ts';
import { page } from './styles/page.styles.ts';
import { showLook } from './look.ts';
import { whenIdle } from './when-idle.ts';
import { massagerWords } from './words/link-words.ts';

/** What is said of a massager as long as there can't be one. */
const NO_MASSAGER: MassagerState = { link: 'absent', motor: 'stopped', setPct: 0, setLevel: 0 };

/** The frame of the app: shows the screen of the address, and keeps STOP in reach of all of them. */
@customElement('bb-shell')
export class Shell extends LitElement {
  static override styles = [base, controls, page, shellStyles];

  @consume({ context: firstContext }) protected first!: FirstServices;

  /** How screens are fetched; another table is for tests. */
  @property({ attribute: false }) loaders: ScreenLoaders = SCREEN_LOADERS;

  @state() private stopLook: StopLook = {};
  /** Comes with the whole app. */
  @state() private session: ShellSession | undefined;
  /** Until a screen has something to say, what stands between the tags stays in its place. */
  @state() private isUp = false;
  @query('.screen') private place!: HTMLElement;
  @query('main') private main!: HTMLElement;
  @query('bb-toast') private toast!: Toast;

  readonly #router = new Router(this, {
    loaders: () => this.loaders,
    whole: () => this.#attend(),
    instead: (route) => this.#instead(route),
  });
  readonly #settings = new Observe<Settings | undefined>(
    this,
    () => this.first.settings.settings$,
    undefined,
  );
  /** The route whose heading has had the focus; the first page load leaves it where the browser put it. */
  #announced: Route | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKeyDown);
  }

  protected override willUpdate(): void {
    const { shown, failed } = this.#router;
    if (failed || (shown && shown.screen !== 'today')) this.isUp = true; // Today is when it has read what was done
    const now = this.#now();
    if (now !== this.#announced) this.stopLook = {};
    this.dataset['screen'] = now.screen;
    this.toggleAttribute('data-stop', this.session?.needsStop ?? false);
    this.toggleAttribute('data-offer', this.session?.offers ?? false);
    this.toggleAttribute('data-mark', this.session?.mode === 'simulator');
    // One that was taken away has a last rendering to come, and the page is no longer its own.
    if (this.#settings.value && this.isConnected) showLook(document.documentElement, this.#settings.value);
  }

  protected override render() {
    const now = this.#now();
    const isFramed = now.screen !== 'session' && now.screen !== 'welcome';
    const section = sectionOf(now);
    return html`
      ${this.isUp ? nothing : html`<slot></slot>`}
      <div class="frame ${isFramed ? 'railed' : ''}" ?hidden=${!this.isUp}>
        <header>
          <a class="skip" href=${hrefOf(now)} @click=${this.#onSkip}>${msg('Skip to content')}</a>
          ${isFramed ? html`<bb-rail .current=${section} .massager=${this.#railWords()}></bb-rail>` : nothing}
        </header>
        <main
          tabindex="-1"
          @bb-toast=${this.#onToast}
          @bb-stop-look=${this.#onStopLook}
          @bb-settled=${this.#onSettled}
        >
          ${this.session?.above()}
          <div class="screen">${this.#screen()}</div>
          <div class="room"></div>
        </main>
      </div>
      ${isFramed ? html`<bb-tab-bar .current=${section}></bb-tab-bar>` : nothing}
      <bb-toast></bb-toast>
      ${this.session?.stop(this.stopLook)}
    `;
  }

  /** What stood between the tags is not needed again; what was pressed on it is pressed now. */
  #clear(): void {
    const markup = [...this.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
    const pressed = pressedEarly(markup);
    for (const part of markup) part.remove();
    if (pressed !== undefined) void pressNow(this.place, pressed);
  }

  #screen() {
    const { shown, failed } = this.#router;
    return failed ? this.#trouble() : shown && screenOf(shown);
  }

  protected override updated(): void {
    if (this.isUp) this.#clear();
    const now = this.#now();
    if (now === this.#announced || (!this.#router.shown && !this.#router.failed)) return;
    const first = this.#announced === undefined;
    this.#announced = now;
    // Today says so by itself, the others have asked for all
    if (now.screen === 'not-found' || now.screen === 'welcome') this.#onSettled();
    const content = this.first.whole?.content;
    document.title = titleOf(now, content ? [...content.routines, ...content.addOns] : this.first.outlines);
    const opensInside = now.screen === 'routine' && now.part !== undefined;
    if (first && !opensInside) return;
    scrollTo(0, 0);
    void this.#focusHeading();
  }

  /** Where the page is: the old screen until the new one has come. */
  #now(): Route {
    const { shown, wanted, failed } = this.#router;
    return failed ? wanted : (shown ?? wanted);
  }

  /** Fetches everything else: the services, and what watches over a session, before one can start. */
  async #attend(): Promise<void> {
    const [whole, { ShellSession }] = await Promise.all([this.first.load(), import('./shell-session.ts')]);
    this.session ??= new ShellSession(this, whole, {
      now: () => this.#now(),
      focusHeading: () => void this.#focusHeading(),
    });
  }

  /** Who has never been here is welcomed first, before Today; what was cut off comes before that. */
  #instead({ screen }: Route): Route | undefined | Promise<Route | undefined> {
    const { settings } = this.first;
    const isKnown = settings.settings.welcomed || this.session?.hasOffer;
    return screen !== 'today' || isKnown ? undefined : this.#welcome();
  }

  async #welcome(): Promise<Route | undefined> {
    const { settings, records } = this.first;
    await settings.loaded;
    if (settings.settings.welcomed) return undefined;
    const isNew = await records.list().then(
      ({ records: kept, damaged }) => kept.length + damaged === 0,
      () => false,
    );
    return isNew ? { screen: 'welcome' } : undefined;
  }

  #railWords() {
    return massagerWords(this.session?.mode ?? 'by-hand', this.session?.massager ?? NO_MASSAGER);
  }

  #trouble() {
    return html`<div class="page trouble">
      <h1 class="t1">${msg('This page did not load')}</h1>
      <p class="ink2">${msg('The connection may be gone. What you saved is safe.')}</p>
      <button class="btn cta" @click=${this.#onTryAgain}>${msg('Try again')}</button>
    </div>`;
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    await focusHeading(this.place, this.main);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.session?.needsStop) this.session.stopNow();
  };

  readonly #onSkip = (event: Event): void => {
    event.preventDefault();
    void this.#focusHeading();
  };

  readonly #onTryAgain = (): void => {
    void this.#router.load();
  };

  /** A person reads Today for a while: time to fetch the rest. If that fails, it is asked for again when it is needed. */
  readonly #onSettled = (): void => {
    this.isUp = true;
    whenIdle(() => {
      this.#attend().catch(() => undefined);
    });
  };

  readonly #onToast = (event: ToastEvent): void => {
    this.toast.show(event.text, event.action);
  };

  readonly #onStopLook = (event: StopLookEvent): void => {
    this.stopLook = event.look;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-shell': Shell;
  }
}
