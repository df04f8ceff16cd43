import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ringLines } from './breath-lines.ts';

/** A quiet picture for steps without an area, such as a stretch or a walk: a map would point at something. */
@customElement('bb-still')
export class Still extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    svg {
      position: absolute;
      inset: 8% 8% auto;
      inline-size: 84%;
      aspect-ratio: 1;
      stroke: var(--map-line);
      stroke-width: 1.4;
      stroke-linecap: round;
      fill: none;
      opacity: 0.6;
    }
  `;

  protected override render() {
    return html`<svg viewBox="-100 -100 200 200" aria-hidden="true"><path d=${ringLines()}></path></svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-still': Still;
  }
}
