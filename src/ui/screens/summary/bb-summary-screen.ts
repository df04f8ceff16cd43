import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { SessionRecord, StepRecord } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { contentContext, recordsContext, sessionDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-routine-art.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { formatDuration } from '../../format-duration.ts';
import { formatClock, formatDay, formatNumber, formatPercent, formatTime } from '../../format.ts';
import { keepFocus } from '../../keep-focus.ts';
import { go } from '../../navigate.ts';
import type { Content, Services, SessionDesk } from '../../ports.ts';
import { marksOf } from '../../routine-plan.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { fatesOf, undoneWords, type StepFate } from '../../words/done-words.ts';
import { eventWords, followUps, recordParts } from '../../words/record-words.ts';
import { endWords, modeWords } from '../../words/session-words.ts';
import { KeepSoon } from '../journal/keep-soon.ts';
import { observeUnwritten, unwrittenNotice } from '../journal/unwritten.ts';
import { withoutRecord, type RecordAbsence } from '../journal/without-record.ts';
import './bb-afterword.ts';
import { withAfterword, type AfterwordEvent, type Feeling } from './bb-afterword.ts';
import { rehearsalOver, type Rehearsed } from './rehearsal-over.ts';
import { summaryScreen } from './summary-screen.styles.ts';

/** The last record of a session is written as it ends; how often and how fast to look until it is there. */
const LOOKS = 8;
const LOOK_AGAIN_MS = 150;

/** What a session was: facts from its record, and one word about the feeling. */
@customElement('bb-summary-screen')
export class SummaryScreen extends LitElement {
  static override styles = [base, controls, page, summaryScreen];

  @property() sessionId = '';
  /** What today is, for leaving the year away. */
  @property({ attribute: false }) now: () => Date = () => new Date();

  @consume({ context: recordsContext }) protected records!: Services['records'];
  @consume({ context: sessionDeskContext }) protected desk!: SessionDesk;
  @consume({ context: contentContext }) protected content!: Content;

  @state() private record: SessionRecord | RecordAbsence = 'loading';
  /** What was rehearsed, if this was a rehearsal. */
  @state() private rehearsed: Rehearsed | undefined;
  @state() private feeling: Feeling | undefined;
  @state() private note = '';
  readonly #unwritten = observeUnwritten(this, () => this.records);
  /** Whoever leaves by the navigation, or with the app, meant what they said. */
  readonly #soon = new KeepSoon(this, () => void this.#keep());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render() {
    const { record } = this;
    if (this.rehearsed) return html`<div class="page stack">${rehearsalOver(this.rehearsed)}</div>`;
    if (typeof record === 'string')
      return html`<div class="page ${record === 'loading' ? 'stack' : 'alone'}">
        ${withoutRecord(record, { title: msg('Session finished'), tryAgain: () => void this.#load() })}
      </div>`;
    return html`<div class="page">
      <header class="top">
        <span class="bs">${this.#when(record)}</span>
        <a class="iconbtn plain close" href=${hrefOf({ screen: 'today' })} aria-label=${msg('Close')}>
          <bb-icon name="x-bold"></bb-icon>
        </a>
      </header>
      ${this.#facts(record)} ${this.#events(record)}
      <bb-afterword .feeling=${this.feeling} .note=${this.note} @bb-afterword=${this.#onSaid}></bb-afterword>
      ${this.#unwritten.value.has(record.id) ? unwrittenNotice() : nothing}
      <button class="btn cta wide tall" @click=${this.#onSave}>${msg('Save to journal')}</button>
    </div>`;
  }

  #when({ startedAt }: SessionRecord): string {
    const date = new Date(startedAt);
    return `${formatDay(date, { now: this.now() })}, ${formatTime(date)}`;
  }

  #facts(record: SessionRecord) {
    const steps = countedSteps(record);
    const touched = steps.filter(({ activeSeconds }) => activeSeconds > 0);
    const fates = fatesOf(record);
    const done = steps.filter((step) => fates.get(step) === 'done').length;
    const withMotor = record.mode !== 'by-hand' && record.maxPct > 0;
    return html`<section class="hero">
        <h1>${didWords(record)}</h1>
        <ul class="stats">
          ${steps.length > 0 ? stat(formatNumber(done), ofSteps(steps.length)) : nothing}
          ${withMotor ? stat(formatPercent(record.maxPct), msg('highest set')) : nothing}
          ${stat(formatNumber(record.pauses), record.pauses === 1 ? msg('pause') : msg('pauses'))}
        </ul>
        <div class="art"><bb-routine-art .marks=${marksOf(touched, 'done')}></bb-routine-art></div>
      </section>
      <section class="facts card">
        <h2 class="t3">${record.routineName}</h2>
        <p>
          ${[modeWords(record.mode), record.deviceName, endWords(record.endReason)].filter(Boolean).join(' · ')}
        </p>
        ${this.#undone(steps.flatMap((step) => fates.get(step) ?? []))}
        ${record.mode !== 'by-hand' ? html`<p>${motorWords(record.motorSeconds)}</p>` : nothing}
        ${this.#parts(record)}
        ${
          record.mode === 'simulator'
            ? html`<p>${msg('Practice: kept in the journal, not counted.')}</p>`
            : nothing
        }
        <p>
          <a class="more" href=${hrefOf({ screen: 'journal-entry', id: record.id })}
            >${msg('Every step, in the journal')}</a
          >
        </p>
      </section>`;
  }

  #undone(fates: readonly StepFate[]) {
    const words = undoneWords(fates);
    return words ? html`<p>${msg(str`Of its steps: ${words}.`)}</p>` : nothing;
  }

  /** Add-ons and the routine, each with what it took; nothing where it was the routine alone. */
  #parts(record: SessionRecord) {
    const parts = recordParts(record);
    if (parts.length < 2) return nothing;
    return html`<ul class="parts">
      ${parts.map(
        ({ name, activeSeconds }) =>
          html`<li><span>${name}</span><span>${formatClock(activeSeconds)}</span></li>`,
      )}
    </ul>`;
  }

  /** What happened on the way; what to do now comes first, since it may be urgent. */
  #events(record: SessionRecord) {
    const { events = [] } = record;
    if (events.length === 0) return nothing;
    const rules = this.content.stopRules;
    return html`${followUps(record, rules).map(
        ({ sign, followUp }) =>
          html`<div class="notice after">
            <bb-icon name="first-aid"></bb-icon>
            <div><b>${sign}</b>${followUp}</div>
          </div>`,
      )}
      <section class="happened" aria-labelledby="happened">
        <h2 class="t3" id="happened">${msg('What happened')}</h2>
        <ol>
          ${events.map(
            (event) =>
              html`<li>
                <time>${formatClock(event.atSeconds)}</time><span>${eventWords(event, rules)}</span>
              </li>`,
          )}
        </ol>
      </section>`;
  }

  async #load(): Promise<void> {
    const { current } = this.desk;
    if (current?.id === this.sessionId && current.rehearsal) {
      this.rehearsed = { protocol: current.protocol, curves: current.rehearsal.record?.curves };
      this.#close();
      return;
    }
    this.record = 'loading';
    await keepFocus(this);
    this.record = await this.#find();
    await keepFocus(this);
    if (typeof this.record === 'string') return;
    this.feeling = this.record.feeling;
    this.note = this.record.note ?? '';
    this.#close();
  }

  /** Lets the session go, now that its end is shown. */
  #close(): void {
    const { current } = this.desk;
    if (current?.id === this.sessionId && current.player.state.status === 'ended') this.desk.close();
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

  readonly #onSaid = ({ feeling, note }: AfterwordEvent): void => {
    this.feeling = feeling;
    this.note = note;
    this.#soon.soon();
  };

  readonly #onSave = (): void => {
    this.#soon.cancel();
    this.#save().then(
      () => {
        this.dispatchEvent(new ToastEvent(msg('Saved to the journal.')));
        go({ screen: 'journal' });
      },
      () => undefined, // the notice above it says so
    );
  };

  /** Keeps what was said of the session. Rejects where it could not be kept. */
  async #save(): Promise<void> {
    if (typeof this.record === 'string') return;
    const record = withAfterword(this.record, { feeling: this.feeling, note: this.note });
    await this.records.save(record);
    this.record = record;
  }

  /** Without being asked. Where it can't be kept a notice says so; who has left can't be told, the session stays as it was. */
  async #keep(): Promise<void> {
    if (this.#isChanged) await this.#save().catch(() => undefined);
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

/** What stands after the number of steps that were done. */
function ofSteps(count: number): string {
  return count === 1 ? msg('of 1 step done') : msg(str`of ${count} steps done`);
}

/** The steps that are worth counting: areas and heat; where there are none, what there is instead. */
function countedSteps({ steps }: SessionRecord): readonly StepRecord[] {
  const work = steps.filter(({ kind }) => kind === 'work' || kind === 'heat');
  return work.length > 0 ? work : steps.filter(({ kind }) => /^(breathe|stretch|move)$/.test(kind));
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
