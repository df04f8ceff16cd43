import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import type { ContentFailure } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { issueList, issueListStyles } from './issue-list.ts';

/** Built-in files that could not be used: calmly, with everything its author needs to mend it. */
@customElement('bb-content-failures')
export class ContentFailures extends LitElement {
  static override styles = [base, controls, page, issueListStyles];

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
          ${this.failures.map(({ file, issues }) => issueList(issues, file))}
        </details>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-content-failures': ContentFailures;
  }
}
