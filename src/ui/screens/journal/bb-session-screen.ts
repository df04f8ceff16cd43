import type { ProtocolStep } from '#care';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { SessionRecord } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { contentContext, ownRoutinesContext, recordsContext, settingsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-routine-art.ts';
import '../../elements/bb-score.ts';
import { formatClock, formatDay, formatTime } from '../../format.ts';
import { keepFocus } from '../../keep-focus.ts';
import { goInstead } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import type { Content, OwnRoutines, Services } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { marksOf } from '../../routine-plan.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { eventWords } from '../../words/record-words.ts';
import '../summary/bb-afterword.ts';
import { againHref } from '../routine/chosen-add-ons.ts';
import { withAfterword, type AfterwordEvent } from '../summary/bb-afterword.ts';
import './bb-session-steps.ts';
import { KeepSoon } from './keep-soon.ts';
import { removeSession } from './remove-session.ts';
import { sessionFacts } from './session-facts.ts';
import { sessionPage } from './session-page.styles.ts';
import { observeUnwritten, unwrittenNotice } from './unwritten.ts';
import { withoutRecord, type RecordAbsence } from './without-record.ts';

/** One session of the journal: what was planned and what really happened, and what the person says of it. */
@customElement('bb-session-page')
export class SessionPage extends LitElement {
  static override styles = [base, controls, page, sessionPage];

  @property() sessionId = '';
  /** What today is, for leaving the year away. */
  @property({ attribute: false }) now: () => Date = () => new Date();

  @consume({ context: recordsContext }) protected records!: Services['records'];
  @consume({ context: contentContext }) protected content!: Content;
  @consume({ context: ownRoutinesContext }) protected ownRoutines!: OwnRoutines;
  @consume({ context: settingsContext }) protected settings!: Services['settings'];

  @state() private record: SessionRecord | RecordAbsence = 'loading';
  @state() private isSaved = false;
  readonly #unwritten = observeUnwritten(this, () => this.records);
  readonly #own = new Observe(this, () => this.ownRoutines.routines$, []);
  readonly #settings = new Observe(this, () => this.settings.settings$, undefined);
  /** Whoever leaves in the middle of a sentence meant what they wrote. */
  readonly #soon = new KeepSoon(this, () => void this.#keep());
  /** The record as it stands in the journal. */
  #kept: SessionRecord | undefined;

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
    const { record } = this;
    if (typeof record === 'string')
      return html`<div class="page ${record === 'loading' ? 'stack' : 'alone'}">
        ${withoutRecord(record, { title: msg('A session'), tryAgain: () => void this.#load() })}
      </div>`;
    return html`<div class="page">
      <header class="top span">
        <a class="iconbtn" href=${hrefOf({ screen: 'journal' })} aria-label=${msg('Journal')}>
          <bb-icon name="caret-left-bold"></bb-icon>
        </a>
        <button class="iconbtn" aria-label=${msg('Remove this session')} @click=${this.#onRemove}>
          <bb-icon name="trash"></bb-icon>
        </button>
      </header>
      <div class="one">${this.#hero(record)} ${this.#facts(record)} ${this.#events(record)}</div>
      <div class="two">${this.#said(record)} ${this.#steps(record)} ${this.#again(record)}</div>
    </div>`;
  }

  #hero(record: SessionRecord) {
    const date = new Date(record.startedAt);
    const done = record.steps.filter(({ skipped, activeSeconds }) => !skipped && activeSeconds > 0);
    return html`<div>
      <div class="hero">
        <div>
          <p class="bs">${formatDay(date, { now: this.now() })}, ${formatTime(date)}</p>
          <h1 class="t1">${record.routineName}</h1>
          <p class="big">
            ${formatClock(record.activeSeconds)}
            <small>${msg(str`of ${formatClock(record.plannedSeconds)} planned`)}</small>
          </p>
        </div>
        <div class="art" aria-hidden="true">
          <bb-routine-art sketch .marks=${marksOf(done, 'done')}></bb-routine-art>
        </div>
      </div>
      <bb-score aria-hidden="true" .steps=${scoreSteps(record)}></bb-score>
    </div>`;
  }

  #facts(record: SessionRecord) {
    return html`<section class="card" aria-label=${msg('Facts')}>
      <dl>
        ${sessionFacts(record).map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${
        record.mode === 'simulator'
          ? html`<p class="bs">${msg('Practice: kept in the journal, not counted.')}</p>`
          : nothing
      }
    </section>`;
  }

  #events({ events = [] }: SessionRecord) {
    if (events.length === 0) return nothing;
    return html`<section aria-labelledby="events">
      <h2 class="t3" id="events">${msg('What happened')}</h2>
      <ol class="events">
        ${events.map(
          (event) =>
            html`<li>
              <time>${formatClock(event.atSeconds)}</time>
              <span>${eventWords(event, this.content.stopRules)}</span>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #steps(record: SessionRecord) {
    if (record.steps.length === 0) return nothing;
    return html`<section>
      <h2 class="vh">${msg('Steps')}</h2>
      <bb-session-steps
        .record=${record}
        .zones=${this.content.body.zones}
        .settings=${this.#settings.value}
      ></bb-session-steps>
    </section>`;
  }

  #said(record: SessionRecord) {
    return html`<section>
      <bb-afterword
        .feeling=${record.feeling}
        .note=${record.note ?? ''}
        @bb-afterword=${this.#onSaid}
      ></bb-afterword>
      <p class="bs saved" role="status">${this.isSaved ? msg('Saved.') : ''}</p>
      ${
        this.#unwritten.value.has(record.id)
          ? unwrittenNotice(
              html`<p>
                <button class="btn small" @click=${this.#onSaveAgain}>${msg('Save again')}</button>
              </p>`,
            )
          : nothing
      }
    </section>`;
  }

  #again({ routineId, addOns }: SessionRecord) {
    const isThere = [...this.content.routines, ...this.#own.value, ...this.content.addOns].some(
      ({ id }) => id === routineId,
    );
    return isThere
      ? html`<a class="btn cta wide" href=${againHref(routineId, addOns)}>${msg('Do it again')}</a>`
      : html`<p class="bs">${msg('Its routine is no longer on this device.')}</p>`;
  }

  async #load(): Promise<void> {
    this.record = 'loading';
    await keepFocus(this);
    try {
      this.record = (await this.records.get(this.sessionId)) ?? 'missing';
    } catch {
      this.record = 'failed';
    }
    this.#kept = typeof this.record === 'string' ? undefined : this.record;
    await keepFocus(this);
  }

  /** Writes down what was said, if anything new was. Never rejects. */
  async #keep(): Promise<void> {
    this.#soon.cancel();
    const { record } = this;
    if (typeof record === 'string' || record === this.#kept) return;
    const before = this.#kept;
    this.#kept = record;
    try {
      await this.records.save(withAfterword(record, { feeling: record.feeling, note: record.note ?? '' }));
      this.isSaved = true;
    } catch {
      this.#kept = before; // the notice says so
    }
  }

  async #remove(): Promise<void> {
    const { record } = this;
    if (typeof record === 'string') return;
    this.#soon.cancel();
    const before = this.#kept;
    this.#kept = record; // nothing of it is to be written when this page goes, not even in the middle of this
    if (!(await removeSession(this, this.records, record))) {
      this.#kept = before;
      return;
    }
    goInstead({ screen: 'journal' });
  }

  readonly #onSaid = ({ feeling, note }: AfterwordEvent): void => {
    if (typeof this.record === 'string') return;
    const { ...record }: { -readonly [Key in keyof SessionRecord]: SessionRecord[Key] } = this.record;
    delete record.feeling;
    if (feeling) record.feeling = feeling;
    this.record = { ...record, note };
    this.isSaved = false;
    this.#soon.soon();
  };

  readonly #onSaveAgain = (): void => {
    this.#kept = undefined;
    void this.#keep();
  };

  readonly #onRemove = (): void => {
    void this.#remove();
  };

  readonly #onReturned = (): void => {
    if (this.record === 'missing') void this.#load();
  };
}

/** What really was, in the shape of a plan, for the picture of it. */
function scoreSteps({ steps }: SessionRecord): readonly ProtocolStep[] {
  return steps
    .filter(({ activeSeconds }) => activeSeconds > 0)
    .map(({ kind, side, activeSeconds, maxPct }, index) => ({
      kind: kind === 'work' ? 'work' : 'rest',
      index,
      seconds: activeSeconds,
      intensityPct: maxPct,
      ceilingPct: maxPct,
      cues: [],
      ...(side === 'left' || side === 'right' || side === 'both' ? { side } : {}),
    }));
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-session-page': SessionPage;
  }
}
