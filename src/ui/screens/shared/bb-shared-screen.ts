import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { page } from '../../styles/page.styles.ts';

/** Holds the place of this screen until it is there. */
@customElement('bb-shared-screen')
export class SharedScreen extends LitElement {
  static override styles = [base, page];

  protected override render() {
    return html`<div class="page"><h1 class="t1">${msg('A routine for you')}</h1></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-shared-screen': SharedScreen;
  }
}
