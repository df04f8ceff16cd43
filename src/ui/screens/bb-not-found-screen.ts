import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { hrefOf } from '../route.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { page } from '../styles/page.styles.ts';

/** An address that leads nowhere. */
@customElement('bb-not-found-screen')
export class NotFoundScreen extends LitElement {
  static override styles = [base, controls, page];

  protected override render() {
    return html`<div class="page alone">
      <h1 class="t1">${msg('There is nothing at this address')}</h1>
      <p class="ink2">${msg('The link may be old, or a letter is missing.')}</p>
      <a class="btn cta" href=${hrefOf({ screen: 'today' })}>${msg('Go to Today')}</a>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-not-found-screen': NotFoundScreen;
  }
}
