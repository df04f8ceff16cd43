import { msg, str } from '@lit/localize';
import type { VirtualMassagerState } from '#virtual';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { asyncScheduler, throttleTime, type Subscription } from 'rxjs';
import { formatNumber, formatPercent, type Units } from '../format.ts';
import type { VirtualBench } from '../practice-ports.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { fields } from '../styles/fields.styles.ts';
import './bb-icon.ts';
import type { MassagerPicture } from './bb-massager-picture.ts';
import './bb-massager-picture.ts';
import { virtualMassager } from './bb-virtual-massager.styles.ts';
import { kindOf } from './massager-bodies.ts';
import { heatWords, motorState, pressWords } from './virtual-words.ts';

/** Four times a second is as often as a number can be read. */
const READ_MS = 250;
/** Coarser than any hand. */
const PRESS_STEP_PCT = 5;

const HOW = html`<p class="how" role="status" data-now="how"></p>`;
const POWER_SIGN = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 4v8M7.2 7.2a7 7 0 1 0 9.6 0"></path>
</svg>`;

/**
 * The simulator's massager under the hands: what it really does, whatever was asked of it, its buttons and how hard it
 * is pressed. It is watched only as long as it is in the page; each reading changes what it changes and renders nothing.
 * `compact` is a small card, to lie over the player; `alarm` is what it does and the button that ends it, and no more.
 */
@customElement('bb-virtual-massager')
export class VirtualMassagerPanel extends LitElement {
  static override styles = [base, controls, fields, virtualMassager];

  @property({ attribute: false }) bench: VirtualBench | undefined;
  @property({ type: Boolean, reflect: true }) compact = false;
  @property({ type: Boolean, reflect: true }) alarm = false;
  /** In which degrees its heat is told. */
  @property({ attribute: false }) units: Units = 'metric';
  @state() private hears = false;
  @query('bb-massager-picture') private picture!: MassagerPicture | null;
  @query('input[type="range"]') private slider!: HTMLInputElement | null;
  #watched: VirtualBench | undefined;
  #watching: Subscription | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // whoever comes back looks again
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lookAway();
  }

  protected override render() {
    const { bench, compact } = this;
    if (!bench) return nothing;
    if (this.alarm) return this.#inAlarm(bench);
    return html`<div class="all">
      <div class="well">
        <bb-massager-picture .kind=${kindOf(bench.modelId)} .pace=${0}></bb-massager-picture>
        <p class="stat">
          <b data-now="ppm"></b><small>${msg('beats a minute, really')}</small>
          <small data-now="asked"></small>
        </p>
      </div>
      ${HOW}
      <dl class="facts">
        ${fact(msg('Battery'), 'battery')} ${fact(msg('Handle'), 'heat')} ${fact(msg('Link'), 'link')}
      </dl>
      <div class="hands">${this.#slide()} ${this.#buttons()}</div>
      ${compact || !bench.hear ? nothing : this.#hearing()}
    </div>`;
  }

  protected override updated(): void {
    if (this.bench !== this.#watched) this.#watch();
    else if (this.bench) this.#show(this.bench.state);
  }

  /** As one whole, for its button says of itself only what is written on it. */
  #inAlarm({ modelId }: VirtualBench) {
    return html`<div class="all" role="group" aria-label=${msg('Pretend massager')}>
      <bb-massager-picture power .kind=${kindOf(modelId)} .pace=${0}></bb-massager-picture>
      <div>
        <p class="stat"><b data-now="ppm"></b><small>${msg('beats a minute, really')}</small></p>
        ${HOW}
      </div>
      <button class="btn line" @click=${this.#onPower}>${POWER_SIGN}<span>${msg('Power')}</span></button>
    </div>`;
  }

  #slide() {
    return html`<label class="slide">
      <span>${this.compact ? msg('Pressure') : msg('How hard you press')}</span
      ><output aria-hidden="true" data-now="press"></output>
      <input
        type="range"
        aria-label=${this.compact ? msg('Pressure') : msg('How hard you press')}
        min="0"
        max="100"
        step=${PRESS_STEP_PCT}
        @input=${this.#onPress}
      />
    </label>`;
  }

  #buttons() {
    return html`<div class="buttons" role="group" aria-label=${msg('Its own buttons')}>
      ${this.compact ? nothing : html`<span aria-hidden="true">${msg('Its own buttons')}</span>`}
      <div>
        <button class="step" aria-label=${msg('Minus')} @click=${() => this.bench?.pressMinus()}>
          <bb-icon name="minus-bold"></bb-icon>
        </button>
        <button class="step" aria-label=${msg('Plus')} @click=${() => this.bench?.pressPlus()}>
          <bb-icon name="plus-bold"></bb-icon>
        </button>
        <button class="step" aria-label=${msg('Power')} @click=${this.#onPower}>${POWER_SIGN}</button>
      </div>
    </div>`;
  }

  #hearing() {
    return html`<label class="swrow">
      <span>${msg('Hear it')}<small>${msg('Its motor, quietly, as fast as it runs.')}</small></span>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-label=${msg('Hear it')}
        aria-checked=${this.hears}
        .checked=${this.hears}
        @change=${this.#onHear}
      />
    </label>`;
  }

  #watch(): void {
    this.#lookAway();
    this.#watched = this.bench;
    this.#watching = this.bench?.state$
      .pipe(throttleTime(READ_MS, asyncScheduler, { leading: true, trailing: true }))
      .subscribe((state) => {
        this.#show(state);
      });
  }

  #lookAway(): void {
    this.#watching?.unsubscribe();
    this.#watching = undefined;
    if (this.hears) this.#watched?.hear?.('off');
    this.hears = false;
    this.#watched = undefined;
  }

  #show(state: VirtualMassagerState): void {
    const { targetPpm, ppm, batteryPct, heatC, pressurePct, linked } = state;
    this.#write('ppm', formatNumber(Math.round(ppm)));
    this.#write(
      'asked',
      targetPpm > 0 ? msg(str`${formatNumber(Math.round(targetPpm))} asked`) : msg('nothing asked'),
    );
    this.#write('how', motorState(state));
    this.#write('battery', formatPercent(batteryPct));
    this.#write('heat', heatWords(heatC, this.units));
    this.#write(
      'link',
      linked
        ? msg('On', { desc: 'the link of a massager' })
        : msg('Lost', { desc: 'the link of a massager' }),
    );
    this.#showPress(pressurePct);
    if (this.slider) this.slider.valueAsNumber = pressurePct;
    if (this.picture && this.bench) this.picture.pace = Math.min(1, ppm / this.bench.maxPpm);
  }

  #showPress(pct: number): void {
    this.#write('press', pressWords(pct));
    this.slider?.setAttribute('aria-valuetext', pressWords(pct));
  }

  /** Into the text of a place that no template writes. */
  #write(place: string, words: string): void {
    const node = this.renderRoot.querySelector(`[data-now="${place}"]`);
    if (node && node.textContent !== words) node.textContent = words;
  }

  readonly #onPower = (): void => {
    this.bench?.pressPower();
  };

  readonly #onPress = (event: Event): void => {
    const { valueAsNumber } = event.target as HTMLInputElement;
    this.bench?.setPressure(valueAsNumber);
    this.#showPress(valueAsNumber);
  };

  /** In the tap: sound is allowed here. */
  readonly #onHear = (event: Event): void => {
    this.hears = (event.target as HTMLInputElement).checked;
    this.bench?.hear?.(this.hears ? 'on' : 'off');
  };
}

function fact(name: string, place: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd data-now=${place}></dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-virtual-massager': VirtualMassagerPanel;
  }
}
