import { cappedSteps, type OutlineStep } from '#care';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { SessionMode, SessionRecord, Settings } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { firstContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-logo.ts';
import '../../elements/bb-score.ts';
import '../../elements/bb-week.ts';
import { aTurn } from '../../a-turn.ts';
import type { FirstServices } from '../../first-services.ts';
import { formatDay, formatMinutes } from '../../format.ts';
import { keepSuggestion } from '../../kept-suggestion.ts';
import { MediaQuery } from '../../media-query.ts';
import { ObserveWhole } from '../../observe-whole.ts';
import { Observe } from '../../observe.ts';
import { areasWords, levelWords, plannedMarks } from '../../plan-words.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { inOrder, openRoutines, suggest, type Suggestible } from '../../suggestion.ts';
import { buildWeek } from '../../week.ts';
import { massagerWords } from '../../words/link-words.ts';
import { todayScreen } from './today-screen.styles.ts';

/** As much of a routine as Today shows; the first load has no more than an outline. */
interface Shown extends Suggestible {
  readonly name: string;
  readonly tagline: string;
}

/** One suggestion, one button; the massager and the week are a glance away. */
@customElement('bb-today-screen')
export class TodayScreen extends LitElement {
  static override styles = [base, controls, page, todayScreen];

  @consume({ context: firstContext }) protected first!: FirstServices;
  /** What time it is. */
  @property({ attribute: false }) now: () => Date = () => new Date();
  @state() private kept: readonly SessionRecord[] | 'loading' | 'failed' = 'loading';
  readonly #settings = new Observe<Settings | undefined>(
    this,
    () => this.first.settings.settings$,
    undefined,
    (before, now) => before?.maxIntensityPct !== now?.maxIntensityPct,
  );
  readonly #mode = new ObserveWhole<SessionMode>(this, () => this.first, {
    from$: ({ massagerDesk }) => massagerDesk.mode$,
    initial: 'by-hand',
  });
  readonly #massager = new ObserveWhole<MassagerState>(this, () => this.first, {
    from$: ({ massagerDesk }) => massagerDesk.state$,
    initial: { link: 'absent', motor: 'stopped', setPct: 0, setLevel: 0 },
  });
  /** The whole figure where there is room for it. */
  readonly #wide = new MediaQuery(this, '(min-width: 64rem)');

  constructor() {
    super();
    // the person's own routines come late, and stand among those of the content
    new ObserveWhole<unknown>(this, () => this.first, {
      from$: ({ ownRoutines }) => ownRoutines.routines$,
      initial: undefined,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render() {
    const known = Array.isArray(this.kept) ? (this.kept as readonly SessionRecord[]) : [];
    return html`<div class="page">
      <h1 class="vh">${msg('Today')}</h1>
      <header class="top">
        <p class="brand"><bb-logo></bb-logo><span>Backbeat</span></p>
      </header>
      ${this.kept === 'loading' ? html`<div class="hero waiting"></div>` : this.#known(known)}
    </div>`;
  }

  /** All at once, so that nothing moves afterwards. */
  #known(records: readonly SessionRecord[]) {
    const routines: readonly Shown[] = this.first.whole?.content.routines ?? this.first.outlines;
    const routine = suggest(routines, records);
    return html`${routine ? this.#hero(routine) : this.#nothingToSuggest()}
      <div class="side">
        ${this.#massagerTile()} ${this.#week(records)} ${this.#others(routines, { routine, records })}
      </div>`;
  }

  #hero(routine: Shown) {
    const start = hrefOf({ screen: 'routine', id: routine.id, part: 'start' });
    const preview = hrefOf({ screen: 'routine', id: routine.id });
    const steps = this.#stepsOf(routine);
    return html`<article class="hero">
      <div class="art">
        <bb-routine-art .marks=${plannedMarks(steps)} ?whole=${this.#wide.matches}></bb-routine-art>
      </div>
      <div class="copy">
        <p class="bs day">${formatDay(this.now())}</p>
        <p class="bs lead">${routine.tagline}</p>
        <h2 class="t1">${routine.name}</h2>
        ${this.#facts(routine, steps)}
        <div class="act">
          <a class="btn cta tall" href=${start}><bb-icon name="play-fill"></bb-icon>${msg('Start')}</a>
          <a class="btn tall" href=${preview}>${msg('Preview')}</a>
        </div>
      </div>
    </article>`;
  }

  /** As care would have them today, also before care is there. */
  #stepsOf({ id }: Shown): readonly OutlineStep[] {
    const { whole, outlines } = this.first;
    if (!whole) {
      const steps = outlines.find((outline) => outline.id === id)?.steps ?? [];
      return cappedSteps(steps, this.#settings.value?.maxIntensityPct ?? 100);
    }
    // a side is asked for on the routine's own page; until then either will do for the picture
    return whole.sessionDesk.preview({ routineId: id, affectedSide: 'left' })?.steps ?? [];
  }

  #facts({ totalSeconds, level }: Shown, steps: readonly OutlineStep[]) {
    if (steps.length === 0) return nothing;
    const areas = areasWords(steps);
    return html`<p class="meta">
        <span
          ><b>${Math.round(totalSeconds / 60)}</b> ${msg('min', { desc: 'minutes, after a number' })}</span
        >
        <span><b>${areas.count}</b> ${areas.words}</span>
        <span class="level">${levelWords(level)}</span>
      </p>
      <bb-score .steps=${steps}></bb-score>`;
  }

  #nothingToSuggest() {
    return html`<div class="empty">
      <h2 class="t1">${msg('No routine could be read')}</h2>
      <p>${msg('Routines says which files are broken and where.')}</p>
      <a class="btn" href=${hrefOf({ screen: 'routines' })}>${msg('See what is wrong')}</a>
    </div>`;
  }

  #massagerTile() {
    const { icon, title, detail } = massagerWords(this.#mode.value, this.#massager.value);
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
    return this.kept === 'failed' ? msg('could not be read') : msg('No sessions yet');
  }

  #others(
    routines: readonly Shown[],
    { routine, records }: { readonly routine: Shown | undefined; readonly records: readonly SessionRecord[] },
  ) {
    const open = openRoutines(routines, records);
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
    const records = this.first.whole?.records ?? this.first.records;
    const listed = records.list().then(
      ({ records: kept }) => kept,
      () => 'failed' as const,
    );
    await aTurn();
    formatDay(this.now()); // the first one takes as long as the whole screen: better now than with it
    this.kept = await listed;
    const routine = this.kept === 'failed' ? undefined : suggest(this.first.outlines, this.kept);
    if (routine) keepSuggestion(routine.id);
    await this.updateComplete;
    this.dispatchEvent(new Event('bb-settled', { bubbles: true, composed: true }));
    // the picture has a place of its own and may come after the words; without a network it stays away
    await import('../../elements/bb-routine-art.ts').catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-today-screen': TodayScreen;
  }
}
