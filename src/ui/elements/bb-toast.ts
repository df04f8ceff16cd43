import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';

/** Asks the app for a line that goes away by itself. */
export class ToastEvent extends Event {
  static readonly type = 'bb-toast';
  readonly text: string;

  constructor(text: string) {
    super(ToastEvent.type, { bubbles: true, composed: true });
    this.text = text;
  }
}

/** How long a line stays, by the design. */
const SHOWN_MS = 5000;

/** One line for five seconds, above STOP and the tabs, never over them. Read out politely. */
@customElement('bb-toast')
export class Toast extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: auto 0 calc(var(--stop-room, 0px) + var(--tabs-room, 0px) + var(--safe-b) + 0.75rem) 0;
        z-index: var(--z-toast);
        display: grid;
        justify-items: center;
        padding-inline: var(--gutter);
        pointer-events: none;
      }
      p:not(:empty) {
        max-inline-size: 27.5rem;
        padding: 0.875rem 1.25rem;
        border-radius: var(--r-m);
        background: var(--cta);
        color: var(--on-cta);
        font: var(--t-label);
        box-shadow: var(--e-2);
      }
    `,
  ];

  @property() text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Shows a line in place of the one before. */
  show(text: string): void {
    clearTimeout(this.#timer);
    this.text = text;
    this.#timer = setTimeout(() => {
      this.text = '';
    }, SHOWN_MS);
  }

  protected override render() {
    return html`<p role="status">${this.text}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-toast': Toast;
  }
  interface HTMLElementEventMap {
    'bb-toast': ToastEvent;
  }
}
