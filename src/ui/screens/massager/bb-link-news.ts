import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { MassagerState } from '#massager';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RememberedMassager } from '#storage';
import { massagerDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { Observe } from '../../observe.ts';
import type { BluetoothAvailability, MassagerDesk } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { errorWords, phaseWords, retryWords, troubleWords } from '../../words/massager-words.ts';
import { isUnderWay } from '../../words/under-way.ts';
import './bb-next-try.ts';
import { ConnectKnownEvent } from './bb-remembered.ts';

/** The person wants the chooser again. */
export class LookAgainEvent extends Event {
  static readonly type = 'bb-look-again';
  constructor() {
    super(LookAgainEvent.type, { bubbles: true, composed: true });
  }
}

/** What had the focus here is gone or empty, and there is nothing more to say: the focus belongs elsewhere. */
export class NewsOverEvent extends Event {
  static readonly type = 'bb-news-over';
  constructor() {
    super(NewsOverEvent.type, { bubbles: true, composed: true });
  }
}

/** What there is to say of the link, and what can be done about it. */
interface News {
  readonly icon: IconName;
  readonly what: string;
  readonly todo: string;
  /** While it is tried again by itself: which try, and when the next begins. */
  readonly tries?: {
    readonly attempt: number;
    readonly nextAtMs: number | undefined;
    /** Why the last one did not succeed; empty where nothing can be done about it. */
    readonly why: string;
  };
  readonly acts: readonly Act[];
}

type Act = 'cancel' | 'reconnect' | 'by-hand' | 'look-again' | 'explore' | 'again';

/** What goes on while a massager is connected, and what went wrong: in one place that is read out. */
@customElement('bb-link-news')
export class LinkNews extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      :host {
        display: block;
        position: absolute; /* stays a live region, takes no room */
      }
      :host([news]) {
        position: static;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s-2);
      }
      .acts > * {
        max-inline-size: 100%;
        overflow-wrap: anywhere;
      }
      .tries {
        margin-block-start: var(--s-1);
        font-variant-numeric: var(--num);
      }
    `,
  ];

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  /** A session has not ended: no other massager can be looked for. */
  @property({ type: Boolean }) locked = false;
  /** The massager in use is being let go. */
  @property({ type: Boolean }) leaving = false;
  readonly #remembered = new Observe<readonly RememberedMassager[]>(this, () => this.desk.remembered$, []);
  readonly #massager = new Observe<MassagerState | undefined>(
    this,
    () => this.desk.state$,
    undefined,
    isOtherNews,
  );
  readonly #availability = new Observe<BluetoothAvailability>(
    this,
    () => this.desk.availability$,
    'available',
  );
  #hadFocus = false;

  protected override willUpdate(): void {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override render() {
    const news = this.#news();
    return html`<section class=${news ? 'notice' : ''}>
      ${news ? html`<bb-icon name=${news.icon}></bb-icon>` : nothing}
      <div>
        <div role="status" tabindex="-1">${news ? html`<b>${news.what}</b>${news.todo}` : nothing}</div>
        ${news?.tries ? tries(news.tries) : nothing}
        ${news && news.acts.length > 0 ? html`<p class="acts">${news.acts.map((act) => this.#act(act))}</p>` : nothing}
      </div>
    </section>`;
  }

  /** What was pressed may be gone: the focus goes to what can be pressed now, or to the news. */
  protected override updated(): void {
    const isNews = this.#news() !== undefined;
    this.toggleAttribute('news', isNews);
    if (!this.#hadFocus || (isNews && this.shadowRoot?.activeElement)) return;
    if (!isNews) {
      this.dispatchEvent(new NewsOverEvent());
      return;
    }
    const next = this.renderRoot.querySelector<HTMLElement>('.acts > *, [role=status]');
    next?.focus({ preventScroll: true });
  }

  /** To what is said. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus(options);
  }

  /** Nothing more comes of what was asked for: it keeps no focus for what it might have to say. */
  giveOn(): void {
    if (this.shadowRoot?.activeElement && !this.#news()) this.dispatchEvent(new NewsOverEvent());
  }

  #news(): News | undefined {
    const massager = this.#massager.value;
    const availability = this.#availability.value;
    if (!massager) return undefined;
    if (isUnderWay(massager.link)) return phaseNews(massager);
    if (this.leaving && massager.link === 'absent') return leavingNews();
    const words = troubleWords(massager, availability);
    if (words) return { icon: 'warning-octagon', ...words, ...remedies(massager, this.locked) };
    if (massager.link === 'released') return this.#released(massager);
    return availability === 'elsewhere' && this.desk.mode !== 'massager' ? elsewhere() : undefined;
  }

  /** Stop went out before it was let go; where that is not sure, there is trouble to tell instead. */
  #released({ deviceId, deviceName }: MassagerState): News {
    const isKnown = this.#remembered.value.some((known) => known.deviceId === deviceId);
    return {
      icon: 'bluetooth-slash-fill',
      what: deviceName ? msg(str`${deviceName} was let go.`) : msg('The massager was let go.'),
      todo: msg('Stop was sent to it first. Its own app can have it now; here you go on by hand.'),
      acts: isKnown && !this.locked ? ['again'] : [],
    };
  }

  #act(act: Act) {
    switch (act) {
      case 'cancel':
        return this.#button(msg('Cancel'), () => {
          this.desk.cancel();
        });
      case 'reconnect':
        return this.#button(msg('Reconnect'), () => {
          this.desk.reconnect();
        });
      case 'by-hand':
        return this.#button(msg('Go by hand'), () => void this.desk.byHand());
      case 'look-again':
        return this.#button(msg('Look again'), () => this.dispatchEvent(new LookAgainEvent()));
      case 'again':
        return this.#button(msg('Connect it again'), () => {
          const { deviceId } = this.desk.state;
          if (deviceId !== undefined) this.dispatchEvent(new ConnectKnownEvent(deviceId));
        });
      case 'explore':
        return html`<a class="btn small" href=${hrefOf({ screen: 'explore' })}>${msg('Look into it')}</a>`;
    }
  }

  #button(label: string, press: () => void) {
    return html`<button type="button" class="btn small" @click=${press}>${label}</button>`;
  }
}

function phaseNews({ link, error }: MassagerState): News | undefined {
  // which one it is has a card of its own; here is why it is asked again
  if (link === 'picking')
    return (
      error && {
        icon: 'warning-octagon',
        what: errorWords(error).what,
        todo: msg('It may be another kind: choose below, or cancel.'),
        acts: [],
      }
    );
  const words = phaseWords(link);
  return words && { icon: 'circle-notch-bold', what: words.title, todo: words.text, acts: ['cancel'] };
}

function remedies(massager: MassagerState, locked: boolean): Pick<News, 'tries' | 'acts'> {
  const { link, error, attempt = 1, nextAttemptAtMs } = massager;
  if (link === 'reconnecting')
    return {
      tries: { attempt, nextAtMs: nextAttemptAtMs, why: retryWords(error) },
      acts: ['reconnect', 'cancel'],
    };
  if (link === 'lost') return { acts: locked ? ['reconnect'] : ['reconnect', 'by-hand'] };
  if (locked || link === 'ready' || error === 'unsupported') return { acts: [] };
  return { acts: error === 'wrong-device' ? ['look-again', 'explore'] : ['look-again'] };
}

function leavingNews(): News {
  return {
    icon: 'circle-notch-bold',
    what: msg('Letting it go…'),
    todo: msg('Stop is sent first. Then its own app can have it.'),
    acts: [],
  };
}

/** Another tab has the massager: two would cut each other off. */
function elsewhere(): News {
  return {
    icon: 'bluetooth-slash-fill',
    what: msg('Another tab of Backbeat holds the massager.'),
    todo: msg('Release it there, or close that tab. Then it is free here.'),
    acts: [],
  };
}

function tries({ attempt, nextAtMs, why }: NonNullable<News['tries']>) {
  return html`<p class="tries">
    ${msg(str`Backbeat tries again by itself, and sends stop first. Try ${attempt}.`)}
    <bb-next-try .atMs=${nextAtMs}></bb-next-try>
    ${why}
  </p>`;
}

function isOtherNews(before: MassagerState | undefined, now: MassagerState | undefined): boolean {
  return key(before) !== key(now);
}

function key(state: MassagerState | undefined): string {
  if (!state) return '';
  const { link, motor, error, attempt, nextAttemptAtMs, deviceId } = state;
  return [link, motor === 'stopped', error, attempt, nextAttemptAtMs, deviceId].join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-link-news': LinkNews;
  }
  interface HTMLElementEventMap {
    'bb-look-again': LookAgainEvent;
    'bb-news-over': NewsOverEvent;
  }
}
