import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { SessionMode } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { massagerDeskContext, ownMassagersContext, sessionDeskContext } from '../../contexts.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { FocusKeeper } from '../../focus-keeper.ts';
import { Later } from '../../later.ts';
import { isLive, liveSession$, type LiveSession } from '../../live-session.ts';
import { Observe } from '../../observe.ts';
import type {
  BluetoothAvailability,
  ConnectWish,
  MassagerDesk,
  OwnMassagers,
  SessionDesk,
} from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { isUnderWay } from '../../words/under-way.ts';
import './bb-before-connecting.ts';
import type { EveryDeviceEvent } from './bb-before-connecting.ts';
import './bb-connection-log.ts';
import './bb-device-card.ts';
import './bb-known-massagers.ts';
import type { LinkNews } from './bb-link-news.ts';
import './bb-link-news.ts';
import './bb-own-massagers.ts';
import './bb-practice.ts';
import './bb-remembered.ts';
import type { ConnectKnownEvent } from './bb-remembered.ts';
import './bb-ways.ts';
import type { WayChoiceEvent } from './bb-ways.ts';
import type { WhichMassager } from './bb-which-massager.ts';
import './bb-which-massager.ts';
import { massagerCards, massagerScreen } from './massager-screen.styles.ts';

/** Which of the three ways is on, how a massager is connected and how it does, and what went over the link. */
@customElement('bb-massager-screen')
export class MassagerScreen extends LitElement {
  static override styles = [base, controls, page, massagerCards, massagerScreen];

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: ownMassagersContext }) protected ownMassagers!: OwnMassagers;
  @query('bb-device-card') private card!: HTMLElement | null;
  @query('bb-link-news') private news!: LinkNews | null;
  @query('bb-ways') private ways!: HTMLElement | null;
  @query('bb-which-massager') private which!: WhichMassager | null;
  /** The way that was chosen and has not come to anything yet. */
  @state() private pending: SessionMode | undefined;
  /** The massager in use is being let go, which takes as long as its stop. */
  @state() private leaving = false;
  /** The chooser is to show everything. */
  @state() private everyDevice = false;
  readonly #more = new Later(this);
  readonly #most = new Later(this, 2);
  readonly #mode = new Observe<SessionMode>(this, () => this.desk.mode$, 'by-hand');
  readonly #massager = new Observe<MassagerState | undefined>(this, () => this.desk.state$, undefined);
  readonly #own = new Observe<readonly DeviceProfile[]>(this, () => this.ownMassagers.profiles$, []);
  readonly #availability = new Observe<BluetoothAvailability>(
    this,
    () => this.desk.availability$,
    'available',
  );
  readonly #live = new Observe<LiveSession | undefined>(
    this,
    () => liveSession$(this.sessionDesk),
    undefined,
  );
  constructor() {
    super();
    new FocusKeeper(this, () => this.#goOn());
  }

  protected override render() {
    const locked = isLive(this.#live.value);
    // one that was used before is what most people come for; once something is in use, that comes first
    const inUse = this.#mode.value !== 'by-hand';
    return html`<div class="page stack wide">
      <header class="top"><h1 class="t1">${msg('Massager')}</h1></header>
      <div class="two">
        <div>
          <bb-link-news
            ?locked=${locked}
            ?leaving=${this.leaving}
            @bb-look-again=${() => {
              this.#connect();
            }}
            @bb-connect-known=${this.#onKnown}
            @bb-news-over=${this.#onNewsOver}
          ></bb-link-news>
          <bb-which-massager
            ?locked=${locked}
            @bb-pick=${() => this.news?.focus()}
            @bb-settled-profile=${() => this.card?.focus()}
          ></bb-which-massager>
          ${this.#device(locked)} ${inUse ? nothing : this.#remembered(locked)}
          <bb-ways
            .mode=${this.#mode.value}
            .availability=${this.#availability.value}
            .inUse=${this.#inUse()}
            ?locked=${locked}
            @bb-way-choice=${this.#onWay}
          ></bb-ways>
          ${inUse ? this.#remembered(locked) : nothing} ${this.#before()}
        </div>
        <div>${this.#more.isNow ? this.#further(locked) : nothing}</div>
      </div>
    </div>`;
  }

  /** Below what a phone shows at first. */
  #further(locked: boolean) {
    return html`${this.#mode.value === 'simulator' ? html`<bb-practice ?locked=${locked}></bb-practice>` : nothing}
      <bb-known-massagers .profiles=${this.#builtIn()}></bb-known-massagers>
      ${
        this.#most.isNow
          ? html`<bb-own-massagers></bb-own-massagers> <bb-connection-log></bb-connection-log>`
          : nothing
      }`;
  }

  #device(locked: boolean) {
    const massager = this.#massager.value;
    if (this.#mode.value !== 'by-hand' && massager)
      return html`<bb-device-card
        .massager=${massager}
        .profile=${this.desk.profile}
        .mode=${this.#mode.value}
        ?locked=${locked}
        @bb-disconnect=${this.#onDisconnect}
        @bb-test-motor=${this.#onTest}
      ></bb-device-card>`;
    // there is news of the link instead
    if (this.leaving || massager?.error || (massager && massager.link !== 'absent')) return nothing;
    return html`<p class="bs">
      ${msg('No massager is connected. You can also use the simulator, or go by hand.')}
    </p>`;
  }

  /** What the massager that is connected is called. */
  #inUse(): string | undefined {
    const { link, deviceName } = this.#massager.value ?? {};
    if (this.#mode.value !== 'massager' || link !== 'ready') return undefined;
    return deviceName ?? msg('The massager');
  }

  /** What had the focus is gone: on with what came in its place. */
  #goOn(): HTMLElement | null {
    if (this.which?.isAsking) return this.which;
    if (this.card) return this.card;
    return this.leaving || this.desk.state.link === 'released' ? this.news : this.ways;
  }

  #remembered(locked: boolean) {
    const massager = this.#massager.value;
    const inUse = this.#mode.value === 'massager' ? massager?.deviceId : undefined;
    return html`<bb-remembered
      .profiles=${this.desk.profiles}
      .inUse=${inUse}
      ?locked=${locked || isUnderWay(massager?.link) || this.#availability.value === 'unsupported'}
      @bb-connect-known=${this.#onRemembered}
    ></bb-remembered>`;
  }

  /** What is good to know before the chooser opens. */
  #before() {
    if (this.#availability.value === 'unsupported' || this.#mode.value === 'massager') return nothing;
    return html`<bb-before-connecting
      ?every=${this.everyDevice}
      @bb-every-device=${this.#onEvery}
    ></bb-before-connecting>`;
  }

  /** The person's own stand apart. */
  #builtIn(): readonly DeviceProfile[] {
    const own = new Set(this.#own.value.map(({ id }) => id));
    return this.desk.profiles.filter(({ id }) => !own.has(id));
  }

  #connect(wish: ConnectWish = {}): void {
    const every = this.everyDevice ? { everyDevice: true } : {};
    void this.#choose('massager', () => this.desk.connect({ ...every, ...wish }));
  }

  /** One at a time of a kind: a second tap must not begin again, but another way may be chosen meanwhile. */
  async #choose(mode: SessionMode, choose: () => Promise<void>): Promise<void> {
    if (this.pending === mode) return;
    this.pending = mode;
    this.leaving = mode === 'by-hand' && this.#mode.value === 'massager';
    await choose();
    if (this.pending !== mode) return;
    this.pending = undefined;
    this.leaving = false;
    this.news?.giveOn();
  }

  /** While something is on its way, what comes of it is said where the focus is. */
  async #goOnFromNews(): Promise<void> {
    await this.updateComplete;
    const next = this.pending === 'massager' ? this.news : this.#goOn();
    next?.focus();
  }

  readonly #onWay = ({ mode }: WayChoiceEvent): void => {
    if (mode === 'massager') this.#connect();
    else
      void this.#choose(mode, () => (mode === 'simulator' ? this.desk.useSimulator() : this.desk.byHand()));
  };

  readonly #onKnown = ({ deviceId }: ConnectKnownEvent): void => {
    this.#connect({ deviceId });
  };

  /** What was pressed is barred meanwhile and stands elsewhere afterwards: the focus goes with the news. */
  readonly #onRemembered = (event: ConnectKnownEvent): void => {
    this.news?.focus();
    this.#onKnown(event);
  };

  readonly #onEvery = ({ on }: EveryDeviceEvent): void => {
    this.everyDevice = on;
  };

  readonly #onNewsOver = (): void => {
    void this.#goOnFromNews();
  };

  readonly #onDisconnect = (): void => {
    void this.#choose('by-hand', () => this.desk.disconnect());
  };

  readonly #onTest = (): void => {
    if (!this.desk.test()) this.#refuse();
  };

  #refuse(): void {
    this.dispatchEvent(new ToastEvent(msg('Not now: a session runs, or the massager is not ready.')));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-massager-screen': MassagerScreen;
  }
}
