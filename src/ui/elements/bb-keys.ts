import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';

/** Keys that do one thing, as they are written on them. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

/** A list of keys and what each does. */
@customElement('bb-keys')
export class Keys extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-block: 0.625rem 1.375rem;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.5rem 1rem;
        align-items: center;
      }
      dt {
        display: flex;
        gap: 0.375rem;
      }
      kbd {
        min-inline-size: 2rem;
        padding: 0.375rem 0.5rem;
        border-radius: var(--r-s);
        background: var(--surface-2);
        font: 600 0.9375rem/1 var(--font);
        text-align: center;
      }
      dd {
        font: var(--t-body-s);
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) lines: readonly KeyLine[] = [];

  protected override render() {
    return html`<dl aria-label=${msg('Keys')}>
      ${this.lines.map(
        ({ keys, does }) =>
          html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
            <dd>${does}</dd>`,
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-keys': Keys;
  }
}
