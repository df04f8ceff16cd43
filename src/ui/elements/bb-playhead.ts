import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Stepped, type Moment } from './stepped.ts';

/** Where a session is, as an upright line over its `bb-score`; goes on by itself, a step a second. */
@customElement('bb-playhead')
export class Playhead extends LitElement {
  static override styles = css`
    :host,
    div {
      position: absolute;
      inset: -1px 1px -1px -1px;
      pointer-events: none;
    }
    :host {
      /* The line moves with the whole width of the score, which must not make the page wider. */
      contain: layout paint style;
    }
    div {
      inset: 0;
    }
    div::before {
      content: '';
      position: absolute;
      inset: 0 auto 0 0;
      inline-size: 2px;
      background: var(--ink);
    }
    @media (forced-colors: active) {
      div::before {
        background: CanvasText;
      }
    }
  `;

  @property({ type: Number }) durationMs = 0;
  @property({ type: Boolean }) running = false;
  /** How many times faster than real time passes. */
  @property({ type: Number }) rate = 1;

  readonly #going = new Stepped();
  /** Where it began to go by itself. */
  #fromMs = 0;
  #positionMs = 0;

  /** Most seconds nothing has to be rendered for it. */
  @property({ type: Number, noAccessor: true }) get positionMs(): number {
    return this.#positionMs;
  }
  set positionMs(positionMs: number) {
    const before = this.#positionMs;
    if (positionMs === before) return;
    this.#positionMs = positionMs;
    if (!this.#going.keeps(this.#moment())) this.requestUpdate('positionMs', before);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#going.drop();
  }

  protected override render() {
    return html`<div></div>`;
  }

  protected override updated(): void {
    const line = this.renderRoot.querySelector('div');
    if (!line) return;
    this.#fromMs = Math.min(this.positionMs, this.durationMs);
    const seconds = Math.ceil((this.durationMs - this.#fromMs) / 1000);
    const from = this.durationMs > 0 ? this.#fromMs / this.durationMs : 0;
    const [at, end] = [from, 1].map((part) => `translateX(${(part * 100).toFixed(3)}%)`);
    const steps = { from: at ?? 'none', to: end ?? 'none', count: seconds + 1, stepMs: 1000 };
    this.#going.begin(line, steps, this.#moment());
  }

  #moment(): Moment {
    const { positionMs, durationMs, running, rate } = this;
    return { atMs: Math.min(positionMs, durationMs) - this.#fromMs, running, rate };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-playhead': Playhead;
  }
}
