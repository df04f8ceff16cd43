import type { OutlineStep } from '#care';
import { msg } from '@lit/localize';
import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SCORE_HEIGHT, SCORE_WIDTH, buildScore } from './score-lines.ts';
import type { ScoreStep } from './score-lines.ts';

/**
 * A routine as a row of lines: above the axis is left, below is right, height is intensity.
 * A picture only; whoever cannot see it has the list of steps. What stands in it, a playhead, lies over the lines.
 */
@customElement('bb-score')
export class Score extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: 1rem minmax(0, 1fr);
      block-size: var(--score-h, 2.625rem);
      font: 600 0.8125rem/1 var(--font);
      color: var(--ink-3);
    }
    .sides {
      display: grid;
      align-content: space-evenly;
    }
    .picture {
      position: relative;
      min-block-size: 0;
    }
    svg {
      position: absolute;
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
    }
    path,
    line {
      fill: none;
      stroke-width: 1.7;
      stroke-linecap: round;
      vector-effect: non-scaling-stroke;
    }
    .axis {
      stroke: var(--line-strong);
      stroke-width: 1;
    }
    .done {
      stroke: var(--ink-3);
      opacity: 0.55;
    }
    .next {
      stroke: var(--ink);
    }
    .now {
      stroke: var(--zone);
    }
    .rim {
      stroke: light-dark(var(--zone-rim), transparent);
      stroke-width: 3.1;
    }
    .rest.next,
    .rest.done {
      stroke: var(--line-strong);
    }
  `;

  @property({ attribute: false }) steps: readonly OutlineStep[] = [];
  /** Where the session is; without it the whole routine lies ahead. */
  @property({ attribute: false }) positionMs: number | undefined;
  /** A session runs: the step that it is in is honey. */
  @property({ type: Boolean }) live = false;

  @state() private lines: readonly ScoreStep[] = [];
  #drawnStep = -1;

  /** Most seconds it looks the same. */
  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const isMove = changed.size === 1 && changed.has('positionMs') && this.hasUpdated;
    if (!isMove || this.positionMs === undefined || changed.get('positionMs') === undefined) return true;
    return this.#stepAt(this.positionMs) !== this.#drawnStep;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('steps')) this.lines = buildScore(this.steps);
  }

  protected override render() {
    return html`<span class="sides" aria-hidden="true"
        ><span>${msg('L', { desc: 'left, one letter' })}</span
        ><span>${msg('R', { desc: 'right, one letter' })}</span></span
      >
      <div class="picture" aria-hidden="true">
        <svg viewBox="0 0 ${SCORE_WIDTH} ${SCORE_HEIGHT}" preserveAspectRatio="none">
          <line class="axis" x1="0" x2=${SCORE_WIDTH} y1=${SCORE_HEIGHT / 2} y2=${SCORE_HEIGHT / 2}></line>
          ${this.lines.map((step) => this.#step(step))}
        </svg>
        <slot></slot>
      </div>`;
  }

  protected override updated(): void {
    this.#drawnStep = this.#stepAt(this.positionMs ?? 0);
  }

  /** How many steps have begun: what is done, now and next hangs on it. */
  #stepAt(positionMs: number): number {
    return (
      this.lines.filter(({ startMs }) => startMs <= positionMs).length +
      (positionMs >= this.#durationMs() ? 1 : 0)
    );
  }

  #durationMs(): number {
    return this.lines.at(-1)?.endMs ?? 0;
  }

  #step(step: ScoreStep) {
    if (!step.d) return nothing;
    const when = this.#when(step);
    const lines = svg`<path class="${step.kind} ${when}" d=${step.d}></path>`;
    return when === 'now' ? svg`<path class="rim" d=${step.d}></path>${lines}` : lines;
  }

  #when({ startMs, endMs }: ScoreStep): 'done' | 'now' | 'next' {
    const { positionMs } = this;
    if (positionMs === undefined || positionMs < startMs) return 'next';
    if (positionMs >= endMs) return 'done';
    return this.live ? 'now' : 'next';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-score': Score;
  }
}
