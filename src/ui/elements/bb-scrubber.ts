import type { ProtocolStep } from '#care';
import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CurveRecord } from '../curve-ports.ts';
import { base } from '../styles/base.styles.ts';
import './bb-curves.ts';
import './bb-score.ts';
import { PlayerCommandEvent } from './player-command.ts';

/** One press of an arrow, in seconds: about a stroke. */
const STEP_SECONDS = 5;

/** The score of a rehearsal, or what was planned and what its motor did, with a slider over it: leads to any place of the routine, by finger, mouse or keys. */
@customElement('bb-scrubber')
export class Scrubber extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: block;
        min-block-size: var(--tap);
      }
      bb-curves {
        --curves-h: 3rem;
        margin-inline: 16px 0;
      }
      input {
        position: absolute;
        /* Half a thumb further than the score, in px as the thumb: larger letters would push it off the page. */
        inset: 0 -14px 0 2px;
        inline-size: auto;
        block-size: 100%;
        margin: 0;
        appearance: none;
        background: none;
        border-radius: var(--r-s);
        cursor: pointer;
        touch-action: pan-y;
      }
      input::-webkit-slider-thumb {
        appearance: none;
        inline-size: 28px;
        block-size: 28px;
        border: 4px solid var(--surface-1);
        border-radius: 50%;
        background: var(--cta);
        box-shadow: var(--e-1);
      }
      input::-moz-range-thumb {
        inline-size: 20px;
        block-size: 20px;
        border: 4px solid var(--surface-1);
        border-radius: 50%;
        background: var(--cta);
      }
      /* An upright line with its grip at the foot: what is drawn where it stands stays in sight. */
      .thin::-webkit-slider-thumb {
        block-size: 48px;
        border: 0;
        border-radius: 0;
        box-shadow: none;
        background:
          radial-gradient(circle 8px at 50% calc(100% - 8px), var(--cta) 7px, #0000 8px),
          linear-gradient(var(--cta), var(--cta)) 50% / 2px 100% no-repeat;
      }
      @media (forced-colors: active) {
        input::-webkit-slider-thumb {
          background: Highlight;
        }
        .thin::-webkit-slider-thumb {
          forced-color-adjust: none;
          background: linear-gradient(CanvasText, CanvasText) 50% / 4px 100% no-repeat;
        }
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly ProtocolStep[] = [];
  @property({ type: Number }) positionMs = 0;
  @property({ type: Number }) durationMs = 0;
  @property({ type: Boolean }) live = false;
  /** Where there is one it is drawn in place of the score. */
  @property({ attribute: false }) record: CurveRecord | undefined;
  /** Place and time, `Left buttock, 2:53 of 7:20`. */
  @property() where = '';

  @query('input') private slider!: HTMLInputElement | null;
  #dragging = false;

  protected override render() {
    return html`${
        this.record
          ? html`<bb-curves .record=${this.record}></bb-curves>`
          : html`<bb-score .steps=${this.steps} .positionMs=${this.positionMs} ?live=${this.live}></bb-score>`
      }
      <input
        class=${this.record ? 'thin' : ''}
        type="range"
        min="0"
        max=${Math.floor(this.durationMs / 1000)}
        step="1"
        aria-label=${msg('Place in the routine')}
        aria-valuetext=${this.where}
        @input=${this.#onInput}
        @change=${this.#onChange}
        @keydown=${this.#onKeyDown}
      />`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A thumb under a finger belongs to the finger.
    if (this.slider && !this.#dragging && (changed.has('positionMs') || changed.has('durationMs')))
      this.slider.valueAsNumber = Math.floor(this.positionMs / 1000);
  }

  #seek(seconds: number): void {
    const positionMs = Math.min(this.durationMs, Math.max(0, seconds * 1000));
    this.dispatchEvent(new PlayerCommandEvent({ do: 'seek', positionMs }));
  }

  readonly #onInput = (): void => {
    this.#dragging = true;
    if (this.slider) this.#seek(this.slider.valueAsNumber);
  };

  readonly #onChange = (): void => {
    this.#dragging = false;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.#seek(Math.floor(this.positionMs / 1000) + by * STEP_SECONDS);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-scrubber': Scrubber;
  }
}
