import { msg, str } from '@lit/localize';
import { LitElement, html, nothing, svg } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { formatClock } from '../format.ts';
import type { MapSide } from '../map/body-map.types.ts';
import { BAND, RING_SIZE, lineCount, lineState, lineWidth, linesGone, ringLines } from '../map/ring.ts';
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

  /** The ring as it stands: its lines are put out by hand, as going through all of them each second costs more. */
  #drawn: { readonly count: number; readonly gone: number | undefined } = { count: 0, gone: undefined };

  /** Most seconds only the time and two lines are others. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get('secondsLeft');
    if (changed.size > 1 || before === undefined || !this.hasUpdated) return true;
    if (this.#lookAt(before) !== this.#lookAt(this.secondsLeft)) return true;
    this.#tick();
    return false;
  }

  protected override render() {
    const left = wholeSeconds(this.secondsLeft);
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
    this.#tick();
  }

  /** What is rendered of a time: all but its digits. */
  #lookAt(secondsLeft: number): string {
    const left = wholeSeconds(secondsLeft);
    return `${this.#timeWords(left)} ${this.#said(left)}`;
  }

  #tick(): void {
    const time = this.renderRoot.querySelector('.time');
    const text = formatClock(wholeSeconds(this.secondsLeft));
    if (time?.firstChild) time.firstChild.nodeValue = text;
    else time?.append(text);
    this.#drain(linesGone(this.seconds, Math.ceil(this.secondsLeft)));
  }

  #ring() {
    const count = lineCount(this.seconds);
    return html`<svg class="ring" viewBox="0 0 ${RING_SIZE} ${RING_SIZE}" aria-hidden="true">
      <circle class="band" cx=${CENTRE} cy=${CENTRE} r=${BAND.radius} stroke-width=${BAND.width}></circle>
      <g stroke-width=${lineWidth(count)}>
        ${ringLines(this.seconds, this.seconds).map(
          ({ x1, y1, x2, y2 }) => svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`,
        )}
      </g>
    </svg>`;
  }

  /** Marks the lines that look otherwise than before: in most seconds the two that it concerns. */
  #drain(gone: number): void {
    const { count, gone: before } = this.#drawn;
    if (gone === before) return;
    this.#drawn = { count, gone };
    const from = before === undefined ? 0 : Math.min(before, gone);
    const to = before === undefined ? count - 1 : Math.min(count - 1, Math.max(before, gone));
    const lines = this.renderRoot.querySelectorAll('.ring line');
    for (let index = from; index <= to; index++) lines[index]?.setAttribute('class', lineState(index, gone));
  }

  /** Its digits are put in by hand. */
  #time(left: number) {
    return html`<p class=${this.#timeWords(left)} role="timer" aria-label=${msg('Time left')}></p>`;
  }

  #timeWords(left: number): string {
    const words = ['time'];
    if (formatClock(left).length > 4) words.push('long');
    if (this.phase === 'running' && left <= LAST_SECONDS) words.push('last');
    return words.join(' ');
  }

  #mark(side: 'left' | 'right') {
    const lit = this.side === side || this.side === 'both';
    const at = (side === 'left') === (this.leftIsOn === 'left') ? 'at-left' : 'at-right';
    return html`<span class="mark ${at} ${lit ? 'lit' : ''}" aria-hidden="true"
      >${sideLetter(side, this.settings)}</span
    >`;
  }

  #said(left: number): string {
    if (this.quiet || this.phase !== 'running') return '';
    if (!SAID_AT.includes(left) || left >= this.seconds) return '';
    return msg(str`${left} seconds left`);
  }
}

function wholeSeconds(seconds: number): number {
  return Math.max(0, Math.ceil(seconds));
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-lens': Lens;
  }
}
