import type { RoutineProblem } from '#care';
import type { Body, Routine, RoutineStep } from '#protocol';
import { msg, str } from '@lit/localize';
import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../elements/bb-icon.ts';
import { formatClock, formatPercent } from '../../format.ts';
import { base } from '../../styles/base.styles.ts';
import { sideWord, type SideNames } from '../../words/side-words.ts';
import { RoutineEditEvent, StepSelectEvent } from './editor-events.ts';
import { editOfKey, stepOfKey } from './editor-keys.ts';
import { SpineDrag } from './spine-drag.ts';
import { BLOCK_WIDTH, blockLines, edgeOf, heightOf, minutesWithin, widestPct } from './spine-lines.ts';
import { spineEditor } from './spine-editor.styles.ts';
import { stepLabel, stepTitle, type Naming } from './step-naming.ts';

/**
 * The steps of a routine along a spine: time runs down, left steps lie left, how far a block reaches is how strong it
 * is. Each is a button; dragging one moves it, dragging its outer edge makes it stronger, and for both there are keys.
 */
@customElement('bb-spine-editor')
export class SpineEditor extends LitElement {
  static override styles = [base, spineEditor];

  @property({ attribute: false }) routine!: Routine;
  @property({ attribute: false }) body!: Body;
  @property({ attribute: false }) settings: SideNames | undefined;
  @property({ attribute: false }) problems: readonly RoutineProblem[] = [];
  /** The step that is looked at. */
  @property({ type: Number }) selected = 0;

  /** The row a dragged step would come to. */
  @state() private dropAt: number | undefined;
  /** How strong the dragged edge would be. */
  @state() private dragPct: number | undefined;

  readonly #drag = new SpineDrag({
    rows: () => [...this.renderRoot.querySelectorAll<HTMLElement>('li')],
    widestPct: () => widestPct(this.routine.intensityCapPct),
    show: ({ dropAt, pct }) => {
      this.dropAt = dropAt;
      this.dragPct = pct;
    },
    moved: (from, to) =>
      this.dispatchEvent(new RoutineEditEvent({ do: 'move', at: from, by: this.#stepsBetween(from, to) })),
    strengthened: (at, pct) => {
      const step = this.routine.steps[at];
      if (step?.kind !== 'work') return;
      const by = Math.round((pct - step.intensityPct) / 5);
      if (by !== 0) this.dispatchEvent(new RoutineEditEvent({ do: 'strengthen', at, by }));
    },
  });

  /** To the step that is looked at. */
  override focus(options?: FocusOptions): void {
    this.#current()?.focus(options);
  }

  protected override render() {
    const { steps } = this.routine;
    const naming: Naming = { body: this.body, settings: this.settings };
    let startSeconds = 0;
    const rows = steps.map((step, at) => {
      const row = { step, at, startSeconds };
      startSeconds += step.seconds;
      return row;
    });
    return html`${this.#scale()}
      <ol
        aria-label=${msg('Steps, from first to last. Left steps lie left of the line.')}
        @keydown=${this.#onKeyDown}
      >
        ${repeat(
          rows,
          ({ at }) => at,
          ({ step, at, startSeconds: start }) => this.#row(step, at, start, naming),
        )}
      </ol>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('li')) {
      const step = this.routine.steps[Number(row.dataset['at'])];
      if (step) row.style.setProperty('--h', `${heightOf(step)}px`);
      if (step?.kind === 'work')
        row.style.setProperty(
          '--edge',
          (this.#edge(step, Number(row.dataset['at'])) / BLOCK_WIDTH).toFixed(3),
        );
    }
    if (!changed.has('selected')) return;
    const current = this.#current();
    current?.scrollIntoView({ block: 'nearest' });
    if (this.shadowRoot?.activeElement) current?.focus();
  }

  #scale() {
    const most = widestPct(this.routine.intensityCapPct);
    const half = formatPercent(most / 2);
    const full = formatPercent(most);
    return html`<div class="scale" aria-hidden="true">
      <span>${full}</span><span>${half}</span><b>${sideWord('left', this.settings)}</b>
      <b>${sideWord('right', this.settings)}</b><span>${half}</span><span>${full}</span>
    </div>`;
  }

  #row(step: RoutineStep, at: number, start: number, naming: Naming) {
    const isSelected = at === this.selected;
    const why = this.problems.find(({ stepIndex }) => stepIndex === at)?.why;
    const side = step.kind === 'work' ? step.side : 'none';
    return html`<li
      data-at=${at}
      class="${side} ${step.kind} ${isSelected ? 'sel' : ''} ${this.dropAt === at ? 'drop' : ''} ${why ? 'invalid' : ''}"
    >
      <button
        type="button"
        aria-current=${isSelected ? 'step' : nothing}
        aria-describedby=${why ? `why-${at}` : nothing}
        tabindex=${isSelected ? 0 : -1}
        @click=${() => this.dispatchEvent(new StepSelectEvent(at))}
        @pointerdown=${(event: PointerEvent) => {
          if (isSelected) this.#drag.begin(event, at, 'row');
        }}
      >
        ${this.#picture(step, at, start)}
        <span class="vh">${stepLabel(step, at, naming)}</span>
        <span class="name" aria-hidden="true"
          ><b>${stepTitle(step, naming)}</b><small>${timeWords(step)}</small></span
        >
      </button>
      ${isSelected ? this.#handle(step, at) : nothing} ${why ? reason(why, at) : nothing}
    </li>`;
  }

  /** For fingers and mouse only: the sheet has buttons for the same. */
  #handle(step: RoutineStep, at: number) {
    if (step.kind !== 'work' || step.motor !== 'on') return nothing;
    const grip = step.side === 'right' ? 'right-edge' : 'left-edge';
    return html`<span
      class="handle"
      aria-hidden="true"
      @pointerdown=${(event: PointerEvent) => {
        this.#drag.begin(event, at, grip);
      }}
    ></span>`;
  }

  #picture(step: RoutineStep, at: number, start: number) {
    const height = heightOf(step);
    const ticks = minutesWithin(start, step.seconds).map((place) => place * height);
    const halves =
      step.kind !== 'work' ? [] : step.side === 'both' ? ['l', 'r'] : [step.side === 'right' ? 'r' : 'l'];
    return html`<span class="picture" aria-hidden="true">
      ${halves.map(
        (half) =>
          html`<svg class=${half} viewBox="0 0 ${BLOCK_WIDTH} ${height}" preserveAspectRatio="none">
            ${this.#block(step, at, height)}
          </svg>`,
      )}
      <svg class="axis" viewBox="0 0 12 ${height}" preserveAspectRatio="none">
        ${svg`<line class="spine" x1="6" x2="6" y1="0" y2=${height}></line>`}
        ${ticks.map((y) => svg`<line x1="1" x2="11" y1=${y} y2=${y}></line>`)}
        ${step.kind === 'work' ? nothing : svg`<circle cx="6" cy=${height / 2} r="4"></circle>`}
      </svg>
    </span>`;
  }

  #block(step: RoutineStep, at: number, height: number) {
    if (step.kind !== 'work') return nothing;
    const edge = this.#edge(step, at);
    return svg`<path class="frame" d="M0 1H${edge}V${height - 1}H0Z"></path>
      <path class="lines" d=${blockLines(height, edge / BLOCK_WIDTH)}></path>
      <path class="edge" d="M${edge} 2V${height - 2}"></path>`;
  }

  #edge(step: Extract<RoutineStep, { kind: 'work' }>, at: number): number {
    const pct = at === this.selected ? (this.dragPct ?? step.intensityPct) : step.intensityPct;
    return edgeOf(pct / widestPct(this.routine.intensityCapPct));
  }

  /** Changes of side and head stay where they are, so they don't count. */
  #stepsBetween(from: number, to: number): number {
    const count = (step: RoutineStep): boolean => step.kind !== 'switch' && step.kind !== 'change-head';
    const { steps } = this.routine;
    return to > from
      ? steps.slice(from + 1, to + 1).filter(count).length
      : -steps.slice(to, from).filter(count).length;
  }

  #current(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.sel button');
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const wanted = stepOfKey(event, this.selected, this.routine.steps.length);
    const edit = wanted === undefined ? editOfKey(event, this.selected) : undefined;
    if (wanted === undefined && !edit) return;
    event.preventDefault();
    if (edit) this.dispatchEvent(new RoutineEditEvent(edit));
    else if (wanted !== undefined) this.dispatchEvent(new StepSelectEvent(wanted));
  };
}

function timeWords(step: RoutineStep): string {
  const time = formatClock(step.seconds);
  return step.kind === 'work' && step.side === 'affected' ? msg(str`${time}, side that hurts`) : time;
}

function reason(why: string, at: number) {
  return html`<p class="why" id="why-${at}"><bb-icon name="warning-octagon"></bb-icon>${why}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-spine-editor': SpineEditor;
  }
}
