import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { SessionRecord, SessionRecords } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { recordsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { formatDay, formatMinutes, formatTime } from '../../format.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { endWords, feelingWords, modeWords } from '../../words/session-words.ts';
import '../bb-keeping-notice.ts';

interface Kept {
  readonly records: readonly SessionRecord[];
  readonly damaged: number;
}

/** Every session that was kept, by day, newest first. */
@customElement('bb-journal-screen')
export class JournalScreen extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      .day {
        margin-block-start: var(--s-2);
      }
      .rows > li {
        min-height: 0;
        display: block;
      }
      .rows a {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.75rem;
        min-block-size: 3.5rem;
        padding-block: 0.375rem;
        text-decoration: none;
        --icon-size: 18px;
        color: var(--ink);
      }
      .rows b {
        display: block;
        font: var(--t-title-3);
        overflow-wrap: anywhere;
      }
      .rows small {
        font: var(--t-body-s);
        color: var(--ink-2);
      }
      .rows bb-icon {
        color: var(--ink-3);
      }
    `,
  ];

  @consume({ context: recordsContext }) protected records!: SessionRecords;
  /** What today is, for leaving the year away. */
  @property({ attribute: false }) now: () => Date = () => new Date();
  @state() private kept: Kept | 'loading' | 'failed' = 'loading';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render() {
    return html`<div class="page stack">
      <header class="top"><h1 class="t1">${msg('Journal')}</h1></header>
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
    ${records.length === 0 ? this.#empty() : this.#days(records)}`;
  }

  #damaged(count: number) {
    return html`<p class="notice">
      <bb-icon name="warning-octagon"></bb-icon>
      <span
        >${
          count === 1
            ? msg('One session could not be read and is left out.')
            : msg(str`${count} sessions could not be read and are left out.`)
        }</span
      >
    </p>`;
  }

  #empty() {
    return html`<div class="empty">
      <p>${msg('No sessions yet. Your first one appears here.')}</p>
      <a class="btn cta" href=${hrefOf({ screen: 'routines' })}>${msg('Choose a routine')}</a>
    </div>`;
  }

  #days(records: readonly SessionRecord[]) {
    const now = this.now();
    const days = new Map<string, SessionRecord[]>();
    for (const record of records) {
      const day = formatDay(new Date(record.startedAt), { now });
      days.set(day, [...(days.get(day) ?? []), record]);
    }
    return [...days].map(
      ([day, sessions]) =>
        html`<section class="day">
          <h2 class="t3">${day}</h2>
          <ul class="rows">
            ${sessions.map((record) => html`<li>${this.#session(record)}</li>`)}
          </ul>
        </section>`,
    );
  }

  #session(record: SessionRecord) {
    const facts = [
      formatTime(new Date(record.startedAt)),
      formatMinutes(record.activeSeconds),
      modeWords(record.mode),
      record.endReason === 'completed' ? '' : endWords(record.endReason),
      record.feeling ? feelingWords(record.feeling) : '',
    ].filter(Boolean);
    return html`<a href=${hrefOf({ screen: 'summary', id: record.id })}>
      <span><b>${record.routineName}</b><small>${facts.join(' · ')}</small></span>
      <bb-icon name="caret-right-bold"></bb-icon>
    </a>`;
  }

  async #load(): Promise<void> {
    this.kept = 'loading';
    this.kept = await this.records.list().catch((): 'failed' => 'failed');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-journal-screen': JournalScreen;
  }
}
