import { msg } from '@lit/localize';
import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NEVER } from 'rxjs';
import type { CurveRecord, IntensityCurves } from '../curve-ports.ts';
import { formatClock, formatPercent } from '../format.ts';
import { Observe } from '../observe.ts';
import { base } from '../styles/base.styles.ts';
import { curveWords } from '../words/curve-words.ts';
import { curves } from './bb-curves.styles.ts';
import { CURVE_HEIGHT, CURVE_WIDTH, curveLines } from './curve-lines.ts';

/**
 * What was planned, as an area, and what the motor really did, as a line, over the timeline of a session; upright where
 * it ran on. It looks at its record only while it is in the page, and renders itself alone.
 */
@customElement('bb-curves')
export class Curves extends LitElement {
  static override styles = [base, curves];

  /** Set before it is put into the page. */
  @property({ attribute: false }) record: Partial<CurveRecord> | undefined;
  /** With its axes and what each line means in words, not only the picture. */
  @property({ type: Boolean, reflect: true }) whole = false;

  readonly #drawn = new Observe<IntensityCurves | undefined>(
    this,
    () => this.record?.curves$ ?? NEVER,
    undefined,
  );

  protected override render() {
    const drawn = this.#drawn.value ?? this.record?.curves;
    if (!drawn) return nothing;
    const { topPct, planned, real, ranOn } = curveLines(drawn);
    return html`<div class="picture">
        <svg
          viewBox="0 0 ${CURVE_WIDTH} ${CURVE_HEIGHT}"
          preserveAspectRatio="none"
          role="img"
          aria-label=${`${msg('Planned and real intensity.')} ${curveWords(drawn)}`}
        >
          ${svg`<path class="planned" d=${planned}></path><path class="real" d=${real}></path>
            <path class="on" d=${ranOn}></path>`}
        </svg>
        <span class="top" aria-hidden="true">${formatPercent(topPct)}</span>
        ${this.whole ? nothing : this.#legend(drawn)}
      </div>
      ${this.whole ? this.#words(drawn) : nothing}`;
  }

  #words(drawn: IntensityCurves) {
    return html`<p class="axis" aria-hidden="true">
        <span>${formatClock(0)}</span><span>${formatClock(drawn.durationMs / 1000)}</span>
      </p>
      ${this.#legend(drawn)}`;
  }

  #legend({ ranOn }: IntensityCurves) {
    return html`<ul class="legend" aria-hidden="true">
      <li class="planned">${msg('planned')}</li>
      <li class="real">${msg('real')}</li>
      ${ranOn.length > 0 ? html`<li class="on">${msg('ran on')}</li>` : nothing}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-curves': Curves;
  }
}
