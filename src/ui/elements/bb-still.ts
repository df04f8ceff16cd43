import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { stillLines, type StillKind } from './still-lines.ts';

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
    }
  `;

  @property() kind: StillKind = 'stretch';

  protected override render() {
    return html`<svg viewBox="-100 -100 200 200" aria-hidden="true">
      <path d=${stillLines(this.kind)}></path>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-still': Still;
  }
}
