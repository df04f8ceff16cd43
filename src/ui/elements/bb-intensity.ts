import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatPercent } from '../format.ts';
import { isOtherData } from '../same-data.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import './bb-icon.ts';
import { handWords } from './hand-words.ts';
import { keyTarget } from './intensity-keys.ts';
import { intensityStyles } from './bb-intensity.styles.ts';
import type { IntensityReading } from './intensity-reading.ts';
import { meterLines } from './meter-lines.ts';
import { PlayerCommandEvent } from './player-command.ts';

/** From here on the bars of a massager used by hand are drawn thinner, so that they fit. */
const MANY_LEVELS = 6;

const NOTHING_SET: IntensityReading = {
  byHand: false,
  setPct: 0,
  setText: '0',
  unit: '',
  aimPct: 0,
  ceilingPct: 100,
  open: false,
};

/**
 * Softer, stronger, and the slider Intensity between them. The marker is what is set, the dark lines
 * are what the massager reports: while it catches up they differ, without a report the lines stay pale.
 */
@customElement('bb-intensity')
export class Intensity extends LitElement {
  static override styles = [base, controls, intensityStyles];

  @property({ attribute: false, hasChanged: isOtherData }) reading: IntensityReading = NOTHING_SET;

  /** What the last press of a button led to: whoever cannot see the numbers hears it, once. */
  @state() private said = '';
  @query('input') private slider!: HTMLInputElement | null;
  @query('.intensity') private group!: HTMLElement | null;
  #dragging = false;
  #pressed = false;
  #hadFocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    const before = changed.get('reading');
    if (!before || this.#tuned(before) === this.#tuned(this.reading)) return;
    this.said = this.#pressed ? this.#tunedText() : '';
    this.#pressed = false;
  }

  protected override render() {
    const { byHand, open, nextPct } = this.reading;
    const bare = byHand && this.reading.levels === 0;
    const tunes = !bare && (open || nextPct !== undefined);
    return html`<div
        class="intensity ${open ? '' : 'closed'} ${tunes ? '' : 'resting'}"
        role="group"
        tabindex="-1"
        aria-label=${this.#groupName()}
      >
        ${tunes ? this.#button('softer') : nothing}
        ${bare ? this.#pressure() : byHand ? this.#byHand() : this.#meter()}
        ${tunes ? this.#button('stronger') : nothing}
      </div>
      <p class="vh" aria-live="polite">${this.said}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A thumb under a finger belongs to the finger; what is set catches up after.
    if (changed.has('reading') && this.slider && !this.#dragging)
      this.slider.valueAsNumber = this.reading.setPct;
    // The slider rests, or the buttons are gone: the focus stays in the group, where the keys still count.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.group?.focus();
  }

  #button(to: 'softer' | 'stronger') {
    return html`<button
      type="button"
      class="step ${to === 'stronger' && this.#isAtLimit() ? 'limit' : ''}"
      aria-label=${to === 'softer' ? msg('Softer') : msg('Stronger')}
      @click=${this.#onStep(to)}
    >
      <bb-icon name=${to === 'softer' ? 'minus-bold' : 'plus-bold'}></bb-icon>
    </button>`;
  }

  #meter() {
    const { setText, measured, unit, open, setPct, aimPct, ceilingPct } = this.reading;
    if (!open) return this.#closed();
    return html`<div class="scale">
      <p class="readout">
        <span>${msg('Set')}<b>${setText}</b></span>
        <span
          >${msg('Measured')}${unit ? html`<span class="unit">, ${unit}</span>` : nothing}<b
            >${measured?.text ?? '–'}</b
          ></span
        >
      </p>
      ${meterLines({ litPct: measured?.pct ?? 0, setPct, aimPct, ceilingPct })} ${this.#slider()}
    </div>`;
  }

  /** The motor is off in this step: what it reports, and what it will get in the next area. */
  #closed() {
    const { measured, setPct, nextPct, ceilingPct } = this.reading;
    const isStill = measured?.pct === 0 && setPct === 0;
    if (nextPct === undefined)
      return html`<div class="scale">
        <p class="note" id="note">${msg('No area with the massager is left.')}</p>
        ${this.#slider()}
      </div>`;
    return html`<div class="scale">
      <p class="readout">
        <span>${msg('Massager')}<b>${isStill ? msg('Off') : (measured?.text ?? '–')}</b></span>
        <span>${this.reading.paused ? msg('Then') : msg('Next area')}<b>${formatPercent(nextPct)}</b></span>
      </p>
      ${meterLines({ litPct: measured?.pct ?? 0, setPct, aimPct: nextPct, ceilingPct })}
      ${this.#note(formatPercent(nextPct))} ${this.#slider()}
    </div>`;
  }

  #note(next: string) {
    return html`<p class="vh" id="note">
      ${
        this.reading.paused
          ? msg(str`Off while paused. On resuming: ${next}.`)
          : msg(str`Off in this step. Next area: ${next}.`)
      }
    </p>`;
  }

  #byHand() {
    const { setPct, open, nextPct, pressure } = this.reading;
    if (!open && nextPct === undefined) return this.#closed();
    const pct = open ? setPct : (nextPct ?? 0);
    const when = open ? (pressure ?? msg('By hand')) : msg('Next area');
    const words = handWords(pct, this.reading.levels);
    return html`<div class="scale hand">
      <div>
        <p class="readout"><span>${when}</span></p>
        <p class="level">${words.shown}</p>
        ${open ? nothing : this.#note(formatPercent(pct))}
      </div>
      ${this.#bars(words.bars)} ${this.#slider()}
    </div>`;
  }

  /** A massager without levels, or bare hands: how hard to press is all there is to say. */
  #pressure() {
    const { pressure, open } = this.reading;
    return html`<div class="scale hand bare">
      <bb-icon name="hand"></bb-icon>
      <div>
        <p class="readout"><span>${open ? msg('By hand') : msg('Next area')}</span></p>
        <p class="level"><b>${pressure ?? msg('Without a massager')}</b></p>
      </div>
    </div>`;
  }

  #bars([count, lit]: readonly [number, number]) {
    return html`<span class="bars ${count > MANY_LEVELS ? 'many' : ''}" aria-hidden="true"
      >${Array.from({ length: count }, (_, at) => html`<i class=${at < lit ? 'on' : ''}></i>`)}</span
    >`;
  }

  #slider() {
    const { open } = this.reading;
    return html`<input
      type="range"
      min="0"
      max="100"
      step="1"
      aria-label=${msg('Intensity')}
      aria-valuetext=${this.#valueText()}
      aria-describedby=${open ? nothing : 'note'}
      ?disabled=${!open}
      @input=${this.#onInput}
      @change=${this.#onChange}
      @keydown=${this.#onKeyDown}
    />`;
  }

  /** What Softer and Stronger change: the aim of this step, or of the next area. */
  #tuned({ byHand, open, setPct, aimPct, nextPct }: IntensityReading): number | undefined {
    if (!open) return nextPct;
    return byHand ? setPct : aimPct;
  }

  #tunedText(): string {
    const pct = Math.round(this.#tuned(this.reading) ?? 0);
    const text = this.reading.byHand
      ? handWords(pct, this.reading.levels).answer
      : msg(str`Intensity ${formatPercent(pct)}`);
    return this.#isAtLimit() ? `${text}, ${msg('the limit here')}` : text;
  }

  #isAtLimit(): boolean {
    const tuned = this.#tuned(this.reading);
    return tuned !== undefined && tuned >= this.reading.ceilingPct;
  }

  #onStep(to: 'softer' | 'stronger'): () => void {
    return () => {
      this.#pressed = true;
      this.dispatchEvent(new PlayerCommandEvent({ do: to }));
    };
  }

  #groupName(): string {
    return this.reading.byHand ? msg('Intensity, set by hand') : msg('Intensity of the massager');
  }

  #valueText(): string {
    const { byHand, setPct, setText, unit, levels } = this.reading;
    const percent = formatPercent(setPct);
    if (byHand) return `${percent}, ${handWords(setPct, levels).spoken}`;
    return unit ? msg(str`${percent}, ${setText} ${unit}`) : percent;
  }

  #set(pct: number): void {
    const within = Math.min(100, Math.max(0, pct));
    this.dispatchEvent(new PlayerCommandEvent({ do: 'set-intensity', pct: within }));
  }

  readonly #onInput = (): void => {
    this.#dragging = true;
    if (this.slider) this.#set(this.slider.valueAsNumber);
  };

  readonly #onChange = (): void => {
    this.#dragging = false;
    if (this.slider) this.slider.valueAsNumber = this.reading.setPct;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const pct = keyTarget(event.key, this.reading);
    if (pct === undefined) return;
    event.preventDefault();
    this.#set(pct);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-intensity': Intensity;
  }
}
