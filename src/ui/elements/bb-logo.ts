import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The mark: four lines dipping at the spine. Decorative, the name stands beside it. */
@customElement('bb-logo')
export class Logo extends LitElement {
  static override styles = css`
    :host {
      display: inline-grid;
      inline-size: 30px;
      block-size: 30px;
      flex: none;
    }
    svg {
      fill: none;
      stroke: currentColor;
      stroke-linecap: round;
    }
  `;

  protected override render() {
    return html`<svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M4 7.5c5 0 7.5 2 9.5 2S15.3 8 16 8s.7 1.5 2.5 1.5 4.5-2 9.5-2" stroke-width="2.3" />
      <path
        d="M5.5 13.5c4.5 0 6.5 2.3 8.3 2.300s1.5-1.7 2.2-1.7.4 1.7 2.2 1.7 3.8-2.3 8.3-2.3"
        stroke-width="2.7"
      />
      <path
        d="M5.5 19.8c4.5 0 6.5 2.6 8.3 2.600s1.5-1.9 2.2-1.9.4 1.9 2.2 1.9 3.8-2.6 8.3-2.6"
        stroke-width="3.2"
      />
      <path
        d="M4 26.5c5 0 7.5 2.5 9.5 2.5s1.8-1.8 2.5-1.8.7 1.8 2.5 1.8 4.5-2.5 9.5-2.5"
        stroke-width="2.3"
      />
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-logo': Logo;
  }
}
