import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IconName } from '../icons/icon-name.ts';
import firstUrl from '../icons/first.svg?no-inline';
import spriteUrl from '../icons/icons.svg?no-inline';

/** Those that Today and the navigation begin with: a file of its own, since the first load waits for it. */
const FIRST: ReadonlySet<IconName> = new Set<IconName>([
  'caret-right-bold',
  'gear-six',
  'hand',
  'notebook',
  'play-fill',
  'playlist',
  'sun-horizon',
  'sun-horizon-fill',
  'vibrate',
]);

/** One icon of the sprite, in the colour of the text. Decorative: the control around it has the name. */
@customElement('bb-icon')
export class Icon extends LitElement {
  static override styles = css`
    :host {
      display: inline-grid;
      inline-size: var(--icon-size, 24px);
      block-size: var(--icon-size, 24px);
      flex: none;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: currentColor;
    }
  `;

  /** Which icon; nothing is drawn without one. */
  @property() name: IconName | undefined;

  protected override render() {
    if (!this.name) return html``;
    return html`<svg viewBox="0 0 256 256" aria-hidden="true">
      ${svg`<use href="${FIRST.has(this.name) ? firstUrl : spriteUrl}#${this.name}"></use>`}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-icon': Icon;
  }
}
