import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import type { ContentFailure } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';

/** Built-in files that could not be used: calmly, with everything its author needs to mend it. */
@customElement('bb-content-failures')
export class ContentFailures extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      dl {
        display: grid;
        gap: var(--s-1);
        padding-block: var(--s-2);
        border-block-start: 1px solid var(--line);
        font: 400 0.8125rem/1.45 var(--mono);
        overflow-wrap: anywhere;
        color: var(--ink);
      }
      dl div {
        display: grid;
        grid-template-columns: 5.5rem minmax(0, 1fr);
        gap: var(--s-2);
      }
      dt {
        color: var(--ink-2);
        font: var(--t-caption);
      }
    `,
  ];

  @property({ attribute: false }) failures: readonly ContentFailure[] = [];

  protected override render() {
    const count = this.failures.length;
    if (count === 0) return nothing;
    return html`<div class="notice">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <b
          >${
            count === 1 ? msg('One routine could not be read') : msg(str`${count} routines could not be read`)
          }</b
        >
        ${msg('All others work as ever.')}
        <details>
          <summary><bb-icon name="caret-right-bold"></bb-icon>${msg('What is wrong')}</summary>
          ${this.failures.map((failure) => this.#failure(failure))}
        </details>
      </div>
    </div>`;
  }

  #failure({ file, issues }: ContentFailure) {
    return issues.map(
      ({ path, found, expected }) =>
        html`<dl>
          ${[
            [msg('File'), file],
            [msg('Place'), path || msg('the whole file')],
            [msg('Found'), found],
            [msg('Expected'), expected],
          ].map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-content-failures': ContentFailures;
  }
}
