import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { page } from '../../styles/page.styles.ts';

/** Holds the place of this screen until it is there. */
@customElement('bb-session-page')
export class SessionPage extends LitElement {
  static override styles = [base, page];

  @property() sessionId = '';

  protected override render() {
    return html`<div class="page"><h1 class="t1">${msg('A session')}</h1></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-session-page': SessionPage;
  }
}
