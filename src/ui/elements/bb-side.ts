import type { Side } from '#protocol';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sideMark } from '../words/side-words.ts';

/** LEFT, RIGHT or BOTH as a honey chip; nothing where there is no side. */
@customElement('bb-side')
export class SideChip extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
    }
    span {
      display: block;
      padding: 0.5rem 0.7rem 0.45rem;
      border-radius: 0.625rem;
      background: var(--zone);
      color: var(--zone-ink);
      box-shadow: inset 0 0 0 1.5px var(--zone-rim);
      font: 800 var(--side-size, 1.75rem) / 1 var(--font);
      font-stretch: 84%;
      letter-spacing: 0.01em;
    }
    :host([next]) span {
      background: none;
      color: var(--ink);
      box-shadow: none;
      outline: 2px dashed var(--ink);
      outline-offset: -2px;
    }
    @media (forced-colors: active) {
      span {
        forced-color-adjust: none; /* else the letters stand on a plate of their own colour */
        background: Highlight;
        color: HighlightText;
      }
      :host([next]) span {
        background: Canvas;
        color: CanvasText;
        outline-color: CanvasText;
      }
    }
  `;

  @property() side: Side | undefined;
  /** Where it goes next rather than where it is: dashed, without honey. */
  @property({ type: Boolean, reflect: true }) next = false;

  /** What the person calls that side, in capitals; LEFT, RIGHT or BOTH without it. */
  @property() word: string | undefined;

  protected override render() {
    return this.side ? html`<span>${this.word ?? sideMark(this.side, undefined)}</span>` : html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-side': SideChip;
  }
}
