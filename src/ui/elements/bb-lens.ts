import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../format.ts';
import type { MapSide } from '../map/body-map.types.ts';
import { BAND, RING_SIZE, lineCount, lineWidth, linesGone, ringPaths, secondsPerLine } from '../map/ring.ts';
import { sideLetter, type SideNames } from '../words/side-words.ts';
import './bb-countdown.ts';
import { lensStyles } from './bb-lens.styles.ts';
import { countdownStyles } from './countdown.styles.ts';
import { Stepped, type Moment } from './stepped.ts';

/** What the lens is counting. */
export type LensPhase = 'running' | 'paused' | 'between' | 'ended';

/** The time is said aloud only at these seconds; between them the timer is silent. */
const SAID_AT: readonly number[] = [30, 10, 5];
/** The time is set in bold for the last seconds. */
const LAST_SECONDS = 5;
const CENTRE = RING_SIZE / 2;
const FOLLOWS = ['seconds', 'secondsLeft', 'running', 'rate'] as const;

/**
 * A ring of lines round the picture of the body: one line a second, going out one by one; with the time left
 * and the marks L and R, each on its own side. The picture goes into the default slot.
 */
@customElement('bb-lens')
export class Lens extends LitElement {
  static override styles = [countdownStyles, lensStyles];

  /** Length of the step. */
  @property({ type: Number }) seconds = 0;
  /** The time goes on by itself from here; what is told of it once a second only keeps it right. */
  @property({ type: Boolean }) running = false;
  /** How many times faster than real time passes. */
  @property({ type: Number }) rate = 1;
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

  readonly #turning = new Stepped();
  /** Lines that were spent when the ring was drawn. */
  #drawnGone = 0;
  #secondsLeft = 0;

  /** With fractions: a begun second counts. Most seconds ring and time go on without the main thread. */
  @property({ type: Number, noAccessor: true }) get secondsLeft(): number {
    return this.#secondsLeft;
  }
  set secondsLeft(secondsLeft: number) {
    const before = this.#secondsLeft;
    if (secondsLeft === before) return;
    this.#secondsLeft = secondsLeft;
    const isSame = this.hasUpdated && this.#lookAt(before) === this.#lookAt(secondsLeft);
    if (this.isUpdatePending || !isSame) this.requestUpdate('secondsLeft', before);
    else this.#follow();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate('secondsLeft');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turning.drop();
  }

  protected override render() {
    const left = wholeSeconds(this.secondsLeft);
    return html`<div class=${this.phase}>
      <div class="lens">
        <div class="art">
          <div class="map"><slot></slot></div>
        </div>
        ${this.#ring()}
        <p class=${this.#timeWords(left)} role="timer" aria-label=${msg('Time left')}>
          <bb-countdown .running=${this.running} .rate=${this.rate}></bb-countdown>
        </p>
      </div>
      ${this.sideless ? nothing : [this.#mark('left'), this.#mark('right')]}
      <p class="vh" aria-live="polite">${this.#said(left)}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('seconds')) this.#turning.drop();
    // The last second that was told may be old by now; anything else about it is as it was.
    if (FOLLOWS.some((name) => changed.has(name))) this.#follow();
  }

  /** What is rendered of a time: all but its digits and the ring. */
  #lookAt(secondsLeft: number): string {
    const left = wholeSeconds(secondsLeft);
    return `${this.#timeWords(left)} ${this.#said(left)}`;
  }

  /** Keeps time and ring with the seconds that are told. */
  #follow(): void {
    const time = this.renderRoot.querySelector('bb-countdown');
    if (time) time.secondsLeft = this.secondsLeft;
    if (!this.#turning.keeps(this.#moment())) this.#draw();
  }

  /** Since the line that was the first when the ring was drawn began to run. */
  #moment(): Moment {
    const { seconds, running, rate } = this;
    const beganSeconds = seconds - this.#drawnGone * secondsPerLine(seconds);
    return { atMs: (beganSeconds - Math.max(0, this.secondsLeft)) * 1000, running, rate };
  }

  #draw(): void {
    const { seconds, renderRoot } = this;
    this.#drawnGone = linesGone(seconds, wholeSeconds(this.secondsLeft));
    const paths = ringPaths(seconds, this.#drawnGone);
    for (const part of ['off', 'on', 'ahead', 'head'] as const)
      renderRoot.querySelector(`.lines.${part}`)?.setAttribute('d', paths[part]);
    const turning = renderRoot.querySelector('.turning');
    if (!turning) return;
    const to = `rotate(${(paths.turns * paths.turnDeg).toFixed(4)}deg)`;
    const steps = {
      from: 'rotate(0deg)',
      to,
      count: paths.turns + 1,
      stepMs: secondsPerLine(seconds) * 1000,
    };
    this.#turning.begin(turning, steps, this.#moment());
  }

  /** Two drawings, the upper of which turns over the other; their lines are put in by hand. */
  #ring() {
    const width = lineWidth(lineCount(this.seconds));
    return html`<svg
        class="ring"
        viewBox="0 0 ${RING_SIZE} ${RING_SIZE}"
        stroke-width=${width}
        aria-hidden="true"
      >
        <circle class="band" cx=${CENTRE} cy=${CENTRE} r=${BAND.radius} stroke-width=${BAND.width}></circle>
        <path class="lines off"></path>
        <path class="lines on"></path>
      </svg>
      <svg
        class="ring turning"
        viewBox="0 0 ${RING_SIZE} ${RING_SIZE}"
        stroke-width=${width}
        aria-hidden="true"
      >
        <path class="lines on ahead"></path>
        <path class="lines head"></path>
      </svg>`;
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
