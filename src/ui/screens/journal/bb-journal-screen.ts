import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { SessionRecord, SessionRecords } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { recordsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-week.ts';
import { formatTime } from '../../format.ts';
import { formatLocale } from '../../localize.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { buildWeek } from '../../week.ts';
import { endWords, feelingWords, modeWords } from '../../words/session-words.ts';
import '../bb-keeping-notice.ts';
import { journalScreen } from './journal-screen.styles.ts';
import { byMonth, newest, type Month } from './months.ts';
import { removeSession, type SessionReturnedEvent } from './remove-session.ts';
import { sessionFigure, sessionFigureStyles } from './session-line.ts';

interface Kept {
  readonly records: readonly SessionRecord[];
  readonly damaged: number;
}

/** How many sessions are shown at first, and with each Show more: a phone draws these at once. */
const PAGE = 50;

/** Every session that was kept, by month, newest first. */
@customElement('bb-journal-screen')
export class JournalScreen extends LitElement {
  static override styles = [base, controls, page, sessionFigureStyles, journalScreen];

  @consume({ context: recordsContext }) protected records!: SessionRecords;
  /** What today is. */
  @property({ attribute: false }) now: () => Date = () => new Date();
  @state() private kept: Kept | 'loading' | 'failed' = 'loading';
  @state() private shown = PAGE;
  @state() private editing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('bb-session-returned', this.#onReturned);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('bb-session-returned', this.#onReturned);
  }

  protected override render() {
    const some = typeof this.kept === 'object' && this.kept.records.length > 0;
    return html`<div class="page stack">
      <header class="top">
        <h1 class="t1">${msg('Journal')}</h1>
        ${
          some
            ? html`<button class="btn small" aria-pressed=${this.editing} @click=${this.#onEdit}>
                ${this.editing ? msg('Done') : msg('Edit')}
              </button>`
            : nothing
        }
      </header>
      <bb-keeping-notice></bb-keeping-notice>
      ${this.#body()}
    </div>`;
  }

  #body() {
    if (this.kept === 'loading')
      return html`<p class="bs" role="status">${msg('Looking through your sessions…')}</p>`;
    if (this.kept === 'failed')
      return html`<div class="notice" role="alert">
        <bb-icon name="warning-octagon"></bb-icon>
        <div>
          <b>${msg('Your sessions could not be read')}</b>
          ${msg('They may still be there. Close other windows of Backbeat, then try again.')}
          <p><button class="btn small" @click=${() => this.#load()}>${msg('Try again')}</button></p>
        </div>
      </div>`;
    const { records, damaged } = this.kept;
    return html`${damaged > 0 ? this.#damaged(damaged) : nothing}
    ${records.length === 0 ? this.#empty() : [this.#week(records), this.#months(records)]}`;
  }

  #damaged(count: number) {
    return html`<p class="notice">
      <bb-icon name="warning-octagon"></bb-icon>
      <span
        >${
          count === 1
            ? msg('One session could not be read and is left out.')
            : msg(str`${count} sessions could not be read and are left out.`)
        }
        ${msg('What is there of them stays on this device.')}</span
      >
    </p>`;
  }

  #empty() {
    return html`<div class="empty">
      <p>${msg('No sessions yet. Your first one appears here.')}</p>
      <a class="btn cta" href=${hrefOf({ screen: 'routines' })}>${msg('Choose a routine')}</a>
    </div>`;
  }

  #week(records: readonly SessionRecord[]) {
    const week = buildWeek(records, this.now());
    return html`<section class="card week" aria-labelledby="week">
      <div class="row between">
        <h2 class="t3" id="week">${msg('This week')}</h2>
        <span class="bs">${sumWords(week)}</span>
      </div>
      <bb-week .week=${week}></bb-week>
    </section>`;
  }

  #months(records: readonly SessionRecord[]) {
    const rest = records.length - this.shown;
    const dates = dateFormats();
    return html`${newest(byMonth(records), this.shown).map((month) => this.#month(month, dates))}
    ${
      rest > 0
        ? html`<button class="btn more" @click=${this.#onMore}>
            ${msg(str`Show ${Math.min(PAGE, rest)} more of ${rest}`)}
          </button>`
        : nothing
    }`;
  }

  #month(month: Month, dates: DateFormats) {
    return html`<section class="month" aria-labelledby="m${month.key}">
      <div class="row between">
        <h2 class="t3" id="m${month.key}">${dates.month.format(month.first)}</h2>
        <span class="bs">${sumWords(month)}</span>
      </div>
      <ul class="rows ${this.editing ? 'editing' : ''}">
        ${repeat(
          month.records,
          ({ id }) => id,
          (record) => html`<li>${this.#session(record, dates)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #session(record: SessionRecord, dates: DateFormats) {
    const date = new Date(record.startedAt);
    const when = `${dates.day.format(date)}, ${formatTime(date)}`;
    const facts = [
      when,
      modeWords(record.mode),
      record.endReason === 'completed' ? '' : endWords(record.endReason),
      record.feeling ? feelingWords(record.feeling) : '',
    ].filter(Boolean);
    return html`<a href=${hrefOf({ screen: 'journal-entry', id: record.id })} data-id=${record.id}>
        <span class="name"><b>${record.routineName}</b><small>${factsLine(facts)}</small></span>
        ${sessionFigure(record)}
      </a>
      ${
        this.editing
          ? html`<button
              class="iconbtn plain remove"
              aria-label=${msg(str`Remove ${record.routineName}, ${when}`)}
              @click=${() => this.#remove(record)}
            >
              <bb-icon name="trash"></bb-icon>
            </button>`
          : nothing
      }`;
  }

  async #load(): Promise<void> {
    if (this.kept === 'failed') this.kept = 'loading';
    this.kept = await this.records.list().catch((): 'failed' => 'failed');
  }

  /** The row goes, and the focus moves on to the one that takes its place. */
  async #remove(record: SessionRecord): Promise<void> {
    const at = this.#removers().findIndex((button) => button === this.shadowRoot?.activeElement);
    if (!(await removeSession(this, this.records, record)) || typeof this.kept === 'string') return;
    this.kept = { ...this.kept, records: this.kept.records.filter(({ id }) => id !== record.id) };
    if (this.kept.records.length === 0) this.editing = false;
    await this.updateComplete;
    const removers = this.#removers();
    const next = removers[Math.min(at, removers.length - 1)];
    if (next) next.focus();
    else this.#focusTitle();
  }

  async #showAgain(id: string): Promise<void> {
    await this.#load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  #removers(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.remove')];
  }

  #focusTitle(): void {
    const title = this.renderRoot.querySelector('h1');
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }

  readonly #onEdit = (): void => {
    this.editing = !this.editing;
  };

  /** The focus goes to the first one that has come. */
  readonly #onMore = async (): Promise<void> => {
    const first = this.shown;
    this.shown += PAGE;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.rows a')[first]?.focus({ preventScroll: true });
  };

  readonly #onReturned = ({ id }: SessionReturnedEvent): void => {
    void this.#showAgain(id);
  };
}

/** A line ends between two facts, never in one. */
function factsLine(facts: readonly string[]) {
  const last = facts.length - 1;
  return facts.map((fact, at) => html`<span>${fact}${at < last ? ' ·' : nothing}</span> `);
}

interface DateFormats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

/** Made once a rendering: to make one takes longer than to use it. */
function dateFormats(): DateFormats {
  const locale = formatLocale();
  return {
    day: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }),
  };
}

/** `3 sessions, 28 min`. */
function sumWords({ sessions, minutes }: { readonly sessions: number; readonly minutes: number }): string {
  const words = sessions === 1 ? msg('1 session') : msg(str`${sessions} sessions`);
  return msg(str`${words}, ${minutes} min`);
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-journal-screen': JournalScreen;
  }
}
