import { msg, str } from '@lit/localize';
import { LitElement, html, nothing, svg } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { formatClock } from '../format.ts';
import type { MapSide } from '../map/body-map.types.ts';
import { BAND, RING_SIZE, lineCount, lineWidth, linesGone, ringLine } from '../map/ring.ts';
import { sideLetter, type SideNames } from '../words/side-words.ts';
import { lensStyles } from './bb-lens.styles.ts';

/** What the lens is counting. */
export type LensPhase = 'running' | 'paused' | 'between' | 'ended';

/** The time is said aloud only at these seconds; between them the timer is silent. */
const SAID_AT: readonly number[] = [30, 10, 5];
/** The time is set in bold for the last seconds. */
const LAST_SECONDS = 5;
const CENTRE = RING_SIZE / 2;

/**
 * A ring of lines round the picture of the body: one line a second, going out one by one; with the time left
 * and the marks L and R, each on its own side. The picture goes into the default slot.
 */
@customElement('bb-lens')
export class Lens extends LitElement {
  static override styles = lensStyles;

  /** Length of the step. */
  @property({ type: Number }) seconds = 0;
  @property({ type: Number }) secondsLeft = 0;
  @property() phase: LensPhase = 'running';
  /** The time is spoken by another voice: nothing is said of it here. */
  @property({ type: Boolean }) quiet = false;
  /** The side that is lit; none without it. */
  @property() side: MapSide | undefined;
  /** No step has a side: the marks would only be furniture. */
  @property({ type: Boolean }) sideless = false;
  /** How the person calls their sides. */
  @property({ attribute: false }) settings: SideNames | undefined;
  /** Where the person's left is in the picture: on the right where the body faces you. */
  @property() leftIsOn: 'left' | 'right' = 'left';

  /** The ring as it stands: its lines are drawn by hand, as going through all of them each second costs more. */
  #drawn: { readonly count: number; readonly gone: number | undefined } = { count: 0, gone: undefined };

  protected override render() {
    const left = Math.max(0, Math.ceil(this.secondsLeft));
    return html`<div class=${this.phase}>
      <div class="lens">
        <div class="art">
          <div class="map"><slot></slot></div>
        </div>
        ${guard([this.seconds], () => this.#ring())}${this.#time(left)}
      </div>
      ${this.sideless ? nothing : [this.#mark('left'), this.#mark('right')]}
      <p class="vh" aria-live="polite">${this.#said(left)}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('seconds')) this.#drawn = { count: lineCount(this.seconds), gone: undefined };
    this.#drain(linesGone(this.seconds, Math.ceil(this.secondsLeft)));
  }

  #ring() {
    const count = lineCount(this.seconds);
    return html`<svg class="ring" viewBox="0 0 ${RING_SIZE} ${RING_SIZE}" aria-hidden="true">
      <circle class="band" cx=${CENTRE} cy=${CENTRE} r=${BAND.radius} stroke-width=${BAND.width}></circle>
      <g stroke-width=${lineWidth(count)}>${Array.from({ length: count }, () => svg`<line></line>`)}</g>
    </svg>`;
  }

  /** Draws the lines that look otherwise than before: in most seconds the two that it concerns. */
  #drain(gone: number): void {
    const { count, gone: before } = this.#drawn;
    if (gone === before) return;
    this.#drawn = { count, gone };
    const from = before === undefined ? 0 : Math.min(before, gone);
    const to = before === undefined ? count - 1 : Math.min(count - 1, Math.max(before, gone));
    const lines = this.renderRoot.querySelectorAll('.ring line');
    for (let index = from; index <= to; index++) {
      const { state, ...ends } = ringLine(index, { count, gone });
      lines[index]?.setAttribute('class', state);
      for (const [name, value] of Object.entries(ends)) lines[index]?.setAttribute(name, String(value));
    }
  }

  #time(left: number) {
    const words = ['time'];
    const text = formatClock(left);
    if (text.length > 4) words.push('long');
    if (this.phase === 'running' && left <= LAST_SECONDS) words.push('last');
    return html`<p class=${words.join(' ')} role="timer" aria-label=${msg('Time left')}>${text}</p>`;
  }

  #mark(side: 'left' | 'right') {
    const lit = this.side === side || this.side === 'both';
    const at = (side === 'left') === (this.leftIsOn === 'left') ? 'at-left' : 'at-right';
    return html`<span class="mark ${at} ${lit ? 'lit' : ''}" aria-hidden="true"
      >${sideLetter(side, this.settings)}</span
    >`;
  }

  #said(left: number) {
    if (this.quiet || this.phase !== 'running') return nothing;
    if (!SAID_AT.includes(left) || left >= this.seconds) return nothing;
    return msg(str`${left} seconds left`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-lens': Lens;
  }
}
