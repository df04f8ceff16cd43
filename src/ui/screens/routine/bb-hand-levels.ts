import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';

/** How many levels the massager by hand has; 0: none, or bare hands. */
export class HandLevelsEvent extends Event {
  static readonly type = 'bb-hand-levels';
  readonly levels: number;

  constructor(levels: number) {
    super(HandLevelsEvent.type, { bubbles: true, composed: true });
    this.levels = levels;
  }
}

/** Most levels that can be told: what handheld massagers have. */
const MOST = 10;

/** Asks once how many levels the massager in the hand has; afterwards it is one line that can be changed. */
@customElement('bb-hand-levels')
export class HandLevels extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .asked {
        display: grid;
        gap: var(--s-2);
      }
      .numbers {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 0.375rem;
      }
      .numbers button,
      .none {
        min-block-size: var(--tap);
        border-radius: var(--r-m);
        background: var(--surface-2);
        font: var(--t-label);
        font-variant-numeric: var(--num);
      }
      .none {
        padding-inline: var(--s-3);
      }
      .numbers [aria-pressed='true'],
      .none[aria-pressed='true'] {
        background: var(--cta);
        color: var(--on-cta);
      }
      .told {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--s-3);
      }
      .told span {
        flex: 1 1 9rem;
      }
      @media (forced-colors: active) {
        .numbers button,
        .none {
          border: 1px solid;
        }
      }
    `,
  ];

  /** Undefined: not told yet. */
  @property({ attribute: false }) levels: number | undefined;
  @state() private changing = false;

  protected override render() {
    if (this.levels === undefined || this.changing) return this.#question();
    const words =
      this.levels === 0
        ? msg('Bare hands, or no levels')
        : this.levels === 1
          ? msg('Your massager has one level')
          : msg(str`Your massager has ${this.levels} levels`);
    return html`<p class="told bs">
      <span>${words}</span>
      <button class="btn small" @click=${this.#onChange}>
        ${msg('Change')}<span class="vh"> ${msg('the number of levels')}</span>
      </button>
    </p>`;
  }

  #question() {
    return html`<section class="card asked" aria-labelledby="levels">
      <h2 class="t3" id="levels">${msg('How many levels has the massager you hold?')}</h2>
      <p class="bs">${msg('Then Backbeat says which one to set: level two of five. Asked once.')}</p>
      <div class="numbers" role="group" aria-labelledby="levels">
        ${Array.from({ length: MOST }, (_, at) => this.#choice(at + 1, String(at + 1)))}
      </div>
      ${this.#choice(0, msg('None, or bare hands'), 'none')}
    </section>`;
  }

  #choice(levels: number, label: string, look = '') {
    return html`<button
      class=${look || nothing}
      aria-pressed=${this.levels === levels}
      @click=${() => this.#tell(levels)}
    >
      ${label}
    </button>`;
  }

  async #tell(levels: number): Promise<void> {
    this.changing = false;
    this.levels = levels;
    this.dispatchEvent(new HandLevelsEvent(levels));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.told button')?.focus();
  }

  readonly #onChange = async (): Promise<void> => {
    this.changing = true;
    await this.updateComplete;
    const asked = this.renderRoot.querySelector<HTMLElement>('[aria-pressed="true"]');
    (asked ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-hand-levels': HandLevels;
  }
  interface HTMLElementEventMap {
    'bb-hand-levels': HandLevelsEvent;
  }
}
