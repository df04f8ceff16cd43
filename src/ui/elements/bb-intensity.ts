import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { formatPercent } from '../format.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import './bb-icon.ts';
import { intensityStyles } from './bb-intensity.styles.ts';
import { HAND_LEVELS, handLevel } from './intensity-reading.ts';
import type { IntensityReading } from './intensity-reading.ts';
import { meterLines } from './meter-lines.ts';
import { PlayerCommandEvent } from './player-command.ts';

/** One press of an arrow on the slider, in points; Page keys and the buttons move ten. */
const ARROW_POINTS = 5;
const PAGE_POINTS = 10;

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

  @property({ attribute: false }) reading: IntensityReading = NOTHING_SET;

  @query('input') private slider!: HTMLInputElement | null;
  #dragging = false;

  protected override render() {
    const { byHand, open } = this.reading;
    return html`<div class="intensity ${open ? '' : 'closed'}" role="group" aria-label=${this.#groupName()}>
      ${this.#button('softer')} ${byHand ? this.#byHand() : this.#meter()} ${this.#button('stronger')}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A thumb under a finger belongs to the finger; what is set catches up after.
    if (changed.has('reading') && this.slider && !this.#dragging)
      this.slider.valueAsNumber = this.reading.setPct;
  }

  #button(to: 'softer' | 'stronger') {
    return html`<button
      type="button"
      class="step"
      aria-label=${to === 'softer' ? msg('Softer') : msg('Stronger')}
      @click=${() => this.dispatchEvent(new PlayerCommandEvent({ do: to }))}
    >
      <bb-icon name=${to === 'softer' ? 'minus-bold' : 'plus-bold'}></bb-icon>
    </button>`;
  }

  #meter() {
    const { setText, measured, unit, open, setPct, aimPct, ceilingPct } = this.reading;
    return html`<div class="scale">
      <p class="readout">
        <span>${msg('Set')}<b>${setText}</b></span>
        <span
          >${msg('Measured')}${unit ? html`<span class="unit">, ${unit}</span>` : nothing}<b
            >${measured?.text ?? '–'}</b
          ></span
        >
      </p>
      ${
        open
          ? meterLines({ litPct: measured?.pct ?? 0, setPct, aimPct, ceilingPct })
          : html`<p class="note" id="note">
              ${msg('Off in this step.')}
              <span class="more">${msg('Changes count from the next area.')}</span>
            </p>`
      }
      ${this.#slider()}
    </div>`;
  }

  #byHand() {
    const { setPct, open } = this.reading;
    const level = handLevel(setPct);
    return html`<div class="scale hand">
      <div>
        <p class="readout">
          <span>${open ? msg(str`By hand, ${formatPercent(setPct)}`) : msg('By hand')}</span>
        </p>
        ${
          open
            ? html`<p class="level">${msg(html`<b>Level ${level}</b> of ${HAND_LEVELS}`)}</p>`
            : html`<p class="level" id="note">${msg('No level in this step')}</p>`
        }
      </div>
      <span class="bars" aria-hidden="true"
        >${Array.from({ length: HAND_LEVELS }, (_, i) => html`<i class=${i < level ? 'on' : ''}></i>`)}</span
      >
      ${this.#slider()}
    </div>`;
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

  #groupName(): string {
    return this.reading.byHand ? msg('Intensity, set by hand') : msg('Intensity of the massager');
  }

  #valueText(): string {
    const { byHand, setPct, setText, unit } = this.reading;
    const percent = formatPercent(setPct);
    if (byHand) return msg(str`${percent}, level ${handLevel(setPct)} of ${HAND_LEVELS}`);
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

  /** Keys count from where the ramp is going: during a ramp the thumb is still on its way. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const pct = keyTarget(event.key, this.reading);
    if (pct === undefined) return;
    event.preventDefault();
    this.#set(pct);
  };
}

function keyTarget(
  key: string,
  { aimPct, setPct, byHand, ceilingPct }: IntensityReading,
): number | undefined {
  const from = byHand ? setPct : aimPct;
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return from + ARROW_POINTS;
    case 'ArrowDown':
    case 'ArrowLeft':
      return from - ARROW_POINTS;
    case 'PageUp':
      return from + PAGE_POINTS;
    case 'PageDown':
      return from - PAGE_POINTS;
    case 'Home':
      return 0;
    case 'End':
      return ceilingPct;
    default:
      return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-intensity': Intensity;
  }
}
