import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { Durability } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { NEVER } from 'rxjs';
import { recordsContext } from '../contexts.ts';
import '../elements/bb-icon.ts';
import { Observe } from '../observe.ts';
import type { Services } from '../ports.ts';
import { base } from '../styles/base.styles.ts';
import { page } from '../styles/page.styles.ts';

/** Says that nothing will be kept, where the browser lets nothing be kept; else there is nothing to see. */
@customElement('bb-keeping-notice')
export class KeepingNotice extends LitElement {
  static override styles = [base, page];

  @consume({ context: recordsContext }) protected records!: Services['records'];
  readonly #durability = new Observe<Durability>(this, () => this.records.durability$ ?? NEVER, 'device');

  override connectedCallback(): void {
    super.connectedCallback();
    // It is found out with the first question, and on some screens nobody else asks one.
    if (this.records.durability$) this.records.get('').catch(() => undefined);
  }

  protected override render() {
    return html`<div role="status">
      ${
        this.#durability.value === 'page'
          ? html`<div class="notice">
              <bb-icon name="warning-octagon"></bb-icon>
              <div>
                <b>${msg('This browser keeps nothing')}</b>
                ${msg('It may be a private window. Sessions and settings last until you close this page.')}
              </div>
            </div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-keeping-notice': KeepingNotice;
  }
}
