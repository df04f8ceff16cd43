import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { SessionRecord } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { recordsContext, sessionDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-routine-art.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import {
  formatClock,
  formatDay,
  formatDuration,
  formatNumber,
  formatPercent,
  formatTime,
} from '../../format.ts';
import { go } from '../../navigate.ts';
import type { Services, SessionDesk } from '../../ports.ts';
import { marksOf } from '../../routine-plan.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { endWords, feelingWords, modeWords } from '../../words/session-words.ts';
import { summaryScreen } from './summary-screen.styles.ts';

type Feeling = NonNullable<SessionRecord['feeling']>;
const FEELINGS: readonly Feeling[] = ['looser', 'same', 'sore', 'tender'];

/** The last record of a session is written as it ends; how often and how fast to look until it is there. */
const LOOKS = 8;
const LOOK_AGAIN_MS = 150;

/** What a session was: facts from its record, and one word about the feeling. */
@customElement('bb-summary-screen')
export class SummaryScreen extends LitElement {
  static override styles = [base, controls, fields, page, summaryScreen];

  @property() sessionId = '';
  /** What today is, for leaving the year away. */
  @property({ attribute: false }) now: () => Date = () => new Date();

  @consume({ context: recordsContext }) protected records!: Services['records'];
  @consume({ context: sessionDeskContext }) protected desk!: SessionDesk;

  @state() private record: SessionRecord | 'loading' | 'missing' | 'failed' = 'loading';
  @state() private feeling: Feeling | undefined;
  @state() private note = '';
  @state() private unkept = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  /** Whoever leaves by the navigation meant what they said: it is kept. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.#isChanged) return;
    this.#save().catch(() => {
      // Nobody is here to be told; the session itself stays as it was.
    });
  }

  protected override render() {
    const { record } = this;
    if (typeof record === 'string') return html`<div class="page stack">${this.#without(record)}</div>`;
    return html`<div class="page">
      <header class="top">
        <span class="bs">${this.#when(record)}</span>
        <a class="iconbtn plain close" href=${hrefOf({ screen: 'today' })} aria-label=${msg('Close')}>
          <bb-icon name="x-bold"></bb-icon>
        </a>
      </header>
      ${this.#facts(record)} ${this.#feel()}
      <label class="note">
        <span class="t3">${msg('Note')}</span>
        <textarea maxlength="2000" .value=${this.note} @input=${this.#onNote}></textarea>
      </label>
      ${this.unkept ? this.#trouble() : nothing}
      <button class="btn cta wide tall" @click=${this.#onSave}>${msg('Save to journal')}</button>
    </div>`;
  }

  #without(why: 'loading' | 'missing' | 'failed') {
    if (why === 'loading')
      return html`<h1>${msg('Session finished')}</h1>
        <p class="bs" role="status">${msg('Looking for what was kept of it…')}</p>`;
    const words =
      why === 'missing' ? msg('This session is not kept here') : msg('This session could not be read');
    return html`<h1>${words}</h1>
      <p class="ink2">
        ${
          why === 'missing'
            ? msg('It may have been removed, or it was done on another device.')
            : msg('It may still be there. Close other windows of Backbeat, then try again.')
        }
      </p>
      <p class="row">
        ${
          why === 'failed'
            ? html`<button class="btn" @click=${() => this.#load()}>${msg('Try again')}</button>`
            : nothing
        }
        <a class="btn" href=${hrefOf({ screen: 'journal' })}>${msg('Go to the journal')}</a>
      </p>`;
  }

  #when({ startedAt }: SessionRecord): string {
    const date = new Date(startedAt);
    return `${formatDay(date, { now: this.now() })}, ${formatTime(date)}`;
  }

  #facts(record: SessionRecord) {
    const steps = record.steps.filter(({ kind }) => kind === 'work' || kind === 'heat');
    const done = steps.filter(({ skipped, activeSeconds }) => !skipped && activeSeconds > 0);
    const of =
      record.endReason === 'completed'
        ? msg(str`of ${steps.length} steps`)
        : msg(str`of ${steps.length} steps begun`);
    return html`<section class="hero">
        <h1>${didWords(record)}</h1>
        <ul class="stats">
          ${stat(formatNumber(done.length), of)}
          ${record.mode === 'by-hand' ? nothing : stat(formatPercent(record.maxPct), msg('highest set'))}
          ${stat(formatNumber(record.pauses), record.pauses === 1 ? msg('pause') : msg('pauses'))}
        </ul>
        <div class="art"><bb-routine-art .marks=${marksOf(done, 'done')}></bb-routine-art></div>
      </section>
      <section class="facts card">
        <h2 class="t3">${record.routineName}</h2>
        <p>
          ${[modeWords(record.mode), record.deviceName, endWords(record.endReason)].filter(Boolean).join(' · ')}
        </p>
        ${record.mode === 'by-hand' ? nothing : html`<p>${motorWords(record.motorSeconds)}</p>`}
        ${
          record.mode === 'simulator'
            ? html`<p>${msg('Practice: kept in the journal, not counted.')}</p>`
            : nothing
        }
      </section>`;
  }

  #feel() {
    return html`<fieldset class="feel">
      <legend class="t3">${msg('How does it feel?')}</legend>
      <div class="chips">
        ${FEELINGS.map(
          (feeling) =>
            html`<button
              class="chip tap"
              aria-pressed=${this.feeling === feeling}
              @click=${() => {
                this.feeling = this.feeling === feeling ? undefined : feeling;
              }}
            >
              ${feelingWords(feeling)}
            </button>`,
        )}
      </div>
    </fieldset>`;
  }

  #trouble() {
    return html`<div class="notice" role="alert">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <b>${msg('This could not be saved')}</b>
        ${msg('The phone is out of space. Your session is kept until you close the app.')}
      </div>
    </div>`;
  }

  async #load(): Promise<void> {
    this.record = 'loading';
    this.record = await this.#find();
    await this.#keepFocus();
    if (typeof this.record === 'string') return;
    this.feeling = this.record.feeling;
    this.note = this.record.note ?? '';
    const { current } = this.desk;
    if (current?.id === this.sessionId && current.player.state.status === 'ended') this.desk.close();
  }

  /** The heading that was read out first gives way to another one, which takes its focus over. */
  async #keepFocus(): Promise<void> {
    const had = this.shadowRoot?.activeElement?.localName === 'h1';
    await this.updateComplete;
    const heading = this.renderRoot.querySelector('h1');
    if (!had || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** The record, given a moment to be written if the session has only just ended. */
  async #find(): Promise<SessionRecord | 'missing' | 'failed'> {
    try {
      for (let look = 0; look < LOOKS; look++) {
        const record = await this.records.get(this.sessionId);
        if (record) return record;
        if (this.desk.current?.id !== this.sessionId) return 'missing';
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
      return 'missing';
    } catch {
      return 'failed';
    }
  }

  readonly #onNote = (event: Event): void => {
    this.note = (event.target as HTMLTextAreaElement).value;
  };

  readonly #onSave = (): void => {
    this.#save().then(
      () => {
        go({ screen: 'journal' });
      },
      () => {
        this.unkept = true;
      },
    );
  };

  /** Keeps what was said of the session. Rejects where it could not be kept. */
  async #save(): Promise<void> {
    if (typeof this.record === 'string') return;
    const record: { -readonly [Key in keyof SessionRecord]: SessionRecord[Key] } = { ...this.record };
    delete record.feeling;
    delete record.note;
    if (this.feeling) record.feeling = this.feeling;
    if (this.note.trim()) record.note = this.note.trim();
    await this.records.save(record);
    this.record = record;
    if (this.isConnected) this.dispatchEvent(new ToastEvent(msg('Saved to the journal.')));
  }

  /** True while something was said that is not kept yet. */
  get #isChanged(): boolean {
    const { record } = this;
    if (typeof record === 'string') return false;
    return this.feeling !== record.feeling || this.note.trim() !== (record.note ?? '');
  }
}

function didWords({ activeSeconds, endReason }: SessionRecord) {
  if (Math.round(activeSeconds) === 0) return msg('It ended before it began');
  return html`<span>${endReason === 'completed' ? msg('That was') : msg('You did')}</span>
    ${formatDuration(activeSeconds)}`;
}

function motorWords(seconds: number): string {
  return Math.round(seconds) === 0
    ? msg('The motor did not run.')
    : msg(str`The motor ran for ${formatClock(seconds)}.`);
}

function stat(value: string, words: string) {
  return html`<li class="stat"><b>${value}</b> <small>${words}</small></li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-summary-screen': SummaryScreen;
  }
}
