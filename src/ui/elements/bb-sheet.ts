import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import './bb-icon.ts';

/** The person wants a sheet away, by its button or by a tap beside it. */
export class SheetCloseEvent extends Event {
  static readonly type = 'bb-sheet-close';
  constructor() {
    super(SheetCloseEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A sheet that comes up from the lower edge and ends above STOP, which stays in reach: it is a dialog, never a
 * modal one. What lies behind is made inert by whoever shows it. Takes the focus when it comes.
 */
@customElement('bb-sheet')
export class Sheet extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: var(--z-sheet);
        display: grid;
        align-items: end;
        padding-block: calc(var(--safe-t) + 0.75rem)
          var(--room, var(--stop-room, calc(var(--stop-h) + 1.5rem + var(--safe-b))));
        background: color-mix(in oklab, var(--bg) 55%, transparent);
      }
      /* A panel beside what goes on: nothing behind it is covered but its own place. */
      :host([aside]) {
        background: none;
        pointer-events: none;
      }
      @media (min-width: 64rem) {
        :host([aside]) {
          padding-inline: 1.5rem;
        }
        :host([aside]) section {
          inline-size: 21rem;
          margin-inline: 0 auto;
        }
      }
      section {
        pointer-events: auto;
        display: flex;
        flex-direction: column;
        box-sizing: border-box;
        inline-size: min(100%, 32rem);
        max-block-size: 100%;
        min-block-size: 0;
        margin-inline: auto;
        border-radius: var(--r-xl);
        background: var(--surface-1);
        box-shadow: var(--e-2);
        overflow: hidden;
      }
      .head {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        justify-content: space-between;
        /* the cross itself ends where the rows end */
        padding: 0.5rem 0.25rem 0.25rem 1.25rem;
      }
      h2 {
        font: var(--t-title-2);
        font-stretch: 94%;
        text-wrap: balance;
      }
      h2:focus {
        outline: none;
      }
      .body {
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 0 1.25rem 1rem;
        scrollbar-width: thin;
      }
      .iconbtn {
        inline-size: var(--tap-session);
        block-size: var(--tap-session);
        background: none;
      }
      @media (prefers-reduced-motion: no-preference) {
        section {
          animation: come var(--d-2) var(--ease);
        }
      }
      @keyframes come {
        from {
          transform: translateY(1.5rem);
        }
      }
      @media (forced-colors: active) {
        section {
          border: 2px solid;
        }
      }
    `,
  ];

  @property() heading = '';
  /** Stands beside what goes on, which can still be used. */
  @property({ type: Boolean, reflect: true }) aside = false;

  /** Nothing in it takes the focus, so that it takes it itself, to be scrolled by keys. */
  @property({ type: Boolean }) reading = false;

  @query('h2') private words!: HTMLElement | null;

  /** To its heading, so that it is read from there. */
  override focus(options?: FocusOptions): void {
    this.words?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#onClick);
  }

  protected override render() {
    return html`<section role="dialog" aria-labelledby="heading">
      <div class="head">
        <h2 id="heading" tabindex="-1">${this.heading}</h2>
        <button type="button" class="iconbtn" aria-label=${msg('Close')} @click=${this.#onClose}>
          <bb-icon name="x-bold"></bb-icon>
        </button>
      </div>
      <div class="body" tabindex=${this.reading ? '0' : nothing}><slot></slot></div>
    </section>`;
  }

  protected override firstUpdated(): void {
    this.focus({ preventScroll: true });
  }

  /** Beside the sheet. */
  readonly #onClick = (event: Event): void => {
    if (event.composedPath()[0] === this) this.#onClose();
  };

  readonly #onClose = (): void => {
    this.dispatchEvent(new SheetCloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-sheet': Sheet;
  }
  interface HTMLElementEventMap {
    'bb-sheet-close': SheetCloseEvent;
  }
}
