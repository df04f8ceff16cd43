import type { FrameLogEntry } from '#massager';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  explorerContext,
  massagerDeskContext,
  ownMassagersContext,
  sessionDeskContext,
} from '../../contexts.ts';
import '../../elements/bb-frame-log.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-stop.ts';
import { FocusKeeper } from '../../focus-keeper.ts';
import { isLive, liveSession$, type LiveSession } from '../../live-session.ts';
import { go } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import type {
  BluetoothAvailability,
  Explorer,
  ExplorerState,
  FoundService,
  MassagerDesk,
  OwnMassagers,
  SessionDesk,
} from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { NEW } from '../teach/lesson.ts';
import './bb-found-characteristic.ts';
import type { LookEvent, LookWish } from './bb-found-characteristic.ts';
import './bb-service-choice.ts';
import type { LookIntoEvent } from './bb-service-choice.ts';
import { exploreNews, outcomeOf, type Outcome } from './explore-news.ts';
import { exploreScreen } from './explore-screen.styles.ts';
import { draftOfFound } from './found-draft.ts';
import { standardName } from './known-names.ts';
import { FROM_TEACH } from './opened-from.ts';
import { shortUuid } from './uuids.ts';

/** A look into any device: what it offers, what it says, and bytes by hand, with STOP in reach all the while. */
@customElement('bb-explore-screen')
export class ExploreScreen extends LitElement {
  static override styles = [base, controls, page, exploreScreen];

  @consume({ context: explorerContext }) protected explorer!: Explorer;
  @consume({ context: ownMassagersContext }) protected ownMassagers!: OwnMassagers;
  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;

  /** The person knows what bytes by hand can do; for the device that is open. */
  @state() private warned = false;
  /** Waits for that. */
  @state() private waiting: Extract<LookWish, { do: 'write' }> | undefined;
  /** To where it was opened from. */
  readonly #back = hrefOf({ screen: location.hash.endsWith(FROM_TEACH) ? 'teach' : 'massager' });
  @query('.warning h2') private warning!: HTMLElement | null;
  @query('.news') private news!: HTMLElement;
  /** What came of the last thing that was asked of a characteristic. */
  @state() private outcome: Outcome | undefined;
  /** Where the bytes were typed that wait for the warning. */
  #asking: HTMLElement | undefined;

  readonly #state = new Observe<ExplorerState>(this, () => this.explorer.state$, {
    link: 'absent',
    services: [],
  });
  readonly #log = new Observe<readonly FrameLogEntry[]>(this, () => this.explorer.log$, []);
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
    new FocusKeeper(this, () => {
      const asking = this.#asking;
      this.#asking = undefined;
      return asking ?? this.news;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKeyDown);
    // nobody looks any more: nothing is to run unseen
    if (this.#isHeld()) this.explorer.stop();
  }

  protected override render() {
    const held = this.#isHeld();
    this.toggleAttribute('data-held', held);
    return html`<div class="page stack wide" @bb-look=${this.#onLook} @bb-look-into=${this.#onLookInto}>
        <header class="top">
          <a class="iconbtn plain back" href=${this.#back} aria-label=${msg('Back')}>
            <bb-icon name="caret-left-bold"></bb-icon>
          </a>
          <h1 class="t1">${msg('Look into a device')}</h1>
        </header>
        <div class=${this.#state.value.services.length > 0 ? 'two found' : 'two'}>
          <div>
            <div class="news" role="status" tabindex="-1">
              ${exploreNews(this.#state.value, this.#whyLocked() ?? this.#inTheWay())}
            </div>
            ${this.waiting ? this.#warn() : nothing} ${this.#found()}
          </div>
          <div>
            ${held ? nothing : this.#choice()}
            <section class="card"><bb-frame-log .entries=${this.#log.value}></bb-frame-log></section>
          </div>
        </div>
      </div>
      ${held ? this.#stop() : nothing}`;
  }

  #choice() {
    return html`<bb-service-choice
      .known=${this.explorer.knownServices}
      ?locked=${this.#whyLocked() !== undefined}
      ?again=${this.#state.value.services.length > 0}
    ></bb-service-choice>`;
  }

  #whyLocked(): string | undefined {
    if (isLive(this.#live.value)) return msg('Not now: a session has not ended yet.');
    return this.#availability.value === 'unsupported'
      ? msg('This browser cannot reach Bluetooth devices.')
      : undefined;
  }

  /** It may be tried all the same, and then what comes of that is the news; of another tab only this knows. */
  #inTheWay(): string | undefined {
    const { link, error } = this.#state.value;
    const availability = this.#availability.value;
    if (link !== 'absent') return undefined;
    if (availability === 'elsewhere') return msg('Another tab of Backbeat holds a massager. Close it first.');
    return availability === 'off' && !error ? msg('Bluetooth is off. Switch it on first.') : undefined;
  }

  #found() {
    const { services, link } = this.#state.value;
    if (services.length === 0)
      return link === 'open'
        ? html`<p class="bs">
            ${msg('It has none of the services that were asked for. Name others, if you know them, then choose it again.')}
          </p>`
        : nothing;
    return html`${repeat(
        services,
        ({ uuid }) => uuid,
        (service) => this.#service(service),
      )}
      <p class="adds">
        <button type="button" class="btn cta" @click=${this.#onTeach}>
          <bb-icon name="pencil-simple"></bb-icon>${msg('Teach this device')}
        </button>
      </p>`;
  }

  #service({ uuid, characteristics }: FoundService) {
    const known = this.explorer.knownServices.find((one) => one.uuid === uuid)?.label;
    const name = standardName(uuid) ?? known;
    return html`<section class="card" aria-label=${name ?? uuid}>
      <h2 class="t3">${name ?? msg('A service of its maker')}</h2>
      <p class="cap"><code>${shortUuid(uuid)}</code></p>
      ${repeat(
        characteristics,
        ({ key }) => key,
        (found) =>
          html`<bb-found-characteristic
            .found=${found}
            ?live=${this.#state.value.link === 'open'}
            .outcome=${this.outcome?.key === found.key ? this.outcome.words : ''}
          ></bb-found-characteristic>`,
      )}
    </section>`;
  }

  #warn() {
    return html`<section class="notice warning" aria-labelledby="warning">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <h2 class="t3" id="warning" tabindex="-1">${msg('Bytes written by hand can start a motor')}</h2>
        <p>
          ${msg('Nothing checks them and nothing limits them. Keep the device off your body and a thumb at its own button. STOP cuts the connection; not every device stops when it is cut.')}
        </p>
        <p class="adds">
          <button type="button" class="btn small" @click=${this.#onWarned}>
            ${msg('It is off my body: write')}
          </button>
          <button type="button" class="btn small" @click=${this.#onNotNow}>${msg('Don’t write')}</button>
        </p>
      </div>
    </section>`;
  }

  #stop() {
    return html`<bb-stop .help=${msg('cuts the connection')} @bb-stop-request=${this.#onStop}></bb-stop>`;
  }

  #isHeld(): boolean {
    const { link } = this.#state.value;
    return link === 'connecting' || link === 'looking' || link === 'open';
  }

  async #do(wish: LookWish): Promise<void> {
    this.outcome = undefined;
    if (wish.do === 'write') await this.explorer.write(wish.key, wish.bytes, wish.how);
    else await this.explorer[wish.do](wish.key);
    this.outcome = outcomeOf(wish, this.explorer.state);
  }

  readonly #onLookInto = ({ services }: LookIntoEvent): void => {
    this.warned = false;
    this.outcome = undefined;
    void this.explorer.open(services);
  };

  readonly #onLook = ({ wish, target }: LookEvent): void => {
    if (wish.do !== 'write' || this.warned) {
      void this.#do(wish);
      return;
    }
    this.waiting = wish;
    this.#asking = target instanceof HTMLElement ? target : undefined;
    void this.updateComplete.then(() => {
      this.warning?.focus();
      this.warning?.scrollIntoView({ block: 'center' });
    });
  };

  readonly #onWarned = (): void => {
    const { waiting } = this;
    this.warned = true;
    this.waiting = undefined;
    if (waiting) void this.#do(waiting);
  };

  readonly #onNotNow = (): void => {
    this.waiting = undefined;
  };

  readonly #onStop = (): void => {
    this.waiting = undefined;
    this.#asking = undefined;
    this.outcome = undefined;
    this.explorer.stop();
    void this.updateComplete.then(() => {
      this.news.focus();
    });
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#isHeld()) this.#onStop();
  };

  readonly #onTeach = (): void => {
    this.ownMassagers.drafts.set(NEW, draftOfFound(this.#state.value));
    go({ screen: 'teach', id: NEW });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-explore-screen': ExploreScreen;
  }
}
