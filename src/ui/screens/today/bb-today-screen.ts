import type { Protocol } from '#care';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { Routine } from '#protocol';
import type { SessionMode, SessionRecord, SessionRecords } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { contentContext, massagerDeskContext, recordsContext, sessionDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-logo.ts';
import '../../elements/bb-routine-art.ts';
import '../../elements/bb-score.ts';
import '../../elements/bb-week.ts';
import { formatDay, formatMinutes } from '../../format.ts';
import { MediaQuery } from '../../media-query.ts';
import { Observe } from '../../observe.ts';
import type { Content, MassagerDesk, SessionDesk } from '../../ports.ts';
import { areasWords, levelWords, plannedMarks } from '../../routine-plan.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { inOrder, openRoutines, suggest } from '../../suggestion.ts';
import { buildWeek } from '../../week.ts';
import { massagerWords } from '../../words/massager-words.ts';
import { todayScreen } from './today-screen.styles.ts';

/** One suggestion, one button; the massager and the week are a glance away. */
@customElement('bb-today-screen')
export class TodayScreen extends LitElement {
  static override styles = [base, controls, page, todayScreen];

  @consume({ context: contentContext }) protected content!: Content;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: massagerDeskContext }) protected massagerDesk!: MassagerDesk;
  @consume({ context: recordsContext }) protected records!: SessionRecords;
  /** What time it is. */
  @property({ attribute: false }) now: () => Date = () => new Date();
  @state() private kept: readonly SessionRecord[] | 'loading' | 'failed' = 'loading';
  readonly #mode = new Observe<SessionMode>(this, () => this.massagerDesk.mode$, 'by-hand');
  /** The whole figure where there is room for it. */
  readonly #wide = new MediaQuery(this, '(min-width: 64rem)');
  readonly #massager = new Observe<MassagerState | undefined>(
    this,
    () => this.massagerDesk.state$,
    undefined,
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render() {
    const known = Array.isArray(this.kept) ? (this.kept as readonly SessionRecord[]) : [];
    const loading = this.kept === 'loading';
    const routine = loading ? undefined : suggest(this.content.routines, known);
    return html`<div class="page">
      <h1 class="vh">${msg('Today')}</h1>
      <header class="top">
        <p class="brand"><bb-logo></bb-logo><span>Backbeat</span></p>
      </header>
      ${routine ? this.#hero(routine) : loading ? html`<div class="hero waiting"></div>` : this.#nothingToSuggest()}
      <div class="side">${this.#massagerTile()} ${this.#week(known)} ${this.#others(routine, known)}</div>
    </div>`;
  }

  #hero(routine: Routine) {
    const start = hrefOf({ screen: 'routine', id: routine.id, part: 'start' });
    const preview = hrefOf({ screen: 'routine', id: routine.id });
    // a side is asked for on the routine's own page; until then either will do for the picture
    const protocol = this.sessionDesk.preview({ routineId: routine.id, affectedSide: 'left' });
    const steps = protocol?.steps ?? [];
    return html`<article class="hero">
      <div class="art">
        <bb-routine-art .marks=${plannedMarks(steps)} ?whole=${this.#wide.matches}></bb-routine-art>
      </div>
      <div class="copy">
        <p class="bs day">${formatDay(this.now())}</p>
        <p class="bs lead">${routine.tagline}</p>
        <h2 class="t1">${routine.name}</h2>
        ${protocol ? this.#facts(routine, protocol) : nothing}
        <div class="act">
          <a class="btn cta tall" href=${start}><bb-icon name="play-fill"></bb-icon>${msg('Start')}</a>
          <a class="btn tall" href=${preview}>${msg('Preview')}</a>
        </div>
      </div>
    </article>`;
  }

  #facts(routine: Routine, protocol: Protocol) {
    const areas = areasWords(protocol.steps);
    return html`<p class="meta">
        <span
          ><b>${Math.round(protocol.totalSeconds / 60)}</b>
          ${msg('min', { desc: 'minutes, after a number' })}</span
        >
        <span><b>${areas.count}</b> ${areas.words}</span>
        <span class="level">${levelWords(routine.level)}</span>
      </p>
      <bb-score .steps=${protocol.steps}></bb-score>`;
  }

  #nothingToSuggest() {
    return html`<div class="empty">
      <h2 class="t1">${msg('No routine could be read')}</h2>
      <p>${msg('Routines says which files are broken and where.')}</p>
      <a class="btn" href=${hrefOf({ screen: 'routines' })}>${msg('See what is wrong')}</a>
    </div>`;
  }

  #massagerTile() {
    const massager = this.#massager.value;
    if (!massager) return nothing;
    const { icon, title, detail } = massagerWords(this.#mode.value, massager);
    return html`<a class="card tile" href=${hrefOf({ screen: 'massager' })}>
      <bb-icon name=${icon}></bb-icon>
      <span><b>${title}</b><small>${detail}</small></span>
      <bb-icon class="ink3" name="caret-right-bold"></bb-icon>
    </a>`;
  }

  #week(records: readonly SessionRecord[]) {
    const week = buildWeek(records, this.now());
    const sessions = week.sessions === 1 ? msg('1 session') : msg(str`${week.sessions} sessions`);
    return html`<section class="card week" aria-labelledby="week">
      <div class="row between">
        <h2 class="t3" id="week">${msg('This week')}</h2>
        <span class="bs"
          >${week.sessions === 0 ? this.#noSessions() : msg(str`${sessions}, ${week.minutes} min`)}</span
        >
      </div>
      <bb-week .week=${week}></bb-week>
    </section>`;
  }

  #noSessions(): string {
    if (this.kept === 'loading') return '';
    return this.kept === 'failed' ? msg('could not be read') : msg('No sessions yet');
  }

  #others(routine: Routine | undefined, records: readonly SessionRecord[]) {
    const open = openRoutines(this.content.routines, records);
    const others = inOrder(open).filter(({ id }) => id !== routine?.id);
    if (others.length === 0) return nothing;
    return html`<section class="card others" aria-labelledby="others">
      <h2 class="t3" id="others">${msg('Also open to you')}</h2>
      <ul class="rows">
        ${others.slice(0, 3).map(
          ({ id, name, totalSeconds }) =>
            html`<li>
              <span><b>${name}</b><small>${formatMinutes(totalSeconds)}</small></span>
              <a
                class="iconbtn"
                href=${hrefOf({ screen: 'routine', id })}
                aria-label=${msg(str`Go to ${name}`)}
              >
                <bb-icon name="caret-right-bold"></bb-icon>
              </a>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  async #load(): Promise<void> {
    this.kept = await this.records.list().then(
      ({ records }) => records,
      () => 'failed',
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-today-screen': TodayScreen;
  }
}
